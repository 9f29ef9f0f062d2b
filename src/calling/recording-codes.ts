import type { RecordingAction } from '../policy/mode.ts';

/** Feature codes dialled in a call (BroadWorks: Call Recording Start, Stop, Pause, Resume). */
export const RECORDING_CODES: Readonly<Record<string, RecordingAction>> = {
  '*44': 'start',
  '*45': 'stop',
  '*48': 'pause',
  '*49': 'resume',
};

const LENGTH = 3;

/** The last digits dialled in a call, as many as a code has. */
export const lastDigits = (before: string, digit: string): string => (before + digit).slice(-LENGTH);
