import { describe, expect, test } from 'vitest';
import { EUROPEAN_TONES, NORTH_AMERICAN_TONES } from '../../../src/audio/tones.ts';
import { FACTORY, withValues } from '../../../src/configuration/configuration.ts';
import { applyProfile, dryRun, exportConfiguration } from '../../../src/configuration/dry-run.ts';
import { readFlatProfile } from '../../../src/configuration/flat-profile.ts';
import { advance, beginHistory, canUndo, MAX_UNDO, undo } from '../../../src/configuration/history.ts';
import { PARAMETERS } from '../../../src/configuration/parameters.ts';
import { SHIPPED } from '../../../src/configuration/shipped.ts';
import { phoneConfigOf, recordingProtocolOf, tonePlanOf } from '../../../src/configuration/to-phone.ts';
import { DEMO_CONFIG } from '../../../src/phone/config.ts';
import { defaultKeyLists } from '../../../src/softkeys/default-lists.ts';

const profile = (body: string) => readFlatProfile(`<flat-profile>${body}</flat-profile>`);

describe('the parameters', () => {
  test('are each one tag, with a default of their own kind', () => {
    expect(new Set(PARAMETERS.map(({ tag }) => tag)).size).toBe(PARAMETERS.length);
    const wrong = PARAMETERS.filter(({ kind, default: text }) => 'problems' in kind.read(text));
    expect(wrong.map(({ tag }) => tag)).toEqual([]);
  });

  test('write what they read', () => {
    for (const { kind, default: text } of PARAMETERS) {
      const parsed = kind.read(text);
      if ('value' in parsed) expect(kind.write?.(parsed.value) ?? text).toBe(text);
    }
  });
});

describe('the shipped profiles', () => {
  test('demo is the phone the product opens with', () => {
    expect(phoneConfigOf(SHIPPED.demo, DEMO_CONFIG)).toEqual(DEMO_CONFIG);
    expect(recordingProtocolOf(SHIPPED.demo)).toBe('SIPREC');
    expect(tonePlanOf(SHIPPED.demo)).toEqual(NORTH_AMERICAN_TONES);
  });

  test('cisco-8800 is a phone out of the box: built-in keys, no recording', () => {
    const config = phoneConfigOf(SHIPPED['cisco-8800'], DEMO_CONFIG);
    expect(config.keyLists).toEqual(defaultKeyLists('cisco-8800'));
    expect(recordingProtocolOf(SHIPPED['cisco-8800'])).toBeUndefined();
  });

  test('european has European tones', () => {
    expect(tonePlanOf(SHIPPED.european)).toEqual(EUROPEAN_TONES);
  });

  test.each(Object.keys(SHIPPED) as (keyof typeof SHIPPED)[])('%s survives export', (name) => {
    expect(applyProfile(FACTORY, readFlatProfile(exportConfiguration(SHIPPED[name])))).toEqual(SHIPPED[name]);
  });
});

describe('a configuration in the phone', () => {
  test('shows name, language, appearances, timers, volumes and lists', () => {
    const file = profile(
      '<Station_Display_Name>Desk 7</Station_Display_Name><Language_Selection>Čeština</Language_Selection>' +
        '<Call_Appearances_Per_Line>5</Call_Appearances_Per_Line><Ringer_Volume>3</Ringer_Volume>' +
        '<Interdigit_Long_Timer>2.5</Interdigit_Long_Timer><Reorder_Delay>inf</Reorder_Delay>' +
        '<Silent_Ring_Duration>20</Silent_Ring_Duration><Hold_Key_List>resume|1;</Hold_Key_List>',
    );
    const config = phoneConfigOf(applyProfile(SHIPPED.demo, file), DEMO_CONFIG);
    expect(config).toMatchObject({
      stationName: 'Desk 7',
      language: 'cs',
      appearances: 5,
      timers: { interdigit: 2500, silentRing: 20_000, release: DEMO_CONFIG.timers.release },
      volumes: { ringer: 3, handset: 9 },
      keyLists: { Hold: { items: [{ keyword: 'resume', position: 1 }] } },
    });
  });

  test.each([
    ['<Locale>cs-CZ</Locale>', 'cs'],
    ['<Locale>cs-CZ</Locale><Language_Selection>English-US</Language_Selection>', 'en'],
    ['<Language_Selection>Czech</Language_Selection>', 'cs'],
    ['', 'en'],
  ])('%s speaks %s', (body, language) => {
    expect(phoneConfigOf(applyProfile(FACTORY, profile(body)), DEMO_CONFIG).language).toBe(language);
  });

  test('asks for recording as the line says', () => {
    const file = profile('<Call_Recording_Protocol_2_>sipinfo</Call_Recording_Protocol_2_>');
    const configuration = applyProfile(SHIPPED.demo, file);
    expect([1, 2].map((line) => recordingProtocolOf(configuration, line))).toEqual(['SIPREC', 'SIPINFO']);
  });

  test('is never given a wrong value of ours', () => {
    expect(() => withValues(FACTORY, { Ringer_Volume: 'loud' })).toThrow('Ringer_Volume');
  });
});

describe('attributes', () => {
  test('stay where a later file has none, and are replaced one by one', () => {
    const first = applyProfile(
      FACTORY,
      profile('<Locale ua="na" um="y">en-GB</Locale><X ua="ro" z="1">1</X>'),
    );
    const { next } = dryRun(first, profile('<Locale ua="rw">cs-CZ</Locale><X/>'));
    expect(next.attributes.Locale).toEqual({ ua: 'rw', um: 'y' });
    expect(next.unknown).toEqual([{ tag: 'X', value: '1', attributes: { ua: 'ro', z: '1' } }]);
  });
});

describe('undo', () => {
  test('goes back step by step, and over a shipped profile', () => {
    const loud = applyProfile(SHIPPED.demo, profile('<Ringer_Volume>15</Ringer_Volume>'));
    const steps = advance(advance(beginHistory(SHIPPED.demo), loud), SHIPPED['cisco-8800']);
    expect(undo(steps).current).toBe(loud);
    expect(undo(undo(steps)).current).toBe(SHIPPED.demo);
    expect(canUndo(undo(undo(steps)))).toBe(false);
    expect(undo(undo(undo(steps))).current).toBe(SHIPPED.demo);
    expect(advance(steps, steps.current)).toBe(steps);
  });

  test('remembers a bounded number of steps', () => {
    let history = beginHistory(FACTORY);
    for (let n = 0; n < MAX_UNDO + 10; n++) history = advance(history, { ...FACTORY });
    expect(history.past).toHaveLength(MAX_UNDO);
  });
});
