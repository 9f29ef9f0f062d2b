import { localized, msg } from '@lit/localize';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { DEFECT_NUMBERS, DEFECTS, type Defect } from '../defects.ts';
import { controls } from '../ui/controls.styles.ts';
import { checkField } from '../ui/fields.ts';
import { faultPickerStyles } from './fault-picker.styles.ts';
import { BenchRequestEvent } from './requests.ts';

/**
 * @summary Defects of real phones' firmware, to be put in for a tester who wants to see what they look like.
 * @fires bench-request - Other defects.
 */
@customElement('defect-picker')
@localized()
export class DefectPicker extends LitElement {
  static override styles = [controls, faultPickerStyles];

  /** Defects that are in. */
  @property({ attribute: false }) defects: readonly Defect[] = [];

  override render() {
    return html`<fieldset class="checks">
      <legend class="muted small">
        ${msg('Published defects of real phones. Those of recording and sound show in the next call.')}
      </legend>
      ${DEFECTS.map((defect) => checkField(textOf(defect), this.defects.includes(defect), (on) => this.#set(defect, on)))}
    </fieldset>`;
  }

  #set(defect: Defect, on: boolean): void {
    const defects = DEFECTS.filter((each) => (each === defect ? on : this.defects.includes(each)));
    this.dispatchEvent(new BenchRequestEvent({ kind: 'defects', defects }));
  }
}

function textOf(defect: Defect): string {
  const number = DEFECT_NUMBERS[defect];
  return number ? `${words(defect)} (${number})` : words(defect);
}

function words(defect: Defect): string {
  switch (defect) {
    case 'icon-left':
      return msg('The recording icon stays after the recording');
    case 'one-way-audio':
      return msg('Who was called pauses, and no longer hears the caller');
    case 'resume-version':
      return msg('Resume fails: the SDP version does not rise');
    case 'toast-covers':
      return msg('The message about the recording fills the screen');
    case 'tone-lost':
      return msg('No recurring tone after hold');
    case 'first-seconds':
      return msg('The first seconds are not in the recording');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'defect-picker': DefectPicker;
  }
}
