import { describe, expect, test } from 'vitest';
import { lateLink } from '../../../src/app/late-link.ts';
import { createHeadless, type Headless } from '../../../src/headless.ts';
import { DEFAULT_SETTINGS } from '../../../src/policy/settings.ts';
import { createSrsLink, type SrsLinkMaker } from '../../../src/recording-client/srs-link.actor.ts';

/** Both legs count their samples up, so that a recording shows where it was cut. */
const counting = Int16Array.from({ length: 160_000 }, (_, index) => index % 32_000);
const sounds = new Map([
  ['clip.near', counting],
  ['clip.far', counting],
]);

function inCall(link: SrsLinkMaker): Headless {
  const phone = createHeadless({
    link,
    sounds,
    settings: { ...DEFAULT_SETTINGS, mode: 'On Demand with User Initiated Start' },
  });
  phone.driver.party.call();
  phone.clock.advance(100);
  phone.driver.press('answer');
  phone.clock.advance(1000);
  return phone;
}

function fetching() {
  let resolve: (link: SrsLinkMaker) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const coming = new Promise<SrsLinkMaker>((...settle) => {
    [resolve, reject] = settle;
  });
  return { phone: inCall(lateLink(coming)), resolve, reject };
}

const wavOf = async ({ driver }: Headless): Promise<Uint8Array | undefined> => {
  const [recording] = driver.recorder.recordings();
  return recording && driver.recorder.wav(recording.id);
};
const shown = ({ driver }: Headless) => driver.state.appearances[0]?.recording?.state;

describe('a link whose code is still on its way', () => {
  test('records from where the finger was, however late the code comes', async () => {
    const onTime = inCall(createSrsLink);
    const { phone: late, resolve } = fetching();
    for (const { driver, clock } of [onTime, late]) {
      driver.press('crdstart');
      clock.advance(5000);
    }
    expect(shown(late)).toBe('pending');
    resolve(createSrsLink);
    await Promise.resolve();
    for (const { driver, clock } of [onTime, late]) {
      clock.advance(1000);
      driver.press('crdstop');
      clock.advance(1000);
    }
    expect(await wavOf(onTime)).toBeDefined();
    expect(await wavOf(late)).toEqual(await wavOf(onTime));
  });

  test('records what was said before a call that ended meanwhile', async () => {
    const { phone, resolve } = fetching();
    phone.driver.press('crdstart');
    phone.clock.advance(3000);
    phone.driver.party.hangUp();
    phone.clock.advance(1000);
    resolve(createSrsLink);
    await Promise.resolve();
    phone.clock.advance(2000);
    expect(phone.driver.recorder.recordings()).toMatchObject([{ state: 'stopped', frames: 48_000 }]);
  });

  test('fails the recording, and not the call, when the code cannot be had', async () => {
    const { phone, reject } = fetching();
    phone.driver.press('crdstart');
    reject(new Error('offline'));
    await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(undefined))));
    phone.clock.advance(100);
    expect(shown(phone)).toBe('failed');
    expect(phone.driver.window?.status).toBe('connected');
  });
});
