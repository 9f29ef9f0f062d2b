/** Recording modes by their names in the Webex API (REC-30). */
export const RECORDING_MODES = [
  'Never',
  'Always',
  'Always with Pause/Resume',
  'On Demand',
  'On Demand with User Initiated Start',
] as const;
export type RecordingMode = (typeof RECORDING_MODES)[number];

/** Call_Recording_Protocol_n_ of the phone: how it asks for recording. */
export const RECORDING_PROTOCOLS = ['SIPREC', 'SIPINFO'] as const;
export type RecordingProtocol = (typeof RECORDING_PROTOCOLS)[number];

/** recordingState of the Webex API's call object; `none` where it is absent (nothing was invoked yet). */
export const RECORDING_STATES = ['none', 'pending', 'started', 'paused', 'stopped', 'failed'] as const;
export type RecordingState = (typeof RECORDING_STATES)[number];

/** What a user may ask of a recording. */
export const RECORDING_ACTIONS = ['start', 'pause', 'resume', 'stop'] as const;
export type RecordingAction = (typeof RECORDING_ACTIONS)[number];

/** What a call is doing, as far as recording asks. `held`: by us. */
export const RECORDED_CALL_STATES = ['connected', 'conferencing', 'held', 'other'] as const;
export type RecordedCallState = (typeof RECORDED_CALL_STATES)[number];

/** What may be asked in each state of a recording. */
type Controls = Readonly<Record<RecordingState, readonly RecordingAction[]>>;

interface ModeRow {
  /** Captured from connect on, unasked. */
  readonly fromConnect: boolean;
  /** What is captured is kept without being asked for. */
  readonly keptFromStart: boolean;
  /** Not offered on the settings page: set through the Webex API or the bench (REC-30). */
  readonly throughApiOnly?: true;
  /** Per protocol: controls while the recording is not kept, and once it is. */
  readonly controls: Readonly<
    Record<RecordingProtocol, { readonly unkept: Controls; readonly kept: Controls }>
  >;
}

const NONE: Controls = { none: [], pending: [], started: [], paused: [], stopped: [], failed: [] };

const START: Controls = {
  none: ['start'],
  pending: ['start'],
  started: ['start'],
  paused: ['start'],
  stopped: ['start'],
  failed: ['start'],
};

const PAUSE_RESUME: Controls = { ...NONE, started: ['pause'], paused: ['resume'] };

const ALL_FOUR: Controls = {
  none: ['start'],
  pending: ['stop'],
  started: ['pause', 'stop'],
  paused: ['resume', 'stop'],
  stopped: ['start'],
  failed: ['start'],
};

/** SIPINFO knows neither pause nor resume, and stops only what runs. */
const START_STOP: Controls = {
  none: ['start'],
  pending: [],
  started: ['stop'],
  paused: ['stop'],
  stopped: ['start'],
  failed: ['start'],
};

const always = (controls: Controls) => ({ unkept: controls, kept: controls });

/**
 * THE table of recording modes: REC-30 to REC-33, REC-41, REC-42; Cisco MPP administration guide, "Call recording
 * with SIPREC" and "with SIPINFO". Guards, keys, buttons, help texts and badges all read it; nothing else asks
 * which mode it is.
 */
const MODES: Readonly<Record<RecordingMode, ModeRow>> = {
  Never: {
    fromConnect: false,
    keptFromStart: false,
    controls: { SIPREC: always(NONE), SIPINFO: always(NONE) },
  },
  Always: {
    fromConnect: true,
    keptFromStart: true,
    controls: { SIPREC: always(NONE), SIPINFO: always(NONE) },
  },
  'Always with Pause/Resume': {
    fromConnect: true,
    keptFromStart: true,
    controls: { SIPREC: always(PAUSE_RESUME), SIPINFO: always(NONE) },
  },
  'On Demand': {
    fromConnect: true,
    keptFromStart: false,
    throughApiOnly: true,
    controls: { SIPREC: { unkept: START, kept: PAUSE_RESUME }, SIPINFO: { unkept: START, kept: NONE } },
  },
  'On Demand with User Initiated Start': {
    fromConnect: false,
    keptFromStart: true,
    controls: { SIPREC: always(ALL_FOUR), SIPINFO: always(START_STOP) },
  },
};

/** Recording keys are legal in the Connected and Conferencing lists only. */
const CONTROLLED: Readonly<Record<RecordedCallState, boolean>> = {
  connected: true,
  conferencing: true,
  held: false,
  other: false,
};

/** What the user may ask of the recording of a call right now, in the order of RECORDING_ACTIONS. REC-31 to 33, REC-41, REC-42. */
export const allowedActions = (
  mode: RecordingMode,
  protocol: RecordingProtocol,
  state: RecordingState,
  kept: boolean,
  callState: RecordedCallState,
): readonly RecordingAction[] => {
  const controls = MODES[mode].controls[protocol];
  return (CONTROLLED[callState] ? controls[kept ? 'kept' : 'unkept'] : NONE)[state];
};

/** Everything a mode ever lets the user ask for: for help texts, badges, and keys that a list may leave out. */
export const possibleActions = (
  mode: RecordingMode,
  protocol: RecordingProtocol,
): readonly RecordingAction[] => {
  const { unkept, kept } = MODES[mode].controls[protocol];
  const possible = new Set([unkept, kept].flatMap((controls) => Object.values(controls).flat()));
  return RECORDING_ACTIONS.filter((action) => possible.has(action));
};

/** Capturing begins when the call connects, unasked (REC-32, REC-33, and plain On Demand of REC-30). */
export const recordsFromConnect = (mode: RecordingMode): boolean => MODES[mode].fromConnect;

/** A recording is kept, and shown, announced and told to the API, from its start; plain On Demand waits for Record. */
export const keepsFromStart = (mode: RecordingMode): boolean => MODES[mode].keptFromStart;

/** The user may end a recording before the call ends; each start is then a recording of its own (REC-31). */
export const endsAtStop = (mode: RecordingMode): boolean => possibleActions(mode, 'SIPREC').includes('stop');

/** A call in this mode may come to be recorded at all. */
export const mayRecord = (mode: RecordingMode, protocol: RecordingProtocol): boolean =>
  recordsFromConnect(mode) || possibleActions(mode, protocol).length > 0;

/** Every call is recorded, unasked: the modes that the API's selective recording narrows (REC-32, REC-33). */
export const recordsEveryCall = (mode: RecordingMode): boolean =>
  recordsFromConnect(mode) && keepsFromStart(mode);

/** An administrator may choose the mode on the page; the others are set through the API (REC-30). */
export const offeredOnPage = (mode: RecordingMode): boolean => !MODES[mode].throughApiOnly;
