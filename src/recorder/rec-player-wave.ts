import type RegionsPlugin from 'wavesurfer.js/plugins/regions';
import type { WaveAxis } from './portal-axis.ts';
import { LEGS, type Leg, legOf } from './portal-segments.ts';
import type { Peaks, Recording } from './recording.ts';

export interface LegColours {
  readonly wave: string;
  readonly played: string;
}

export interface WaveOptions {
  readonly container: HTMLElement;
  readonly media: HTMLAudioElement;
  readonly axis: WaveAxis;
  readonly recording: Recording;
  readonly peaks: Peaks;
  readonly colours: Readonly<Record<Leg, LegColours>>;
  readonly playhead: string;
  /** Height of one lane in CSS pixels. */
  readonly lane: number;
  /** Called as the position moves, up to 60 times a second. Axis seconds. */
  readonly onPosition: (position: number) => void;
}

/** A drawn recording. Positions are axis seconds. */
export interface Wave {
  seek(position: number): void;
  paint(colours: WaveOptions['colours'], playhead: string): void;
  destroy(): void;
}

/**
 * Draws both legs of a recording from its peaks; nothing is decoded. wavesurfer follows the media element through a
 * view of it whose time is the axis's, so that the one playhead jumps over the pauses.
 */
export async function drawWave(options: WaveOptions): Promise<Wave> {
  const [{ default: WaveSurfer }, { default: Regions }] = await Promise.all([
    import('wavesurfer.js'),
    import('wavesurfer.js/plugins/regions'),
  ]);
  const { axis, recording } = options;
  const regions = Regions.create();
  const wave = WaveSurfer.create({
    container: options.container,
    media: onAxis(options.media, axis),
    peaks: [...axis.stretch(options.peaks)],
    duration: axis.length,
    splitChannels: channels(options.colours, options.lane),
    height: options.lane,
    cursorColor: options.playhead,
    cursorWidth: 2,
    barWidth: 2,
    barGap: 1,
    barRadius: 1,
    barMinHeight: 1,
    dragToSeek: { debounceTime: 0 },
    hideScrollbar: true,
    plugins: [regions],
  });
  wave.on('timeupdate', options.onPosition);
  wave.on('ready', () => markCuts(regions, axis, recording));
  return {
    seek: (position) => wave.setTime(position),
    paint: (colours, cursorColor) =>
      wave.setOptions({ splitChannels: channels(colours, options.lane), cursorColor }),
    destroy: () => wave.destroy(),
  };
}

const channels = (colours: WaveOptions['colours'], height: number) =>
  LEGS.map((leg) => ({ waveColor: colours[leg].wave, progressColor: colours[leg].played, height }));

/** Pauses across both lanes, lost packets in their own. The id becomes a CSS part, by which the styles find them. */
function markCuts(
  regions: ReturnType<typeof RegionsPlugin.create>,
  axis: WaveAxis,
  recording: Recording,
): void {
  const fixed = { drag: false, resize: false, color: 'transparent' };
  for (const { from, to } of axis.gaps) {
    regions.addRegion({ ...fixed, start: from, end: to, id: 'pause' });
  }
  for (const gap of recording.gaps) {
    const [start, end] = [axis.share(gap.from) * axis.length, axis.share(gap.to) * axis.length];
    regions.addRegion({ ...fixed, start, end, id: 'gap', channelIdx: LEGS.indexOf(legOf(gap.label)) });
  }
}

/** The media element with its time and length told on the axis; everything else is the element itself. */
function onAxis(media: HTMLAudioElement, axis: WaveAxis): HTMLAudioElement {
  return new Proxy(media, {
    get(target, key) {
      if (key === 'duration') return axis.length;
      if (key === 'currentTime') return axis.fromFile(target.currentTime);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set(target, key, value: unknown) {
      const told = key === 'currentTime' ? axis.toFile(Number(value)) : value;
      return Reflect.set(target, key, told, target);
    },
  });
}
