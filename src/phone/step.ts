import type { Address } from '../calling/address.ts';
import type { CallRef } from '../calling/call.machine.ts';
import { PHONE_ID, type Side, type TransferCall } from '../calling/messages.ts';
import type { MessageRequest } from '../calling/voicemail.machine.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { RecordingRequest } from '../recording-client/notices.ts';
import type { RecordingRef } from '../recording-client/recording.machine.ts';
import type { AppearanceEvent } from './appearance.machine.ts';
import type { EnteredFeature, Feature } from './features.ts';
import type { PhoneContext } from './phone-context.ts';
import type { PhoneNotice } from './phone-events.ts';
import type { ToastView } from './phone-state.ts';

/** One thing the phone does about an event. The machine carries them out in order. */
export type Step =
  | { readonly do: 'set'; readonly patch: Partial<PhoneContext> }
  | { readonly do: 'tell'; readonly id: string; readonly event: AppearanceEvent }
  | { readonly do: 'record'; readonly recording: RecordingRef; readonly request: RecordingRequest }
  | Opening
  | { readonly do: 'refuse'; readonly call: CallRef }
  /** A call that is not taken here goes to another number. */
  | { readonly do: 'redirect'; readonly call: CallRef; readonly number: string }
  /** The exchange is asked to give a call to somebody else. */
  | { readonly do: 'exchange'; readonly request: Omit<TransferCall, 'endpoint'> }
  | { readonly do: 'toast'; readonly toast: Omit<ToastView, 'id'> }
  | { readonly do: 'showVolume' }
  /** The network's mailbox is told what the user did with a message. */
  | { readonly do: 'message'; readonly event: MessageRequest }
  /** A message is played to its end; its length in milliseconds. */
  | { readonly do: 'play'; readonly id: string; readonly length: Milliseconds }
  | { readonly do: 'stopPlaying' }
  /** Back is down: if it stays so, the menu closes. */
  | { readonly do: 'awaitLongBack' }
  /** For the trace. */
  | { readonly do: 'notice'; readonly what: string; readonly detail: PhoneNotice['detail'] }
  /** The sounding digit ends, the pause after it is over, or one that a softkey's digits hold. */
  | {
      readonly do: 'later';
      readonly event: 'dtmf.ended' | 'dtmf.rested' | 'dtmf.pauseOver';
      readonly delay: Milliseconds;
    };

/** A new call window: for an incoming call, or for one to be made. */
export interface Opening {
  readonly do: 'open';
  readonly offer?: { readonly call: CallRef; readonly from: Address; readonly side?: Side };
  /** Answered by itself at this moment. */
  readonly answerAt?: Milliseconds;
  /** Dialled at once. */
  readonly number?: string;
  /** First digit, or all that are there to begin with. */
  readonly digit?: string;
  /** Dialled on hook: no dial tone, and no timer dials the digits. */
  readonly preDial?: boolean;
  /** The softkeys stay with the call they speak for. */
  readonly keepFocus?: boolean;
  /** It asks for a number for this function, not for a call. */
  readonly entry?: EnteredFeature;
  /** This function is dialled in it at once. */
  readonly feature?: Feature;
}

export const set = (patch: Partial<PhoneContext>): Step => ({ do: 'set', patch });
export const tell = (id: string, event: AppearanceEvent): Step => ({ do: 'tell', id, event });

/** Name of a call window; the first phone's go without the phone's. */
export const appearanceId = (phone: string, count: number): string =>
  phone === PHONE_ID ? `appearance-${count}` : `${phone}.appearance-${count}`;

/** A short message, `detail` in place of `{0}`. */
export const toast = (text: string, detail = '', tone: 'info' | 'error' = 'info'): Step => ({
  do: 'toast',
  toast: { text: `toast.${text}`, tone, ...(detail ? { detail } : {}) },
});
