import type { KeyListName } from './key-lists.ts';
import { KEYWORDS, type Keyword } from './keywords.ts';

const START: readonly KeyListName[] = ['Start-Xfer', 'Start-Conf'];
const SHARED: readonly KeyListName[] = ['Shared_Active', 'Shared_Held'];
const RECORDED: readonly KeyListName[] = ['Connected', 'Conferencing'];

/** Phone-wide functions: everywhere but where a number is being typed. */
const FUNCTION: readonly KeyListName[] = [
  'Idle',
  'Missed_Call',
  'Off_Hook',
  'Progressing',
  'Connected',
  'Connected_Video',
  'Start-Xfer',
  'Start-Conf',
  'Conferencing',
  'Releasing',
  'Hold',
  'Ringing',
  'Shared_Active',
  'Shared_Held',
];

const PSK: readonly KeyListName[] = [...FUNCTION, 'Dialing_Input'];

/**
 * Which lists a keyword may stand in: the table "Programmable Softkeys" of Cisco's administration guide, with what
 * it leaves out and Cisco's default lists hold (`cancel` and `option` in Dialing_Input, `phold` in Conferencing,
 * `dnd` in Connected, `lcr` and `back` in Missed_Call, `conf` in Start-Conf ...) and the examples of the Webex
 * device settings hold (`dir`, `miss` and `messages` in Idle, `redial` in Connected, `back` in Shared_Active ...).
 * `swap` also changes places between a held and an active call (Webex help), so it may stand where those are.
 * Recording keys stay in Connected and Conferencing, whatever those examples say for Connected_Video.
 * Empty: its list (executive assistant, call history) is not one of ours.
 */
const LEGAL_LISTS: Readonly<Record<Keyword, readonly KeyListName[]>> = {
  crdstart: RECORDED,
  crdstop: RECORDED,
  crdpause: RECORDED,
  crdresume: RECORDED,
  answer: ['Ringing'],
  ignore: ['Ringing'],
  ignoresilent: ['Ringing'],
  hold: ['Connected', ...START, 'Conferencing', 'Connected_Video'],
  resume: ['Hold', 'Shared_Held'],
  endcall: [
    'Connected',
    'Off_Hook',
    'Progressing',
    ...START,
    'Conferencing',
    'Releasing',
    'Hold',
    'Connected_Video',
  ],
  conf: ['Connected', 'Connected_Video', 'Start-Conf'],
  conflx: ['Connected', 'Connected_Video'],
  join: ['Conferencing'],
  xfer: ['Connected', 'Connected_Video', ...START],
  xferlx: ['Connected', 'Connected_Video'],
  bxfer: ['Connected', 'Connected_Video'],
  park: ['Connected', 'Connected_Video'],
  unpark: ['Idle', 'Off_Hook', 'Connected', 'Shared_Active'],
  phold: ['Connected', 'Connected_Video', 'Conferencing'],
  barge: SHARED,
  bargesilent: ['Shared_Active'],
  newcall: ['Idle', 'Hold', ...SHARED],
  redial: ['Idle', 'Connected', 'Connected_Video', ...START, 'Off_Hook', 'Hold'],
  recents: ['Idle', 'Off_Hook', ...SHARED],
  call: ['Dialing_Input'],
  dial: ['Dialing_Input'],
  delchar: ['Dialing_Input'],
  left: ['Dialing_Input'],
  right: ['Dialing_Input'],
  starcode: ['Dialing_Input', 'Off_Hook'],
  cancel: ['Off_Hook', 'Dialing_Input'],
  option: ['Off_Hook', 'Dialing_Input'],
  dir: FUNCTION,
  favorites: FUNCTION,
  messages: FUNCTION,
  settings: FUNCTION,
  cfwd: ['Idle', 'Off_Hook', 'Hold', ...SHARED],
  dnd: ['Idle', 'Off_Hook', 'Connected', 'Connected_Video', 'Hold', 'Conferencing', ...START, ...SHARED],
  pickup: ['Idle', 'Off_Hook'],
  gpickup: ['Idle', 'Off_Hook'],
  lcr: ['Idle', 'Missed_Call', 'Off_Hook'],
  miss: ['Missed_Call', 'Idle'],
  em_login: ['Idle'],
  em_logout: ['Idle'],
  acd_login: ['Idle'],
  acd_logout: ['Idle'],
  astate: ['Idle'],
  avail: ['Idle'],
  unavail: ['Idle'],
  disp_code: ['Idle', 'Connected', 'Conferencing', 'Hold'],
  trace: ['Idle', 'Connected', 'Conferencing', 'Hold'],
  emergency: ['Idle', 'Connected'],
  calllist: ['Connected_Video'],
  showvideo: ['Connected'],
  pip: ['Connected_Video'],
  swap: ['Connected', 'Connected_Video', ...START, 'Hold'],
  callpush: ['Hold'],
  callretrieve: ['Idle', 'Shared_Active'],
  bridgein: ['Idle', 'Shared_Active'],
  proxycall: [],
  divert: [],
  guestin: ['Idle'],
  guestout: ['Idle'],
  selfview: ['Idle'],
  back: ['Missed_Call', 'Shared_Active'],
  editcall: [],
  psk1: PSK,
  psk2: PSK,
  psk3: PSK,
  psk4: PSK,
  psk5: PSK,
  psk6: PSK,
  psk7: PSK,
  psk8: PSK,
  psk9: PSK,
  psk10: PSK,
  psk11: PSK,
  psk12: PSK,
  psk13: PSK,
  psk14: PSK,
  psk15: PSK,
  psk16: PSK,
};

/** The lists a keyword may stand in. */
export const legalLists = (keyword: Keyword): readonly KeyListName[] => LEGAL_LISTS[keyword];

/** The keywords that may stand in a list. */
export const legalKeywords = (list: KeyListName): readonly Keyword[] =>
  KEYWORDS.filter((keyword) => LEGAL_LISTS[keyword].includes(list));
