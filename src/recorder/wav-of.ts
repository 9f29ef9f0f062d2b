import { SAMPLE_RATE } from '../audio/units.ts';
import { writeWav } from '../audio/wav.ts';
import type { Recording } from './recording.ts';
import type { RecordingStore } from './store.ts';

/** The recording as a stereo WAV file, 16 bit at SAMPLE_RATE: left near, right far. */
export const recordingWav = async (store: RecordingStore, recording: Recording): Promise<Uint8Array> =>
  writeWav({ sampleRate: SAMPLE_RATE, channels: 2 }, await store.samples(recording.id));
