import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PhoneLanguage } from '../phone/dictionary/index.ts';
import { DEFAULT_MODEL, MODEL_NAMES, type ModelId } from '../phone/models.ts';
import { controls } from '../ui/controls.styles.ts';
import { selectField } from '../ui/fields.ts';
import { pageStripStyles } from './page-strip.styles.ts';
import { PAGE_LANGUAGES, type PageLanguage, THEMES, type Theme } from './preferences.ts';
import { BenchRequestEvent } from './requests.ts';

/** Each language in its own words, so that whoever speaks it finds it. */
const LANGUAGE_NAMES: Readonly<Record<PhoneLanguage | PageLanguage, string>> = {
  en: 'English',
  cs: 'Čeština',
};

/**
 * @summary The thin strip under the phone: model, languages, theme, the second phone and clock.
 * @fires bench-request - Another model, language or theme; the second phone shown or hidden.
 */
@customElement('page-strip')
@localized()
export class PageStrip extends LitElement {
  static override styles = [controls, pageStripStyles];

  /** Id of the phone's model. */
  @property() model: ModelId = DEFAULT_MODEL.id;

  /** Language of the phone's screen and of its announcements. */
  @property({ attribute: 'phone-language' }) phoneLanguage: PhoneLanguage = 'en';

  /** Language of the page. */
  @property({ attribute: 'page-language' }) pageLanguage: PageLanguage = 'en';

  /** Light or dark. */
  @property() theme: Theme = 'system';

  /** The second phone: on the page, or not; absent where there is none to show. */
  @property({ attribute: 'second-phone' }) secondPhone: 'absent' | 'hidden' | 'shown' = 'absent';

  /** Wall time, epoch milliseconds. */
  @property({ type: Number }) time = 0;

  /** IANA time zone of the clock. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';

  override render() {
    return html`<div class="strip">
      ${selectField({
        id: 'model',
        label: msg('Model'),
        value: this.model,
        options: MODEL_NAMES,
        change: (model) => this.#ask({ kind: 'model', model }),
      })}
      ${selectField({
        id: 'phone-language',
        label: msg('Phone language'),
        value: this.phoneLanguage,
        options: PAGE_LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
        change: (language) => this.#ask({ kind: 'phone-language', language }),
      })}
      ${selectField({
        id: 'page-language',
        label: msg('Page language'),
        value: this.pageLanguage,
        options: PAGE_LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
        change: (language) => this.#ask({ kind: 'page-language', language }),
      })}
      ${selectField({
        id: 'theme',
        label: msg('Theme'),
        value: this.theme,
        options: THEMES.map((theme) => [theme, themeText(theme)] as const),
        change: (theme) => this.#ask({ kind: 'theme', theme }),
      })}
      <div class="field clock">
        <span class="label">${msg('Clock')}</span>
        <time class="value">${clockText(this.time, this.timeZone, this.pageLanguage)}</time>
      </div>
      ${this.#renderSecond()}
    </div>`;
  }

  #renderSecond() {
    const shown = this.secondPhone === 'shown';
    if (this.secondPhone === 'absent') return nothing;
    return html`<button
      type="button"
      class="button"
      aria-pressed=${shown ? 'true' : 'false'}
      @click=${() => this.#ask({ kind: 'second-phone', shown: !shown })}
    >
      ${msg('Second phone')}
    </button>`;
  }

  #ask(request: BenchRequestEvent['request']): void {
    this.dispatchEvent(new BenchRequestEvent(request));
  }
}

const clockText = (time: number, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone }).format(time);

function themeText(theme: Theme): string {
  switch (theme) {
    case 'system':
      return msg('System');
    case 'light':
      return msg('Light');
    case 'dark':
      return msg('Dark');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-strip': PageStrip;
  }
}
