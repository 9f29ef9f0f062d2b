import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../src/audio/units.ts';
import type { Headless } from '../../../src/headless.ts';
import type { RecordingSettings } from '../../../src/policy/settings.ts';
import { inRecordableCall } from '../../support/phone-scenes.ts';

const inCall = (settings: Partial<RecordingSettings> = {}) =>
  inRecordableCall({ mode: 'On Demand', ...settings });
const recordings = ({ driver }: Headless) => driver.recorder.recordings();
const recordingKeys = ({ driver }: Headless) => driver.keywords().filter((key) => key.startsWith('crd'));
const notices = (phone: Headless): string[] => {
  const sounds: string[] = [];
  phone.media.listen({ notice: ({ sound }) => sounds.push(sound) });
  return sounds;
};

describe('plain On Demand before Record', () => {
  test('captures without an icon, a toast, a tone or an announcement', () => {
    const phone = inCall({
      recurringTone: { enabled: true, seconds: 10 },
      startStopAnnouncement: { internal: true, public: true },
    });
    const heard = notices(phone);
    phone.clock.advance(30_000);
    expect(heard).toEqual([]);
    expect(phone.driver.state.toast).toBeUndefined();
    expect(phone.driver.state.lines[0]?.recording).toBe('none');
    expect(recordingKeys(phone)).toEqual(['crdstart']);
    expect(recordings(phone)).toMatchObject([{ kept: false, state: 'started' }]);
  });

  test('a recorder that fails is not mentioned, and Record then starts a new recording, which is kept', () => {
    const phone = inCall();
    phone.driver.recorder.fail({ kind: 'killed' });
    phone.clock.advance(100);
    expect(phone.driver.state.toast).toBeUndefined();
    expect(phone.driver.window?.recording.kept).toBe(false);
    phone.driver.recorder.fail({ kind: 'none' });
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    expect(phone.driver.window?.recording).toMatchObject({ state: 'started', kept: true });
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(recordings(phone).filter(({ kept }) => kept)).toMatchObject([
      { state: 'stopped', frames: framesOf(1000) },
    ]);
  });
});

describe('plain On Demand and Record', () => {
  test('is confirmed by the recorder: only then icon, toast, announcement and tone', () => {
    const phone = inCall({
      recurringTone: { enabled: true, seconds: 10 },
      startStopAnnouncement: { internal: true, public: true },
    });
    const heard = notices(phone);
    phone.driver.recorder.fail({ kind: 'slow', milliseconds: 1000 });
    phone.driver.press('crdstart');
    phone.clock.advance(900);
    expect(phone.driver.state.lines[0]?.recording).toBe('none');
    phone.clock.advance(200);
    expect(phone.driver.state.lines[0]?.recording).toBe('started');
    expect(phone.driver.state.toast?.text).toBe('toast.recording.started');
    phone.clock.advance(11_000);
    expect(heard).toEqual(['prompt.recording-started', 'beep.tone']);
    expect(recordingKeys(phone)).toEqual(['crdpause']);
  });

  test('pressed twice before it is confirmed asks once, announces once', () => {
    const phone = inCall({ startStopAnnouncement: { internal: true, public: true } });
    const heard = notices(phone);
    phone.driver.recorder.fail({ kind: 'slow', milliseconds: 1000 });
    phone.driver.press('crdstart');
    phone.clock.advance(300);
    phone.driver.press('crdstart');
    phone.clock.advance(6000);
    expect(heard).toEqual(['prompt.recording-started']);
  });

  test('pressed while the session is still pending is kept from the answer on', () => {
    const phone = inCall();
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    phone.driver.recorder.fail({ kind: 'slow', milliseconds: 2000 });
    phone.driver.party.call();
    phone.clock.advance(500);
    phone.driver.press('answer');
    phone.clock.advance(500);
    expect(phone.driver.window?.recording.state).toBe('pending');
    phone.driver.press('crdstart');
    phone.clock.advance(6000);
    expect(phone.driver.window?.recording).toMatchObject({ state: 'started', kept: true });
    phone.driver.press('endcall');
    phone.clock.advance(10_000);
    expect(recordings(phone)).toMatchObject([{ kept: true, frames: framesOf(6500), gaps: [] }]);
  });

  test('pressed in the moment before hanging up still keeps the call', () => {
    const phone = inCall();
    phone.driver.press('crdstart');
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(recordings(phone)).toMatchObject([{ kept: true, state: 'stopped', frames: framesOf(1000) }]);
  });

  test('with the recorder lost before it could confirm, the user is told that it failed', () => {
    const phone = inCall();
    phone.driver.press('crdstart');
    phone.driver.recorder.fail({ kind: 'killed' });
    phone.clock.advance(100);
    expect(phone.driver.state.toast).toMatchObject({ text: 'toast.recording.failed' });
  });

  test('pauses and resumes once kept', () => {
    const phone = inCall();
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.press('crdpause');
    phone.clock.advance(1000);
    phone.driver.press('crdresume');
    phone.clock.advance(1000);
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    expect(recordings(phone)).toMatchObject([
      { kept: true, frames: framesOf(3000), pauses: [{ at: framesOf(2000) }] },
    ]);
  });
});
