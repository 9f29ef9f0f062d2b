import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../src/audio/units.ts';
import { actionOf, type CallControl } from '../../../src/calling/call-api.ts';
import type { Headless } from '../../../src/headless.ts';
import {
  allowedActions,
  RECORDING_ACTIONS,
  RECORDING_MODES,
  RECORDING_PROTOCOLS,
  type RecordingMode,
  type RecordingProtocol,
} from '../../../src/policy/mode.ts';
import { recordingKeyword } from '../../../src/softkeys/recording-keys.ts';
import { ON_DEMAND } from '../../support/headless.ts';
import { answered, inRecordableCall, ringIn, silentPhone, statuses } from '../../support/phone-scenes.ts';

const call = ({ driver }: Headless) => driver.app.view().calls.at(-1);
const onPhone = ({ driver }: Headless) => driver.window?.recording.state;
const recordings = ({ driver }: Headless) => driver.recorder.recordings();
const slow = (phone: Headless, milliseconds: number) =>
  phone.driver.recorder.fail({ kind: 'slow', milliseconds });
/** What the client and the recorder said to each other so far, requests of the client alone. */
const requests = ({ driver }: Headless) =>
  driver.trace.flatMap(({ from, what }) => (from === 'src' && !/^\d/.test(what) ? [what] : []));
/** Both clients show the same recording, whatever it is. */
const shown = (phone: Headless) => {
  const [app, desk] = [call(phone)?.recordingState ?? 'none', onPhone(phone)];
  expect(app).toBe(desk);
  return app;
};

/** A recorded call, one second into its recording, with the app open. */
function recording(): Headless {
  const phone = inRecordableCall();
  phone.driver.app.open();
  phone.driver.press('crdstart');
  phone.clock.advance(1000);
  return phone;
}

describe('the Webex app is a second client of the call', () => {
  test('it shows an incoming call and answers it: the phone carries the sound, by its loudspeaker', () => {
    const phone = ringIn(silentPhone());
    expect(call(phone)).toMatchObject({
      state: 'alerting',
      personality: 'terminator',
      remoteParty: { name: 'Robert Miles', number: '2002' },
      controls: ['answer', 'reject'],
    });
    phone.driver.app.press('answer');
    phone.clock.advance(100);
    expect(phone.driver.window?.status).toBe('connected');
    expect(phone.driver.state.audioPath).toBe('speaker');
    phone.clock.advance(3000);
    expect(call(phone)).toMatchObject({ state: 'connected', seconds: 3 });
  });

  test('it declines a call, and the caller is told so', () => {
    const phone = ringIn(silentPhone());
    phone.driver.app.press('reject');
    phone.clock.advance(100);
    expect(phone.driver.state.appearances).toEqual([]);
    expect(phone.simulator.otherParty.getSnapshot().context.reason).toBe('rejected');
    expect(phone.driver.app.view()).toEqual({ calls: [] });
  });

  test('it holds, resumes and ends; the phone follows', () => {
    const phone = answered(silentPhone());
    phone.driver.app.press('hold');
    phone.clock.advance(100);
    expect([statuses(phone), call(phone)?.state]).toEqual([['held'], 'held']);
    phone.driver.app.press('resume');
    phone.clock.advance(100);
    expect([statuses(phone), call(phone)?.state]).toEqual([['connected'], 'connected']);
    phone.driver.app.press('hangup');
    phone.clock.advance(100);
    expect(phone.driver.app.view().calls).toEqual([]);
    phone.clock.advance(3000);
    expect(phone.driver.state.appearances).toEqual([]);
    expect(phone.simulator.otherParty.getSnapshot().value).toBe('idle');
  });

  test('it follows what the phone does: a call it makes, hold by the other party, the end', () => {
    const phone = silentPhone();
    phone.driver.app.open();
    phone.driver.call('2002');
    phone.clock.advance(100);
    expect(call(phone)).toMatchObject({
      state: 'alerting',
      personality: 'originator',
      controls: ['hangup'],
    });
    phone.driver.party.answer();
    phone.clock.advance(100);
    phone.driver.party.hold();
    phone.clock.advance(100);
    expect(call(phone)?.state).toBe('remoteHeld');
    phone.driver.press('endcall');
    phone.clock.advance(100);
    expect(phone.driver.app.view().calls).toEqual([]);
  });

  test('a call that is answered from the app while another is up holds that one', () => {
    const phone = silentPhone();
    phone.driver.call('3001');
    phone.clock.advance(3000);
    ringIn(phone);
    phone.driver.app.press('answer');
    phone.clock.advance(100);
    expect(statuses(phone)).toEqual(['held', 'connected']);
    expect(phone.driver.app.view().calls.map(({ state }) => state)).toEqual(['held', 'connected']);
  });

  test('its requests are in the trace by the names of the API, and so are the answers', () => {
    const phone = recording();
    phone.driver.app.press('pauseRecording');
    phone.clock.advance(500);
    const lines = phone.driver.trace.filter(
      ({ from, to }) => from === 'webex-app' || (from === 'call-control' && to === 'webex-app'),
    );
    expect(lines.map(({ from, to, what }) => `${from} > ${to} ${what}`)).toEqual([
      'webex-app > call-control api.pauseRecording',
      'call-control > webex-app api.answered',
    ]);
    expect(lines[0]?.detail).toMatchObject({ callId: 'call-1', user: '2001' });
    expect(lines[1]?.detail).toMatchObject({ status: 204 });
  });
});

