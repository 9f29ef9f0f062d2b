import type { MediaGraph, MixEntry, SourceSpec } from './audio/media-graph.ts';
import { type CallSnapshot, flowOf } from './calling/call.machine.ts';
import { otherSide, type Side } from './calling/messages.ts';
import type { DtmfTone } from './phone/phone-context.ts';
import type { AppearanceView, PhoneState } from './phone/phone-state.ts';
import { isOver } from './phone/phone-view.ts';
import { activeWindow } from './phone/windows.ts';

/** Tone scripts the phone and the network play, as text (Cisco Provisioning Guide, Call Progress Tones). */
export interface CallTones {
  readonly dial: string;
  readonly busy: string;
  readonly reorder: string;
  readonly ringBack: string;
  readonly callWaiting: string;
  readonly ring: SourceSpec;
  readonly dtmf: (digit: string) => string;
}

/** What the two sides of a call say: clip, microphone or file. */
export interface LegSources {
  readonly near: SourceSpec;
  readonly far: SourceSpec;
}

/** One call, as far as sound asks. */
export interface SoundingCall {
  readonly id: string;
  readonly snapshot: CallSnapshot;
  /** The user's side; undefined: a call between others. */
  readonly side: Side | undefined;
  /** Appearance that shows it. */
  readonly appearance: string | undefined;
  /** The leg has a recording client, so it is tapped. */
  readonly tapped: boolean;
  /** The recorder has confirmed that it records now. */
  readonly recording: boolean;
}

export interface SoundscapeInput {
  readonly phone: PhoneState;
  readonly dtmf: DtmfTone | undefined;
  readonly calls: readonly SoundingCall[];
  readonly legs: LegSources;
  readonly tones: CallTones;
}

/** Ears that are always there: the user at the phone, and what the recorder gets (for listening only). */
export const NEAR_EAR = 'near';
export const RECORDER_EAR = 'recorder';
/** The other party's ear in a call. */
export const farEar = (callId: string): string => `far.${callId}`;
/** Taps of a recorded leg. */
export const tapsOf = (callId: string) => ({ near: `${callId}.near`, far: `${callId}.far` });

const speech = (source: string): MixEntry => ({ source, gain: 1, duck: true });
const tone = (source: string): MixEntry => ({ source, gain: 1 });

class GraphBuilder {
  readonly sources: Record<string, SourceSpec> = {};
  readonly ears: Record<string, MixEntry[]> = { [NEAR_EAR]: [], [RECORDER_EAR]: [] };
  readonly taps: Record<string, MixEntry[]> = {};
  readonly buses: Record<string, string[]> = {};

  hear(ear: string, entry: MixEntry): void {
    const mix = this.ears[ear] ?? [];
    mix.push(entry);
    this.ears[ear] = mix;
  }

  /** A tone in an ear: a source of its own, which starts when it first appears. */
  tone(ear: string, id: string, spec: SourceSpec): void {
    this.sources[id] = spec;
    this.hear(ear, tone(id));
  }
}

/** Tone that a call window plays to the user. */
function windowTone(window: AppearanceView, tones: CallTones): [string, string] | undefined {
  const { status, reason } = window;
  if (status === 'offhook') return ['dial', tones.dial];
  if (status === 'alerting') return ['ringback', tones.ringBack];
  if (status !== 'releasing' || isOver(window)) return undefined;
  return reason === 'busy' ? ['busy', tones.busy] : ['reorder', tones.reorder];
}

function addPhone(graph: GraphBuilder, { phone, tones }: SoundscapeInput): void {
  const busy = activeWindow(phone) !== undefined && phone.audioPath !== 'none';
  for (const view of phone.appearances) {
    const sound = windowTone(view, tones);
    if (sound) graph.tone(NEAR_EAR, `${view.id}.${sound[0]}`, { kind: 'tone', script: sound[1] });
    if (view.status !== 'ringing' || view.silenced) continue;
    if (busy) graph.tone(NEAR_EAR, `${view.id}.waiting`, { kind: 'tone', script: tones.callWaiting });
    else graph.tone(NEAR_EAR, `${view.id}.ring`, tones.ring);
  }
}

function addCall(graph: GraphBuilder, call: SoundingCall, input: SoundscapeInput): void {
  const { phone, dtmf, legs, tones } = input;
  const { id, snapshot, side } = call;
  if (!side) return;
  const far = farEar(id);
  if (snapshot.matches('alerting') && side === 'callee') {
    graph.tone(far, `${id}.ringback`, { kind: 'tone', script: tones.ringBack });
  }
  if (!snapshot.matches('connected')) return;
  const taps = tapsOf(id);
  if (call.tapped) {
    graph.taps[taps.near] = [];
    graph.taps[taps.far] = [];
  }
  graph.buses[id] = [NEAR_EAR, far];
  graph.ears[far] ??= [];
  if (!snapshot.matches({ connected: 'open' })) return;
  const [near, other] = [`${id}.near`, `${id}.far`];
  graph.sources[near] = legs.near;
  graph.sources[other] = legs.far;
  const flow = flowOf(snapshot.context, side);
  const farTalks = flow.far && !snapshot.context[otherSide(side)].holding;
  const connect = (source: string, ear: string, tap: string) => {
    graph.hear(ear, speech(source));
    if (call.tapped) graph.taps[tap]?.push(tone(source));
    if (call.recording) graph.hear(RECORDER_EAR, tone(source));
  };
  if (flow.near && !phone.muted) connect(near, far, taps.near);
  if (farTalks) connect(other, NEAR_EAR, taps.far);
  if (dtmf && dtmf.appearance === call.appearance && flow.near) {
    const source = `${id}.dtmf.${dtmf.digit}.${dtmf.since}`;
    graph.tone(far, source, { kind: 'tone', script: tones.dtmf(dtmf.digit) });
    graph.hear(NEAR_EAR, tone(source));
  }
}

/**
 * Who hears what, and what is tapped, from the phone and its calls: a pure function. Taps hold speech only, after
 * mute and hold: tones and announcements never reach them (REC-35 to 37).
 */
export function soundscape(input: SoundscapeInput): MediaGraph {
  const graph = new GraphBuilder();
  addPhone(graph, input);
  for (const call of input.calls) addCall(graph, call, input);
  const { sources, ears, taps, buses } = graph;
  return { sources, ears, taps, buses };
}
