import type { Milliseconds } from '../clock/clock.ts';
import {
  allowedActions,
  type RecordedCallState,
  type RecordingAction,
  type RecordingState,
} from '../policy/mode.ts';
import { isKept } from '../recording-client/recording.machine.ts';
import type { FailureReason } from '../recording-client/srs-events.ts';
import type { CallRef, CallSnapshot, Leg } from './call.machine.ts';
import { otherSide, type Side } from './messages.ts';

/** What a client may ask of a call over the network: the operations of the Webex API's call control. */
export const CALL_CONTROLS = [
  'answer',
  'reject',
  'hold',
  'resume',
  'hangup',
  'startRecording',
  'pauseRecording',
  'resumeRecording',
  'stopRecording',
] as const;
export type CallControl = (typeof CALL_CONTROLS)[number];

/** A call as the Webex API tells a client of its user about it. Plain data. */
export interface ApiCall {
  readonly id: string;
  readonly personality: 'originator' | 'terminator';
  readonly state: 'connecting' | 'alerting' | 'connected' | 'held' | 'remoteHeld';
  readonly remoteParty: { readonly name: string; readonly number: string };
  readonly answeredAt?: Milliseconds;
  /** Only once recording was invoked, and is kept. */
  readonly recordingState?: Exclude<RecordingState, 'none'>;
  /** Only with `failed`. */
  readonly recordingReason?: FailureReason;
  /** What may be asked of it now. */
  readonly controls: readonly CallControl[];
}

const RECORDING_CONTROLS: Readonly<Record<RecordingAction, CallControl>> = {
  start: 'startRecording',
  pause: 'pauseRecording',
  resume: 'resumeRecording',
  stop: 'stopRecording',
};

/** The recording action that a control asks for; undefined: it is about the call itself. */
export const actionOf = (control: CallControl): RecordingAction | undefined =>
  (Object.keys(RECORDING_CONTROLS) as RecordingAction[]).find(
    (action) => RECORDING_CONTROLS[action] === control,
  );

/** The user's end of a call; undefined: a call between others. */
export function sideOf({ context }: CallSnapshot, number: string): Side | undefined {
  if (context.caller.address.number === number) return 'caller';
  return context.callee.address.number === number ? 'callee' : undefined;
}

function stateOf(snapshot: CallSnapshot, side: Side): ApiCall['state'] | undefined {
  if (snapshot.matches('setup')) return 'connecting';
  if (snapshot.matches('alerting')) return 'alerting';
  if (!snapshot.matches('connected')) return undefined;
  if (snapshot.context[side].holding) return 'held';
  return snapshot.context[otherSide(side)].holding ? 'remoteHeld' : 'connected';
}

const CALL_CONTROLS_IN: Readonly<
  Record<ApiCall['state'], Readonly<Record<ApiCall['personality'], readonly CallControl[]>>>
> = {
  connecting: { originator: ['hangup'], terminator: [] },
  alerting: { originator: ['hangup'], terminator: ['answer', 'reject'] },
  connected: { originator: ['hold', 'hangup'], terminator: ['hold', 'hangup'] },
  held: { originator: ['resume', 'hangup'], terminator: ['resume', 'hangup'] },
  remoteHeld: { originator: ['hold', 'hangup'], terminator: ['hold', 'hangup'] },
};

const RECORDED_AS: Readonly<Record<ApiCall['state'], RecordedCallState>> = {
  connecting: 'other',
  alerting: 'other',
  connected: 'connected',
  held: 'held',
  remoteHeld: 'connected',
};

/** What the leg's recording says of itself to clients; plain On Demand is silent before Record. */
function recordingOf({ policy, recording }: Leg, state: ApiCall['state']) {
  if (!policy || !recording) return { controls: [] };
  const { context } = recording.getSnapshot();
  const { confirmed, reason } = context;
  const kept = isKept(context);
  const { mode, protocol } = policy.settings;
  const actions = allowedActions(mode, protocol, confirmed, kept, RECORDED_AS[state]);
  return {
    controls: actions.map((action) => RECORDING_CONTROLS[action]),
    ...(kept && confirmed !== 'none' && { recordingState: confirmed }),
    ...(kept && reason && { recordingReason: reason }),
  };
}

/** One call as its user's clients see it; undefined: not the user's, or over. */
export function apiCall(call: CallRef, number: string): ApiCall | undefined {
  const snapshot = call.getSnapshot();
  const side = sideOf(snapshot, number);
  const state = side && stateOf(snapshot, side);
  if (!side || !state) return undefined;
  const personality = side === 'caller' ? 'originator' : 'terminator';
  const { name, number: remote } = snapshot.context[otherSide(side)].address;
  const { controls, ...recording } = recordingOf(snapshot.context[side], state);
  const { connectedAt } = snapshot.context;
  return {
    id: call.id,
    personality,
    state,
    remoteParty: { name, number: remote },
    ...(connectedAt !== undefined && { answeredAt: connectedAt }),
    ...recording,
    controls: [...CALL_CONTROLS_IN[state][personality], ...controls],
  };
}

/** The calls of a user, oldest first. */
export const apiCalls = (calls: readonly CallRef[], number: string): readonly ApiCall[] =>
  calls.flatMap((call) => apiCall(call, number) ?? []);
