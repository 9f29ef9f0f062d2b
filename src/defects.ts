/**
 * Published defects of real phones around recording, and two that testers often report. A phone has none; each can be
 * put in, so that a tester sees what it looks like and checks that a test notices it.
 */
export const DEFECTS = [
  'icon-left',
  'one-way-audio',
  'resume-version',
  'toast-covers',
  'tone-lost',
  'first-seconds',
] as const;
export type Defect = (typeof DEFECTS)[number];

/** Cisco's number of a defect, from the release notes of the phones' firmware; undefined: no number is known. */
export const DEFECT_NUMBERS: Readonly<Record<Defect, string | undefined>> = {
  /** The recording icon stays when recording is off (8832 12.0(6)). */
  'icon-left': 'CSCwm05247',
  /** The callee pauses the recording, and no longer hears the caller (8800 11.3(2)). */
  'one-way-audio': 'CSCvv03397',
  /** Resume fails, since the version in the SDP's o= line did not rise (8800 11.3(1)). */
  'resume-version': 'CSCvq00877',
  /** The toast about the recording fills the screen (6800 11.2(4)). */
  'toast-covers': 'CSCvq20186',
  /** No recurring tone after the call was held. */
  'tone-lost': undefined,
  /** What is said in the first seconds is not in the recording. */
  'first-seconds': undefined,
};

/** Seconds of a recording that `first-seconds` loses. */
export const LOST_SECONDS = 2;
