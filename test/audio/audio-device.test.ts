import { beforeEach, describe, expect, it } from 'vitest';
import type { GraphJSON, TestAudioContext, TestAudioParam } from 'web-audio-test-api';
import { AudioDevice, type AudioDeviceOptions } from '../../src/audio/audio-device.ts';
import { gainOfVolume } from '../../src/audio/audio-output.ts';
import type { AudioPorts } from '../../src/audio/audio-ports.ts';
import type { FromDsp, ToDsp } from '../../src/audio/dsp-messages.ts';
import type { TapFrame } from '../../src/audio/media-graph.ts';
import type { MicrophoneResult } from '../../src/audio/microphone.ts';
import { VirtualClock } from '../../src/clock/virtual-clock.ts';
import { WebAudioTestAPI } from './webaudio.ts';

/** A microphone that can be pulled out. */
class FakeTrack extends EventTarget {
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
}

/** The browser of the test: native nodes are web-audio-test-api's, what it lacks is here. */
class FakeBrowser implements AudioPorts {
  readonly context = new WebAudioTestAPI.AudioContext();
  readonly posted: ToDsp[] = [];
  readonly track = new FakeTrack();
  microphoneError: Error | undefined;
  loadError: Error | undefined;
  /** All gain nodes made, in order: the one that stands for the DSP, then the volume. */
  readonly gains: GainNode[] = [];
  deliver: (batch: Partial<FromDsp>) => void = () => undefined;

  createContext(): AudioContext {
    const create = this.context.createGain.bind(this.context);
    this.context.createGain = () => {
      const gain = create();
      this.gains.push(gain);
      return gain;
    };
    return this.context;
  }
  async loadDsp(): Promise<void> {
    if (this.loadError) throw this.loadError;
  }
  createDspNode(context: BaseAudioContext, { messages }: { messages: readonly ToDsp[] }) {
    const node = context.createGain();
    this.posted.push(...messages);
    return {
      node,
      post: (message: ToDsp) => void this.posted.push(message),
      receive: (listener: (batch: FromDsp) => void) => {
        this.deliver = (batch) => listener({ taps: [], notices: [], levels: [], frame: 0, ...batch });
      },
    };
  }
  async openMicrophone(): Promise<MediaStream> {
    if (this.microphoneError) throw this.microphoneError;
    return { getTracks: () => [this.track] } as unknown as MediaStream;
  }
  createStreamSource(context: AudioContext): AudioNode {
    return context.createGain();
  }
}

const named = (name: string): Error => Object.assign(new Error(name), { name });
const volumeOf = (context: TestAudioContext): GraphJSON => context.toJSON().inputs[0] as GraphJSON;

