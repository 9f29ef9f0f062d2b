/** In-place complex FFT of a power-of-two length; `inverse` divides by the length. For measuring and alignment. */
export function fft(re: Float64Array, im: Float64Array, inverse = false): void {
  const size = re.length;
  if (size === 0 || (size & (size - 1)) !== 0) throw new Error(`FFT length ${size} is not a power of two`);
  reorder(re, im);
  const sign = inverse ? 1 : -1;
  for (let half = 1; half < size; half *= 2) {
    for (let k = 0; k < half; k++) {
      const angle = (sign * Math.PI * k) / half;
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      for (let a = k; a < size; a += 2 * half) butterfly(re, im, a, a + half, cos, sin);
    }
  }
  if (!inverse) return;
  for (let n = 0; n < size; n++) {
    re[n] = (re[n] as number) / size;
    im[n] = (im[n] as number) / size;
  }
}

function butterfly(re: Float64Array, im: Float64Array, a: number, b: number, cos: number, sin: number): void {
  const reB = (re[b] as number) * cos - (im[b] as number) * sin;
  const imB = (re[b] as number) * sin + (im[b] as number) * cos;
  re[b] = (re[a] as number) - reB;
  im[b] = (im[a] as number) - imB;
  re[a] = (re[a] as number) + reB;
  im[a] = (im[a] as number) + imB;
}

/** Bit-reversed order. */
function reorder(re: Float64Array, im: Float64Array): void {
  for (let n = 1, mirror = 0; n < re.length; n++) {
    let bit = re.length >> 1;
    for (; (mirror & bit) !== 0; bit >>= 1) mirror ^= bit;
    mirror |= bit;
    if (n >= mirror) continue;
    [re[n], re[mirror]] = [re[mirror] as number, re[n] as number];
    [im[n], im[mirror]] = [im[mirror] as number, im[n] as number];
  }
}

/** Least power of two that is not under n. */
export const powerOfTwoFrom = (n: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, n)));
