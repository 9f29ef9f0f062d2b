import { offeredOnPage, RECORDING_MODES, type RecordingMode, recordsEveryCall } from './mode.ts';
import {
  anyFields,
  merge,
  nullable,
  oneOf,
  openFields,
  optional,
  type Problem,
  restOf,
  text,
  wholeNumber,
  yesNo,
} from './readers.ts';
import { DEFAULT_SETTINGS, type NoticeType, TONE_SECONDS } from './settings.ts';
import type { PlatformInformation, SelectiveRecording, User, UserRecording } from './tenant.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What a person should know about JSON that was accepted. */
export type JsonNotice =
  /** Outside what the page lets one type; shown, marked, and kept until it is edited (REC-37). */
  | { readonly code: 'beyond-page'; readonly path: string; readonly found: unknown; readonly allowed: string }
  /** A mode that the page lists as set through the API (REC-30). */
  | { readonly code: 'through-api'; readonly path: string; readonly mode: RecordingMode }
  /** Kept, without effect in this mode. */
  | { readonly code: 'no-effect'; readonly path: string; readonly mode: RecordingMode }
  /** A field of older examples; written back in today's form. */
  | { readonly code: 'older-form'; readonly path: string }
  /** Fields the simulator does not know: kept and written back. */
  | { readonly code: 'kept'; readonly path: string }
  /** Recording is off, which clears the settings that came along (REC-23). */
  | { readonly code: 'cleared' }
  /** A vendor that is none of ours: it gets the generic profile. */
  | { readonly code: 'generic-provider'; readonly path: string; readonly vendor: string };

/** Of a user what the person's call recording JSON says. */
export type PersonRecording = Pick<User, 'recording' | 'platform' | 'unknown'>;

/** Seconds between tones that the API takes; the page takes TONE_SECONDS (REC-37). */
export const API_TONE_SECONDS = { min: 10, max: 1800 } as const;

/** What switching recording on starts from: mode Never (REC-30). */
export const DEFAULT_RECORDING: UserRecording = {
  ...DEFAULT_SETTINGS,
  voicemail: false,
  selective: {
    inboundInternal: true,
    inboundExternal: true,
    outboundInternal: true,
    outboundExternal: true,
  },
  unknown: {},
};

const NOTICE_NAMES = { none: 'None', beep: 'Beep', announcement: 'Play Announcement' } as const;
type NoticeName = (typeof NOTICE_NAMES)[NoticeType];
const NOTICES: Readonly<Record<NoticeName, NoticeType>> = {
  None: 'none',
  Beep: 'beep',
  'Play Announcement': 'announcement',
};

const SELECTIVE_FIELDS: Readonly<Record<keyof SelectiveRecording, string>> = {
  inboundInternal: 'recordInboundInternalCallsEnabled',
  inboundExternal: 'recordInboundExternalCallsEnabled',
  outboundInternal: 'recordOutboundInternalCallsEnabled',
  outboundExternal: 'recordOutboundExternalCallsEnabled',
};
const SELECTIONS = Object.entries(SELECTIVE_FIELDS) as [keyof SelectiveRecording, string][];

const personReader = ({ mode, voicemail, selective, ...before }: UserRecording, enabled: boolean) =>
  openFields({
    enabled: yesNo(enabled),
    record: oneOf(RECORDING_MODES, mode),
    recordVoicemailEnabled: yesNo(voicemail),
    notification: optional(
      openFields({
        enabled: yesNo(before.pauseResumeNotice !== 'none'),
        type: nullable(oneOf(Object.values(NOTICE_NAMES))),
      }),
    ),
    repeat: openFields({
      enabled: yesNo(before.recurringTone.enabled),
      interval: wholeNumber(API_TONE_SECONDS, before.recurringTone.seconds),
    }),
    startStopAnnouncementEnabled: optional(yesNo()),
    startStopAnnouncement: openFields({
      internalCallsEnabled: optional(yesNo()),
      pstnCallsEnabled: optional(yesNo()),
    }),
    selectiveCallRecordingSettings: openFields(
      Object.fromEntries(SELECTIONS.map(([key, field]) => [field, yesNo(selective[key])])),
    ),
    serviceProvider: nullable(text),
    externalGroup: nullable(text),
    externalIdentifier: nullable(text),
  });
type PersonJson = ReturnType<ReturnType<typeof personReader>>;

/** A disabled notification keeps its type among the unknown fields, so that it is written back. */
const restOfNotification = ({ notification }: PersonJson): Json =>
  notification && !notification.enabled && notification.type && notification.type !== NOTICE_NAMES.none
    ? { notification: { type: notification.type } }
    : {};

const noticeOf = ({ notification }: PersonJson, before: NoticeType): NoticeType => {
  if (!notification) return before;
  return notification.enabled ? NOTICES[notification.type ?? NOTICE_NAMES.beep] : 'none';
};