describe('REC-40: while a call is recorded the desk phone and the Webex app say so alike', () => {
  test('recording, paused, recording again, stopped; each start is a recording', () => {
    const phone = inRecordableCall();
    phone.driver.app.open();
    expect(shown(phone)).toBe('none');
    phone.driver.app.press('startRecording');
    phone.clock.advance(500);
    expect(shown(phone)).toBe('started');
    phone.driver.press('crdpause');
    phone.clock.advance(500);
    expect(shown(phone)).toBe('paused');
    phone.driver.app.press('resumeRecording');
    phone.clock.advance(500);
    expect(shown(phone)).toBe('started');
    phone.driver.app.press('stopRecording');
    phone.clock.advance(1000);
    expect(shown(phone)).toBe('stopped');
    phone.driver.press('crdstart');
    phone.clock.advance(500);
    expect(shown(phone)).toBe('started');
    expect(recordings(phone)).toHaveLength(2);
  });

  test('a recording that is asked for in the app is cut where its request reached the network', () => {
    const phone = recording();
    phone.driver.app.press('pauseRecording');
    phone.clock.advance(1000);
    phone.driver.app.press('stopRecording');
    phone.clock.advance(1000);
    expect(recordings(phone)).toMatchObject([{ frames: framesOf(1040), gaps: [] }]);
  });

  test('plain On Demand says nothing before Record, on neither', () => {
    const phone = inRecordableCall({ mode: 'On Demand' });
    expect(call(phone)?.recordingState).toBeUndefined();
    expect(phone.driver.state.lines[0]?.recording).toBe('none');
    phone.driver.app.press('startRecording');
    phone.clock.advance(500);
    expect(call(phone)?.recordingState).toBe('started');
    expect(phone.driver.state.lines[0]?.recording).toBe('started');
  });

  test('a recorder that refuses: both say that it failed, and why', () => {
    const phone = inRecordableCall();
    phone.driver.recorder.fail({ kind: 'refuse', status: 503 });
    phone.driver.app.press('startRecording');
    phone.clock.advance(1000);
    expect(shown(phone)).toBe('failed');
    expect(call(phone)?.recordingReason).toBe('refused');
    expect(phone.driver.state.toast?.text).toBe('toast.recording.failed');
  });
});

/** What app and phone offer for the recording now, in the table's order. */
function offered(phone: Headless) {
  const controls = call(phone)?.controls.map(actionOf) ?? [];
  const keys = phone.driver.keywords();
  return {
    app: RECORDING_ACTIONS.filter((action) => controls.includes(action)),
    phone: RECORDING_ACTIONS.filter((action) => keys.includes(recordingKeyword(action))),
  };
}

/** Ways into each state of a recording; a mode that has no such way leaves the state as it is. */
const SCENES: Readonly<Record<string, (phone: Headless, press: (control: CallControl) => void) => void>> = {
  none: () => {},
  pending: (phone, press) => {
    slow(phone, 5000);
    press('startRecording');
  },
  started: (_, press) => press('startRecording'),
  paused: (_, press) => {
    press('startRecording');
    press('pauseRecording');
  },
  stopped: (_, press) => {
    press('startRecording');
    press('stopRecording');
  },
  failed: (phone, press) => {
    phone.driver.recorder.fail({ kind: 'refuse', status: 486 });
    press('startRecording');
  },
  held: (_, press) => {
    press('startRecording');
    press('hold');
  },
};

const EVERY_CASE = RECORDING_MODES.flatMap((mode) =>
  RECORDING_PROTOCOLS.flatMap((protocol) =>
    Object.keys(SCENES).map((scene): [RecordingMode, RecordingProtocol, string] => [mode, protocol, scene]),
  ),
);

describe('REC-40, REC-42: app and phone offer what the one table allows', () => {
  test.each(EVERY_CASE)('%s by %s, %s', (mode, protocol, scene) => {
    const phone = answered(silentPhone({ settings: { ...ON_DEMAND, mode, protocol } }));
    phone.driver.app.open();
    SCENES[scene]?.(phone, (control) => {
      if (call(phone)?.controls.includes(control)) phone.driver.app.press(control);
      phone.clock.advance(600);
    });
    const view = phone.driver.window;
    if (!view) throw new Error('the call is gone');
    const { state, kept } = view.recording;
    const allowed = allowedActions(mode, protocol, state, kept, scene === 'held' ? 'held' : 'connected');
    expect(offered(phone)).toEqual({ app: allowed, phone: allowed });
    if (kept) expect(call(phone)?.recordingState).toBe(state);
  });
});

