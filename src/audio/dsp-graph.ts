import { Ducking, type MixVoice } from './dsp-mix.ts';
import { NoticeQueue } from './dsp-notices.ts';
import { type Allocate, Packets } from './dsp-packets.ts';
import { type MicrophoneVoice, SoundVoice, ToneVoice, type Voice } from './dsp-voices.ts';
import type {
  BusId,
  EarId,
  MediaGraph,
  MixEntry,
  SoundId,
  SourceId,
  SourceSpec,
  TapId,
} from './media-graph.ts';
import { compileTone } from './tone.ts';
import { parseToneScript } from './tone-script.ts';
import type { Frames } from './units.ts';

export interface Tap {
  readonly mix: readonly MixVoice[];
  readonly packets: Packets;
}

export interface Ear {
  readonly id: EarId;
  readonly mix: readonly MixVoice[];
  /** The queues this ear hears. */
  readonly queues: readonly NoticeQueue[];
  readonly ducking: Ducking;
  readonly packets: Packets;
}

/** A graph with its sources, queues and half-filled packets: what the DSP renders from. */
export interface Rendering {
  readonly voices: ReadonlyMap<SourceId, Voice>;
  readonly taps: ReadonlyMap<TapId, Tap>;
  readonly ears: ReadonlyMap<EarId, Ear>;
  readonly queues: ReadonlyMap<BusId, NoticeQueue>;
}

export const NOTHING: Rendering = { voices: new Map(), taps: new Map(), ears: new Map(), queues: new Map() };

/**
 * Makes the rendering of a graph that applies at `frame`. What both graphs have goes on where it is: a source of the
 * same key and kind at its position, a tap or ear in its packet, a bus with its queue. A bus that leaves takes its
 * queue with it. Allocates: runs when a graph changes, not per block.
 */
export function renderingOf(
  graph: MediaGraph,
  before: Rendering,
  sounds: ReadonlyMap<SoundId, Int16Array>,
  microphone: MicrophoneVoice,
  frame: Frames,
  allocate: Allocate,
): Rendering {
  const voices = mapOf(graph.sources, (spec, key) => {
    const voice = before.voices.get(key);
    return voice && sameSource(voice.spec, spec) ? voice : voiceOf(spec, sounds, microphone, frame);
  });
  const queues = mapOf(graph.buses, (ears, bus) => {
    const queue = before.queues.get(bus) ?? new NoticeQueue(bus);
    queue.ears = ears;
    return queue;
  });
  const mixOf = (entries: readonly MixEntry[]) =>
    entries.flatMap(({ source, gain, duck = false }): MixVoice[] => {
      const voice = voices.get(source);
      return voice ? [{ voice, gain, duck }] : [];
    });
  const taps = mapOf(graph.taps, (entries, id) => ({
    mix: mixOf(entries),
    packets: before.taps.get(id)?.packets ?? new Packets(id, allocate),
  }));
  const ears = mapOf(graph.ears, (entries, id) => ({
    id,
    mix: mixOf(entries),
    queues: [...queues.values()].filter((queue) => queue.ears.includes(id)),
    ducking: before.ears.get(id)?.ducking ?? new Ducking(),
    packets: before.ears.get(id)?.packets ?? new Packets(`ear:${id}`, allocate),
  }));
  return { voices, taps, ears, queues };
}

function voiceOf(
  spec: SourceSpec,
  sounds: ReadonlyMap<SoundId, Int16Array>,
  microphone: MicrophoneVoice,
  frame: Frames,
): Voice {
  switch (spec.kind) {
    case 'microphone':
      return microphone;
    case 'sound':
      return new SoundVoice(spec, sounds.get(spec.sound) ?? new Int16Array(0), frame);
    case 'tone': {
      const parsed = parseToneScript(spec.script);
      return new ToneVoice(spec, 'value' in parsed ? compileTone(parsed.value) : undefined, frame);
    }
  }
}

function sameSource(a: SourceSpec, b: SourceSpec): boolean {
  if (a.kind === 'sound') return b.kind === 'sound' && a.sound === b.sound && a.loop === b.loop;
  if (a.kind === 'tone') return b.kind === 'tone' && a.script === b.script;
  return a.kind === b.kind;
}

const mapOf = <T, R>(
  record: Readonly<Record<string, T>>,
  make: (value: T, key: string) => R,
): Map<string, R> => new Map(Object.entries(record).map(([key, value]) => [key, make(value, key)]));
