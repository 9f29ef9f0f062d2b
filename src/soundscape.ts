import type { EarId, MediaGraph, MixEntry, SourceSpec } from './audio/media-graph.ts';
import { type CallSnapshot, ringingSide } from './calling/call.machine.ts';
import { messageTap } from './calling/message-tape.ts';
import { otherSide, PHONE_ID, SIDES, type Side } from './calling/messages.ts';
import { messageSound } from './calling/voicemail.machine.ts';
import type { DtmfTone } from './phone/phone-context.ts';
import type { AppearanceView, PhoneState } from './phone/phone-state.ts';
import { isOver } from './phone/phone-view.ts';
import { activeWindow } from './phone/windows.ts';

/** Tone scripts the phone and the network play, as text (Cisco Provisioning Guide, Call Progress Tones). */
export interface CallTones {
  readonly dial: string;
  /** Dial tone while new messages wait. */
  readonly messageDial: string;
  /** Dial tone of an outside line. */
  readonly outside: string;
  readonly busy: string;
  readonly reorder: string;
  readonly ringBack: string;
  readonly callWaiting: string;
  /** Ring of a line, from 1; undefined: it does not ring. */
  readonly ring: (line: number) => SourceSpec | undefined;
  /** Waits for the number of a function. */
  readonly prompt: string;
  /** Once in a while: a call is held for long. */
  readonly reminder: SourceSpec;
  readonly dtmf: (digit: string) => string;
}

/** What the two sides of a call say: clip, microphone or file. */
export interface LegSources {
  /** The user at the first desk phone. */
  readonly near: SourceSpec;
  /** Whoever has no desk phone. */
  readonly far: SourceSpec;
}

/** A desk phone, as far as sound asks. */
export interface SoundingPhone {
  /** System id: `phone`, `phone-2` ... */
  readonly id: string;
  readonly state: PhoneState;
  readonly dtmf: DtmfTone | undefined;
  /** What its user says. */
  readonly voice: SourceSpec;
  /** As it is configured. */
  readonly tones: CallTones;
}

/** A desk phone's end of a call. */
export interface SoundingEnd {
  /** System id of the phone. */
  readonly phone: string;
  /** Appearance that shows the call. */
  readonly appearance: string;
  /** The leg has a recording client, so it is tapped. */
  readonly tapped: boolean;
  /** The recorder has confirmed that it records now. */
  readonly recording: boolean;
  /** Defect `one-way-audio`: the user does not hear the other side. */
  readonly oneWay?: boolean;
}

/** One call, as far as sound asks. */
export interface SoundingCall {
  readonly id: string;
  readonly snapshot: CallSnapshot;
  /** The sides that are at desk phones; a call between others has none. */
  readonly ends: Partial<Readonly<Record<Side, SoundingEnd>>>;
  /** The called side's mailbox has the call: what it says, and whether its leg is recorded. */
  readonly mailbox?: { readonly says: string; readonly tapped: boolean };
}

export interface SoundscapeInput {
  readonly phones: readonly SoundingPhone[];
  readonly calls: readonly SoundingCall[];
  /** What is said where there is no desk phone. */
  readonly far: SourceSpec;
  /** What is said at some numbers instead. */
  readonly voices?: Readonly<Record<string, SourceSpec>>;
}

/** Ears that are always there: the user at the first phone, and what the recorder gets (for listening only). */
export const NEAR_EAR = 'near';
export const RECORDER_EAR = 'recorder';
/** The ear of a desk phone's user. */
export const earOfPhone = (phone: string): EarId => (phone === PHONE_ID ? NEAR_EAR : `${NEAR_EAR}.${phone}`);
/** The ear of the side of a call that has no desk phone. */
export const farEar = (callId: string): EarId => `far.${callId}`;
/** The ear of somebody who came into a call in the place of a desk phone's user. */
export const movedEar = (callId: string): EarId => `far.${callId}.moved`;
/** A desk phone's leg of a call; the first phone's is named by the call alone. */
const legOf = (callId: string, phone: string): string => (phone === PHONE_ID ? callId : `${callId}.${phone}`);
/** Taps of a recorded leg: near is the user of that phone, far whoever that user hears. */
export function tapsOf(callId: string, phone: string = PHONE_ID) {
  const leg = legOf(callId, phone);
  return { near: `${leg}.near`, far: `${leg}.far` };
}

