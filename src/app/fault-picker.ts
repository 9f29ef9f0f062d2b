import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { NO_FAULT, RECORDER_FAULTS, type RecorderFault } from '../recorder/faults.ts';
import { controls } from '../ui/controls.styles.ts';
import { numberField, selectField } from '../ui/fields.ts';
import { faultPickerStyles } from './fault-picker.styles.ts';
import { BenchRequestEvent } from './requests.ts';

/** Final failure responses (RFC 3261 section 21.4 to 21.6). */
const SIP_CODES = { min: 400, max: 699, default: 503 } as const;
/** Milliseconds; the client waits for 8 seconds. */
const SLOWNESS = { min: 100, max: 30_000, default: 3000 } as const;

/**
 * @summary What the recorder does wrong, for a tester.
 * @fires bench-request - Another fault.
 */
@customElement('fault-picker')
@localized()
export class FaultPicker extends LitElement {
  static override styles = [controls, faultPickerStyles];

  @state() protected refused = false;

  /** The fault in force. */
  @property({ attribute: false }) fault: RecorderFault = NO_FAULT;

  override render() {
    const { fault } = this;
    return html`<div class="fault">
      ${selectField({
        id: 'fault',
        label: msg('Recorder fault'),
        value: fault.kind,
        options: RECORDER_FAULTS.map((kind) => [kind, faultText(kind)] as const),
        change: (kind) => {
          this.refused = false;
          this.#set(faultOf(kind));
        },
      })}
      ${fault.kind === 'refuse' ? this.#number(msg('SIP code'), fault.status, SIP_CODES, status) : nothing}
      ${
        fault.kind === 'slow'
          ? this.#number(msg('Answers after (ms)'), fault.milliseconds, SLOWNESS, milliseconds)
          : nothing
      }
      <p class="muted small hint">${hintOf(fault)}</p>
    </div>`;
  }

  #number(
    label: string,
    value: number,
    { min, max }: { readonly min: number; readonly max: number },
    make: (value: number) => RecorderFault,
  ) {
    return numberField({
      id: 'number',
      label,
      value,
      min,
      max,
      ...(this.refused && { problem: msg(str`A whole number from ${min} to ${max}. It stays ${value}.`) }),
      change: (typed) => {
        this.refused = typed === undefined;
        if (typed !== undefined) this.#set(make(typed));
      },
    });
  }

  #set(fault: RecorderFault): void {
    this.dispatchEvent(new BenchRequestEvent({ kind: 'fault', fault }));
  }
}

const status = (code: number): RecorderFault => ({ kind: 'refuse', status: code });
const milliseconds = (value: number): RecorderFault => ({ kind: 'slow', milliseconds: value });

function faultOf(kind: RecorderFault['kind']): RecorderFault {
  if (kind === 'refuse') return status(SIP_CODES.default);
  if (kind === 'slow') return milliseconds(SLOWNESS.default);
  return { kind };
}

function faultText(kind: RecorderFault['kind']): string {
  switch (kind) {
    case 'none':
      return msg('None');
    case 'refuse':
      return msg('Refuse');
    case 'slow':
      return msg('Slow');
    case 'killed':
      return msg('Killed');
    case 'full':
      return msg('Full');
  }
}

/** What to expect of the recorder. */
function hintOf({ kind }: RecorderFault): string {
  switch (kind) {
    case 'none':
      return msg('The recorder works as it should.');
    case 'refuse':
      return msg('Every new recording is refused with this code. The call goes on.');
    case 'slow':
      return msg('The recorder answers that much later.');
    case 'killed':
      return msg('The recorder is gone. What was captured before is kept.');
    case 'full':
      return msg('The recorder takes no more sound.');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fault-picker': FaultPicker;
  }
}
