import type { CallMessage, TransferFailed } from '../calling/messages.ts';
import type { MessagesWaiting } from '../calling/voicemail.machine.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { RecordingChange } from '../recording-client/recording.machine.ts';
import type { PhoneConfig } from './config.ts';
import type { FeatureRequest } from './features.ts';
import type { PhoneKey } from './keys.ts';
import type { NumberState } from './line-function.ts';

/** What the phone hears. `at`: the moment of the finger on the simulator's clock. */
export type PhoneEvent =
  | { readonly type: 'key.pressed'; readonly key: PhoneKey; readonly at: Milliseconds }
  | { readonly type: 'key.released'; readonly key: PhoneKey; readonly at: Milliseconds }
  | Extract<CallMessage, { type: 'call.offered' }>
  /** The network asks, for another client of the user; `id` names the call window. */
  | (Extract<CallMessage, { type: 'call.asked' }> & { readonly id: string })
  | RecordingChange
  /** What is in the user's mailbox now. */
  | MessagesWaiting
  /** The message that was played is over. */
  | { readonly type: 'message.ended' }
  | { readonly type: 'config.changed'; readonly config: PhoneConfig }
  /** A call window tells that a function was dialled in it; it waits for what comes of it. */
  | ({ readonly type: 'feature.dialled'; readonly id: string } & FeatureRequest)
  /** A call has been held for long (Hold_Reminder_Timer). */
  | { readonly type: 'hold.reminded'; readonly id: string }
  | TransferFailed
  | { readonly type: 'toast.expired' }
  | { readonly type: 'volume.hidden' }
  /** The Back key is down for as long as a long press takes. */
  | { readonly type: 'back.held' }
  | { readonly type: 'dtmf.ended' }
  | { readonly type: 'dtmf.rested' }
  | { readonly type: 'dtmf.pauseOver' }
  /** A number or orbit that a key may watch is doing something else. */
  | { readonly type: 'number.changed'; readonly number: string; readonly state: NumberState };

/** What the phone did or left undone that no message of another part tells: a line of the trace. */
export interface PhoneNotice {
  readonly type: 'notice';
  readonly what: string;
  readonly detail: Readonly<Record<string, string>>;
}
