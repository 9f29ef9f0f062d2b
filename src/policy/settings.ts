import { RECORDING_MODES, RECORDING_PROTOCOLS, type RecordingMode, type RecordingProtocol } from './mode.ts';
import { fields, oneOf, type Problem, type Readers, wholeNumber, yesNo } from './readers.ts';

/** Where the other side of a call is: decides which start/stop announcement setting counts (REC-35). */
export type Network = 'internal' | 'public';

/** REC-36. */
export const NOTICE_TYPES = ['none', 'beep', 'announcement'] as const;
export type NoticeType = (typeof NOTICE_TYPES)[number];

/** Shortest and longest recurring tone interval an administrator may type, and its default, in seconds (REC-37). */
export const TONE_SECONDS = { min: 10, max: 90, default: 20 } as const;

/** A user's call recording settings. Read when a call is set up and fixed for it (REC-24). */
export interface RecordingSettings {
  readonly mode: RecordingMode;
  readonly protocol: RecordingProtocol;
  /** REC-35. */
  readonly startStopAnnouncement: Readonly<Record<Network, boolean>>;
  /** REC-36. */
  readonly pauseResumeNotice: NoticeType;
  /** REC-37; seconds between tones. */
  readonly recurringTone: { readonly enabled: boolean; readonly seconds: number };
}

/** No setting means Never (REC-30). */
export const DEFAULT_SETTINGS: RecordingSettings = {
  mode: 'Never',
  protocol: 'SIPREC',
  startStopAnnouncement: { internal: false, public: false },
  pauseResumeNotice: 'none',
  recurringTone: { enabled: false, seconds: TONE_SECONDS.default },
};

export type SettingsProblem = Problem;

export type ParsedSettings =
  | { readonly settings: RecordingSettings }
  | { readonly problems: readonly SettingsProblem[] };

const settingsReaders: Readers<RecordingSettings> = {
  mode: oneOf(RECORDING_MODES, DEFAULT_SETTINGS.mode),
  protocol: oneOf(RECORDING_PROTOCOLS, DEFAULT_SETTINGS.protocol),
  startStopAnnouncement: fields({
    internal: yesNo(DEFAULT_SETTINGS.startStopAnnouncement.internal),
    public: yesNo(DEFAULT_SETTINGS.startStopAnnouncement.public),
  }),
  pauseResumeNotice: oneOf(NOTICE_TYPES, DEFAULT_SETTINGS.pauseResumeNotice),
  recurringTone: fields({
    enabled: yesNo(DEFAULT_SETTINGS.recurringTone.enabled),
    seconds: wholeNumber(TONE_SECONDS, DEFAULT_SETTINGS.recurringTone.seconds),
  }),
};

const settingsReader = fields(settingsReaders);

/**
 * Settings from outside (a page, pasted JSON). What is missing takes its default; one wrong or unknown field
 * refuses the whole, and every one is named. Never throws.
 */
export const parseSettings = (value: unknown): ParsedSettings => {
  const problems: SettingsProblem[] = [];
  const settings = settingsReader(value, '', problems);
  return problems.length > 0 ? { problems } : { settings };
};
