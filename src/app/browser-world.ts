import { AudioDevice } from '../audio/audio-device.ts';
import type { ClipLoader } from '../audio/clip.ts';
import { DEMO_MAILBOXES, SECOND_USER, USER } from '../calling/directory.ts';
import { Calendar } from '../clock/calendar.ts';
import { Random } from '../clock/random.ts';
import { WallClock } from '../clock/wall-clock.ts';
import { configOf, DEMO_CONFIG } from '../phone/config.ts';
import { samePolicy } from '../policy/leg-policy.ts';
import { DEFAULT_SETTINGS } from '../policy/settings.ts';
import { createSimulator } from '../simulator.ts';
import { callTones, SoundBank } from '../sounds.ts';
import { whenIdle } from '../ui/idle.ts';
import { Bench } from './bench.ts';
import { lateLink } from './late-link.ts';
import { LateRecorder } from './late-recorder.ts';
import type { Preferences } from './preferences.ts';

/** Built-in sounds beside the page; the code that reads them comes when they are wanted. */
const LOADER: ClipLoader = {
  load: async (path) => (await import('../audio/fetch-clips.ts')).fetchClips(document.baseURI).load(path),
};

function lateRecorder(clock: WallClock, onProblem: (problem: string) => void): LateRecorder {
  const coming = whenIdle()
    .then(() => import('../recorder/worker-link.ts'))
    .then(({ connectWorkerRecorder }) => connectWorkerRecorder({ clock, onProblem }));
  return new LateRecorder(coming, onProblem);
}

/** The bench in a browser: real time, the page's sound, a recorder in a worker. */
export function openBench({
  model,
  mode = 'On Demand with User Initiated Start',
  protocol = 'SIPREC',
  language,
}: Preferences): { bench: Bench; clock: WallClock } {
  const clock = new WallClock();
  const device = new AudioDevice({
    clock,
    stateChanged: () => bench.changed(),
    microphoneLost: (result) => {
      if (!result.ok) bench.inputs.loseMicrophone(result.problem);
    },
  });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const sounds = new SoundBank((command) => device.apply(command));
  const simulator = createSimulator({
    clock,
    calendar: new Calendar(clock, Date.now() - clock.now()),
    random: new Random(crypto.randomUUID()),
    media: device,
    recorder: lateRecorder(clock, (problem) => bench.tell(problem)),
    link: lateLink(
      whenIdle()
        .then(() => import('../recording-client/srs-link.actor.ts'))
        .then(({ createSrsLink }) => createSrsLink),
    ),
    tones: callTones,
    soundLength: sounds.lengthOf,
    mailboxes: DEMO_MAILBOXES,
    users: [
      {
        address: USER,
        config: { ...DEMO_CONFIG, model, language, timeZone },
        policies: samePolicy({ ...DEFAULT_SETTINGS, mode, protocol }),
      },
      {
        address: SECOND_USER,
        config: { ...configOf(SECOND_USER), language, timeZone },
        policies: samePolicy(DEFAULT_SETTINGS),
      },
    ],
  });
  const bench = new Bench({
    simulator,
    sounds,
    hardware: device,
    loader: LOADER,
    readClip: async (file, id) => (await import('./read-clip.ts')).readClip(file, id),
  });
  return { bench, clock };
}
