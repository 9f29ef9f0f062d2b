import { describe, expect, test } from 'vitest';
import { framesOf } from '../../../src/audio/units.ts';
import { ON_DEMAND, onDemandPhone } from '../../support/headless.ts';

function inCall(mode: typeof ON_DEMAND.mode = ON_DEMAND.mode) {
  const phone = onDemandPhone({ settings: { ...ON_DEMAND, mode } });
  phone.driver.party.call();
  phone.clock.advance(1000);
  phone.driver.press('answer');
  phone.clock.advance(1000);
  return phone;
}

describe('feature codes dialled in a call', () => {
  test('*44 starts, *48 pauses, *49 resumes and *45 stops the recording, from the last digit on', () => {
    const phone = inCall();
    const dial = (code: string) => {
      phone.driver.dial(code);
      phone.clock.advance(1000);
      return phone.driver.window?.recording.state;
    };
    expect(dial('*44')).toBe('started');
    expect(dial('*48')).toBe('paused');
    expect(dial('*49')).toBe('started');
    expect(dial('*45')).toBe('stopped');
    expect(phone.driver.recorder.recordings()).toMatchObject([
      { state: 'stopped', frames: framesOf(2000), pauses: [{ from: framesOf(3000), to: framesOf(4000) }] },
    ]);
  });

  test('a code is found at the end of other digits, and half of one does nothing', () => {
    const phone = inCall();
    phone.driver.dial('12*4');
    phone.clock.advance(1000);
    expect(phone.driver.window?.recording.state).toBe('none');
    phone.driver.dial('4');
    phone.clock.advance(1000);
    expect(phone.driver.window?.recording.state).toBe('started');
  });

  test('a code that the mode does not allow does nothing', () => {
    const phone = inCall('Always with Pause/Resume');
    phone.driver.dial('*45');
    phone.clock.advance(1000);
    expect(phone.driver.window?.recording.state).toBe('started');
    phone.driver.dial('*48');
    phone.clock.advance(1000);
    expect(phone.driver.window?.recording.state).toBe('paused');
  });
});
