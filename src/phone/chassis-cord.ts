import { svg } from 'lit';
import { type Chassis, HANDSET_SIZE } from './chassis-layout.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Radius of the loops, and how far the cord goes on from one to the next, millimetres. */
const LOOP = { radius: 3.1, pitch: 3.3 } as const;

const known = new WeakMap<Chassis, string>();

/** A coiled cord from the handset's lower end round the left side of the case; both ends lie behind the case. */
export function chassisCord(chassis: Chassis) {
  const path = known.get(chassis) ?? cordPath(chassis);
  known.set(chassis, path);
  return svg`<g fill="none" stroke-linecap="round">
    <path d=${path} stroke="#131416" stroke-width="2.3" />
    <path d=${path} stroke="#4a4d53" stroke-width="0.9" transform="translate(-0.25 -0.3)" />
  </g>`;
}

function cordPath({ case: { h }, handset }: Chassis): string {
  const size = handset.h / HANDSET_SIZE.h;
  return coil([
    { x: handset.x + 34 * size, y: h - 7 },
    { x: handset.x + 18 * size, y: h + 15 },
    { x: -18, y: h + 21 },
    { x: 8, y: h - 81 },
  ]);
}

type Curve = readonly [Point, Point, Point, Point];

/** Evenly spaced loops along a curve, as a path. */
function coil(of: Curve): string {
  const curve = Array.from({ length: 201 }, (_, index) => curvePoint(of, index / 200));
  const points: string[] = [];
  let travelled = 0;
  curve.forEach((to, index) => {
    const from = curve[index - 1] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    for (let part = 0; part < 4; part += 1) {
      const turn = ((travelled + (length * part) / 4) / LOOP.pitch) * 2 * Math.PI;
      const x = from.x + ((to.x - from.x) * part) / 4 + LOOP.radius * Math.cos(turn);
      const y = from.y + ((to.y - from.y) * part) / 4 + LOOP.radius * Math.sin(turn);
      points.push(`${x.toFixed(2)} ${y.toFixed(2)}`);
    }
    travelled += length;
  });
  return `M${points.join('L')}`;
}

function curvePoint([a, b, c, d]: Curve, t: number): Point {
  return { x: bezier(t, a.x, b.x, c.x, d.x), y: bezier(t, a.y, b.y, c.y, d.y) };
}

function bezier(t: number, a: number, b: number, c: number, d: number): number {
  return (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
}
