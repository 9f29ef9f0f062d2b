import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AudioDelays } from '../calling/exchange.machine.ts';
import type { Defect } from '../defects.ts';
import { RECORDING_MODES, RECORDING_PROTOCOLS } from '../policy/mode.ts';
import {
  DEFAULT_SETTINGS,
  type Network,
  NOTICE_TYPES,
  type NoticeType,
  type RecordingSettings as Settings,
  TONE_SECONDS,
} from '../policy/settings.ts';
import { NO_FAULT, type RecorderFault } from '../recorder/faults.ts';
import { defaultKeyLists, type KeyLists } from '../softkeys/default-lists.ts';
import type { PromptName } from '../sounds.ts';
import { controls } from '../ui/controls.styles.ts';
import { checkField, type NumberField, numberField, selectField } from '../ui/fields.ts';
import './defect-picker.ts';
import './fault-picker.ts';
import './key-list-editor.ts';
import './prompt-list.ts';
import { recordingSettingsStyles } from './recording-settings.styles.ts';
import { type BenchRequest, BenchRequestEvent } from './requests.ts';

/** Longest delay that can be set, milliseconds: beyond it a call sounds dead. */
const MAX_DELAY = 10_000;

/**
 * @summary How the user's calls are recorded, what the recorder does wrong, and what the phone shows and says.
 * @fires bench-request - A setting was changed.
 */
@customElement('recording-settings')
@localized()
export class RecordingSettings extends LitElement {
  static override styles = [controls, recordingSettingsStyles];

  /** Fields whose last entry was refused. */
  @state() protected refused: ReadonlySet<string> = new Set();

  /** The user's recording settings, as of the next call. */
  @property({ attribute: false }) settings: Settings = DEFAULT_SETTINGS;

  /** Milliseconds between answer and sound. */
  @property({ attribute: false }) delays: AudioDelays = { ice: 0, recording: 0 };

  /** The recorder's fault in force. */
  @property({ attribute: false }) fault: RecorderFault = NO_FAULT;

  /** Defects of real phones that are put in. */
  @property({ attribute: false }) defects: readonly Defect[] = [];

  /** The phone's softkey lists. */
  @property({ attribute: false }) keyLists: KeyLists = defaultKeyLists('demo');

  /** Files that stand in for announcements, by announcement. */
  @property({ attribute: false }) prompts: ReadonlyMap<PromptName, string> = new Map();

  /** Why the last announcement file was refused. */
  @property({ attribute: false }) promptProblem: string | undefined;

  /** What was changed counts from the next call. */
  @property({ type: Boolean, attribute: 'next-call' }) nextCall = false;

  override render() {
    return html`<section class="card" aria-label=${msg('Recording settings')}>
      <header>
        <h2>${msg('Recording settings')}</h2>
        ${this.nextCall ? html`<span class="badge" role="status">${msg('from the next call')}</span>` : nothing}
      </header>
      ${this.#renderPolicy()} ${this.#renderDelays()}
      <h3>${msg('Recorder')}</h3>
      <fault-picker .fault=${this.fault}></fault-picker>
      <h3>${msg('Known defects')}</h3>
      <defect-picker .defects=${this.defects}></defect-picker>
      <h3>${msg('Softkeys of the phone')}</h3>
      <key-list-editor .keyLists=${this.keyLists}></key-list-editor>
      <h3>${msg('Announcements')}</h3>
      <prompt-list .replaced=${this.prompts} .problem=${this.promptProblem}></prompt-list>
    </section>`;
  }

  #renderPolicy() {
    const { mode, protocol, pauseResumeNotice, recurringTone } = this.settings;
    return html`<div class="grid">
      ${selectField({
        id: 'mode',
        label: msg('Recording mode'),
        value: mode,
        options: RECORDING_MODES.map((each) => [each, each] as const),
        change: (next) => this.#save({ mode: next }),
      })}
      ${selectField({
        id: 'protocol',
        label: msg('Recording protocol'),
        value: protocol,
        options: RECORDING_PROTOCOLS.map((each) => [each, each] as const),
        change: (next) => this.#save({ protocol: next }),
      })}
      ${selectField({
        id: 'notice',
        label: msg('Pause/resume notice'),
        value: pauseResumeNotice,
        options: NOTICE_TYPES.map((each) => [each, noticeText(each)] as const),
        change: (next) => this.#save({ pauseResumeNotice: next }),
      })}
      <div class="checks">
        ${this.#announcement('internal', msg('Start/stop announcement, internal calls'))}
        ${this.#announcement('public', msg('Start/stop announcement, public calls'))}
      </div>
      <div class="checks">
        ${checkField(msg('Recurring tone'), recurringTone.enabled, (enabled) =>
          this.#save({ recurringTone: { ...recurringTone, enabled } }),
        )}
      </div>
      ${this.#number({
        id: 'tone',
        label: msg('Seconds between tones'),
        value: recurringTone.seconds,
        ...TONE_SECONDS,
        take: (seconds) => this.#save({ recurringTone: { ...recurringTone, seconds } }),
      })}
    </div>`;
  }

  #renderDelays() {
    const { delays } = this;
    const range = { min: 0, max: MAX_DELAY, step: 100 };
    return html`<div class="grid">
      ${this.#number({
        id: 'ice',
        label: msg('Media optimisation delay (ms)'),
        value: delays.ice,
        ...range,
        take: (ice) => this.#ask({ kind: 'delays', delays: { ...delays, ice } }),
      })}
      ${this.#number({
        id: 'recording',
        label: msg('Recording delay (ms)'),
        value: delays.recording,
        ...range,
        take: (recording) => this.#ask({ kind: 'delays', delays: { ...delays, recording } }),
      })}
    </div>`;
  }

  #announcement(network: Network, label: string) {
    const { startStopAnnouncement } = this.settings;
    return checkField(label, startStopAnnouncement[network], (on) =>
      this.#save({ startStopAnnouncement: { ...startStopAnnouncement, [network]: on } }),
    );
  }

  #number({ take, ...field }: Omit<NumberField, 'change'> & { readonly take: (value: number) => void }) {
    const { id, min, max, value } = field;
    const problem = msg(str`A whole number from ${min} to ${max}. It stays ${value}.`);
    return numberField({
      ...field,
      ...(this.refused.has(id) && { problem }),
      change: (typed) => {
        const refused = new Set(this.refused);
        if (typed === undefined) refused.add(id);
        else refused.delete(id);
        this.refused = refused;
        if (typed !== undefined) take(typed);
      },
    });
  }

  #save(change: Partial<Settings>): void {
    this.#ask({ kind: 'settings', settings: { ...this.settings, ...change } });
  }

  #ask(request: BenchRequest): void {
    this.dispatchEvent(new BenchRequestEvent(request));
  }
}

function noticeText(notice: NoticeType): string {
  switch (notice) {
    case 'none':
      return msg('None');
    case 'beep':
      return msg('Beep');
    case 'announcement':
      return msg('Announcement');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'recording-settings': RecordingSettings;
  }
}
