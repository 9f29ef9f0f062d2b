import { LEGS, type Leg } from './portal-segments.ts';

/** Which legs are muted and which are played alone. */
export interface Mix {
  readonly muted: ReadonlySet<Leg>;
  readonly solo: ReadonlySet<Leg>;
}
export const OPEN_MIX: Mix = { muted: new Set(), solo: new Set() };

/** A leg sounds when it is not muted and no other one is played alone. */
export const isAudible = (mix: Mix, leg: Leg): boolean =>
  !mix.muted.has(leg) && (mix.solo.size === 0 || mix.solo.has(leg));

/** Adds or takes out one leg. */
export function toggled(legs: ReadonlySet<Leg>, leg: Leg): ReadonlySet<Leg> {
  return new Set(LEGS.filter((each) => legs.has(each) !== (each === leg)));
}

/** Makes the player's own AudioContext; the only place of the portal that does. */
export const openAudioContext = (): AudioContext => new AudioContext();

/** Seconds in which a leg fades in or out: short, but no click. */
const FADE = 0.01;

/**
 * The way from a media element to the loudspeaker with a tap on each leg:
 * element -> splitter -> gain near, gain far -> merger -> destination. Takes the element's output for good.
 */
export class LegSound {
  readonly #context: AudioContext;
  readonly #gains: Readonly<Record<Leg, GainNode>>;

  constructor(context: AudioContext, media: HTMLMediaElement) {
    this.#context = context;
    this.#gains = { near: context.createGain(), far: context.createGain() };
    const source = context.createMediaElementSource(media);
    const splitter = context.createChannelSplitter(2);
    const merger = context.createChannelMerger(2);
    source.connect(splitter);
    LEGS.forEach((leg, channel) => {
      splitter.connect(this.#gains[leg], channel);
      this.#gains[leg].connect(merger, 0, channel);
    });
    merger.connect(context.destination);
  }

  set(mix: Mix): void {
    for (const leg of LEGS) {
      this.#gains[leg].gain.setTargetAtTime(isAudible(mix, leg) ? 1 : 0, this.#context.currentTime, FADE);
    }
  }

  /** A context made before the first click is suspended. */
  resume(): Promise<void> {
    return this.#context.resume();
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
