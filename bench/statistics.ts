/** The value below which a share of all lies (0 to 1): the nearest rank, so always one of the values. NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  const rank = Math.ceil(share * ordered.length);
  return ordered[Math.max(rank, 1) - 1] ?? Number.NaN;
}

/** Middle of the ordered values; between the two middle ones of an even count. */
export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const high = ordered[ordered.length >> 1] ?? Number.NaN;
  return ordered.length % 2 === 1 ? high : (high + (ordered[(ordered.length >> 1) - 1] ?? Number.NaN)) / 2;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation of a sample (n - 1). 0 of a single value. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * y at `x` by the points within `reach` of `x`, before and after, on a line of a slope that is known: the median of what
 * each of them says, so that neither a stray point nor a jump elsewhere counts. NaN without a point.
 */
export function nominally(
  points: readonly Point[],
  x: number,
  { slope, reach }: { readonly slope: number; readonly reach: number },
): number {
  const near = points.filter((point) => Math.abs(point.x - x) <= reach);
  return median(near.map((point) => point.y + slope * (x - point.x)));
}
