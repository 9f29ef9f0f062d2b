import '../ui/tokens.css';
import './page.css';
import './sim-page.ts';
import { whenIdle } from '../ui/idle.ts';
import { openBench } from './browser-world.ts';
import { speak } from './localization.ts';
import { type PageLanguage, readPreferences, remember, storageOf, type Theme } from './preferences.ts';
import { BenchRequestEvent } from './requests.ts';
import { storedAdministration } from './stored-administration.ts';
import { storedConfiguration } from './stored-configuration.ts';

const storage = storageOf(window);
const preferences = readPreferences(location.search, storage, navigator.languages);
const { bench, clock } = openBench(preferences);
const page = document.createElement('sim-page');
page.bench = bench;
page.clockTime = clock.fromPage;

function setTheme(theme: Theme): void {
  page.theme = theme;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The address names it from now on, so that a link shows what is seen. */
function setLink(name: string, value: string): void {
  const link = new URL(location.href);
  link.searchParams.set(name, value);
  history.replaceState(history.state, '', link);
}

async function administer(): Promise<void> {
  const { mode, protocol } = preferences;
  const { administer } = await import('./administration.ts');
  administer(bench, storage, { ...(mode && { mode }), ...(protocol && { protocol }) });
}

async function configure(): Promise<void> {
  const { configure } = await import('./configuration-desk.ts');
  configure(bench, storage);
}

async function setLanguage(language: PageLanguage): Promise<void> {
  if (await speak(language)) page.language = language;
}

page.addEventListener(BenchRequestEvent.type, ({ request }) => {
  switch (request.kind) {
    case 'theme':
      setTheme(request.theme);
      remember(storage, { theme: request.theme });
      break;
    case 'page-language':
      void setLanguage(request.language);
      remember(storage, { language: request.language });
      break;
    case 'model':
      setLink('model', request.model);
      remember(storage, { model: request.model });
      break;
  }
});

// A browser lets sound begin in a gesture only: the end of a touch, a mouse button, a key.
const gestures = new AbortController();
for (const gesture of ['pointerdown', 'pointerup', 'keydown'] as const)
  addEventListener(
    gesture,
    async () => {
      await bench.resume();
      if (!bench.silent) gestures.abort();
    },
    { capture: true, signal: gestures.signal },
  );

setTheme(preferences.theme);
await setLanguage(preferences.language);
// The phone opens in the page's language; where its words cannot be had it speaks English.
if (preferences.language !== 'en')
  await import('../phone/dictionary/every-language.ts').catch(() => undefined);
document.body.append(page);
await page.updateComplete;
// What an administrator saved on an earlier visit counts from the first call on.
if (storedAdministration(storage)) await administer().catch(() => undefined);
if (storedConfiguration(storage)) await configure().catch(() => undefined);
const { perform, publish } = await import('./panels.ts');
page.addEventListener(BenchRequestEvent.type, ({ request }) => perform(bench, request));
publish(window, bench);
await whenIdle();
if (!bench.administration) await administer().catch(() => undefined);
if (!bench.configuration) await configure().catch(() => undefined);
void import('./later.ts');
await bench.loadSounds();
for (const leg of ['near', 'far'] as const)
  if (preferences[leg] !== 'clip') bench.inputs.choose(leg, preferences[leg]);
