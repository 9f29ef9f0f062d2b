import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configuredPhone } from '../../support/configured.ts';

const shown = ({ driver }: ReturnType<typeof configuredPhone>) =>
  driver.softkeys().map((key) => key?.label ?? '');

/** The phone in a call with the other party. */
function inCall(parameters: string) {
  const phone = configuredPhone(parameters);
  phone.driver.party.call();
  phone.clock.advance(500);
  phone.driver.press('answer');
  phone.clock.advance(500);
  return phone;
}
/** Digits that the call was told, with their moments. */
const told = ({ driver }: ReturnType<typeof configuredPhone>) =>
  driver.trace
    .filter(({ what, to }) => what === 'call.dtmf' && to.startsWith('call'))
    .map(({ at, detail }) => [detail?.digit, at]);

describe('Programmable_Softkey_Enable', () => {
  const list =
    '<Idle_Key_List>psk1|1;redial|2;</Idle_Key_List><PSK_1>fnc=sd;ext=3001@$PROXY;nme=Front</PSK_1>';

  test('Yes shows the lists and keys of the file', () => {
    expect(shown(configuredPhone(list))).toEqual(['Front', '', '', '']);
  });

  test('No shows the built-in lists, whatever the file says of them', () => {
    const phone = configuredPhone(`${list}<Programmable_Softkey_Enable>No</Programmable_Softkey_Enable>`);
    expect(phone.driver.state.keyList).toBe('Idle');
    expect(phone.driver.keywords()).not.toContain('psk1');
    phone.driver.press('speaker');
    expect(phone.driver.keywords()).toContain('cancel');
    expect(phone.driver.keywords()).not.toContain('psk1');
  });
});

describe('a programmable softkey for speed dial', () => {
  const call =
    '<Idle_Key_List>psk1|2;</Idle_Key_List><Off_Hook_Key_List>psk1|1;cancel|4;</Off_Hook_Key_List>' +
    '<Connected_Key_List>endcall|1;psk1|2;</Connected_Key_List><PSK_1>fnc=sd;ext=3001@$PROXY;nme=Front</PSK_1>';

  test('stands at its place under its own name, and calls', () => {
    const phone = configuredPhone(call);
    expect(shown(phone)).toEqual(['', 'Front', '', '']);
    phone.driver.press('psk1');
    phone.clock.advance(2500);
    expect(phone.driver.window).toMatchObject({ status: 'connected', number: '3001' });
  });

  test('dials in the window that waits for a number', () => {
    const phone = configuredPhone(call);
    phone.driver.press('speaker');
    phone.driver.press('psk1');
    phone.clock.advance(2500);
    expect(phone.driver.state.appearances).toHaveLength(1);
    expect(phone.driver.window).toMatchObject({ status: 'connected', number: '3001' });
  });

  test('in a call holds it and makes another, while there is room for one', () => {
    const phone = configuredPhone(`${call}<Call_Appearances_Per_Line>2</Call_Appearances_Per_Line>`);
    phone.driver.party.call();
    phone.clock.advance(500);
    phone.driver.press('answer');
    phone.clock.advance(500);
    phone.driver.press('psk1');
    phone.clock.advance(2500);
    expect(phone.driver.state.appearances.map(({ status }) => status)).toEqual(['held', 'connected']);
    expect(phone.driver.keywords()).toEqual(['endcall']);
  });

  test('without a label is shown by its number, and without a script not at all', () => {
    const phone = configuredPhone('<Idle_Key_List>psk2;psk3;</Idle_Key_List><PSK_3>fnc=sd;ext=3001</PSK_3>');
    expect(shown(phone)).toEqual(['PSK 3', '', '', '']);
  });

  test('toggles between two numbers, call after call', () => {
    const phone = configuredPhone(
      '<Idle_Key_List>psk1;</Idle_Key_List>' + '<PSK_1>fnc=sd;ext=3003;nme=Away;ext2=3006;nme2=Back</PSK_1>',
    );
    const press = () => {
      const label = shown(phone)[0];
      phone.driver.press('psk1');
      phone.clock.advance(1000);
      const number = phone.driver.window?.digits;
      phone.driver.press('endcall');
      phone.clock.advance(3000);
      return [label, number];
    };
    expect([press(), press(), press()]).toEqual([
      ['Away', '3003'],
      ['Back', '3006'],
      ['Away', '3003'],
    ]);
  });
});

