import type { MediaPort } from './audio/media-port.ts';
import { VirtualDevice, type VirtualMicrophone } from './audio/virtual-device.ts';
import { Calendar } from './clock/calendar.ts';
import { Random } from './clock/random.ts';
import { VirtualClock } from './clock/virtual-clock.ts';
import { Driver } from './driver.ts';
import { connectInProcess } from './recorder/in-process.ts';
import type { RecorderPort } from './recorder/port.ts';
import './phone/dictionary/every-language.ts';
import './provisioning.ts';
import './phone/menu/every-screen.ts';
import { createSrsLink } from './recording-client/srs-link.actor.ts';
import { createSimulator, type Simulator, type World } from './simulator.ts';
import { callTones, SoundBank, type Sounds } from './sounds.ts';

/** What a headless simulator may be told. All have defaults; the same values give the same run. */
export interface HeadlessOptions
  extends Partial<
    Pick<
      World,
      'users' | 'settings' | 'config' | 'legs' | 'voices' | 'delays' | 'directory' | 'mailboxes' | 'link'
    >
  > {
  /** Buffers by name: `clip.near`, `prompt.recording-started`, `beep.tone` ... (see loadSounds). Missing ones are silent. */
  readonly sounds?: Sounds;
  readonly seed?: number;
  /** Date at time 0, epoch milliseconds; 2026-01-05T09:00Z by default, a Monday. */
  readonly epoch?: number;
  /** One way between recording client and recorder, milliseconds. */
  readonly recorderDelay?: number;
  readonly microphone?: VirtualMicrophone;
  /** Another recorder than the one in the same process. */
  readonly recorder?: (clock: VirtualClock) => RecorderPort;
}

export interface Headless {
  readonly clock: VirtualClock;
  readonly simulator: Simulator;
  readonly driver: Driver;
  readonly media: MediaPort;
  readonly sounds: SoundBank;
  dispose(): void;
}

const EPOCH = 1_767_603_600_000;
const RECORDER_DELAY = 20;

/**
 * A whole simulator on a virtual clock: virtual sound device, recorder in the same process, memory store. Runs in
 * Node and in a browser alike, and gives the same trace and the same bytes in both.
 */
export function createHeadless(options: HeadlessOptions = {}): Headless {
  const {
    sounds = new Map(),
    seed = 1,
    epoch = EPOCH,
    recorderDelay = RECORDER_DELAY,
    microphone,
    recorder,
    link = createSrsLink,
    ...world
  } = options;
  const clock = new VirtualClock();
  const media = new VirtualDevice(clock, microphone);
  const bank = new SoundBank((command) => media.apply(command));
  bank.load(sounds);
  const simulator = createSimulator({
    ...world,
    clock,
    calendar: new Calendar(clock, epoch),
    random: new Random(seed),
    media,
    recorder: recorder?.(clock) ?? connectInProcess({ clock, delay: recorderDelay }),
    link,
    tones: callTones,
    soundLength: bank.lengthOf,
  });
  return {
    clock,
    simulator,
    driver: new Driver(simulator),
    media,
    sounds: bank,
    dispose: () => simulator.dispose(),
  };
}
