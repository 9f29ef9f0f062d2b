import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

/** Scripts whose work counts: the parsers of ours and the XML parser below them. */
const COUNTED = /\/src\/(?:configuration|softkeys|audio|phone)\/|\/fast-xml-parser\//;

// Only code compiled from here on has counters, so this starts when the module is loaded, before any parser has run.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * What a task costs: how often blocks of the parsers' code run, and how many characters they search with indexOf and
 * lastIndexOf. No load of the machine changes it. A regular expression is one step, however far it reads.
 */
export async function workOf(task: () => void): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  const searched = searchedDuring(task);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return total(result) + searched;
}

function searchedDuring(task: () => void): number {
  const { indexOf, lastIndexOf } = String.prototype;
  let searched = 0;
  String.prototype.indexOf = function (this: string, text: string, from = 0): number {
    const found = indexOf.call(this, text, from);
    searched += Math.max(0, (found < 0 ? this.length : found) - from);
    return found;
  };
  String.prototype.lastIndexOf = function (this: string, text: string, from = this.length): number {
    const found = lastIndexOf.call(this, text, from);
    searched += Math.max(0, from - found);
    return found;
  };
  try {
    task();
  } finally {
    Object.assign(String.prototype, { indexOf, lastIndexOf });
  }
  return searched;
}

const total = (scripts: readonly Profiler.ScriptCoverage[]): number =>
  scripts
    .filter(({ url }) => COUNTED.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
