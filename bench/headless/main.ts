/**
 * The figures that need no browser. A process of its own, with --expose-gc; sends its sections to its parent, and
 * digests where only those are asked for (`--digests`).
 */
import type { Section } from '../figure.ts';
import { table } from '../figure.ts';
import { eventsPerCall } from './events.ts';
import { heapGrowth } from './heap.ts';
import { mediaSpeed } from './media-speed.ts';
import { recurringTone } from './recurring-tone.ts';
import { sameCalls } from './same-call.ts';
import { timerSpeed } from './timers.ts';

const SECTIONS: Readonly<Record<string, () => Section | Promise<Section>>> = {
  media: mediaSpeed,
  timers: timerSpeed,
  tone: recurringTone,
  heap: heapGrowth,
  events: eventsPerCall,
};

const names = process.argv.slice(2);
if (names.includes('--digests')) process.send?.(await sameCalls());
else
  for (const [name, measure] of Object.entries(SECTIONS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const section = await measure();
    if (process.send) process.send(section);
    else console.log(table([section]));
  }
