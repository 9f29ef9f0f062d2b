import type { RecordingView } from './phone-state.ts';

/** The recording icon of a call: what the recorder confirmed; none while nothing is kept (REC-40). */
export function recordingIconOf({ kept, state, iconLeft }: RecordingView): 'none' | 'started' | 'paused' {
  if (!kept) return 'none';
  if (state === 'started' || state === 'paused') return state;
  return state === 'stopped' && iconLeft ? 'started' : 'none';
}
