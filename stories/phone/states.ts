import '../../src/phone/dictionary/every-language.ts';
import { NOT_FORWARDED } from '../../src/phone/forwarding.ts';
import type { AppearanceView, LineStatus, PhoneState, RecordingView } from '../../src/phone/phone-state.ts';
import type { Keyword } from '../../src/softkeys/keywords.ts';
import type { SoftkeyRow, SoftkeySlot } from '../../src/softkeys/slots.ts';

/** Sample states of the phone as plain values: stories, screenshots and tests draw the same ones. */
const NO_RECORDING: RecordingView = { state: 'none', kept: false };

const row = (...keywords: readonly (Keyword | 'more' | undefined)[]): SoftkeyRow => {
  const slot = (index: number): SoftkeySlot => {
    const keyword = keywords[index];
    if (keyword === 'more') return { keyword };
    return keyword === undefined ? undefined : { keyword };
  };
  return [slot(0), slot(1), slot(2), slot(3)];
};

/** The phone at rest, Sunday, 22 November 2026, 3:05 PM in Prague. */
export const IDLE: PhoneState = {
  model: '8851',
  language: 'en',
  stationName: 'Jana Novotná',
  time: 1_795_356_300_000,
  timeZone: 'Europe/Prague',
  registered: true,
  audioPath: 'none',
  muted: false,
  volume: 8,
  lines: [{ key: 1, label: '4001', status: 'idle', recording: 'none' }],
  appearances: [],
  keyList: 'Idle',
  softkeys: row('redial', 'recents', 'dnd', 'more'),
  dnd: false,
  forward: NOT_FORWARDED,
  lamp: 'off',
  pressed: [],
};

const CALL: AppearanceView = {
  id: 'call-1',
  line: 1,
  status: 'connected',
  direction: 'inbound',
  name: 'Martin Dvořák',
  number: '+420 555 010 204',
  digits: '',
  seconds: 83,
  heldByFar: false,
  silenced: false,
  recording: NO_RECORDING,
};

const inCall = (
  call: Partial<AppearanceView>,
  line: LineStatus,
  softkeys: SoftkeyRow,
  rest: Partial<PhoneState> = {},
): PhoneState => {
  const appearance = { ...CALL, ...call };
  const { state } = appearance.recording;
  const recording = appearance.recording.kept && (state === 'started' || state === 'paused') ? state : 'none';
  return {
    ...IDLE,
    audioPath: 'handset',
    lines: [{ key: 1, label: '4001', status: line, recording }],
    appearances: [appearance],
    selected: appearance.id,
    softkeys,
    ...rest,
  };
};

const before = { seconds: undefined } as unknown as Partial<AppearanceView>;
const outbound = { ...before, direction: 'outbound' } as const;

export const OFF_HOOK = inCall(
  { ...outbound, status: 'offhook', name: '', number: '' },
  'seized',
  row('redial', 'recents', 'cancel'),
  { keyList: 'Off_Hook', audioPath: 'speaker' },
);
export const DIALLING = inCall(
  { ...outbound, status: 'dialing', name: '', number: '', digits: '555010' },
  'seized',
  row('option', 'call', 'delchar', 'cancel'),
  { keyList: 'Dialing_Input', audioPath: 'speaker', pressed: ['0'] },
);
export const RING_OUT = inCall(
  { ...outbound, status: 'alerting' },
  'progressing',
  row(undefined, 'endcall'),
  { keyList: 'Progressing' },
);
export const RINGING = inCall(
  { ...before, status: 'ringing' },
  'ringing',
  row('answer', 'ignore', 'ignoresilent'),
  { keyList: 'Ringing', audioPath: 'none', lamp: 'flash' },
);
export const CONNECTED = inCall({}, 'active', row('crdstart', 'hold', 'endcall', 'more'), {
  keyList: 'Connected',
});
export const RECORDING = inCall(
  { recording: { state: 'started', kept: true } },
  'active',
  row('crdpause', 'crdstop', 'endcall', 'more'),
  {
    keyList: 'Connected',
    toast: { id: 1, text: 'recording.started', tone: 'info' },
  },
);
export const RECORDING_PAUSED = inCall(
  { recording: { state: 'paused', kept: true }, seconds: 124 },
  'active',
  row('crdresume', 'crdstop', 'endcall', 'more'),
  { keyList: 'Connected', toast: { id: 2, text: 'recording.paused', tone: 'info' } },
);
export const RECORDING_FAILED = inCall(
  { recording: { state: 'failed', kept: true, reason: 'full' }, seconds: 151 },
  'active',
  row('crdstart', 'hold', 'endcall', 'more'),
  {
    keyList: 'Connected',
    toast: { id: 3, text: 'recording.failed', detail: 'full', tone: 'error' },
  },
);
export const NOT_KEPT = inCall(
  { recording: { state: 'started', kept: false } },
  'active',
  row('crdstart', 'hold', 'endcall', 'more'),
  { keyList: 'Connected' },
);
export const HELD = inCall(
  { status: 'held', recording: { state: 'started', kept: true } },
  'held',
  row('resume', 'endcall', 'newcall', 'more'),
  { keyList: 'Hold', audioPath: 'none' },
);
export const BUSY = inCall(
  { ...outbound, status: 'releasing', reason: 'busy' },
  'seized',
  row(undefined, 'endcall'),
  { keyList: 'Releasing' },
);
export const REORDER = inCall(
  { ...outbound, status: 'releasing', reason: 'invalid-number', name: '', number: '9999' },
  'seized',
  row(undefined, 'endcall'),
  { keyList: 'Releasing', audioPath: 'speaker' },
);
export const MUTED = inCall({}, 'active', row('crdstart', 'hold', 'endcall', 'more'), {
  keyList: 'Connected',
  muted: true,
  audioPath: 'speaker',
});
export const TWO_CALLS = inCall(
  { recording: { state: 'started', kept: true } },
  'active',
  row('crdpause', 'crdstop', 'endcall', 'more'),
  {
    keyList: 'Connected',
    audioPath: 'headset',
    appearances: [
      { ...CALL, id: 'call-0', status: 'held', name: 'Reception', number: '4000', seconds: 342 },
      { ...CALL, recording: { state: 'started', kept: true } },
    ],
  },
);
export const VOLUME: PhoneState = { ...IDLE, volumeShown: 'ringer' };
export const VOICEMAIL: PhoneState = { ...IDLE, lamp: 'steady' };
export const UNREGISTERED: PhoneState = {
  ...IDLE,
  registered: false,
  lines: [{ key: 1, label: '4001', status: 'unregistered', recording: 'none' }],
};
export const ALL_LINES: PhoneState = {
  ...TWO_CALLS,
  lines: [
    ...TWO_CALLS.lines,
    { key: 2, label: 'Reception', status: 'held', recording: 'none' },
    { key: 3, label: 'Support queue', status: 'idle', recording: 'none' },
    { key: 6, label: 'Petr Svoboda', status: 'ringing', recording: 'none' },
    { key: 7, label: 'Lobby', status: 'unregistered', recording: 'none' },
  ],
};
export const CZECH: PhoneState = { ...RECORDING, language: 'cs' };
