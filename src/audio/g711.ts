/** ITU-T G.711 at 8 bits a sample; linear samples are Int16. */

const MU_BIAS = 0x84;
const MU_CLIP = 32_635;

function muLawToLinear(code: number): number {
  const bits = ~code & 0xff;
  const magnitude = ((((bits & 0x0f) << 3) + MU_BIAS) << ((bits >> 4) & 7)) - MU_BIAS;
  return (bits & 0x80) === 0 ? magnitude : 0 - magnitude;
}

function aLawToLinear(code: number): number {
  const bits = code ^ 0x55;
  const segment = (bits >> 4) & 7;
  const step = ((bits & 0x0f) << 4) + 8;
  const magnitude = segment === 0 ? step : (step + 0x100) << (segment - 1);
  return (bits & 0x80) === 0 ? -magnitude : magnitude;
}

/** Linear value of each mu-law code (G.711 table 2, scaled to 16 bits): 0xFF is 0, 0x80 the highest, 32124. */
export const MU_LAW: Int16Array = Int16Array.from({ length: 256 }, (_, code) => muLawToLinear(code));
/** Linear value of each A-law code (G.711 table 1, scaled to 16 bits): 0xD5 is 8, 0xAA the highest, 32256. */
export const A_LAW: Int16Array = Int16Array.from({ length: 256 }, (_, code) => aLawToLinear(code));

/** The mu-law code of an Int16 sample. */
export function muLawOf(sample: number): number {
  const magnitude = Math.min(Math.abs(sample), MU_CLIP) + MU_BIAS;
  const segment = 24 - Math.clz32(magnitude);
  const code = (sample < 0 ? 0x80 : 0) | (segment << 4) | ((magnitude >> (segment + 3)) & 0x0f);
  return ~code & 0xff;
}

/** The A-law code of an Int16 sample. */
export function aLawOf(sample: number): number {
  const magnitude = sample < 0 ? -1 - sample : sample;
  const segment = Math.max(0, 24 - Math.clz32(magnitude));
  const code = (segment << 4) | ((magnitude >> (segment === 0 ? 4 : segment + 3)) & 0x0f);
  return (code | (sample < 0 ? 0 : 0x80)) ^ 0x55;
}
