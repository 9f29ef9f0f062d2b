import type { KeyList, KeyListItem } from './key-list.ts';
import { KEY_LIST_NAMES, type KeyListName } from './key-lists.ts';
import type { Keyword } from './keywords.ts';

/** Sets of key lists that are shipped. */
export const KEY_LIST_PROFILES = ['demo', 'cisco-8800'] as const;
export type KeyListProfile = (typeof KEY_LIST_PROFILES)[number];

/** One list for every state of the phone. */
export type KeyLists = Readonly<Record<KeyListName, KeyList>>;

type KeyListTexts = Readonly<Record<KeyListName, string>>;

/** Defaults of the sample profile in Cisco's 8800 Series MPP Provisioning Guide (January 2018). */
const CISCO_8800: KeyListTexts = {
  Idle:
    'em_login;acd_login;acd_logout;astate;avail;unavail;redial;recents;cfwd;dnd;lcr;pickup;gpickup;unpark;' +
    'em_logout;guestin;guestout;selfview;callretrieve;bridgein;',
  Missed_Call: 'lcr|1;miss|4;',
  Off_Hook: 'option;redial;cancel;dir;cfwd;dnd;lcr;unpark;pickup;gpickup;',
  Dialing_Input: 'option|1;call|2;delchar|3;cancel|4;',
  Progressing: 'endcall|2;',
  Connected:
    'hold|1;endcall|2;conf|3;xfer|4;showvideo;bxfer;confLx;xferLx;park;phold;' +
    'crdstart;crdpause;crdresume;crdstop;dnd;',
  Connected_Video: 'hold|1;endcall|2;calllist|3;pip|4;swap|5;',
  'Start-Xfer': 'hold|1;endcall|2;xfer|3;dnd;',
  'Start-Conf': 'hold|1;endcall|2;conf|3;dnd;',
  Conferencing: 'hold|1;endcall|2;join|4;phold;crdstart|5;crdpause|5;crdresume|5;crdstop|6;dnd;',
  Releasing: 'endcall|2;',
  Hold: 'resume|1;endcall|2;newcall|3;redial;dir;cfwd;dnd;callpush;',
  Ringing: 'answer|1;ignore|2;ignoresilent|3;',
  Shared_Active: 'newcall|1;barge|2;bargesilent|3;cfwd|4;dnd|5;callretrieve;bridgein;',
  Shared_Held: 'resume|1;barge|2;cfwd|3;dnd|4;',
};

/** As Cisco's, with the keys most used on the first page: above all the recording keys. */
const DEMO: KeyListTexts = {
  ...CISCO_8800,
  Missed_Call: 'lcr|1;miss|2;back|4;',
  Idle: 'redial|1;newcall|2;recents|3;dnd;cfwd;lcr;dir;messages;settings;pickup;gpickup;unpark;',
  Off_Hook: 'redial|1;cancel|4;lcr;pickup;gpickup;unpark;',
  Dialing_Input: 'call|1;delchar|2;cancel|3;',
  Connected:
    'crdstart|1;crdpause|1;crdresume|1;crdstop|2;endcall|3;hold;conf;xfer;swap;bxfer;conflx;xferlx;park;dnd;',
  Conferencing: 'crdstart|1;crdpause|1;crdresume|1;crdstop|2;endcall|3;hold;join;dnd;',
  Hold: 'resume|1;endcall|2;newcall|3;swap;redial;dnd;cfwd;',
};

/** The shipped lists as an administrator would type them. */
export const DEFAULT_LIST_TEXTS: Readonly<Record<KeyListProfile, KeyListTexts>> = {
  demo: DEMO,
  'cisco-8800': CISCO_8800,
};

/** The shipped lists, parsed. */
export const defaultKeyLists = (profile: KeyListProfile): KeyLists =>
  Object.fromEntries(
    KEY_LIST_NAMES.map((name) => [name, { name, items: itemsOf(DEFAULT_LIST_TEXTS[profile][name]) }]),
  ) as Record<KeyListName, KeyList>;

/** Items of a list that is known to be right: the checks of parseKeyList, and its tables, are for lists that people type. */
const itemsOf = (text: string): readonly KeyListItem[] =>
  text
    .split(';')
    .filter((item) => item !== '')
    .map((item) => {
      const [keyword, position] = item.toLowerCase().split('|');
      return {
        keyword: keyword as Keyword,
        ...(position === undefined ? {} : { position: Number(position) }),
      };
    });
