import { describe, expect, test } from 'vitest';
import { LED_PATTERN } from '../../../src/configuration/led-pattern.ts';
import { parseLineFunction } from '../../../src/configuration/line-function.ts';
import { parsePsk } from '../../../src/configuration/psk.ts';
import { parseRingtone } from '../../../src/configuration/ringtone-script.ts';
import { dtmfSteps } from '../../../src/phone/programmable-softkey.ts';

describe('a programmable softkey', () => {
  test.each([
    [
      'fnc=sd;ext=*11@$PROXY;vid=2;nme=Call Pull',
      { function: 'sd', first: { extension: '*11@$PROXY', name: 'Call Pull' }, line: 2 },
    ],
    [
      ' FNC = dtmf ; ext=*44;nme=Rec;ext2=*45;nme2=Stop; ',
      {
        function: 'dtmf',
        first: { extension: '*44', name: 'Rec' },
        second: { extension: '*45', name: 'Stop' },
      },
    ],
    [
      'fnc=xml;url=http://a.example/x?b=1&c=2;nme=News',
      { function: 'xml', url: 'http://a.example/x?b=1&c=2', name: 'News' },
    ],
    ['fnc=shortcut;url=userpref', { function: 'shortcut', url: 'userpref', name: '' }],
  ])('reads %s', (text, value) => {
    expect(parsePsk(text)).toEqual({ value });
  });

  test.each([
    ['ext=1', 'fnc names no function'],
    ['fnc=fly;ext=1', 'fnc names no function'],
    ['fnc=sd', 'there is nothing to dial'],
    ['fnc=sd;ext=1;nme2=B', 'there is nothing to dial'],
    ['fnc=dtmf;ext=12E', 'these are not digits of a keypad'],
    ['fnc=sd;ext=1;vid=17', 'this is not a line'],
    ['fnc=xml;nme=News', 'there is no url'],
    ['fnc=sd;ext=1;ext=2', 'the field "ext" stands twice'],
    ['fnc=sd;ext=1;color=red', 'there is no field "color"'],
    ['fnc', 'there is no = in the field'],
  ])('refuses %s', (text, what) => {
    const parsed = parsePsk(text);
    expect('problems' in parsed && parsed.problems[0]?.what).toBe(what);
  });

  test('sends digits, pauses and waits', () => {
    expect(dtmfSteps('*4,X#a')).toEqual(['*', '4', 'pause', 'wait', '#', 'A']);
    expect(dtmfSteps('1-2')).toBeUndefined();
  });
});

describe('the function of a line key', () => {
  test.each([
    ['fnc=sd;ext=2002@$PROXY;nme=Robert', { functions: ['sd'], extension: '2002@$PROXY', name: 'Robert' }],
    ['fnc=cp+blf+sd;sub=2003', { functions: ['sd', 'blf', 'cp'], monitored: '2003' }],
    ['fnc=blf;usr=2003;vid=1', { functions: ['blf'], monitored: '2003', line: 1 }],
    ['fnc=prk;sub=5901;orbit=2001', { functions: ['prk'], monitored: '5901', orbit: '2001' }],
  ])('reads %s', (text, value) => {
    expect(parseLineFunction(text)).toEqual({ value });
  });

  test.each([
    ['fnc=blf;nme=Nobody', 'there is no sub'],
    ['fnc=sd', 'there is no ext'],
    ['fnc=shortcut', 'there is no url'],
    ['fnc=prk+blf;sub=1', 'fnc names no function'],
    ['fnc=sd+sd;ext=1', 'fnc names no function'],
    ['fnc=;ext=1', 'fnc names no function'],
  ])('refuses %s', (text, what) => {
    const parsed = parseLineFunction(text);
    expect('problems' in parsed && parsed.problems[0]?.what).toBe(what);
  });
});

describe('a lamp and a ringtone', () => {
  test.each([
    ['c=r; p=n', { color: 'red', blinks: false }],
    ['c=g', { color: 'green', blinks: false }],
    ['c=a;p=b', { color: 'amber', blinks: true }],
    ['c=o;p=b', { color: 'off', blinks: false }],
  ])('a lamp reads %s', (text, value) => {
    expect(LED_PATTERN.read(text)).toEqual({ value });
  });

  test.each(['', 'p=b', 'c=purple', 'c=r;p=x', 'c=toString'])('a lamp refuses "%s"', (text) => {
    expect(LED_PATTERN.read(text)).toHaveProperty('problems');
  });

  test('a ringtone is a name with a waveform and a cadence', () => {
    expect(parseRingtone('n=Sunrise;w=file://Sunrise.rwb;c=1')).toEqual({
      value: { name: 'Sunrise', waveform: 'file://Sunrise.rwb', cadence: 1 },
    });
    expect(parseRingtone('n=Old;h=vip;w=3;b=4;t=20')).toEqual({
      value: { name: 'Old', hint: 'vip', waveform: 3 },
    });
    for (const text of ['w=1', 'n=A;w=5', 'n=A;c=9']) expect(parseRingtone(text)).toHaveProperty('problems');
  });
});
