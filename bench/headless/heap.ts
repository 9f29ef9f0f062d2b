import type { Headless } from '../../src/headless.ts';
import { connectInProcess } from '../../src/recorder/in-process.ts';
import { MemoryStore } from '../../src/recorder/memory-store.ts';
import type { Peaks } from '../../src/recorder/recording.ts';
import type { Section } from '../figure.ts';
import { answeredCall, benchPhone, HOUR, ON_DEMAND } from './calls.ts';

const HOURS = 8;
const KILOBYTE = 1000;

/** Counts what it is given and keeps nothing: a store must keep a recording, and that is no leak. */
class ForgetfulStore extends MemoryStore {
  bytes = 0;

  override async putChunk(_id: string, _index: number, samples: Int16Array, peaks: Peaks): Promise<void> {
    this.bytes += samples.byteLength + peaks.near.byteLength + peaks.far.byteLength;
  }
}

/** Bytes in use after a collection, buffers outside the heap included. */
function used(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Kilobytes that were added between the first and the last hour. */
async function growth({ clock }: Headless): Promise<number> {
  const settled = async (): Promise<number> => {
    await new Promise((resolve) => setImmediate(resolve));
    return used();
  };
  clock.advance(HOUR);
  const first = await settled();
  for (let hour = 1; hour < HOURS; hour++) {
    clock.advance(HOUR);
    await settled();
  }
  return ((await settled()) - first) / KILOBYTE;
}

/** What eight hours of a recorded call leave in memory, beside eight idle hours. */
export async function heapGrowth(): Promise<Section> {
  const idlePhone = benchPhone();
  const idle = await growth(idlePhone);
  idlePhone.dispose();
  const store = new ForgetfulStore();
  const call = async (seconds: number | undefined): Promise<number> => {
    const phone = benchPhone({
      recorder: (clock) => connectInProcess({ clock, delay: 20, store }),
      settings: { ...ON_DEMAND, recurringTone: { enabled: seconds !== undefined, seconds: seconds ?? 15 } },
    });
    answeredCall(phone);
    phone.driver.press('crdstart');
    const grown = await growth(phone);
    phone.dispose();
    return grown;
  };
  const recorded = await call(undefined);
  const written = store.bytes;
  return {
    title: `Memory of a virtual call of ${HOURS} hours, from the first hour to the last`,
    figures: [
      { name: 'idle phone', measured: idle, unit: 'kB' },
      {
        name: 'recorded call, without what the store must keep',
        measured: recorded,
        unit: 'kB',
        aim: { atMost: Math.max(idle, 0) + NOISE },
        note: `the store was given ${Math.round(written / 1_000_000)} MB; aim: as idle, give or take ${NOISE} kB of the collector's`,
      },
      {
        name: 'the same with a recurring tone each 15 s',
        measured: await call(15),
        unit: 'kB',
        note: 'each tone heard is listed in the recording',
      },
    ],
  };
}

/** Kilobytes by which two collections of the same heap may differ: code that was compiled, caches of shapes. */
const NOISE = 100;