const recordingOf = (json: PersonJson, before: UserRecording, unknown: Json): UserRecording => {
  const { startStopAnnouncement: told, startStopAnnouncementEnabled: forAll } = json;
  return {
    mode: json.record,
    protocol: before.protocol,
    startStopAnnouncement: {
      internal: told.internalCallsEnabled ?? forAll ?? before.startStopAnnouncement.internal,
      public: told.pstnCallsEnabled ?? forAll ?? before.startStopAnnouncement.public,
    },
    pauseResumeNotice: noticeOf(json, before.pauseResumeNotice),
    recurringTone: { enabled: json.repeat.enabled, seconds: json.repeat.interval },
    voicemail: json.recordVoicemailEnabled,
    selective: Object.fromEntries(
      SELECTIONS.map(([key, field]) => [key, json.selectiveCallRecordingSettings[field]]),
    ) as unknown as SelectiveRecording,
    unknown,
  };
};

const PLATFORM_FIELDS = ['serviceProvider', 'externalGroup', 'externalIdentifier'] as const;

/** All three, or nothing is known of them. */
const platformOf = (
  json: PersonJson,
  before: PlatformInformation | undefined,
): PlatformInformation | undefined => {
  const [serviceProvider, externalGroup, externalIdentifier] = PLATFORM_FIELDS.map(
    (field) => json[field] ?? before?.[field],
  );
  return serviceProvider && externalGroup && externalIdentifier
    ? { serviceProvider, externalGroup, externalIdentifier }
    : undefined;
};

function noticesOf(json: PersonJson, recording: UserRecording, rest: Json): JsonNotice[] {
  const { mode, recurringTone, selective } = recording;
  const notices: JsonNotice[] = [];
  const { min, max } = TONE_SECONDS;
  const { seconds } = recurringTone;
  if (seconds < min || seconds > max)
    notices.push({
      code: 'beyond-page',
      path: 'repeat.interval',
      found: seconds,
      allowed: `${min} to ${max}`,
    });
  if (!offeredOnPage(mode)) notices.push({ code: 'through-api', path: 'record', mode });
  if (!recordsEveryCall(mode) && Object.values(selective).includes(false))
    notices.push({ code: 'no-effect', path: 'selectiveCallRecordingSettings', mode });
  if (json.startStopAnnouncementEnabled !== undefined)
    notices.push({ code: 'older-form', path: 'startStopAnnouncementEnabled' });
  return [...notices, ...Object.keys(rest).map((path): JsonNotice => ({ code: 'kept', path }))];
}

/** The fields of the person's JSON that the simulator gives a meaning to. */
const knownFields = ({ recording, platform }: PersonRecording): Json => {
  const { selective, ...settings } = recording ?? DEFAULT_RECORDING;
  const notice = settings.pauseResumeNotice;
  return {
    enabled: recording !== undefined,
    record: settings.mode,
    recordVoicemailEnabled: settings.voicemail,
    notification: {
      ...(notice === 'none' ? {} : { type: NOTICE_NAMES[notice] }),
      enabled: notice !== 'none',
    },
    repeat: { interval: settings.recurringTone.seconds, enabled: settings.recurringTone.enabled },
    ...platform,
    startStopAnnouncement: {
      internalCallsEnabled: settings.startStopAnnouncement.internal,
      pstnCallsEnabled: settings.startStopAnnouncement.public,
    },
    selectiveCallRecordingSettings: Object.fromEntries(
      SELECTIONS.map(([key, field]) => [field, selective[key]]),
    ),
  };
};

/** Shape of what is known: what it does not hold is kept. */
const KNOWN: Json = {
  ...knownFields({ platform: { serviceProvider: '', externalGroup: '', externalIdentifier: '' } }),
  notification: { type: '', enabled: false },
  startStopAnnouncementEnabled: false,
};

/**
 * A person's call recording as GET /people/{personId}/features/callRecording gives it and PUT takes it (REC-39), unknown fields
 * included. `platform` of the argument is what the user's page shows.
 */
export const writePerson = (person: PersonRecording): Json =>
  merge(
    merge({ notification: { type: NOTICE_NAMES.none } }, person.recording?.unknown ?? person.unknown ?? {}),
    knownFields(person),
  );

export type ReadPerson =
  | (PersonRecording & { readonly notices: readonly JsonNotice[] })
  | { readonly problems: readonly Problem[] };

/**
 * Reads what `writePerson` writes and what a real tenant returns. A field that is missing keeps the value it had;
 * one that is wrong refuses the whole. Never throws.
 */
export function readPerson(value: unknown, previous: PersonRecording): ReadPerson {
  const before = previous.recording ?? DEFAULT_RECORDING;
  const problems: Problem[] = [];
  const given = anyFields(value, '', problems);
  const json = personReader(before, previous.recording !== undefined)(given, '', problems);
  if (problems.length > 0) return { problems };
  const rest = restOf(given, KNOWN);
  const keptBefore = previous.recording?.unknown ?? previous.unknown ?? {};
  const kept = json.notification ? restOf(keptBefore, { notification: { type: '' } }) : keptBefore;
  const unknown = merge(merge(kept, restOfNotification(json)), rest);
  const platform = platformOf(json, previous.platform);
  const recording = recordingOf(json, before, unknown);
  const notices = noticesOf(json, recording, rest);
  if (json.enabled) return { recording, platform, unknown: undefined, notices };
  const off = notices.filter(({ code }) => code === 'kept' || code === 'older-form');
  const { mode } = recording;
  const cleared: JsonNotice[] = mode === DEFAULT_RECORDING.mode ? [] : [{ code: 'cleared' }];
  return { recording: undefined, platform, unknown, notices: [...cleared, ...off] };
}
