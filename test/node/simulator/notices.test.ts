import { describe, expect, test } from 'vitest';
import type { NoticeStarted } from '../../../src/audio/media-graph.ts';
import { framesOf } from '../../../src/audio/units.ts';
import type { Headless } from '../../../src/headless.ts';
import { inRecordableCall } from '../../support/phone-scenes.ts';

const TONE_AND_SPEECH = {
  recurringTone: { enabled: true, seconds: 10 },
  startStopAnnouncement: { internal: true, public: true },
  pauseResumeNotice: 'announcement',
} as const;

const heard = (phone: Headless): NoticeStarted[] => {
  const notices: NoticeStarted[] = [];
  phone.media.listen({ notice: (notice) => notices.push(notice) });
  return notices;
};
/** Sound and moment in milliseconds. */
const told = (notices: readonly NoticeStarted[]) =>
  notices.map(({ sound, frame }) => [sound.replace('prompt.recording-', ''), frame / framesOf(1)]);

describe('announcements and the recurring tone', () => {
  test('never overlap: the tone waits for what is said, and its schedule does not move', () => {
    const phone = inRecordableCall(TONE_AND_SPEECH);
    const notices = heard(phone);
    phone.driver.press('crdstart'); // confirmed at 2040: tones fall due at 12 040, 22 040, ...
    phone.clock.advance(5000);
    phone.driver.press('crdpause');
    phone.clock.advance(2000);
    phone.driver.press('crdresume'); // at 9 s, confirmed at 9040: tones at 19 040, 29 040 ...
    phone.clock.advance(9000);
    phone.simulator.media.apply({ type: 'notice', bus: 'call-1', sound: 'prompt.recording-started' });
    phone.clock.advance(500);
    phone.simulator.media.apply({ type: 'notice', bus: 'call-1', sound: 'prompt.recording-started' });
    phone.clock.advance(12_500);
    expect(told(notices)).toEqual([
      ['started', 2040],
      ['paused', 7040],
      ['resumed', 9040],
      ['started', 18_000],
      ['started', 19_500],
      ['beep.tone', 21_000], // due at 19 040
      ['beep.tone', 29_040],
    ]);
    for (const [index, { frame, length }] of notices.entries()) {
      const next = notices[index + 1];
      if (next) expect(frame + length).toBeLessThanOrEqual(next.frame);
    }
  });

  test('stop at hang-up: nothing is said to people who have gone', () => {
    const phone = inRecordableCall(TONE_AND_SPEECH);
    const notices = heard(phone);
    phone.driver.press('crdstart');
    phone.clock.advance(5000);
    phone.driver.press('endcall');
    phone.clock.advance(60_000);
    expect(told(notices)).toEqual([['started', 2040]]);
  });

  test('the tone is silent while either side holds, and comes a whole interval after', () => {
    const phone = inRecordableCall({ recurringTone: { enabled: true, seconds: 10 } });
    const notices = heard(phone);
    phone.driver.press('crdstart'); // 2 s
    phone.clock.advance(11_000); // 13 s: one tone at 12 040
    phone.driver.party.hold();
    phone.clock.advance(20_000); // 33 s
    phone.driver.press('hold');
    phone.driver.party.resume();
    phone.clock.advance(20_000); // 53 s
    phone.driver.press('resume');
    phone.clock.advance(12_000);
    expect(told(notices)).toEqual([
      ['beep.tone', 12_040],
      ['beep.tone', 63_000],
    ]);
  });

  test('a recording that fails takes its tone with it', () => {
    const phone = inRecordableCall({ recurringTone: { enabled: true, seconds: 10 } });
    const notices = heard(phone);
    phone.driver.press('crdstart');
    phone.clock.advance(5000);
    phone.driver.recorder.fail({ kind: 'killed' });
    phone.clock.advance(30_000);
    expect(notices).toEqual([]);
  });
});
