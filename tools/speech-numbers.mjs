/** The numbers every speech file is held to, and how they are measured. Samples are -1 to 1. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const RATE = 16_000;
export const FRAME = RATE / 50; // 20 ms
export const TARGET_DB = -20;
const PEAK_LIMIT_DB = -3;
const MU_LAW_TAG = 7;
const MU_LAW_ZERO = 0xff;
/** A 20 ms frame this far below the loudest one counts as a pause in speech. */
const PAUSE_BELOW_DB = 30;

const db = (amplitude) => 20 * Math.log10(amplitude);
export const fromDb = (level) => 10 ** (level / 20);
export const peak = (samples) => samples.reduce((max, s) => Math.max(max, Math.abs(s)), 0);
const seconds = (frames) => frames / RATE;

/** RMS of the parts where somebody speaks: the mean power of the 20 ms frames that are not pauses. */
export function activeRms(samples) {
  const powers = [];
  for (let at = 0; at + FRAME <= samples.length; at += FRAME) {
    powers.push(samples.subarray(at, at + FRAME).reduce((sum, s) => sum + s * s, 0) / FRAME);
  }
  const floor = Math.max(...powers) * fromDb(-PAUSE_BELOW_DB) ** 2;
  const active = powers.filter((power) => power > 0 && power >= floor);
  return Math.sqrt(active.reduce((sum, power) => sum + power, 0) / active.length);
}

/** One mu-law code to -1..1 (G.711, 14 bit scale). */
function fromMuLaw(code) {
  const inverted = ~code & 0xff;
  const magnitude = ((((inverted & 0x0f) << 3) + 0x84) << ((inverted & 0x70) >> 4)) - 0x84;
  return (inverted & 0x80 ? -magnitude : magnitude) / 32_768;
}

/** @returns {{ format: number, channels: number, rate: number, codes: Buffer }} */
function readWav(path) {
  const file = readFileSync(path);
  const found = {};
  for (let at = 12; at + 8 <= file.length; ) {
    const size = file.readUInt32LE(at + 4);
    found[file.toString('latin1', at, at + 4)] = file.subarray(at + 8, at + 8 + size);
    at += 8 + size + (size % 2);
  }
  const fmt = found['fmt '];
  return {
    format: fmt.readUInt16LE(0),
    channels: fmt.readUInt16LE(2),
    rate: fmt.readUInt32LE(4),
    codes: found.data,
  };
}

/** What the numbers of one file are, and what is wrong with them. */
export function measure(root, file, [shortest, longest]) {
  const { format, channels, rate, codes } = readWav(join(root, file));
  const samples = Float64Array.from(codes, fromMuLaw);
  const sounds = (s) => s !== 0;
  const row = {
    seconds: seconds(samples.length),
    rms: db(activeRms(samples)),
    peak: db(peak(samples)),
    lead: seconds(samples.findIndex(sounds)),
    trail: seconds(samples.length - 1 - samples.findLastIndex(sounds)),
  };
  const problems = [];
  const expect = (right, problem) => right || problems.push(`${file}: ${problem}`);
  expect(format === MU_LAW_TAG && channels === 1 && rate === RATE, 'is not mono mu-law at 16 kHz');
  expect(Math.abs(row.rms - TARGET_DB) < 0.5, `is at ${row.rms.toFixed(1)} dBFS, not ${TARGET_DB}`);
  expect(row.peak < PEAK_LIMIT_DB, `peaks at ${row.peak.toFixed(1)} dBFS, not under ${PEAK_LIMIT_DB}`);
  expect(
    row.seconds >= shortest && row.seconds <= longest,
    `lasts ${row.seconds.toFixed(2)} s, not ${shortest} to ${longest}`,
  );
  return { ...row, codes, problems };
}

/** The two clips loop together and never speak at once. */
export function checkTurns(near, far) {
  if (near.length !== far.length) return [`near has ${near.length} samples, far ${far.length}`];
  const both = near.findIndex((code, i) => code !== MU_LAW_ZERO && far[i] !== MU_LAW_ZERO);
  return both < 0 ? [] : [`both sides sound at ${seconds(both).toFixed(2)} s`];
}
