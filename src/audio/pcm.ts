/** One sample, 1 as full scale, to Int16: scaled by 32768, rounded, clipped. NaN becomes 0. */
export function int16OfSample(sample: number): number {
  const scaled = Math.round(sample * 32768);
  if (scaled > 32767) return 32767;
  return scaled >= -32768 ? scaled : scaled < -32768 ? -32768 : 0;
}

/** Float samples as Int16. Samples that came from Int16 return bit for bit. */
export function int16OfFloat(samples: Float32Array): Int16Array {
  const out = new Int16Array(samples.length);
  for (let n = 0; n < samples.length; n++) out[n] = int16OfSample(samples[n] as number);
  return out;
}

/** Int16 samples as float, -1 up to but not including 1. Exact. */
export function floatOfInt16(samples: Int16Array): Float32Array {
  const out = new Float32Array(samples.length);
  for (let n = 0; n < samples.length; n++) out[n] = (samples[n] as number) / 32768;
  return out;
}

/** One channel of interleaved samples. */
export function channelOf(interleaved: Int16Array, channels: number, channel: number): Int16Array {
  const out = new Int16Array(Math.floor(interleaved.length / channels));
  for (let n = 0; n < out.length; n++) out[n] = interleaved[n * channels + channel] as number;
  return out;
}

/** Channels of equal length, interleaved: left, right, left ... */
export function interleave(channels: readonly Int16Array[]): Int16Array {
  const frames = channels[0]?.length ?? 0;
  const out = new Int16Array(frames * channels.length);
  channels.forEach((samples, channel) => {
    for (let n = 0; n < frames; n++) out[n * channels.length + channel] = samples[n] as number;
  });
  return out;
}

/** The mean of all channels. A single channel passes unchanged. */
export function mixdown(channels: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(channels[0]?.length ?? 0);
  for (const samples of channels) {
    for (let n = 0; n < out.length; n++) out[n] = (out[n] as number) + (samples[n] as number);
  }
  for (let n = 0; n < out.length; n++) out[n] = (out[n] as number) / channels.length;
  return out;
}
