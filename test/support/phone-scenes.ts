import type { TapFrame } from '../../src/audio/media-graph.ts';
import { type Frames, framesOf } from '../../src/audio/units.ts';
import { parseWav } from '../../src/audio/wav.ts';
import { createHeadless, type Headless, type HeadlessOptions } from '../../src/headless.ts';
import type { AppearanceView } from '../../src/phone/phone-state.ts';
import type { RecordingSettings } from '../../src/policy/settings.ts';
import { channel, ON_DEMAND, onDemandPhone } from './headless.ts';

const SILENCE = { kind: 'sound', sound: 'silence', loop: true } as const;

/** A phone in On Demand whose people say nothing: what sounds are tones alone. */
export const quietPhone = (options: HeadlessOptions = {}): Headless =>
  onDemandPhone({ legs: { near: SILENCE, far: SILENCE }, ...options });

/** A phone without sounds: for what does not sound at all, and fast. */
export const silentPhone = (options: HeadlessOptions = {}): Headless =>
  createHeadless({ settings: ON_DEMAND, legs: { near: SILENCE, far: SILENCE }, ...options });

/** The other party calls and the phone has rung for a second. */
export function ringIn<T extends Headless>(phone: T): T {
  phone.driver.party.call();
  phone.clock.advance(1000);
  return phone;
}

/** A call from the other party, answered by the softkey a second after it rang; a second of it is over. */
export function answered<T extends Headless>(phone: T): T {
  ringIn(phone).driver.press('answer');
  phone.clock.advance(1000);
  return phone;
}

/** A phone in a call from the other party, with the given recording settings. */
export const inRecordableCall = (
  settings: Partial<RecordingSettings> = {},
  options: HeadlessOptions = {},
): Headless => answered(onDemandPhone({ settings: { ...ON_DEMAND, ...settings }, ...options }));

/** Status of every call window, oldest first. */
export const statuses = ({ driver }: Headless): readonly AppearanceView['status'][] =>
  driver.state.appearances.map(({ status }) => status);

/** What ears or taps hear from now on. */
export class Ears {
  readonly #pieces = new Map<string, TapFrame[]>();
  readonly #media: Headless['media'];
  readonly #clock: Headless['clock'];

  constructor({ media, clock }: Headless, ...ears: string[]) {
    this.#media = media;
    this.#clock = clock;
    media.listen({
      taps: (frames) => {
        for (const frame of frames) this.#of(frame.tap).push(frame);
      },
    });
    media.apply({ type: 'capture', ears });
  }

  /** What an ear (`near`, `far.call-1`) heard of the last milliseconds; silence where nothing came. */
  last(ear: string, milliseconds: number): Int16Array {
    return this.#read(`ear:${ear}`, milliseconds);
  }

  /** The same of a tap (`call-1.near`). */
  lastOfTap(tap: string, milliseconds: number): Int16Array {
    return this.#read(tap, milliseconds);
  }

  #read(id: string, milliseconds: number): Int16Array {
    const end = this.#media.frameAt(this.#clock.now());
    const from: Frames = end - framesOf(milliseconds);
    const samples = new Int16Array(end - from);
    for (const piece of this.#of(id)) {
      const at = piece.frame - from;
      if (at + piece.samples.length <= 0 || at >= samples.length) continue;
      const first = Math.max(0, -at);
      samples.set(piece.samples.subarray(first, samples.length - at), at + first);
    }
    return samples;
  }

  #of(id: string): TapFrame[] {
    const pieces = this.#pieces.get(id) ?? [];
    this.#pieces.set(id, pieces);
    return pieces;
  }
}

/** Both legs of a recording's file, newest recording first. */
export async function fileOf(
  { driver }: Headless,
  index = 0,
): Promise<{ near: Int16Array; far: Int16Array }> {
  const parsed = parseWav(await driver.recorder.wav(driver.recorder.recordings()[index]?.id ?? ''));
  if (!('wav' in parsed)) throw new Error(parsed.problem);
  return { near: channel(parsed.wav.samples, 0), far: channel(parsed.wav.samples, 1) };
}
