import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EUROPEAN_TONES, NORTH_AMERICAN_TONES } from '../../../src/audio/tones.ts';
import { takeShipped } from '../../../src/provisioning.ts';
import { onDemandPhone } from '../../support/headless.ts';

type Phone = ReturnType<typeof onDemandPhone>;

/** A phone after these parameters. */
function phoneWith(parameters: string) {
  const phone = onDemandPhone();
  const run = phone.driver.applyConfiguration(`<flat-profile>${parameters}</flat-profile>`);
  return { ...phone, run };
}
const file = (name: string) =>
  readFileSync(join(import.meta.dirname, 'files', `${name}.xml`), 'utf8').replace(/^\ufeff/, '');
/** A phone after one of the five files. */
function afterFile(name: string) {
  const phone = onDemandPhone();
  const run = phone.driver.applyConfiguration(file(name));
  return { ...phone, run };
}
function answered(phone: Pick<Phone, 'driver' | 'clock'>) {
  phone.driver.party.call();
  phone.clock.advance(500);
  phone.driver.press('answer');
  phone.clock.advance(500);
}
/** Tones and sounds in the user's ear. */
const heard = ({ simulator }: Pick<Phone, 'simulator'>) => {
  const { ears, sources } = simulator.graph();
  return (ears.near ?? []).map(({ source }) => {
    const spec = sources[source];
    return spec?.kind === 'tone' ? spec.script : spec?.kind === 'sound' ? spec.sound : undefined;
  });
};
const label = ({ driver }: Pick<Phone, 'driver'>, cell: number) => driver.softkeys()[cell]?.label;
const line = ({ driver }: Pick<Phone, 'driver'>, key: number) => driver.state.lines[key - 1];

describe("a service provider's template on the phone", () => {
  test('puts its softkeys on the screen, and the first of them records', () => {
    const phone = afterFile('service-provider');
    answered(phone);
    expect([label(phone, 0), label(phone, 2)]).toEqual(['Record', 'End call']);
    expect(phone.driver.keywords()).toContain('psk1');
    phone.driver.press('psk1');
    phone.clock.advance(1000);
    expect(phone.driver.window?.recording.state).toBe('started');
    expect(phone.driver.keywords()).toContain('psk1');
  });

  test('dials by its plan: at once, with a digit put in, after the short timer, and not at all', () => {
    const phone = afterFile('service-provider');
    const typed = (digits: string) => {
      phone.driver.press('speaker');
      phone.driver.dial(digits);
      phone.clock.advance(10);
      const { status, digits: sent, reason } = phone.driver.window ?? {};
      phone.driver.press(status === 'dialing' ? 'cancel' : 'endcall');
      phone.clock.advance(5000);
      return [status, sent, reason];
    };
    expect(typed('112')[1]).toBe('112');
    expect(typed('112')[0]).not.toBe('dialing');
    expect(typed('0900123456')).toEqual(['releasing', '0900123456', 'barred']);
    expect(typed('#')).toEqual(['releasing', '#', 'invalid-number']);
    expect(typed('200')).toEqual(['dialing', '200', undefined]);
    phone.driver.press('speaker');
    phone.driver.dial('9234567890');
    phone.clock.advance(10);
    expect(phone.driver.window?.digits).toBe('234567890');
    phone.driver.press('endcall');
    phone.clock.advance(5000);
    phone.driver.press('speaker');
    phone.driver.dial('00123456');
    phone.clock.advance(2400);
    expect(phone.driver.window?.status).toBe('dialing');
    phone.clock.advance(200);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', digits: '00123456' });
  });
});

describe("a cloud provisioner's template on the phone", () => {
  test('sets line keys, language and clock, and leaves what is not filled in', () => {
    const phone = afterFile('cloud-template');
    expect(phone.run.placeholders).toHaveLength(7);
    expect([2, 3, 4].map((key) => [line(phone, key)?.label, line(phone, key)?.status])).toEqual([
      ['', 'off'],
      ['Park 1', 'park-idle'],
      ['Robert', 'application'],
    ]);
    expect(phone.driver.state.language).toBe('cs');
    expect(phone.driver.state.clock).toEqual({ time: '12hr', date: 'day/month' });
    phone.driver.press('line4');
    phone.clock.advance(100);
    expect(phone.driver.window).toMatchObject({ number: '2002', status: 'alerting' });
  });
});

