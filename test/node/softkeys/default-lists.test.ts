import { describe, expect, test } from 'vitest';
import {
  DEFAULT_LIST_TEXTS,
  defaultKeyLists,
  KEY_LIST_PROFILES,
} from '../../../src/softkeys/default-lists.ts';
import { parseKeyList } from '../../../src/softkeys/key-list.ts';
import { KEY_LIST_NAMES, type KeyListName } from '../../../src/softkeys/key-lists.ts';
import { KEYWORDS } from '../../../src/softkeys/keywords.ts';
import { legalKeywords, legalLists } from '../../../src/softkeys/legal-states.ts';

describe.each(KEY_LIST_PROFILES)('the shipped profile %s', (profile) => {
  test.each(KEY_LIST_NAMES)('has a list for %s that parses without a problem', (name) => {
    const parsed = parseKeyList(name, DEFAULT_LIST_TEXTS[profile][name]);
    expect('problems' in parsed ? parsed.problems : []).toEqual([]);
  });

  test('is what the parser makes of its texts', () => {
    const parsed = KEY_LIST_NAMES.map((name) => [
      name,
      parseKeyList(name, DEFAULT_LIST_TEXTS[profile][name]),
    ]);
    const shipped = Object.entries(defaultKeyLists(profile)).map(([name, list]) => [name, { list }]);
    expect(shipped).toEqual(parsed);
  });
});

// 7800 and 6800 series, where they differ from the 8800; then the examples of the Webex device settings.
test.each<[KeyListName, string]>([
  ['Missed_Call', 'lcr|1;back|3;miss|4;'],
  ['Dialing_Input', 'option|1;call|2;delchar|3;cancel|4;left|5;right|6;'],
  ['Ringing', 'answer|1;ignore|2;'],
  ['Shared_Active', 'newcall|1;barge|2;bargesilent|3;cfwd|4;dnd|5;'],
  [
    'Idle',
    'guestin|;guestout|;acd_login|;acd_logout|;astate|;redial|;newcall|;cfwd|;recents|;dnd|;unpark|;psk1|;' +
      'gpickup|;pickup|;dir|4;miss|5;selfview|;messages',
  ],
  ['Off_Hook', 'endcall|1;redial|2;dir|3;lcr|4;unpark|5;pickup|6;gpickup|7'],
  ['Dialing_Input', 'dial|1;cancel|2;delchar|3;left|5;right|6'],
  [
    'Connected',
    'hold;endcall;xfer;conf;xferLx;confLx;bxfer;phold;redial;dir;park;crdstart;crdstop;crdpause;crdresume',
  ],
  ['Start-Xfer', 'endcall|2;xfer|3'],
  ['Start-Conf', 'endcall|2;conf|3'],
  ['Conferencing', 'endcall;join;crdstart;crdstop;crdpause;crdresume'],
  ['Hold', 'resume|1;endcall|2;newcall|3;redial|4;dir|5'],
  ['Shared_Active', 'newcall|1;psk1|2;dir|3;back|4'],
  ['Shared_Held', 'resume|1;dir|4'],
])('%s takes the list %s', (name, text) => {
  expect(parseKeyList(name, text)).toMatchObject({ list: { name } });
});

test('recording keys may stand in Connected and Conferencing and nowhere else', () => {
  for (const keyword of ['crdstart', 'crdstop', 'crdpause', 'crdresume'] as const)
    expect(legalLists(keyword)).toEqual(['Connected', 'Conferencing']);
});

test('the two readings of the table agree, and every list can hold some key', () => {
  for (const name of KEY_LIST_NAMES) {
    const legal = legalKeywords(name);
    expect(legal.length).toBeGreaterThan(0);
    expect(legal).toEqual(KEYWORDS.filter((keyword) => legalLists(keyword).includes(name)));
  }
  for (const keyword of KEYWORDS) expect(new Set(legalLists(keyword)).size).toBe(legalLists(keyword).length);
});
