type Words = [number, number, number, number];

/** Rounds after which a small difference between two seeds has reached every bit. */
const WARM_UP = 16;

/**
 * Chance from a seed: the same seed gives the same numbers, everywhere. Chris Doty-Humphrey's sfc32, period
 * 2^32 at the least. Not for secrets.
 */
export class Random {
  readonly #name: string;
  readonly #words: Words;

  constructor(seed: number | string) {
    this.#name = String(seed);
    this.#words = hash(this.#name);
    for (let i = 0; i < WARM_UP; i++) this.#word();
  }

  /** From 0 up to, not including, 1; in steps of 2^-32. */
  next(): number {
    return this.#word() / 2 ** 32;
  }

  /** A version 4 UUID (RFC 9562, formerly RFC 4122). */
  uuid(): string {
    const bytes = this.#bytes();
    bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** 16 bytes in base64: 24 characters (ids of RFC 7865 section 6). */
  id(): string {
    return btoa(String.fromCharCode(...this.#bytes()));
  }

  /** Chance of its own for a part of the simulator: depends on seed and name only, not on what was drawn before. */
  fork(name: string): Random {
    return new Random(`${this.#name}/${name}`);
  }

  #bytes(): Uint8Array {
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < 16; i += 4) view.setUint32(i, this.#word());
    return bytes;
  }

  /** 32 bits. */
  #word(): number {
    const words = this.#words;
    const [a, b, c, counter] = words;
    const sum = (a + b + counter) | 0;
    words[0] = b ^ (b >>> 9);
    words[1] = (c + (c << 3)) | 0;
    words[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    words[3] = (counter + 1) | 0;
    return sum >>> 0;
  }
}

/** Four FNV-1a hashes of a text, each begun elsewhere. */
function hash(text: string): Words {
  const words: Words = [0x811c9dc5, 0x050c5d1f, 0x9e3779b9, 0x7f4a7c15];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    for (let w = 0; w < 4; w++) words[w] = Math.imul((words[w] as number) ^ code, 0x01000193);
  }
  return words;
}