describe('a programmable softkey with signals', () => {
  const keys = (psk: string) =>
    `<Connected_Key_List>psk1|1;endcall|2;crdstart|3;</Connected_Key_List><PSK_1>${psk}</PSK_1>`;

  test('sends them into the call, from the finger on, and they are heard one after the other', () => {
    const phone = inCall(keys('fnc=dtmf;ext=12#;nme=Door'));
    const at = phone.clock.now();
    phone.driver.press('psk1');
    expect(told(phone)).toEqual([
      ['1', at],
      ['2', at],
      ['#', at],
    ]);
    const heard: string[] = [];
    for (let n = 0; n < 60; n++) {
      const tone = Object.keys(phone.simulator.graph().sources).find((id) => id.includes('.dtmf.'));
      const digit = tone?.split('.')[2] ?? '';
      if (digit !== heard.at(-1)) heard.push(digit);
      phone.clock.advance(10);
    }
    expect(heard.filter((digit) => digit !== '')).toEqual(['1', '2', '#']);
  });

  test('is in no list but those of the connected call', () => {
    const phone = configuredPhone(
      '<Idle_Key_List>psk1;</Idle_Key_List><PSK_1>fnc=dtmf;ext=1;nme=Door</PSK_1>',
    );
    expect(shown(phone)).toEqual(['', '', '', '']);
  });

  test('waits two seconds at a comma', () => {
    const phone = inCall(keys('fnc=dtmf;ext=1,2,,3;nme=Code'));
    const at = phone.clock.now();
    phone.driver.press('psk1');
    phone.clock.advance(10_000);
    expect(told(phone).map(([digit]) => digit)).toEqual(['1', '2', '3']);
    const [, second, third] = told(phone).map(([, moment]) => Number(moment) - at);
    expect(second).toBe(2160);
    expect(third).toBe(2160 + 2160 + 2000);
  });

  test('waits at an X until it is pressed again, and says so', () => {
    const phone = inCall(keys('fnc=dtmf;ext=1X2;nme=Code'));
    phone.driver.press('psk1');
    expect(phone.driver.state.toast?.text).toBe('toast.dtmf.wait');
    phone.clock.advance(10_000);
    expect(told(phone).map(([digit]) => digit)).toEqual(['1']);
    phone.driver.press('psk1');
    expect(told(phone).map(([digit]) => digit)).toEqual(['1', '2']);
  });

  test('sends nothing more when the call ends in its pause', () => {
    const phone = inCall(keys('fnc=dtmf;ext=1,2;nme=Code'));
    phone.driver.press('psk1');
    phone.driver.press('endcall');
    phone.clock.advance(10_000);
    expect(told(phone).map(([digit]) => digit)).toEqual(['1']);
  });

  test('records and stops by *44 and *45, and begins with Record again in the next call', () => {
    const phone = inCall(keys('fnc=dtmf;ext=*44;nme=Rec;ext2=*45;nme2=Stop rec'));
    expect(shown(phone)[0]).toBe('Rec');
    phone.driver.press('psk1');
    expect(shown(phone)[0]).toBe('Stop rec');
    phone.clock.advance(1000);
    expect(phone.driver.window?.recording.state).toBe('started');
    phone.driver.press('psk1');
    phone.clock.advance(1000);
    expect(phone.driver.window?.recording.state).toBe('stopped');
    expect(shown(phone)[0]).toBe('Rec');
    phone.driver.press('psk1');
    phone.driver.press('endcall');
    phone.clock.advance(5000);
    phone.driver.party.call();
    phone.clock.advance(500);
    phone.driver.press('answer');
    phone.clock.advance(500);
    expect(shown(phone)[0]).toBe('Rec');
  });

  test('pauses and resumes by *48 and *49, and the cut is where the finger was', async () => {
    const phone = inCall(keys('fnc=dtmf;ext=*48;nme=Pause;ext2=*49;nme2=Go on'));
    phone.driver.press('crdstart');
    phone.clock.advance(3000);
    phone.driver.press('psk1');
    phone.clock.advance(2000);
    expect(phone.driver.window?.recording.state).toBe('paused');
    phone.driver.press('psk1');
    phone.clock.advance(1000);
    expect(phone.driver.window?.recording.state).toBe('started');
    phone.driver.press('endcall');
    phone.clock.advance(3000);
    const [recording] = phone.driver.recorder.recordings();
    expect(recording?.pauses.map(({ at, from, to }) => [at, to - from])).toEqual([[48_000, 32_000]]);
  });
});

describe('a programmable softkey that opens something', () => {
  test.each([
    ['xml', 'fnc=xml;url=http://a.example/menu.xml;nme=News', 'http://a.example/menu.xml'],
    ['shortcut', 'fnc=shortcut;url=userpref;nme=News', 'userpref'],
  ])('%s is shown, fetches nothing, and names its address in the trace', (kind, script, url) => {
    const phone = configuredPhone(`<Idle_Key_List>psk1;</Idle_Key_List><PSK_1>${script}</PSK_1>`);
    expect(shown(phone)[0]).toBe('News');
    phone.driver.press('psk1');
    expect(phone.driver.state.toast?.text).toBe('toast.unavailable');
    expect(phone.driver.trace.find(({ what }) => what.endsWith('not opened'))).toMatchObject({
      from: 'phone',
      what: `${kind} not opened`,
      detail: { url },
    });
  });
});

describe('Call_Recording_Serv', () => {
  test('No takes the recording keys off the phone', () => {
    const parameters = '<Connected_Key_List>crdstart|1;endcall|2;</Connected_Key_List>';
    expect(inCall(parameters).driver.keywords()).toEqual(['crdstart', 'endcall']);
    const off = inCall(`${parameters}<Call_Recording_Serv>No</Call_Recording_Serv>`);
    expect(off.driver.keywords()).toEqual(['endcall']);
  });
});

describe('any label', () => {
  test('that a script can hold is shown as it is, and survives JSON', () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) =>
      text
        .replace(/[;<&>{}$#%[\]\s]/g, '')
        .replace(/\p{C}/gu, '')
        .trim(),
    );
    fc.assert(
      fc.property(
        label.filter((text) => text !== ''),
        fc.constantFrom('sd', 'shortcut', 'xml'),
        (text, kind) => {
          const what = kind === 'sd' ? 'ext=3001' : 'url=userpref';
          const phone = configuredPhone(
            `<Idle_Key_List>psk1;</Idle_Key_List><PSK_1>fnc=${kind};${what};nme=${text}</PSK_1>`,
          );
          expect(shown(phone)[0]).toBe(text);
          const state = JSON.stringify(phone.driver.state);
          expect(JSON.stringify(JSON.parse(state))).toBe(state);
          phone.dispose();
        },
      ),
      { seed: 4, numRuns: 60 },
    );
  });
});
