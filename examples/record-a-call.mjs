// Records a call without a browser and reads the file: node examples/record-a-call.mjs (after npm run build:lib).
import {
  builtInSounds,
  createHeadless,
  DEFAULT_SETTINGS,
  millisecondsOf,
  parseWav,
} from 'mpp-phone-simulator';

const simulator = createHeadless({
  sounds: await builtInSounds('en'),
  settings: { ...DEFAULT_SETTINGS, mode: 'On Demand with User Initiated Start' },
});
const { clock, driver } = simulator;

driver.party.call(); // the other party calls the phone
clock.advance(2_000);
driver.press('answer');
clock.advance(1_000);

driver.press('crdstart'); // Record
clock.advance(5_000);
driver.press('crdpause'); // PauseRec
clock.advance(3_000);
driver.press('crdresume'); // ResumeRec
clock.advance(4_000);
driver.press('crdstop'); // StopRec
clock.advance(1_000);
driver.press('endcall');
clock.advance(2_000);

const [recording] = driver.recorder.recordings();
if (!recording) throw new Error('nothing was recorded');
const outcome = parseWav(await driver.recorder.wav(recording.id));
if ('problem' in outcome) throw new Error(outcome.problem);

const { channels, sampleRate, samples } = outcome.wav;
const seconds = (/** @type {number} */ frames) => `${(millisecondsOf(frames) / 1000).toFixed(3)} s`;
console.log(`${recording.state}: ${recording.near.name} (left) with ${recording.far.name} (right)`);
console.log(`WAV: ${channels} channels, ${sampleRate} Hz, ${seconds(samples.length / channels)}`);
for (const pause of recording.pauses) {
  console.log(`paused for ${seconds(pause.to - pause.from)}, cut out at ${seconds(pause.at)}`);
}
simulator.dispose();
