import { COMPLIANCE_SOUND, type LegPolicy, slotOfSound } from '../policy/leg-policy.ts';
import type { RecordingAction } from '../policy/mode.ts';
import type { Network, NoticeType } from '../policy/settings.ts';
import type { AnnouncementSlot } from '../policy/tenant.ts';
import type { HeardNotice } from '../siprec/session-metadata.ts';

/** Beeps around a recording. The name says the kind, so that what was heard can be told apart. */
export const BEEPS = { pause: 'beep.pause', resume: 'beep.resume', tone: 'beep.tone' } as const;

/** Sound of a pause or resume notice; undefined where none is set (REC-36). */
function pauseResumeSound(
  action: 'pause' | 'resume',
  type: NoticeType,
  announcement: string,
): string | undefined {
  if (type === 'none') return undefined;
  return type === 'beep' ? BEEPS[action] : announcement;
}

/** What everyone on the call hears when its recording has come so far; undefined: nothing (REC-35, REC-36). */
export function noticeSound(
  { settings, sounds }: LegPolicy,
  network: Network,
  kind: 'start' | 'stop' | 'pause' | 'resume',
): string | undefined {
  if (kind === 'pause' || kind === 'resume')
    return pauseResumeSound(kind, settings.pauseResumeNotice, sounds[kind]);
  return settings.startStopAnnouncement[network] ? sounds[kind] : undefined;
}

/** What follows from a failed recording (REC-46). */
export interface FailureConsequence {
  /** What everyone on the call hears; undefined: nothing. */
  readonly sound: string | undefined;
  /** The call ends when it was heard. */
  readonly endsCall: boolean;
}

const FAILURES: Readonly<Record<LegPolicy['failureBehaviour'], AnnouncementSlot | undefined>> = {
  PROCEED_WITH_CALL_NO_ANNOUNCEMENT: undefined,
  PROCEED_CALL_WITH_ANNOUNCEMENT: 'failureProceedWithCall',
  END_CALL_WITH_ANNOUNCEMENT: 'failureEndWithCall',
};

export function afterFailure({ failureBehaviour, sounds }: LegPolicy): FailureConsequence {
  const slot = FAILURES[failureBehaviour];
  return { sound: slot && sounds[slot], endsCall: slot === 'failureEndWithCall' };
}

const BEEP_KINDS: Readonly<Record<string, HeardNotice['kind']>> = {
  [BEEPS.pause]: 'pause',
  [BEEPS.resume]: 'resume',
  [BEEPS.tone]: 'tone',
  [COMPLIANCE_SOUND]: 'compliance',
};

const SLOT_KINDS: Readonly<Record<AnnouncementSlot, NoticeKind>> = {
  start: 'start',
  stop: 'stop',
  pause: 'pause',
  resume: 'resume',
  failureEndWithCall: 'failure',
  failureProceedWithCall: 'failure',
};

/** What a notice was for. A failure is told to nobody: the recorder has gone. */
export type NoticeKind = HeardNotice['kind'] | 'failure';

/** What a sound heard on a call's bus was for; undefined: nothing to do with recording. */
export function kindOfNotice(sound: string): NoticeKind | undefined {
  const slot = slotOfSound(sound);
  return slot ? SLOT_KINDS[slot] : BEEP_KINDS[sound];
}

/** A user's request of a recording, as an event. */
export type RecordingRequest = { readonly type: `recording.${RecordingAction}`; readonly at: number };
