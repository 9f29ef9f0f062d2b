import type { RecordingAction } from '../policy/mode.ts';
import type { NoticeType } from '../policy/settings.ts';
import type { HeardNotice } from '../siprec/session-metadata.ts';

/** Sounds of the announcements and beeps around a recording. The name says the kind, so that what was heard can be told apart. */
export const NOTICE_SOUNDS = {
  start: 'prompt.recording-started',
  stop: 'prompt.recording-stopped',
  pause: { announcement: 'prompt.recording-paused', beep: 'beep.pause' },
  resume: { announcement: 'prompt.recording-resumed', beep: 'beep.resume' },
  tone: 'beep.tone',
} as const;

/** Sound of a pause or resume notice; undefined where none is set (REC-36). */
export function pauseResumeSound(action: 'pause' | 'resume', type: NoticeType): string | undefined {
  return type === 'none' ? undefined : NOTICE_SOUNDS[action][type];
}

const KINDS: Readonly<Record<string, HeardNotice['kind']>> = {
  [NOTICE_SOUNDS.start]: 'start',
  [NOTICE_SOUNDS.stop]: 'stop',
  [NOTICE_SOUNDS.pause.announcement]: 'pause',
  [NOTICE_SOUNDS.pause.beep]: 'pause',
  [NOTICE_SOUNDS.resume.announcement]: 'resume',
  [NOTICE_SOUNDS.resume.beep]: 'resume',
  [NOTICE_SOUNDS.tone]: 'tone',
};

/** What a sound heard on a call's bus was for; undefined: nothing to do with recording. */
export const kindOfNotice = (sound: string): HeardNotice['kind'] | undefined => KINDS[sound];

/** A user's request of a recording, as an event. */
export type RecordingRequest = { readonly type: `recording.${RecordingAction}`; readonly at: number };
