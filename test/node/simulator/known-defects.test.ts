import { describe, expect, test } from 'vitest';
import { isSilent } from '../../../src/audio/measure.ts';
import type { TapFrame } from '../../../src/audio/media-graph.ts';
import { framesOf, SAMPLE_RATE } from '../../../src/audio/units.ts';
import { DEFECTS, type Defect, LOST_SECONDS } from '../../../src/defects.ts';
import type { Headless } from '../../../src/headless.ts';
import { screenView } from '../../../src/phone/screen.ts';
import { ON_DEMAND, onDemandPhone } from '../../support/headless.ts';

/** In a recorded call that came in; the recorder confirmed 1 s ago. */
function recordedCall(defects: readonly Defect[]): Headless {
  const phone = onDemandPhone({
    settings: { ...ON_DEMAND, recurringTone: { enabled: true, seconds: 10 } },
  });
  phone.driver.setDefects(defects);
  phone.driver.party.call();
  phone.clock.advance(1000);
  phone.driver.press('answer');
  phone.clock.advance(1000);
  phone.driver.press('crdstart');
  phone.clock.advance(1000);
  return phone;
}

function press({ driver, clock }: Headless, ...keys: Parameters<Headless['driver']['press']>[0][]): void {
  for (const key of keys) {
    driver.press(key);
    clock.advance(1000);
  }
}

/** What the user hears in the next second. */
function nearEar({ simulator, clock }: Headless): Int16Array {
  const heard: Int16Array[] = [];
  const stop = simulator.media.listen({
    taps: (frames: readonly TapFrame[]) => {
      for (const { tap, samples } of frames) if (tap === 'ear:near') heard.push(samples);
    },
  });
  simulator.media.apply({ type: 'capture', ears: ['near'] });
  clock.advance(1000);
  stop();
  return Int16Array.from(heard.flatMap((samples) => [...samples]));
}

const windowOf = ({ driver }: Headless) => screenView(driver.state).windows[0];

/** What a regression test looks at: true on a phone without the defect. */
const SOUND: Readonly<Record<Defect, (phone: Headless) => boolean>> = {
  'icon-left': (phone) => {
    expect(windowOf(phone)?.recording?.icon).toBe('started');
    press(phone, 'crdstop');
    expect(phone.driver.window?.recording.state).toBe('stopped');
    return windowOf(phone)?.recording === undefined && phone.driver.state.lines[0]?.recording === 'none';
  },
  'one-way-audio': (phone) => {
    expect(isSilent(nearEar(phone))).toBe(false);
    press(phone, 'crdpause');
    return !isSilent(nearEar(phone));
  },
  'resume-version': (phone) => {
    press(phone, 'crdpause', 'crdresume');
    return phone.driver.window?.recording.state === 'started';
  },
  'toast-covers': (phone) => screenView(phone.driver.state).toast?.covers === undefined,
  'tone-lost': (phone) => {
    press(phone, 'hold', 'resume');
    const heard: string[] = [];
    phone.simulator.media.listen({ notice: ({ sound }) => heard.push(sound) });
    phone.clock.advance(25_000);
    return heard.includes('beep.tone');
  },
  'first-seconds': (phone) => {
    phone.clock.advance(3000);
    press(phone, 'crdstop');
    const [recording] = phone.driver.recorder.recordings();
    return (recording?.frames ?? 0) >= framesOf(4000);
  },
};

describe('defects of real phones, put in on request', () => {
  for (const defect of DEFECTS) {
    test(`${defect}: a phone has it when it is asked for, and only then`, () => {
      expect(SOUND[defect](recordedCall([]))).toBe(true);
      expect(SOUND[defect](recordedCall([defect]))).toBe(false);
    });

    test(`${defect}: the other defects do not show it`, () => {
      const others = DEFECTS.filter((other) => other !== defect);
      for (const other of others)
        expect([other, SOUND[defect](recordedCall([other]))]).toEqual([other, true]);
    });
  }

  test('first-seconds loses exactly what it says, from both legs', () => {
    const length = (defects: readonly Defect[]) => {
      const phone = recordedCall(defects);
      phone.clock.advance(3000);
      press(phone, 'crdstop');
      return phone.driver.recorder.recordings()[0]?.frames ?? 0;
    };
    expect(length([]) - length(['first-seconds'])).toBe(LOST_SECONDS * SAMPLE_RATE);
  });

  test('resume-version: the recorder says why, and the recording stays paused', () => {
    const phone = recordedCall(['resume-version']);
    press(phone, 'crdpause', 'crdresume');
    expect(phone.driver.window?.recording.state).toBe('paused');
    expect(phone.driver.trace.some(({ what }) => what.startsWith('488 '))).toBe(true);
    press(phone, 'crdstop');
    expect(phone.driver.window?.recording.state).toBe('stopped');
  });
});
