import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FACTORY } from '../../../src/configuration/configuration.ts';
import { applyProfile, dryRun, exportConfiguration } from '../../../src/configuration/dry-run.ts';
import { decodeProfile, readFlatProfile } from '../../../src/configuration/flat-profile.ts';

const FILES = [
  'service-provider',
  'cloud-template',
  'pbx-generated',
  'hand-edited',
  'device-backup',
] as const;
const fileOf = (name: (typeof FILES)[number]) =>
  readFlatProfile(decodeProfile(readFileSync(join(import.meta.dirname, 'files', `${name}.xml`))));
const runOf = (name: (typeof FILES)[number]) => dryRun(FACTORY, fileOf(name));

describe("a service provider's template", () => {
  const run = runOf('service-provider');

  test('sets recording, softkeys and dial plan', () => {
    expect(run.problems).toEqual([]);
    expect(run.changes.map(({ tag }) => tag)).toEqual([
      'Call_Recording_Serv',
      'Call_Recording_Protocol_2_',
      'Programmable_Softkey_Enable',
      'Connected_Key_List',
      'Conferencing_Key_List',
      'Start-Xfer_Key_List',
      'PSK_1',
      'PSK_2',
      'Dial_Plan_1_',
      'Interdigit_Long_Timer',
      'Interdigit_Short_Timer',
    ]);
    expect(run.changes[0]).toEqual({ tag: 'Call_Recording_Serv', from: 'No', to: 'Yes', line: 11 });
  });

  test('leaves what is still to be filled in, and lists it', () => {
    expect(run.placeholders.map(({ tag, placeholders }) => [tag, placeholders])).toEqual([
      ['Station_Name', ['%DEVICENAME-1%']],
      ['Station_Display_Name', ['%FIRSTNAME-1%', '%LASTNAME-1%']],
      ['Display_Name_1_', ['%%DISPLAY%%']],
      ['Proxy_1_', ['%%SIP%%']],
    ]);
    expect(run.next.values.Station_Display_Name).toBe('');
  });
});

describe("a cloud provisioner's template", () => {
  const run = runOf('cloud-template');

  test('is read around its loops and names', () => {
    expect(run.placeholders.map(({ tag, placeholders }) => [tag, placeholders])).toEqual([
      ['', ['{{#each lines}}']],
      ['', ['{{/each}}']],
      ['Short_Name_1_', ['{{ label }}']],
      ['Extended_Function_2_', ['{{ colleague.ext }}', '{{ colleague.name }}']],
      ['Ringer_Volume', ['$' + '{ringer_volume}']],
      ['Time_Format', ['[[clock]]']],
      ['Profile_Rule', ['$MA']],
    ]);
    expect(run.problems).toEqual([]);
  });

  test('sets line keys, volume, formats and language', () => {
    expect(run.next.values).toMatchObject({
      Extended_Function_3_: 'fnc=prk;sub=5901@$PROXY;nme=Park 1',
      Extended_Function_4_: 'fnc=sd;ext=2002@$PROXY;nme=Robert',
      Speaker_Volume: '12',
      Ringer_Volume: '8',
      Time_Format: '12hr',
      Date_Format: 'day/month',
      Locale: 'cs-CZ',
    });
    expect(run.next.values.Dictionary_Server_Script).toContain('series=88xx&lang=cs;');
    expect(run.next.attributes.Short_Name_1_).toEqual({ ua: 'rw', 'user-pref': 'y' });
    expect(run.next.attributes.Speaker_Volume).toEqual({ 'preserve-value': 'y' });
    expect(run.notSimulated).toEqual(['Profile_Rule', 'Resync_Periodic']);
  });
});

