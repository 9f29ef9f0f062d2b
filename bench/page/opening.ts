import '../../src/recorder/rec-player.ts';
import { SAMPLE_RATE } from '../../src/audio/units.ts';
import type { Milliseconds } from '../../src/clock/clock.ts';
import { IdbStore } from '../../src/recorder/idb-store.ts';
import { StoreLibrary } from '../../src/recorder/library.ts';
import type { Recording } from '../../src/recorder/recording.ts';
import { stereoPeaks } from '../../src/recorder/stereo-peaks.ts';
import { CHUNK_FRAMES } from '../../src/recorder/store.ts';
import { numberedSound } from '../numbered-sound.ts';

const DATABASE = 'mpp-bench-hour';
const SECONDS = 3_600;

const recording: Recording = {
  id: 'hour',
  state: 'stopped',
  startedAt: 0,
  near: { name: 'Near', aor: 'sip:2001@phone.example' },
  far: { name: 'Far', aor: 'sip:2002@phone.example' },
  direction: 'inbound',
  mode: 'Always',
  kept: true,
  startFrame: 0,
  frames: SECONDS * SAMPLE_RATE,
  pauses: [],
  gaps: [],
  notices: [],
  metadata: '',
};

async function library(): Promise<StoreLibrary> {
  const store = new IdbStore(DATABASE);
  const library = new StoreLibrary(store);
  library.show(await store.list());
  return library;
}

/** Puts an hour of both legs into the browser's store. */
export async function storeAnHour(): Promise<void> {
  const store = new IdbStore(DATABASE);
  const [near, far] = [numberedSound('near', CHUNK_FRAMES), numberedSound('far', CHUNK_FRAMES)];
  const samples = Int16Array.from(
    { length: 2 * CHUNK_FRAMES },
    (_, i) => (i % 2 === 0 ? near : far)[i >> 1] ?? 0,
  );
  const peaks = stereoPeaks(samples);
  for (let index = 0; index < SECONDS; index += 60)
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => store.putChunk(recording.id, index + i, samples, peaks)),
    );
  await store.put(recording);
  await store.close();
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Opens it in the player, from the peaks; milliseconds until both waves are drawn. */
export async function openRecording(): Promise<Milliseconds> {
  const source = await library();
  const player = document.createElement('rec-player');
  const began = performance.now();
  player.library = source;
  player.recording = recording;
  document.querySelector('main')?.append(player);
  while (canvasesIn(player.shadowRoot) < 2) await nextFrame();
  await nextFrame();
  return performance.now() - began;
}

/** Decodes the whole file and measures its peaks: what opening would be without them. Milliseconds. */
export async function decodeRecording(): Promise<Milliseconds> {
  const source = await library();
  const began = performance.now();
  const wav = await source.wav(recording.id);
  const audio = await new OfflineAudioContext(2, 1, SAMPLE_RATE).decodeAudioData(await wav.arrayBuffer());
  let loudest = 0;
  for (const channel of [0, 1])
    for (const sample of audio.getChannelData(channel)) if (sample > loudest) loudest = sample;
  return loudest > 0 ? performance.now() - began : Number.NaN;
}

/** Canvases with something on them, in all shadow roots below. */
function canvasesIn(root: ShadowRoot | null | undefined): number {
  let count = 0;
  for (const element of root?.querySelectorAll('*') ?? []) {
    if (element instanceof HTMLCanvasElement && element.width > 0) count++;
    count += canvasesIn(element.shadowRoot);
  }
  return count;
}