/** Taps of a mailbox's recorded leg: near is the mailbox, far the caller. */
export const mailboxTapsOf = (callId: string) => ({
  near: `${callId}.mailbox.near`,
  far: `${callId}.mailbox.far`,
});

const speech = (source: string): MixEntry => ({ source, gain: 1, duck: true });
const tone = (source: string): MixEntry => ({ source, gain: 1 });

class GraphBuilder {
  readonly sources: Record<string, SourceSpec> = {};
  readonly ears: Record<string, MixEntry[]> = {};
  readonly taps: Record<string, MixEntry[]> = {};
  readonly buses: Record<string, string[]> = {};

  hear(ear: string, entry: MixEntry): void {
    this.ears[ear] ??= [];
    this.ears[ear].push(entry);
  }

  /** The recorder hears everybody once, however many users are recorded. */
  record(source: string): void {
    const ear = this.ears[RECORDER_EAR];
    if (!ear?.some((entry) => entry.source === source)) this.hear(RECORDER_EAR, tone(source));
  }

  /** A tone in an ear: a source of its own, which starts when it first appears. */
  tone(ear: string, id: string, spec: SourceSpec): void {
    this.sources[id] = spec;
    this.hear(ear, tone(id));
  }
}

/** Tone that a call window plays to the user. */
function windowTone(
  window: AppearanceView,
  tones: CallTones,
  waiting: boolean,
): [string, string] | undefined {
  const { status, reason, outsideTone } = window;
  if (status === 'offhook') return waiting ? ['stutter', tones.messageDial] : ['dial', tones.dial];
  if (status === 'dialing' && outsideTone) return ['outside', tones.outside];
  if (window.entry && window.digits === '') return ['prompt', tones.prompt];
  if (status === 'alerting') return ['ringback', tones.ringBack];
  if (status !== 'releasing' || isOver(window)) return undefined;
  return reason === 'busy' ? ['busy', tones.busy] : ['reorder', tones.reorder];
}

function addPhone(graph: GraphBuilder, { id, state, tones }: SoundingPhone): void {
  const ear = earOfPhone(id);
  graph.ears[ear] ??= [];
  if (state.playing !== undefined) {
    const sound = messageSound(state.playing);
    graph.sources[`${id}.${sound}`] = { kind: 'sound', sound, loop: false };
    graph.hear(ear, tone(`${id}.${sound}`));
  }
  const busy = activeWindow(state) !== undefined && state.audioPath !== 'none';
  for (const view of state.appearances) {
    const sound = windowTone(view, tones, state.newMessages !== undefined);
    if (sound) graph.tone(ear, `${view.id}.${sound[0]}`, { kind: 'tone', script: sound[1] });
    if (view.reminders) graph.tone(ear, `${view.id}.reminder.${view.reminders}`, tones.reminder);
    if (view.status !== 'ringing' || view.silenced) continue;
    const ring = tones.ring(view.line);
    if (busy) graph.tone(ear, `${view.id}.waiting`, { kind: 'tone', script: tones.callWaiting });
    else if (ring) graph.tone(ear, `${view.id}.ring`, ring);
  }
}

/** One side of a call: whoever is there hears with an ear and speaks with a voice. */
interface Speaker {
  readonly side: Side;
  readonly ear: EarId;
  readonly voice: string;
  readonly says: SourceSpec;
  readonly end?: SoundingEnd;
  readonly phone?: SoundingPhone;
  readonly taps?: { readonly near: string; readonly far: string };
  /** A mailbox: the tap of what is said to it. */
  readonly message?: string;
}

function speakerOf(call: SoundingCall, side: Side, voice: string, input: SoundscapeInput): Speaker {
  if (side === 'callee' && call.mailbox) {
    const { says, tapped } = call.mailbox;
    return {
      side,
      ear: `mailbox.${call.id}`,
      voice,
      says: { kind: 'sound', sound: says, loop: false },
      message: messageTap(call.id),
      ...(tapped && { taps: mailboxTapsOf(call.id) }),
    };
  }
  const end = call.ends[side];
  const phone = end && input.phones.find(({ id }) => id === end.phone);
  const { number } = call.snapshot.context[side].address;
  if (!end || !phone) return { side, ear: farEar(call.id), voice, says: input.voices?.[number] ?? input.far };
  return {
    side,
    ear: earOfPhone(phone.id),
    voice,
    says: phone.voice,
    end,
    phone,
    ...(end.tapped && { taps: tapsOf(call.id, phone.id) }),
  };
}