describe('a file that an exchange has written', () => {
  const run = runOf('pbx-generated');

  test('loses the one list with keywords of older phones, and nothing else', () => {
    expect(run.problems.map(({ tag, reason, line }) => [tag, reason, line])).toEqual([
      ['Connected_Key_List', 'There is no keyword "toggle".', 11],
      ['Connected_Key_List', 'There is no keyword "flash".', 11],
    ]);
    expect(run.next.values.Connected_Key_List).toBe(FACTORY.values.Connected_Key_List);
    expect(run.next.values).toMatchObject({
      Programmable_Softkey_Enable: 'Yes',
      Short_Name_1_: 'ext 100',
      Extended_Function_2_: 'fnc=sd+blf+cp;sub=park+*5901@pbx.example.com',
      Call_Return_Code: '',
      Group_Call_Pickup_Code: '**8',
      Busy_Tone: '425@-16;10(.5/.5/1)',
      Cadence_1: '60(1/4)',
      Ring1: 'n=House;h=internal;w=file://House.rwb;c=2',
    });
    expect(run.notSimulated).toEqual(['Line_Enable_1_', 'Back_Light_Timer']);
  });
});

describe('a file edited by hand', () => {
  const run = runOf('hand-edited');

  test('tells every wrong value, why it is wrong and what may stand there; the old values stay', () => {
    expect([...new Set(run.problems.map(({ tag }) => tag))]).toEqual([
      'Notes',
      '',
      'Speaker_Volume',
      'Handset_Volume',
      'Headset_Volume',
      'Connected_Key_List',
      'Idle_Key_List',
      'PSK_3',
      'PSK_4',
      'Extended_Function_5_',
      'Dial_Tone',
      'Busy_Tone',
      'Cadence_2',
      'Dial_Plan_1_',
      'Local_Held_LED',
      'Call_Recording_Protocol_1_',
      'Call_Appearances_Per_Line',
      'Locale',
    ]);
    expect(run.problems.every(({ reason, allowed, line }) => reason && allowed && line > 0)).toBe(true);
    for (const { tag } of run.problems) expect(run.next.values[tag]).toBe(FACTORY.values[tag]);
    expect(run.problems.find(({ tag }) => tag === 'Handset_Volume')).toEqual({
      tag: 'Handset_Volume',
      value: '16',
      reason: 'this is not such a number',
      allowed: 'a whole number from 0 to 15',
      line: 14,
    });
  });

  test('takes what is right: lines joined, CDATA, the last of two', () => {
    expect(run.next.values.Station_Name).toBe('Desk <7> & co.');
    expect(run.next.values.Station_Display_Name).toMatch(/^Jana +Nováková$/);
    expect(run.next.values.Ringer_Volume).toBe('11');
    expect(run.next.values.Custom_LED_Type).toBe('Custom');
    expect(run.next.values.Local_Ringing_LED).toBe('c=a;p=b');
    expect(run.notices.map(({ tag, kind, line }) => [tag, kind, line])).toEqual([
      ['Ringer_Volume', 'duplicate', 11],
      ['Station_Display_Name', 'not-ascii', 5],
      ['Local_Held_LED', 'attribute', 30],
    ]);
    expect(run.notSimulated).toEqual(['programmable_softkey_enable']);
  });
});

describe('a backup of a device', () => {
  const run = runOf('device-backup');

  test('is taken whole', () => {
    expect(run.problems).toEqual([]);
    expect(run.placeholders).toEqual([]);
    expect(run.changes).toHaveLength(14);
    expect(run.next.unknown).toEqual([
      { tag: 'Restricted_Access_Domains', value: undefined, attributes: { ua: 'na' } },
      { tag: 'User_Password', value: 'c2VjcmV0', attributes: { ua: 'rw', encrypted: '1' } },
      { tag: 'TLS_Cipher_List', value: 'A&B "C" D', attributes: { ua: 'na' } },
    ]);
  });
});

describe('every one of them', () => {
  test.each(FILES)('%s, exported and read back, gives the same configuration', (name) => {
    const { next } = runOf(name);
    const again = readFlatProfile(exportConfiguration(next));
    expect(again.problems).toEqual([]);
    expect(applyProfile(FACTORY, again)).toEqual(next);
    expect(dryRun(next, again).changes).toEqual([]);
  });

  test.each(FILES)('%s changes nothing when it is applied again', (name) => {
    const { next } = runOf(name);
    expect(dryRun(next, fileOf(name)).changes).toEqual([]);
    expect(applyProfile(next, fileOf(name))).toEqual(next);
  });
});