describe('one client acts while the request of the other is on its way', () => {
  test('to the recorder: PauseRec of the phone while the app stops: it stops, and nothing is paused', () => {
    const phone = recording();
    slow(phone, 1000);
    phone.driver.app.press('stopRecording');
    phone.clock.advance(200);
    expect(shown(phone)).toBe('started');
    phone.driver.press('crdpause');
    phone.clock.advance(5000);
    expect(shown(phone)).toBe('stopped');
    expect(requests(phone)).toEqual(['INVITE', 'BYE']);
    expect(recordings(phone)).toMatchObject([{ state: 'stopped', frames: framesOf(1040), pauses: [] }]);
  });

  test('to the recorder: Stop of the app while the phone pauses: the pause is made, then it stops', () => {
    const phone = recording();
    slow(phone, 1000);
    phone.driver.press('crdpause');
    phone.clock.advance(200);
    phone.driver.app.press('stopRecording');
    phone.clock.advance(8000);
    expect(shown(phone)).toBe('stopped');
    expect(requests(phone)).toEqual(['INVITE', 'INVITE', 'BYE']);
    expect(recordings(phone)).toMatchObject([{ state: 'stopped', frames: framesOf(1000) }]);
  });

  test('to the network: the phone pauses before the Stop of the app arrives', () => {
    const phone = recording();
    phone.driver.app.press('stopRecording');
    phone.clock.advance(20);
    phone.driver.press('crdpause');
    phone.clock.advance(3000);
    expect(shown(phone)).toBe('stopped');
    expect(recordings(phone)).toMatchObject([{ state: 'stopped', frames: framesOf(1020) }]);
    expect(phone.driver.app.view().notice).toBeUndefined();
  });

  test('to the network: the phone stops before the Pause of the app arrives: the app is told that it came too late', () => {
    const phone = recording();
    phone.driver.app.press('pauseRecording');
    phone.clock.advance(20);
    phone.driver.press('crdstop');
    phone.clock.advance(500);
    expect(shown(phone)).toBe('stopped');
    expect(phone.driver.app.view().notice).toEqual({ control: 'pauseRecording', status: 409 });
    expect(recordings(phone)).toMatchObject([{ state: 'stopped', frames: framesOf(1020), pauses: [] }]);
    phone.clock.advance(5000);
    expect(phone.driver.app.view().notice).toBeUndefined();
  });

  test.each([
    ['app first', 0],
    ['phone first', 30],
  ])('both start, %s: one recording', (_, lead) => {
    const phone = inRecordableCall();
    slow(phone, 1000);
    phone.driver.app.press('startRecording');
    phone.clock.advance(lead === 0 ? 60 : 10);
    if (lead > 0) phone.driver.press('crdstart');
    else expect(phone.driver.keywords()).not.toContain('crdstart');
    phone.clock.advance(5000);
    expect(shown(phone)).toBe('started');
    expect(requests(phone)).toEqual(['INVITE']);
    expect(recordings(phone)).toHaveLength(1);
    if (lead > 0) expect(phone.driver.app.view().notice).toBeUndefined();
  });

  test('the app stops what the phone is stopping already: the app is told, and it is stopped once', () => {
    const phone = recording();
    slow(phone, 1000);
    phone.driver.press('crdstop');
    phone.clock.advance(100);
    phone.driver.app.press('stopRecording');
    phone.clock.advance(100);
    expect(phone.driver.app.view().notice).toEqual({ control: 'stopRecording', status: 409 });
    phone.clock.advance(5000);
    expect(shown(phone)).toBe('stopped');
    expect(recordings(phone)).toHaveLength(1);
    expect(requests(phone)).toEqual(['INVITE', 'BYE']);
  });

  test('a button pressed twice asks once', () => {
    const phone = recording();
    phone.driver.app.press('stopRecording');
    phone.driver.app.press('stopRecording');
    phone.clock.advance(1000);
    const asked = phone.driver.trace.filter(({ what }) => what === 'api.stopRecording');
    expect(asked).toHaveLength(1);
  });

  test('a pause that the recorder never answers fails on both', () => {
    const phone = recording();
    slow(phone, 60_000);
    phone.driver.app.press('pauseRecording');
    phone.clock.advance(20_000);
    expect(shown(phone)).toBe('failed');
    expect(call(phone)?.recordingReason).toBe('timeout');
  });

  test('a call that the other party ended before the request arrived: no such call', () => {
    const phone = recording();
    phone.driver.app.press('pauseRecording');
    phone.driver.party.hangUp();
    phone.clock.advance(1000);
    expect(phone.driver.app.view()).toMatchObject({
      calls: [],
      notice: { control: 'pauseRecording', status: 404 },
    });
  });

  test('both end the call at the same moment: it ends once', () => {
    const phone = recording();
    phone.driver.app.press('hangup');
    phone.clock.advance(10);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(phone.driver.state.appearances).toEqual([]);
    expect(recordings(phone)).toMatchObject([{ state: 'stopped', frames: framesOf(1010) }]);
  });
});
