import type { Decode } from '../audio/clip.ts';
import { SAMPLE_RATE } from '../audio/units.ts';

/** Decodes whatever the browser can (MP3, Ogg, AAC ...), at SAMPLE_RATE. */
export const decodeInBrowser: Decode = async (bytes) => {
  const audio = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes);
  const channels = Array.from({ length: audio.numberOfChannels }, (_, index) => audio.getChannelData(index));
  return { sampleRate: audio.sampleRate, channels };
};
