import { expect, test } from 'vitest';
import { Random } from '../../../src/clock/random.ts';

const draw = (random: Random, count = 8) => Array.from({ length: count }, () => random.next());

test('the same seed gives the same numbers, another seed others', () => {
  expect(draw(new Random(7))).toEqual(draw(new Random(7)));
  expect(draw(new Random(7))).not.toEqual(draw(new Random(8)));
});

test('the numbers of a seed never change from one version to the next', () => {
  const random = new Random(1);
  expect([random.uuid(), random.id()]).toMatchInlineSnapshot(`
    [
      "36c704f8-1c37-4c6f-b6c7-d735b5b39be4",
      "n9CGEXFSFTCD+0swvR1A6Q==",
    ]
  `);
});

test('numbers are in [0, 1) and spread evenly', () => {
  const counts = new Array<number>(10).fill(0);
  const random = new Random(1);
  for (let i = 0; i < 100_000; i++) {
    const bin = Math.floor(random.next() * 10);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  expect(counts).toHaveLength(10);
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test('neighbouring seeds begin unlike each other', () => {
  const firsts = Array.from({ length: 1000 }, (_, seed) => new Random(seed).next());
  expect(new Set(firsts).size).toBe(1000);
  const mean = firsts.reduce((sum, first) => sum + first, 0) / firsts.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
});

test('a uuid is an RFC 4122 version 4 UUID, and no two are alike', () => {
  const random = new Random(3);
  const uuids = Array.from({ length: 1000 }, () => random.uuid());
  for (const uuid of uuids)
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(uuids).size).toBe(1000);
});

test('an id is 16 bytes in base64', () => {
  const random = new Random(3);
  for (let i = 0; i < 100; i++) {
    const id = random.id();
    expect(id).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(atob(id)).toHaveLength(16);
  }
});

test('a fork depends on seed and name, not on what was drawn before', () => {
  const fresh = new Random(5);
  const used = new Random(5);
  draw(used, 100);
  expect(draw(used.fork('recorder'))).toEqual(draw(fresh.fork('recorder')));
  expect(draw(fresh.fork('recorder'))).not.toEqual(draw(fresh.fork('phone')));
  expect(draw(fresh.fork('recorder'))).not.toEqual(draw(new Random(5)));
});
