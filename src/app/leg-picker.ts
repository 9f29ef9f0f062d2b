import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { MicrophoneProblem } from '../audio/microphone.ts';
import { controls } from '../ui/controls.styles.ts';
import { fileButton, selectField } from '../ui/fields.ts';
import { INPUT_KINDS, type InputKind, type InputProblem, type Leg, type LegInput } from './leg-inputs.ts';
import { legPickerStyles } from './leg-picker.styles.ts';
import { BenchRequestEvent } from './requests.ts';

/**
 * @summary Where one leg's voice comes from: clip, microphone or a file, chosen or dropped.
 * @fires bench-request - Another source, or a file.
 */
@customElement('leg-picker')
@localized()
export class LegPicker extends LitElement {
  static override styles = [controls, legPickerStyles];

  @state() protected dropping = false;

  /** Which side of the call. */
  @property() leg: Leg = 'near';

  /** What it says now. */
  @property({ attribute: false }) input: LegInput = { chosen: 'clip', playing: 'clip', busy: false };

  override render() {
    const { leg, input } = this;
    return html`<div
      class="picker ${this.dropping ? 'dropping' : ''}"
      @dragover=${this.#dragOver}
      @dragleave=${this.#dragLeave}
      @drop=${this.#drop}
    >
      ${selectField({
        id: 'source',
        label: leg === 'near' ? msg('Near leg') : msg('Far leg'),
        value: input.chosen,
        options: INPUT_KINDS.map((kind) => [kind, kindText(kind)] as const),
        change: (kind) => this.dispatchEvent(new BenchRequestEvent({ kind: 'input', leg, input: kind })),
      })}
      ${input.chosen === 'file' ? this.#renderFile() : nothing}
      ${
        input.problem
          ? html`<p class="problem small" role="alert">${problemText(input.problem)}</p>`
          : nothing
      }
    </div>`;
  }

  #renderFile() {
    const { leg, input } = this;
    return html`<div class="file-row">
      ${fileButton(
        leg === 'near' ? msg('Near leg file') : msg('Far leg file'),
        input.fileName ? msg('Change') : msg('Choose or drop'),
        'audio/*,.wav',
        (file) => this.#take(file),
      )}
      <span class="muted small name" title=${ifDefined(input.fileName)}>${fileText(input)}</span>
    </div>`;
  }

  #take(file: File): void {
    this.dispatchEvent(new BenchRequestEvent({ kind: 'file', leg: this.leg, file }));
  }

  #dragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = true;
  }

  #dragLeave(): void {
    this.dropping = false;
  }

  #drop(event: DragEvent): void {
    event.preventDefault();
    this.dropping = false;
    const file = event.dataTransfer?.files[0];
    if (file) this.#take(file);
  }
}

function kindText(kind: InputKind): string {
  switch (kind) {
    case 'clip':
      return msg('Clip');
    case 'microphone':
      return msg('Microphone');
    case 'file':
      return msg('File');
  }
}

function fileText({ busy, fileName, playing }: LegInput): string {
  if (busy) return msg('Reading the file');
  if (fileName !== undefined) return fileName;
  return msg(str`Until then: ${kindText(playing)}`);
}

function problemText(problem: InputProblem): string {
  return problem.kind === 'file' ? problem.text : microphoneText(problem.problem);
}

function microphoneText(problem: MicrophoneProblem): string {
  switch (problem) {
    case 'refused':
      return msg('The microphone was refused; the clip plays. Allow it in the browser and choose it again.');
    case 'absent':
      return msg('There is no microphone; the clip plays. Plug one in and choose it again.');
    case 'busy':
      return msg('The microphone cannot be read; the clip plays. Another program may hold it.');
    case 'unsupported':
      return msg('This browser or address gives a page no microphone; the clip plays.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leg-picker': LegPicker;
  }
}
