import { describe, expect, test } from 'vitest';
import {
  allowedActions,
  RECORDING_ACTIONS,
  type RecordingMode,
  type RecordingState,
} from '../../../src/policy/mode.ts';
import { defaultKeyLists } from '../../../src/softkeys/default-lists.ts';
import { KEYWORDS, type Keyword } from '../../../src/softkeys/keywords.ts';
import { recordingAction, recordingKeyword } from '../../../src/softkeys/recording-keys.ts';
import { softkeys } from '../../../src/softkeys/softkeys.ts';

test('each action has its key and each recording key its action', () => {
  for (const action of RECORDING_ACTIONS) expect(recordingAction(recordingKeyword(action))).toBe(action);
  expect(KEYWORDS.filter((keyword) => recordingAction(keyword))).toEqual([
    'crdstart',
    'crdstop',
    'crdpause',
    'crdresume',
  ]);
});

describe.each(['Connected', 'Conferencing'] as const)(
  'REC-41 REC-42: the first page of %s, demo profile',
  (name) => {
    const list = defaultKeyLists('demo')[name];
    const firstPage = (mode: RecordingMode, state: RecordingState, kept: boolean) => {
      const callState = name === 'Connected' ? 'connected' : 'conferencing';
      const actions = allowedActions(mode, 'SIPREC', state, kept, callState);
      const visible = (keyword: Keyword) => {
        const action = recordingAction(keyword);
        return action === undefined || actions.includes(action);
      };
      return softkeys(list, visible, 0).row.map((slot) => slot?.keyword);
    };
    test.each([
      ['On Demand with User Initiated Start', 'none', false, ['crdstart', 'hold', 'endcall', 'more']],
      ['On Demand with User Initiated Start', 'pending', true, ['hold', 'crdstop', 'endcall', 'more']],
      ['On Demand with User Initiated Start', 'started', true, ['crdpause', 'crdstop', 'endcall', 'more']],
      ['On Demand with User Initiated Start', 'paused', true, ['crdresume', 'crdstop', 'endcall', 'more']],
      ['On Demand with User Initiated Start', 'stopped', true, ['crdstart', 'hold', 'endcall', 'more']],
      ['On Demand with User Initiated Start', 'failed', true, ['crdstart', 'hold', 'endcall', 'more']],
      ['On Demand', 'started', false, ['crdstart', 'hold', 'endcall', 'more']],
      ['On Demand', 'started', true, ['crdpause', 'hold', 'endcall', 'more']],
      ['Always with Pause/Resume', 'started', true, ['crdpause', 'hold', 'endcall', 'more']],
      ['Always with Pause/Resume', 'paused', true, ['crdresume', 'hold', 'endcall', 'more']],
    ] as const)('%s, %s, kept %s: %j', (mode, state, kept, row) => {
      expect(firstPage(mode, state, kept)).toEqual(row);
    });

    test.each(['Never', 'Always'] as const)('%s shows no recording key', (mode) => {
      expect(firstPage(mode, 'started', true)).toEqual(
        name === 'Connected' ? ['hold', 'conf', 'endcall', 'more'] : ['hold', 'join', 'endcall', 'dnd'],
      );
    });
  },
);