/** Both sides, the one at the first desk phone before the other: that side's voice is called near. */
function speakersOf(call: SoundingCall, input: SoundscapeInput): readonly [Speaker, Speaker] | undefined {
  const order = input.phones.map(({ id }) => SIDES.find((side) => call.ends[side]?.phone === id));
  const side = order.find((side) => side !== undefined) ?? (call.mailbox && 'callee');
  if (!side) return strangersOf(call, input);
  const { near, far } = { near: `${call.id}.near`, far: `${call.id}.far` };
  return [speakerOf(call, side, near, input), speakerOf(call, otherSide(side), far, input)];
}

/** A call that a desk phone's user has given away: whoever came in speaks where that user did. */
function strangersOf(call: SoundingCall, input: SoundscapeInput): readonly [Speaker, Speaker] | undefined {
  const side = SIDES.find((side) => call.snapshot.context[side].moved);
  if (!side) return undefined;
  const newcomer = speakerOf(call, side, `${call.id}.moved`, input);
  return [{ ...newcomer, ear: movedEar(call.id) }, speakerOf(call, otherSide(side), `${call.id}.far`, input)];
}

/** What one side says, as long as neither side holds: to the other's ear, and to the taps of both. */
function speak(graph: GraphBuilder, call: SoundingCall, speaker: Speaker, listener: Speaker): void {
  if (speaker.phone?.state.muted) return;
  if (!listener.end?.oneWay) graph.hear(listener.ear, speech(speaker.voice));
  if (speaker.taps) graph.taps[speaker.taps.near]?.push(tone(speaker.voice));
  if (listener.taps) graph.taps[listener.taps.far]?.push(tone(speaker.voice));
  if (listener.message) graph.taps[listener.message]?.push(tone(speaker.voice));
  if (call.ends.caller?.recording || call.ends.callee?.recording) graph.record(speaker.voice);
}

function dial(graph: GraphBuilder, call: SoundingCall, speaker: Speaker, listener: Speaker): void {
  const { phone, end } = speaker;
  const dtmf = phone?.dtmf;
  if (!dtmf || dtmf.appearance !== end?.appearance) return;
  const source = `${legOf(call.id, phone.id)}.dtmf.${dtmf.digit}.${dtmf.since}`;
  graph.tone(listener.ear, source, { kind: 'tone', script: phone.tones.dtmf(dtmf.digit) });
  graph.hear(speaker.ear, tone(source));
}

function addCall(graph: GraphBuilder, call: SoundingCall, input: SoundscapeInput): void {
  const { id, snapshot, ends } = call;
  const speakers = speakersOf(call, input);
  if (!speakers) return;
  const called = speakers[0].phone;
  if (called && snapshot.matches('alerting') && !ends.caller) {
    graph.tone(farEar(id), `${id}.ringback`, { kind: 'tone', script: called.tones.ringBack });
  }
  if (!snapshot.matches('connected')) return;
  for (const { ear, taps, message } of speakers) {
    graph.ears[ear] ??= [];
    if (message) graph.taps[message] = [];
    if (taps) for (const tap of [taps.near, taps.far]) graph.taps[tap] = [];
  }
  graph.buses[id] = speakers.map(({ ear }) => ear);
  if (!snapshot.matches({ connected: 'open' })) return;
  for (const { voice, says } of speakers) graph.sources[voice] = says;
  const { caller, callee } = snapshot.context;
  const ringing = ringingSide(snapshot.context);
  if (ringing) {
    const waiting = speakers[ringing === speakers[0].side ? 1 : 0];
    graph.tone(waiting.ear, `${id}.ringback`, {
      kind: 'tone',
      script: (input.phones[0]?.tones ?? waiting.phone?.tones)?.ringBack ?? '',
    });
    return;
  }
  if (caller.holding || callee.holding) return;
  const [one, other] = speakers;
  speak(graph, call, one, other);
  speak(graph, call, other, one);
  dial(graph, call, one, other);
  dial(graph, call, other, one);
}

/**
 * Who hears what, and what is tapped, from the phones and their calls: a pure function. Taps hold speech only, after
 * mute and hold: tones and announcements never reach them (REC-35 to 37).
 */
export function soundscape(input: SoundscapeInput): MediaGraph {
  const graph = new GraphBuilder();
  for (const phone of input.phones) addPhone(graph, phone);
  graph.ears[RECORDER_EAR] ??= [];
  for (const call of input.calls) addCall(graph, call, input);
  const { sources, ears, taps, buses } = graph;
  return { sources, ears, taps, buses };
}
