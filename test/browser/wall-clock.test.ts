import { afterEach, describe, expect, it } from 'vitest';
import { WallClock } from '../../src/clock/wall-clock.ts';

const until = (clock: WallClock, delay: number) =>
  new Promise<number>((resolve) => clock.setTimeout(() => resolve(clock.now()), delay));

describe('the wall clock', () => {
  let clock: WallClock;
  afterEach(() => clock.dispose());

  it('starts at 0 and places page times', () => {
    clock = new WallClock();
    expect(clock.now()).toBeLessThan(50);
    const event = new Event('press');
    expect(Math.abs(clock.fromPage(event.timeStamp) - clock.now())).toBeLessThan(5);
  });

  it('runs alarms in order of time, equal times in the order they were set', async () => {
    clock = new WallClock();
    const ran: string[] = [];
    clock.setTimeout(() => ran.push('late'), 40);
    const dropped = clock.setTimeout(() => ran.push('dropped'), 10);
    const now = clock.now();
    for (const name of ['a', 'b', 'c']) clock.setTimeout(() => ran.push(name), now + 20 - clock.now());
    clock.setTimeout(() => ran.push('early'), 5);
    clock.clearTimeout(dropped);
    clock.clearTimeout(12_345);
    await until(clock, 60);
    expect(ran[0]).toBe('early');
    expect([...ran].sort()).toEqual(['a', 'b', 'c', 'early', 'late']);
    expect(ran.at(-1)).toBe('late');
  });

  it('does not drift when an alarm sets itself again, however late it runs', async () => {
    clock = new WallClock();
    const start = clock.now();
    let ticks = 0;
    await new Promise<void>((done) => {
      const tick = (): void => {
        const busy = performance.now() + 7;
        while (performance.now() < busy);
        if (++ticks === 10) done();
        else clock.setTimeout(tick, 20);
      };
      clock.setTimeout(tick, 20);
    });
    const late = clock.now() - start - 200;
    expect(late).toBeGreaterThan(-1);
    expect(late).toBeLessThan(60);
  });

  it('gives the page a word between alarms that set each other at once', async () => {
    clock = new WallClock();
    let running = true;
    const spin = (): void => {
      if (running) clock.setTimeout(spin, 0);
    };
    clock.setTimeout(spin, 0);
    await until(clock, 30);
    running = false;
  });

  it('takes the page timers when there is no worker, or it fails', async () => {
    clock = new WallClock(() => {
      throw new Error('no workers here');
    });
    expect(await until(clock, 10)).toBeGreaterThanOrEqual(10);
    clock.dispose();
    let fail: () => void = () => {};
    clock = new WallClock((_wake, failed) => {
      fail = failed;
      return { wakeAfter: () => undefined, dispose: () => undefined };
    });
    const alarm = until(clock, 10);
    fail();
    expect(await alarm).toBeGreaterThanOrEqual(10);
  });

  it('is silent once disposed', async () => {
    clock = new WallClock();
    let ran = false;
    clock.setTimeout(() => {
      ran = true;
    }, 5);
    clock.dispose();
    const other = new WallClock();
    await until(other, 30);
    other.dispose();
    expect(ran).toBe(false);
  });
});
