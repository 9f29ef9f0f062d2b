import { RECORDING_ACTIONS, type RecordingAction } from '../policy/mode.ts';
import type { Keyword } from './keywords.ts';
import type { SlotKeyword } from './slots.ts';

const KEYWORD_OF = {
  start: 'crdstart',
  pause: 'crdpause',
  resume: 'crdresume',
  stop: 'crdstop',
} as const satisfies Record<RecordingAction, Keyword>;

/** Keywords of the recording keys. */
export type RecordingKeyword = (typeof KEYWORD_OF)[RecordingAction];

/** The key that asks for an action. */
export const recordingKeyword = (action: RecordingAction): RecordingKeyword => KEYWORD_OF[action];

/** What a key asks of the recording; undefined if it is no recording key. */
export const recordingAction = (keyword: SlotKeyword): RecordingAction | undefined =>
  RECORDING_ACTIONS.find((action) => KEYWORD_OF[action] === keyword);
