import { describe, expect, test } from 'vitest';
import {
  allowedActions,
  endsAtStop,
  keepsFromStart,
  possibleActions,
  RECORDED_CALL_STATES,
  RECORDING_MODES,
  RECORDING_PROTOCOLS,
  RECORDING_STATES,
  type RecordingAction,
  recordsFromConnect,
} from '../../../src/policy/mode.ts';

/**
 * What the references say, spelled out by hand (REC-30 to 33, REC-41, REC-42; Cisco's two tables and our decisions
 * where they are silent). A = start (Record), P = pause, R = resume, S = stop, - = no key.
 */
const EXPECTED = `
  mode                                | protocol | kept | none pending started paused stopped failed
  Never                               | SIPREC   | no   | -    -       -       -      -       -
  Never                               | SIPREC   | yes  | -    -       -       -      -       -
  Never                               | SIPINFO  | no   | -    -       -       -      -       -
  Never                               | SIPINFO  | yes  | -    -       -       -      -       -
  Always                              | SIPREC   | no   | -    -       -       -      -       -
  Always                              | SIPREC   | yes  | -    -       -       -      -       -
  Always                              | SIPINFO  | no   | -    -       -       -      -       -
  Always                              | SIPINFO  | yes  | -    -       -       -      -       -
  Always with Pause/Resume            | SIPREC   | no   | -    -       P       R      -       -
  Always with Pause/Resume            | SIPREC   | yes  | -    -       P       R      -       -
  Always with Pause/Resume            | SIPINFO  | no   | -    -       -       -      -       -
  Always with Pause/Resume            | SIPINFO  | yes  | -    -       -       -      -       -
  On Demand                           | SIPREC   | no   | A    A       A       A      A       A
  On Demand                           | SIPREC   | yes  | -    -       P       R      -       -
  On Demand                           | SIPINFO  | no   | A    A       A       A      A       A
  On Demand                           | SIPINFO  | yes  | -    -       -       -      -       -
  On Demand with User Initiated Start | SIPREC   | no   | A    S       PS      RS     A       A
  On Demand with User Initiated Start | SIPREC   | yes  | A    S       PS      RS     A       A
  On Demand with User Initiated Start | SIPINFO  | no   | A    -       S       S      A       A
  On Demand with User Initiated Start | SIPINFO  | yes  | A    -       S       S      A       A
`;
/** In these call states the table counts; in the others there is no key at all. */
const WITH_KEYS = ['connected', 'conferencing'];

const LETTERS: Readonly<Record<string, RecordingAction>> = { A: 'start', P: 'pause', R: 'resume', S: 'stop' };

const [header = [], ...rows] = EXPECTED.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const stateColumns = (header[3] ?? '').split(/\s+/);

const expected = new Map<string, RecordingAction[]>();
for (const [mode, protocol, kept, cells = ''] of rows)
  for (const [column, letters] of cells.split(/\s+/).entries()) {
    const actions = [...letters].flatMap((letter) => LETTERS[letter] ?? []);
    expected.set([mode, protocol, kept, stateColumns[column]].join('|'), actions);
  }

test('REC-30 REC-31 REC-32 REC-33 REC-41 REC-42: the complete table of mode x protocol x recording state x kept x call state', () => {
  let covered = 0;
  for (const mode of RECORDING_MODES)
    for (const protocol of RECORDING_PROTOCOLS)
      for (const state of RECORDING_STATES)
        for (const kept of [false, true])
          for (const callState of RECORDED_CALL_STATES) {
            const key = [mode, protocol, kept ? 'yes' : 'no', state].join('|');
            const actions = WITH_KEYS.includes(callState) ? expected.get(key) : [];
            const found = allowedActions(mode, protocol, state, kept, callState);
            expect(found, `${key}|${callState}`).toEqual(actions);
            covered++;
          }
  expect(expected.size * RECORDED_CALL_STATES.length).toBe(covered);
  process.stdout.write(
    `\nRecording keys (A start, P pause, R resume, S stop), as checked:\n${EXPECTED}\n` +
      `  Above: call connected or conferencing; call held or other: no key in any row.\n` +
      `  Covered: ${covered} combinations of ${RECORDING_MODES.length} modes x ${RECORDING_PROTOCOLS.length} protocols` +
      ` x ${RECORDING_STATES.length} recording states x 2 kept x ${RECORDED_CALL_STATES.length} call states.\n`,
  );
});

describe('what a mode does by itself', () => {
  test.each([
    // mode, records from connect, keeps from start, ends at Stop
    ['Never', false, false, false],
    ['Always', true, true, false],
    ['Always with Pause/Resume', true, true, false],
    ['On Demand', true, false, false],
    ['On Demand with User Initiated Start', false, true, true],
  ] as const)('REC-30 to 33: %s', (mode, fromConnect, kept, stops) => {
    expect(recordsFromConnect(mode)).toBe(fromConnect);
    expect(keepsFromStart(mode)).toBe(kept);
    expect(endsAtStop(mode)).toBe(stops);
  });

  test.each([
    ['Never', 'SIPREC', []],
    ['Always', 'SIPREC', []],
    ['Always with Pause/Resume', 'SIPREC', ['pause', 'resume']],
    ['On Demand', 'SIPREC', ['start', 'pause', 'resume']],
    ['On Demand with User Initiated Start', 'SIPREC', ['start', 'pause', 'resume', 'stop']],
    ['Never', 'SIPINFO', []],
    ['Always', 'SIPINFO', []],
    ['Always with Pause/Resume', 'SIPINFO', []],
    ['On Demand', 'SIPINFO', ['start']],
    ['On Demand with User Initiated Start', 'SIPINFO', ['start', 'stop']],
  ] as const)('the keys %s ever has by %s are those of the guide', (mode, protocol, actions) => {
    expect(possibleActions(mode, protocol)).toEqual(actions);
  });
});
