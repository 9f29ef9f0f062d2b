/**
 * Makes the speech the product ships: the two sides of one telephone conversation (public/clips) and the
 * spoken notices (public/prompts), and brings the table in docs/sound-material.md up to date.
 *
 *   node tools/make-speech.mjs           write the files and the table
 *   node tools/make-speech.mjs --check   write nothing; say what is wrong with the files that are there
 *
 * Needs `flite`, `espeak-ng` and `sox` (Debian packages of these names); --check needs none of them.
 * What is said, by whom and with which pause is in speech-script.mjs; what is measured, in speech-numbers.mjs.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { activeRms, checkTurns, FRAME, fromDb, measure, peak, RATE, TARGET_DB } from './speech-numbers.mjs';
import { conversation, prompts, voices } from './speech-script.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TABLE_FILE = 'docs/sound-material.md';
const KNEE = 10 ** (-8 / 20);
const CEILING = 10 ** (-4 / 20);
const FADE = RATE / 100; // 10 ms
/** Samples this far below the highest peak count as silence when the ends are trimmed. */
const TRIM_BELOW_DB = 45;

/** Speaks a text; samples at 16 kHz, -1 to 1, as the synthesiser left them but for the rumble below 70 Hz. */
function speak(text, voice, folder) {
  const spoken = join(folder, 'spoken.wav');
  execFileSync(voice.program, [...voice.options, ...voice.say(text, spoken)]);
  const format = '-t raw -e floating-point -b 32 -c 1 -';
  const effects = `gain -3 speed ${voice.speed} rate ${RATE} highpass 70`;
  const raw = execFileSync('sox', ['-D', spoken, ...`${format} ${effects}`.split(' ')], {
    maxBuffer: 1 << 26,
  });
  return Float64Array.from({ length: raw.length / 4 }, (_, i) => raw.readFloatLE(i * 4));
}

/** Without the silence at both ends, all but the length of a fade, which is laid over it. */
function trimmed(samples) {
  const floor = peak(samples) * fromDb(-TRIM_BELOW_DB);
  const loud = (s) => Math.abs(s) > floor;
  const first = Math.max(0, samples.findIndex(loud) - FADE);
  const last = Math.min(samples.length, samples.findLastIndex(loud) + 1 + FADE);
  const kept = samples.slice(first, last);
  for (let i = 0; i < FADE; i++) {
    const gain = 0.5 - 0.5 * Math.cos((Math.PI * i) / FADE);
    kept[i] *= gain;
    kept[kept.length - 1 - i] *= gain;
  }
  return kept;
}

/** Bends what is above -8 dBFS so that it stays under -4 dBFS: only the tips of glottal pulses get there. */
function bent(sample) {
  const size = Math.abs(sample);
  const room = CEILING - KNEE;
  return size <= KNEE ? sample : Math.sign(sample) * (KNEE + room * Math.tanh((size - KNEE) / room));
}

/** At -20 dBFS where it is active. */
function levelled(samples) {
  const gain = fromDb(TARGET_DB) / activeRms(samples);
  return samples.map((s) => bent(s * gain));
}

const utterance = (text, voice, folder) => levelled(trimmed(speak(text, voices[voice], folder)));

/** Both sides, of one length: while one speaks the other is digital silence. */
function converse(folder) {
  let at = 0;
  const placed = conversation.turns.map(({ side, text, pause }) => {
    const samples = utterance(text, conversation.voices[side], folder);
    const start = at + Math.round(pause * RATE);
    at = start + samples.length;
    return { side, start, samples };
  });
  const length = Math.ceil((at + conversation.tail * RATE) / FRAME) * FRAME;
  const sides = { near: new Float64Array(length), far: new Float64Array(length) };
  for (const { side, start, samples } of placed) sides[side].set(samples, start);
  return sides;
}

/** Mu-law WAV (WAVE format tag 7), one byte a sample. */
function writeMuLaw(path, samples, folder) {
  const raw = join(folder, 'samples.raw');
  const bytes = Buffer.alloc(samples.length * 2);
  samples.forEach((s, i) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, s)) * 32_767), i * 2);
  });
  writeFileSync(raw, bytes);
  mkdirSync(dirname(path), { recursive: true });
  const format = `-t raw -e signed-integer -b 16 -r ${RATE} -c 1`.split(' ');
  execFileSync('sox', ['-D', '-R', ...format, raw, '-e', 'mu-law', path]);
}

/** Every file with the text spoken and the voice. */
function catalogue() {
  const clips = ['near', 'far'].map((side) => ({
    file: `public/clips/${side}.wav`,
    voice: conversation.voices[side],
    text: conversation.turns
      .filter((turn) => turn.side === side)
      .map((turn) => turn.text)
      .join(' / '),
    bounds: [34, 38],
  }));
  const notices = Object.entries(prompts).flatMap(([language, { voice, texts }]) =>
    Object.entries(texts).map(([id, text]) => ({
      file: `public/prompts/${language}/${id}.wav`,
      voice,
      text,
      bounds: [1.2, 4],
    })),
  );
  return { clips, notices };
}

function make({ clips, notices }) {
  const folder = mkdtempSync(join(tmpdir(), 'speech-'));
  const sides = Object.values(converse(folder));
  clips.forEach(({ file }, i) => {
    writeMuLaw(join(ROOT, file), sides[i], folder);
  });
  for (const { file, text, voice } of notices) {
    writeMuLaw(join(ROOT, file), utterance(text, voice, folder), folder);
  }
  rmSync(folder, { recursive: true });
}

function table(rows) {
  const head =
    '| File | Text spoken | Voice | Seconds | Active RMS, dBFS | Peak, dBFS | Silence before, after, s | Licence |\n';
  const lines = rows.map(({ file, text, voice, seconds: s, rms, peak: top, lead, trail }) => {
    const numbers = `${s.toFixed(2)} | ${rms.toFixed(1)} | ${top.toFixed(1)}`;
    return `| ${file} | ${text} | ${voices[voice].title} | ${numbers} | ${lead.toFixed(2)}, ${trail.toFixed(2)} | ${voices[voice].licence} |`;
  });
  return `${head}| --- | --- | --- | --: | --: | --: | --- | --- |\n${lines.join('\n')}\n`;
}

function writeTable(rows) {
  const path = join(ROOT, TABLE_FILE);
  const page = readFileSync(path, 'utf8');
  const marks = /(<!-- files -->\n)[\s\S]*?(<!-- end of files -->)/;
  writeFileSync(
    path,
    page.replace(marks, (_, open, close) => `${open}\n${table(rows)}\n${close}`),
  );
}

const { clips, notices } = catalogue();
const checkOnly = process.argv.includes('--check');
if (!checkOnly) make({ clips, notices });
const rows = [...clips, ...notices].map((entry) => ({
  ...entry,
  ...measure(ROOT, entry.file, entry.bounds),
}));
if (!checkOnly) writeTable(rows);
const problems = [...rows.flatMap((row) => row.problems), ...checkTurns(rows[0].codes, rows[1].codes)];
const bytes = rows.reduce((sum, row) => sum + row.codes.length, 0);
process.stdout.write(`${table(rows)}\n${rows.length} files, ${Math.round(bytes / 1024)} kB\n`);
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length ? 1 : 0;
