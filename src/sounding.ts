import type { SourceSpec } from './audio/media-graph.ts';
import type { CallRef } from './calling/call.machine.ts';
import type { MailboxRef } from './calling/mailbox.machine.ts';
import { SIDES, type Side } from './calling/messages.ts';
import type { PhoneConfig } from './phone/config.ts';
import type { PhoneRef } from './phone/phone.machine.ts';
import type { PhoneState } from './phone/phone-state.ts';
import type { CallTones, SoundingCall, SoundingEnd, SoundingPhone } from './soundscape.ts';

/** A desk phone as the simulator runs it. */
export interface RunningPhone {
  readonly id: string;
  readonly ref: PhoneRef;
  state(): PhoneState;
}

/** What sound asks of a phone. */
export const soundingPhone = (
  { id, ref, state }: RunningPhone,
  voice: SourceSpec,
  tones: (config: PhoneConfig) => CallTones,
): SoundingPhone => ({
  id,
  state: state(),
  dtmf: ref.getSnapshot().context.dtmf?.sounding,
  voice,
  tones: tones(ref.getSnapshot().context.config),
});

function endOf(call: CallRef, side: Side, phones: readonly RunningPhone[]): SoundingEnd | undefined {
  const recording = call.getSnapshot().context[side].recording?.getSnapshot();
  for (const { id, ref } of phones) {
    const appearance = ref.getSnapshot().context.appearances.find((appearance) => {
      const { context } = appearance.getSnapshot();
      return context.call === call && call.getSnapshot().context[side].endpoint === appearance;
    });
    if (!appearance) continue;
    return {
      phone: id,
      appearance: appearance.id,
      tapped: recording !== undefined,
      recording: recording?.context.confirmed === 'started',
      oneWay:
        side === 'callee' &&
        recording?.context.confirmed === 'paused' &&
        (recording.context.input.defects?.includes('one-way-audio') ?? false),
    };
  }
  return undefined;
}

/** What sound asks of a call: which of its sides are at desk phones, and whether they are recorded. */
export function soundingCall(call: CallRef, phones: readonly RunningPhone[]): SoundingCall {
  const ends: Partial<Record<Side, SoundingEnd>> = {};
  for (const side of SIDES) {
    const end = endOf(call, side, phones);
    if (end) ends[side] = end;
  }
  const snapshot = call.getSnapshot();
  const { atMailbox, callee } = snapshot.context;
  if (!atMailbox || !callee.mailbox) return { id: call.id, snapshot, ends };
  const { says } = (callee.mailbox as MailboxRef).getSnapshot().context;
  return { id: call.id, snapshot, ends, mailbox: { says, tapped: callee.recording !== undefined } };
}
