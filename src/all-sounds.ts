import type { ClipLoader } from './audio/clip.ts';
import { renderRing } from './audio/ringtone.ts';
import { renderTone } from './audio/tone.ts';
import { parseCadence, parseToneScript } from './audio/tone-script.ts';
import { RECORDING_BEEP, RING_CADENCES } from './audio/tones.ts';
import { SAMPLE_RATE } from './audio/units.ts';
import type { PhoneLanguage } from './phone/dictionary/index.ts';
import { loadClips, loadPrompts, type Sounds } from './sounds.ts';

/** Sounds that are computed: beeps and the ring. */
export function computedSounds(): Sounds {
  const script = parseToneScript(RECORDING_BEEP);
  const ring = parseCadence(RING_CADENCES.Cadence_1);
  if ('problems' in script || 'problems' in ring) throw new Error('the built-in tone scripts do not parse');
  const beep = renderTone(script.value, SAMPLE_RATE);
  return new Map([
    ['beep.pause', beep],
    ['beep.resume', beep],
    ['beep.tone', beep],
    ['ring', renderRing('Lantern', ring.value)],
  ]);
}

/** Everything a simulator can play, in one map. */
export async function loadSounds(loader: ClipLoader, language: PhoneLanguage = 'en'): Promise<Sounds> {
  const [clips, prompts] = await Promise.all([loadClips(loader), loadPrompts(loader, language)]);
  return new Map([...computedSounds(), ...clips, ...prompts]);
}
