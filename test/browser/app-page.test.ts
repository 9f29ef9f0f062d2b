import { html } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/app/later.ts';
import '../../src/app/sim-page.ts';
import '../../src/ui/tokens.css';
import { perform } from '../../src/app/panels.ts';
import { BenchRequestEvent } from '../../src/app/requests.ts';
import type { WorkspacePanel } from '../../src/app/workspace-panel.ts';
import { WORKSPACE_PANELS } from '../../src/app/workspace-panels.ts';
import { writeWav } from '../../src/audio/wav.ts';
import { type VirtualBench, virtualBench } from '../../stories/app/bench.ts';

let opened: VirtualBench | undefined;

function open(bench = virtualBench(), panels = WORKSPACE_PANELS): VirtualBench {
  opened = bench;
  const element = document.createElement('sim-page');
  element.panels = panels;
  element.bench = bench.bench;
  element.clockTime = () => bench.clock.now();
  element.addEventListener(BenchRequestEvent.type, ({ request }) => perform(bench.bench, request));
  document.body.append(element);
  return bench;
}

afterEach(() => {
  document.querySelector('sim-page')?.remove();
  opened?.bench.dispose();
});

const party = () => page.getByRole('region', { name: 'Other party' });
const SPEECH = writeWav({ sampleRate: 16_000, channels: 1 }, new Int16Array(16_000).fill(1000));

describe('the page', () => {
  test('lets a person call the phone, answer and record', async () => {
    await page.viewport(1280, 800);
    const { clock } = open();
    await party().getByRole('button', { name: 'Call the phone' }).click();
    clock.advance(100);
    await page.getByRole('toolbar', { name: 'Softkeys' }).getByRole('button', { name: 'Answer' }).click();
    clock.advance(100);
    await expect.element(party().getByText('In a call with Jana Novak')).toBeVisible();
    await page.getByRole('toolbar', { name: 'Softkeys' }).getByRole('button', { name: 'Record' }).click();
    clock.advance(1000);
    await expect
      .element(page.getByRole('region', { name: 'Recordings' }).getByText('Recording now'))
      .toBeVisible();
  });

  test('plays a file once one is read, and goes on as before when it is no sound', async () => {
    const { bench } = open();
    await page.getByLabelText('Near leg', { exact: true }).selectOptions('File');
    await page.getByLabelText('Near leg file').upload(new File(['no sound'], 'notes.txt'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('notes.txt');
    expect(bench.simulator.legs.near).toMatchObject({ sound: 'clip.near' });
    await page.getByLabelText('Near leg file').upload(new File([SPEECH], 'speech.wav'));
    await expect.element(page.getByText('speech.wav')).toBeVisible();
    expect(bench.simulator.legs.near).toMatchObject({ sound: 'file.near' });
  });

  test('goes on with the clip where there is no microphone, and says so', async () => {
    const { bench } = open(virtualBench({ ok: false, problem: 'absent', text: '' }));
    await page.getByLabelText('Far leg', { exact: true }).selectOptions('Microphone');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('There is no microphone; the clip plays.');
    await expect.element(page.getByLabelText('Far leg', { exact: true })).toHaveValue('clip');
    expect(bench.simulator.legs.far).toMatchObject({ sound: 'clip.far' });
  });

  test('says that settings changed in a call count from the next one', async () => {
    const { clock, driver } = open();
    await expect.element(page.getByLabelText('Recording mode')).toBeVisible();
    await expect.element(page.getByText('from the next call')).not.toBeInTheDocument();
    driver.party.call();
    clock.advance(100);
    await page.getByLabelText('Recording mode').selectOptions('Always');
    clock.advance(100);
    await expect.element(page.getByText('from the next call')).toBeVisible();
    driver.party.hangUp();
    clock.advance(5000);
    await expect.element(page.getByText('from the next call')).not.toBeInTheDocument();
  });

  test('is a row of tabs on a narrow page, moved along by the arrow keys', async () => {
    await page.viewport(400, 850);
    open();
    await expect.element(page.getByRole('tab')).toHaveLength(WORKSPACE_PANELS.length);
    await page.getByRole('tab', { name: 'Other party' }).click();
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(page.getByRole('tab', { name: 'Recordings' }))
      .toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('tabpanel', { name: 'Recordings' })).toBeVisible();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('tabpanel', { name: 'Trace' })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(400);
  });

  test.each([400, 1280])(
    'has room for many panels at %i pixels: each is reached by the keyboard',
    async (width) => {
      await page.viewport(width, 850);
      const more = ['One', 'Two', 'Three', 'Four'].map(
        (name): WorkspacePanel => ({
          id: name.toLowerCase(),
          where: 'tab',
          label: () => `Panel ${name}`,
          fetch: async () => {},
          render: ({ place, go }) => html`<button @click=${() => go('elsewhere')}>${name} ${place}</button>`,
        }),
      );
      open(virtualBench(), [...WORKSPACE_PANELS, ...more]);
      await page.getByRole('tab', { name: 'Trace' }).click();
      for (const [index, { label }] of more.entries()) {
        await userEvent.keyboard('{ArrowRight}');
        const tab = page.getByRole('tab', { name: label() });
        await expect.element(tab).toHaveAttribute('aria-selected', 'true');
        await expect.element(tab).toBeInViewport({ ratio: 0.99 });
        expect(document.activeElement?.shadowRoot?.activeElement).toBe(tab.element());
        await expect.element(page.getByRole('tabpanel', { name: label() })).toBeVisible();
        if (index > 0) continue;
        await page.getByRole('button', { name: 'One', exact: true }).click();
        await expect.element(page.getByRole('button', { name: 'One elsewhere' })).toBeVisible();
        await page.getByRole('tab', { name: label() }).click();
      }
      expect(document.documentElement.scrollWidth).toBe(width);
    },
  );

  test('says that a panel could not be fetched', async () => {
    const absent: WorkspacePanel = {
      id: 'absent',
      where: 'tab',
      label: () => 'Attic',
      fetch: () => Promise.reject(new Error('offline')),
      render: () => 'never',
    };
    open(virtualBench(), [...WORKSPACE_PANELS, absent]);
    await page.getByRole('tab', { name: 'Attic' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Attic could not be fetched.');
  });
});
