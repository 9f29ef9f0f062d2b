import { describe, expect, test } from 'vitest';
import { screenView } from '../../../src/phone/screen.ts';
import * as states from '../../../stories/phone/states.ts';

describe('the home screen', () => {
  test('shows the station, the line, the clock and the date of its time zone', () => {
    const view = screenView(states.IDLE);
    expect(view.header.title).toBe('Jana Novotná');
    expect(view.header.clock).toEqual({ time: '3:05', half: 'PM', date: 'Sun, Nov 22' });
    expect(view.lines).toEqual([{ key: 1, side: 'left', row: 0, label: '4001', status: 'idle' }]);
    expect(view.windows).toEqual([]);
  });

  test('has a 24-hour clock and the day before the month in Czech', () => {
    const { clock } = screenView({ ...states.IDLE, language: 'cs' }).header;
    expect(clock).toEqual({ time: '15:05', half: '', date: 'ne 22. 11.' });
  });

  test('says so when the phone is not registered', () => {
    expect(screenView(states.UNREGISTERED).warning).toBe('Phone not registered');
    expect(screenView(states.IDLE).warning).toBeUndefined();
  });
});

describe('a call window', () => {
  const call = (state: typeof states.IDLE) => screenView(state).windows[0];

  test('shows name, number, state and duration', () => {
    expect(call(states.CONNECTED)).toMatchObject({
      title: 'Martin Dvořák',
      number: '+420 555 010 204',
      status: 'Connected',
      duration: '01:23',
    });
  });

  test('takes the number as its title when there is no name', () => {
    expect(call(states.REORDER)).toMatchObject({ title: '9999', number: '', status: 'Invalid number' });
  });

  test.each([
    ['dial', states.OFF_HOOK, 'Enter number'],
    ['dial', states.DIALLING, 'Dialling'],
    ['calling', states.RING_OUT, 'Ringing'],
    ['ringing', states.RINGING, 'Incoming call'],
    ['active', states.CONNECTED, 'Connected'],
    ['held', states.HELD, 'Held'],
    ['ended', states.BUSY, 'Busy'],
  ] as const)('looks %s', (tone, state, status) => {
    expect(call(state)).toMatchObject({ tone, status });
  });

  test('shows the digits typed so far while dialling', () => {
    expect(call(states.DIALLING)?.title).toBe('555010');
  });

  test('says that the other side holds us, with the icon', () => {
    const [appearance] = states.CONNECTED.appearances;
    const state = {
      ...states.CONNECTED,
      appearances: appearance ? [{ ...appearance, heldByFar: true }] : [],
    };
    expect(call(state)).toMatchObject({
      status: 'Held by other party',
      icons: [{ icon: 'held', name: 'On hold' }],
    });
  });

  test('is large for the selected call only', () => {
    expect(screenView(states.TWO_CALLS).windows.map((each) => [each.title, each.selected])).toEqual([
      ['Reception', false],
      ['Martin Dvořák', true],
    ]);
  });

  test('of the selected call is shown however many calls there are', () => {
    const [appearance] = states.CONNECTED.appearances;
    const many = [1, 2, 3, 4, 5].flatMap((n) => (appearance ? [{ ...appearance, id: `call-${n}` }] : []));
    const view = screenView({ ...states.CONNECTED, appearances: many, selected: 'call-5' });
    expect(view.windows.map((each) => each.id)).toEqual(['call-1', 'call-2', 'call-5']);
  });
});

describe('the recording of a call (REC-42)', () => {
  const shown = (state: typeof states.IDLE) => {
    const view = screenView(state);
    return [view.windows[0]?.recording?.name, view.lines[0]?.recording?.name];
  };

  test('is shown on the call and on the line key while it runs and while it is paused', () => {
    expect(shown(states.RECORDING)).toEqual(['Recording', 'Recording']);
    expect(shown(states.RECORDING_PAUSED)).toEqual(['Recording paused', 'Recording paused']);
    expect(shown(states.CONNECTED)).toEqual([undefined, undefined]);
  });

  test('is not shown before Record in plain On Demand', () => {
    expect(shown(states.NOT_KEPT)).toEqual([undefined, undefined]);
  });

  test('stays while the call is held', () => {
    expect(shown(states.HELD)[0]).toBe('Recording');
  });

  test('leaves a notice with the reason when it fails, in place of the icon', () => {
    const window = screenView(states.RECORDING_FAILED).windows[0];
    expect(window?.recording).toBeUndefined();
    expect(window?.notice).toBe('Recording failed: recorder full');
  });
});

describe('words', () => {
  test('a toast takes its reason in the phone’s language', () => {
    const state = { ...states.RECORDING_FAILED, language: 'cs' } as const;
    expect(screenView(state).toast?.text).toBe('Nahrávání selhalo: nahrávač je plný');
  });

  test('an unknown reason stays as it came, and none leaves no colon behind', () => {
    const toast = (detail?: string) =>
      screenView({
        ...states.RECORDING,
        toast: { id: 1, text: 'toast.recording.failed', tone: 'error', ...(detail && { detail }) },
      }).toast?.text;
    expect(toast('SIP 603')).toBe('Recording failed: SIP 603');
    expect(toast()).toBe('Recording failed');
  });

  test('softkeys are labelled in the phone’s language, with empty cells empty', () => {
    expect(screenView(states.RECORDING).softkeys).toEqual([
      { position: 1, keyword: 'crdpause', label: 'PauseRec' },
      { position: 2, keyword: 'crdstop', label: 'StopRec' },
      { position: 3, keyword: 'endcall', label: 'End call' },
      { position: 4, keyword: 'more', label: 'More' },
    ]);
    expect(screenView(states.BUSY).softkeys[0]).toEqual({ position: 1, label: '' });
    expect(screenView(states.CZECH).softkeys[0]?.label).toBe('Pozastavit');
  });
});

test('line keys 6 to 10 are on the right side', () => {
  expect(screenView(states.ALL_LINES).lines.map(({ key, side, row }) => [key, side, row])).toEqual([
    [1, 'left', 0],
    [2, 'left', 1],
    [3, 'left', 2],
    [6, 'right', 0],
    [7, 'right', 1],
  ]);
});

test('the volume bar says what it is for', () => {
  expect(screenView(states.VOLUME).volume).toEqual({ label: 'Ringer volume', level: 8, max: 15 });
});
