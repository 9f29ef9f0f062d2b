/** The headless package, for Node: a whole simulator without a page. docs/automation.md tells how to use it. */

/** Sounds by name, for a simulator. */
export { computedSounds, loadSounds } from './all-sounds.ts';
/** Loads sounds from a folder of WAV files. */
export { fileClips } from './audio/file-clips.ts';
/** Values of sound: names in a media graph, and what a device tells. */
export type { MediaGraph, NoticeStarted, SourceSpec, TapFrame } from './audio/media-graph.ts';
export type { MediaListener, MediaPort } from './audio/media-port.ts';
/** Frames and milliseconds; everything runs at SAMPLE_RATE. */
export { type Frames, framesOf, millisecondsOf, SAMPLE_RATE } from './audio/units.ts';
export type { VirtualMicrophone } from './audio/virtual-device.ts';
/** WAV files to values and back. */
export { parseWav, type Wav, writeWav } from './audio/wav.ts';
/** Who is at the telephones: the recorded user, the other party, and numbers that answer, ring, are busy ... */
export {
  DIRECTORY,
  type DirectoryEntry,
  OTHER_PARTY,
  SECOND_USER,
  TEST_NUMBERS,
  USER,
} from './calling/directory.ts';
/** Time and chance. */
export { Calendar } from './clock/calendar.ts';
export type { Clock, Milliseconds } from './clock/clock.ts';
export { Random } from './clock/random.ts';
export { VirtualClock } from './clock/virtual-clock.ts';
/** What a configuration file does to the phone. */
export type { DryRun } from './configuration/dry-run.ts';
/** A person's verbs: press, dial, call, softkeys, party, recorder, trace. */
export { Driver, type SeenSoftkey } from './driver.ts';
/** A simulator on a virtual clock, with everything it needs. The usual way in. */
export { createHeadless, type Headless, type HeadlessOptions } from './headless.ts';
export { builtInSounds } from './node-sounds.ts';
/** The phone's configuration, its keys, and what it shows. */
export { configOf, DEMO_CONFIG, type PhoneConfig } from './phone/config.ts';
export type { PhoneLanguage } from './phone/dictionary/index.ts';
export { PHONE_KEYS, type PhoneKey } from './phone/keys.ts';
export type { AppearanceView, PhoneState } from './phone/phone-state.ts';
/** Who is recorded, and how. */
export { type LegPolicies, samePolicy } from './policy/leg-policy.ts';
export { RECORDING_MODES, type RecordingMode, type RecordingState } from './policy/mode.ts';
export { DEFAULT_SETTINGS, parseSettings, type RecordingSettings } from './policy/settings.ts';
export type { RecorderFault } from './recorder/faults.ts';
/** A recorder in this process, for a simulator wired by hand. */
export { connectInProcess } from './recorder/in-process.ts';
export { isLive, type RecordingLibrary } from './recorder/library.ts';
export type { Gap, Pause, Peaks, Recording } from './recorder/recording.ts';
/** The recording client's link to its recorder, for a simulator wired by hand. */
export { createSrsLink } from './recording-client/srs-link.actor.ts';
/** Wires a simulator from parts of your own: clock, media, recorder, settings. */
export {
  createSimulator,
  type DeskPhone,
  type DeskUser,
  type Simulator,
  type World,
} from './simulator.ts';
export type { Keyword } from './softkeys/keywords.ts';
export { PROMPTS, type Sounds } from './sounds.ts';
export type { TraceEntry } from './trace/trace.ts';