describe('the audio device', () => {
  let browser: FakeBrowser;
  let clock: VirtualClock & { fromPage(at: number): number };
  const make = (options: Partial<AudioDeviceOptions> = {}) =>
    new AudioDevice({ clock, ports: browser, ...options });

  beforeEach(() => {
    browser = new FakeBrowser();
    clock = Object.assign(new VirtualClock(), { fromPage: (at: number) => at });
  });

  it('leads the DSP through one volume to the loudspeaker', async () => {
    const device = make();
    expect(device.state).toBe('suspended');
    expect(await device.resume()).toEqual({ ok: true });
    expect(device.state).toBe('running');
    const graph = browser.context.toJSON();
    expect(graph.name).toBe('AudioDestinationNode');
    expect(graph.inputs.map(({ name }) => name)).toEqual(['GainNode']);
    expect(volumeOf(browser.context).inputs.map(({ name }) => name)).toEqual(['GainNode']);
    expect(volumeOf(browser.context).inputs[0]?.inputs).toEqual([]);
  });

  it('starts once, however often it is resumed', async () => {
    const device = make();
    await Promise.all([device.resume(), device.resume()]);
    await device.resume();
    expect(browser.context.toJSON().inputs.length).toBe(1);
  });

  it('glides to a new volume and is silent at 0', async () => {
    const device = make({ volume: 15 });
    await device.resume();
    const volume = browser.gains.at(-1)?.gain as TestAudioParam;
    expect(volume.$valueAtTime(0)).toBe(1);
    browser.context.$processTo(1);
    device.setVolume(5);
    browser.context.$processTo(2);
    device.setVolume(0);
    const target = gainOfVolume(5);
    expect(target).toBeCloseTo(10 ** (-30 / 20), 4);
    expect(volume.$valueAtTime(0.999)).toBe(1);
    expect(volume.$valueAtTime(1.015)).toBeCloseTo(target + (1 - target) / Math.E, 3);
    expect(volume.$valueAtTime(1.1)).toBeCloseTo(target, 2);
    expect(volume.$valueAtTime(2.3)).toBeCloseTo(0, 6);
    for (let at = 1; at < 1.1; at += 0.001) {
      const step = volume.$valueAtTime(at) - volume.$valueAtTime(at + 0.001);
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThan(0.07);
    }
  });

  it('keeps commands until the sound starts, then passes them on in order', async () => {
    const device = make();
    device.apply({ type: 'hear', ear: 'near' });
    device.apply({ type: 'recurring-stop', bus: 'a' }, 640);
    await device.resume();
    device.apply({ type: 'hear', ear: undefined });
    expect(browser.posted).toEqual([
      { type: 'apply', command: { type: 'hear', ear: 'near' }, atFrame: undefined },
      { type: 'apply', command: { type: 'recurring-stop', bus: 'a' }, atFrame: 640 },
      { type: 'apply', command: { type: 'hear', ear: undefined }, atFrame: undefined },
    ]);
  });

  it('asks for levels only while somebody listens to them', async () => {
    const device = make();
    await device.resume();
    const off = device.listen({ taps: () => undefined });
    expect(browser.posted).toEqual([]);
    const offLevels = device.listen({ levels: () => undefined });
    offLevels();
    off();
    expect(browser.posted).toEqual([
      { type: 'levels', wanted: true },
      { type: 'levels', wanted: false },
    ]);
  });

  it('hands tap frames and notices to its listeners', async () => {
    const device = make();
    await device.resume();
    const told: unknown[] = [];
    device.listen({ taps: (frames) => told.push(frames), notice: (notice) => told.push(notice) });
    const taps: TapFrame[] = [{ tap: 'near', frame: 320, samples: new Int16Array(320) }];
    const notice = { bus: 'a', sound: 'beep', frame: 330, length: 100 };
    browser.deliver({ taps, notices: [notice], frame: 640 });
    expect(told).toEqual([notice, taps]);
  });

  it('connects the microphone while it is wanted and lets go of it after', async () => {
    const device = make();
    await device.resume();
    expect(await device.useMicrophone()).toEqual({ ok: true });
    expect(volumeOf(browser.context).inputs[0]?.inputs.length).toBe(1);
    expect(device.microphoneOpen).toBe(true);
    device.releaseMicrophone();
    expect(volumeOf(browser.context).inputs[0]?.inputs.length).toBe(0);
    expect(browser.track.stopped).toBe(true);
  });

  it('lets go of a microphone that was granted after it was given up', async () => {
    const device = make();
    await device.resume();
    const asked = device.useMicrophone();
    device.releaseMicrophone();
    await asked;
    expect([device.microphoneOpen, browser.track.stopped]).toEqual([false, true]);
  });

  it.each([
    ['NotAllowedError', 'refused', /refused/],
    ['NotFoundError', 'absent', /no microphone/],
    ['NotReadableError', 'busy', /another program/],
    ['TypeError', 'unsupported', /does not give/],
  ])('says what %s means and goes on', async (name, problem, text) => {
    browser.microphoneError = named(name);
    const device = make();
    await device.resume();
    expect(await device.useMicrophone()).toEqual({ ok: false, problem, text: expect.stringMatching(text) });
    expect(device.state).toBe('running');
  });

  it('tells when the microphone is pulled out', async () => {
    const lost: MicrophoneResult[] = [];
    const device = make({ microphoneLost: (result) => lost.push(result) });
    await device.resume();
    await device.useMicrophone();
    browser.track.dispatchEvent(new Event('ended'));
    expect(lost).toMatchObject([{ ok: false, problem: 'absent' }]);
    expect(device.microphoneOpen).toBe(false);
  });

  it('says why there is no sound, and can be tried again', async () => {
    browser.loadError = new Error('no worklets here');
    const device = make();
    expect(await device.resume()).toMatchObject({
      ok: false,
      text: expect.stringContaining('no worklets here'),
    });
    expect(device.state).toBe('suspended');
    const again = new FakeBrowser();
    Object.assign(browser, { loadError: undefined, context: again.context });
    expect(await device.resume()).toEqual({ ok: true });
  });

  it('maps clock to frames by the reports of the worklet where there is no output timestamp', async () => {
    const device = make();
    await device.resume();
    for (let n = 0; n <= 30; n++) {
      browser.deliver({ frame: n * 1_600 });
      await clock.advance(100);
    }
    expect(device.frameAt(2_000)).toBe(32_000);
    expect(device.timeOf(16_000)).toBeCloseTo(1_000, 6);
    expect(device.lateness).toBe(0);
  });

  it('stands still while the context is suspended', async () => {
    const states: string[] = [];
    const device = make({ stateChanged: () => states.push(device.state) });
    await device.resume();
    for (let n = 0; n <= 20; n++) {
      browser.deliver({ frame: n * 1_600 });
      browser.context.$process(0.1);
      await clock.advance(100);
    }
    await browser.context.suspend();
    const held = device.frameAt(clock.now());
    await clock.advance(60_000);
    expect(device.frameAt(clock.now())).toBe(Math.round(browser.context.currentTime * 16_000));
    expect(device.frameAt(clock.now())).toBeGreaterThanOrEqual(held);
    expect(states).toContain('suspended');
  });

  it('takes everything down when it is disposed', async () => {
    const device = make();
    await device.resume();
    await device.useMicrophone();
    device.dispose();
    device.dispose();
    expect(browser.context.toJSON().inputs).toEqual([]);
    expect(browser.track.stopped).toBe(true);
    expect(browser.context.state).toBe('closed');
    expect(device.state).toBe('closed');
    const before = browser.posted.length;
    device.apply({ type: 'hear', ear: 'near' });
    expect(browser.posted.length).toBe(before);
  });
});