describe('a file that an exchange has written, on the phone', () => {
  test('rings and sounds as it says, and keeps the list that it has wrong', () => {
    const phone = afterFile('pbx-generated');
    expect(phone.run.problems).toHaveLength(2);
    phone.driver.press('speaker');
    phone.clock.advance(0);
    expect(heard(phone)).toEqual(['425@-16;10(*/0/1)']);
    phone.driver.press('cancel');
    phone.driver.party.call();
    phone.clock.advance(500);
    expect(heard(phone)[0]).toMatch(/^ring\.Lantern\.60\(\.3/);
    phone.driver.press('answer');
    phone.clock.advance(500);
    expect(phone.driver.keywords()).toContain('crdstart');
    expect(line(phone, 1)?.label).toBe('ext 100');
    expect(line(phone, 2)?.status).toBe('blf-idle');
  });
});

describe('a file edited by hand, on the phone', () => {
  test('takes effect where it is right, and lists the rest', () => {
    const phone = afterFile('hand-edited');
    expect(phone.run.problems.length).toBeGreaterThan(10);
    expect(phone.driver.state.stationName).toMatch(/^Jana +Nováková$/);
    expect(phone.driver.state.volume).toBe(11);
    expect(phone.driver.state.leds).toEqual({
      type: 'custom',
      custom: { ringing: { colour: 'amber', blink: 'slow' } },
    });
  });
});

describe('a backup of a device on the phone', () => {
  test('sets name, lights, clock and takes the recording keys away', () => {
    const phone = afterFile('device-backup');
    expect(phone.driver.state).toMatchObject({
      stationName: 'Reception',
      leds: { type: 'preset1' },
      clock: { time: '24hr', date: 'day/month' },
    });
    answered(phone);
    expect(phone.driver.keywords()).not.toContain('crdstart');
  });
});

describe('a configuration applied to a running phone', () => {
  test('leaves the call alone', () => {
    const phone = onDemandPhone();
    answered(phone);
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    phone.driver.applyConfiguration(file('service-provider'));
    expect(phone.driver.window).toMatchObject({ status: 'connected', recording: { state: 'started' } });
    expect(label(phone, 2)).toBe('End call');
  });

  test('is undone step by step, the phone with it', () => {
    const phone = onDemandPhone();
    const before = JSON.stringify(phone.driver.state);
    const first = label(phone, 0);
    phone.driver.applyConfiguration('<flat-profile><Ringer_Volume>3</Ringer_Volume></flat-profile>');
    phone.driver.applyConfiguration(
      '<flat-profile><Idle_Key_List>psk1;</Idle_Key_List><PSK_1>fnc=sd;ext=1;nme=One</PSK_1></flat-profile>',
    );
    expect([phone.driver.state.volume, label(phone, 0)]).toEqual([3, 'One']);
    expect(phone.driver.undoConfiguration()).toBe(true);
    expect([phone.driver.state.volume, label(phone, 0)]).toEqual([3, first]);
    expect(phone.driver.undoConfiguration()).toBe(true);
    expect(JSON.stringify(phone.driver.state)).toBe(before);
    expect(phone.driver.undoConfiguration()).toBe(false);
  });

  test('knows what was changed on the phone since: lists, language, volume', () => {
    const phone = onDemandPhone();
    phone.driver.press('volumeUp');
    phone.driver.setKeyList('Hold', 'resume|2;');
    phone.driver.configurePhone({ language: 'cs' });
    const written = phone.driver.exportConfiguration();
    expect(written).toContain('<Ringer_Volume>9</Ringer_Volume>');
    expect(written).toContain('<Hold_Key_List>resume|2;</Hold_Key_List>');
    expect(written).toContain('<Locale>cs-CZ</Locale>');
    expect(phone.driver.tryConfiguration(written).changes).toEqual([]);
    phone.driver.applyConfiguration('<flat-profile><Headset_Volume>2</Headset_Volume></flat-profile>');
    expect(phone.driver.state).toMatchObject({ language: 'cs', volume: 9 });
  });

  test('only tells what it would do when it is tried', () => {
    const phone = onDemandPhone();
    const before = JSON.stringify(phone.driver.state);
    const run = phone.driver.tryConfiguration(file('device-backup'));
    expect(run.changes.length).toBeGreaterThan(5);
    expect(JSON.stringify(phone.driver.state)).toBe(before);
  });

  test('goes to a shipped profile and back', () => {
    const phone = onDemandPhone();
    takeShipped(phone.simulator, phone.driver.phone, 'european');
    phone.driver.press('speaker');
    phone.clock.advance(0);
    expect(heard(phone)).toEqual([EUROPEAN_TONES.Dial_Tone]);
    phone.driver.undoConfiguration();
    phone.clock.advance(0);
    expect(heard(phone)).toEqual([NORTH_AMERICAN_TONES.Dial_Tone]);
  });

  test('asks for recording as the line says, from the next call on', () => {
    const phone = onDemandPhone();
    answered(phone);
    phone.driver.applyConfiguration(
      '<flat-profile><Call_Recording_Protocol_1_>SIPINFO</Call_Recording_Protocol_1_></flat-profile>',
    );
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    expect(phone.driver.keywords()).toContain('crdpause');
    phone.driver.press('endcall');
    phone.clock.advance(5000);
    answered(phone);
    phone.driver.press('crdstart');
    phone.clock.advance(1000);
    expect(phone.driver.keywords()).not.toContain('crdpause');
    expect(phone.driver.keywords()).toContain('crdstop');
  });
});

describe('rings', () => {
  const RINGING = (parameters: string) => {
    const phone = phoneWith(parameters);
    phone.driver.party.call();
    phone.clock.advance(500);
    return heard(phone);
  };

  test.each([
    ['the built-in one', '', ['ring']],
    ['none', '<Default_Ring_1_>No Ring</Default_Ring_1_>', []],
    ['another melody', '<Default_Ring_1_>2</Default_Ring_1_>', ['ring.Brook.60(2/4)']],
    ['a waveform and cadence', '<Ring1>n=A;w=3;c=7</Ring1>', ['ring.Harbour.60(4.5/4)']],
    ['a cadence of its own', '<Cadence_1>60(.1/.9)</Cadence_1>', ['ring.Lantern.60(.1/.9)']],
    ['a cadence that never sounds', '<Cadence_1>60(0/4)</Cadence_1>', []],
    ['a cadence without end', '<Cadence_1>*(*/0)</Cadence_1>', ['ring.Lantern.*(*/0)']],
  ])('%s', (_, parameters, expected) => {
    expect(RINGING(parameters)).toEqual(expected);
  });
});

describe('line keys', () => {
  const busy = phoneWith(
    '<Extension_2_>Disabled</Extension_2_><Extended_Function_2_>fnc=blf+sd+cp;sub=2002@$PROXY;nme=Robert' +
      '</Extended_Function_2_><Extension_3_>Disabled</Extension_3_>' +
      '<Extended_Function_3_>fnc=prk;sub=5901;nme=Orbit</Extended_Function_3_><Short_Name_1_>Mine</Short_Name_1_>',
  );

  test('are named by the file, and light by what their number does', () => {
    expect(line(busy, 1)?.label).toBe('Mine');
    for (const state of ['ringing', 'busy', 'held', 'idle'] as const) {
      busy.simulator.phone.send({ type: 'number.changed', number: '2002', state });
      expect(line(busy, 2)).toMatchObject({ label: 'Robert', status: `blf-${state}` });
    }
    busy.simulator.phone.send({ type: 'number.changed', number: '5901', state: 'busy' });
    expect(line(busy, 3)?.status).toBe('park-busy');
  });
});

describe('what a person sees and hears of it', () => {
  test.each([
    ['Keep_Focus_On_Active_Call No', 'No', 'ringing'],
    ['Keep_Focus_On_Active_Call Yes', 'Yes', 'connected'],
  ])('%s: a second call', (_, value, status) => {
    const phone = phoneWith(`<Keep_Focus_On_Active_Call>${value}</Keep_Focus_On_Active_Call>`);
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.party.call();
    phone.clock.advance(500);
    expect(phone.driver.window?.status).toBe(status);
  });

  test('a hot line dials by itself, a warm line when no digit comes', () => {
    const hot = phoneWith('<Dial_Plan_1_>(P0&lt;:3002&gt;)</Dial_Plan_1_>');
    hot.driver.press('speaker');
    hot.clock.advance(100);
    expect(hot.driver.window).toMatchObject({ status: 'alerting', number: '3002' });
    const warm = phoneWith('<Dial_Plan_1_>(P5&lt;:3002&gt;|xxxx)</Dial_Plan_1_>');
    warm.driver.press('speaker');
    warm.clock.advance(4900);
    expect(warm.driver.window?.status).toBe('offhook');
    warm.clock.advance(200);
    expect(warm.driver.window).toMatchObject({ status: 'alerting', number: '3002' });
  });

  test('an outside line has its own dial tone, and an incomplete number is refused after the long timer', () => {
    const phone = phoneWith(
      '<Dial_Plan_1_>(9,xxxx)</Dial_Plan_1_><Interdigit_Long_Timer>4</Interdigit_Long_Timer>',
    );
    phone.driver.press('speaker');
    phone.driver.press('9');
    phone.clock.advance(100);
    expect(heard(phone)).toEqual([NORTH_AMERICAN_TONES.Outside_Dial_Tone]);
    phone.driver.press('1');
    phone.clock.advance(4100);
    expect(phone.driver.window).toMatchObject({ status: 'releasing', reason: 'invalid-number' });
    expect(heard(phone)).toEqual([NORTH_AMERICAN_TONES.Reorder_Tone]);
  });

  test('Call_Appearances_Per_Line lets a call in or not', () => {
    const phone = phoneWith('<Call_Appearances_Per_Line>1</Call_Appearances_Per_Line>');
    phone.driver.call('3001');
    phone.clock.advance(3000);
    phone.driver.party.call();
    phone.clock.advance(500);
    expect(phone.driver.state.appearances).toHaveLength(1);
  });
});
