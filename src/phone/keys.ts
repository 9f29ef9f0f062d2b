/** Keys of the desk phone, by what is printed beside them. `hook` is the handset: pressed = lifted, released = replaced. */
export const PHONE_KEYS = [
  'softkey1',
  'softkey2',
  'softkey3',
  'softkey4',
  'line1',
  'line2',
  'line3',
  'line4',
  'line5',
  'line6',
  'line7',
  'line8',
  'line9',
  'line10',
  'line11',
  'line12',
  'line13',
  'line14',
  'line15',
  'line16',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '*',
  '0',
  '#',
  'up',
  'down',
  'left',
  'right',
  'select',
  'back',
  'release',
  'hold',
  'transfer',
  'conference',
  'messages',
  'applications',
  'contacts',
  'volumeUp',
  'volumeDown',
  'headset',
  'speaker',
  'mute',
  'action',
  'hook',
] as const;
export type PhoneKey = (typeof PHONE_KEYS)[number];

/** Keys that dial. */
export const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
export type Digit = (typeof DIGITS)[number];

export const isDigit = (key: string): key is Digit => (DIGITS as readonly string[]).includes(key);

/** What the finger does. */
export type KeyAction = 'press' | 'release';

/**
 * A finger on a key of the phone: the only thing the phone's elements say. Bubbles and crosses shadow roots.
 * `at` is the original event's timeStamp (page milliseconds), so that a cut falls where the finger was.
 */
export class PhoneKeyEvent extends Event {
  static readonly type = 'phone-key';
  readonly key: PhoneKey;
  readonly action: KeyAction;
  readonly at: number;

  constructor(key: PhoneKey, action: KeyAction, at: number) {
    super(PhoneKeyEvent.type, { bubbles: true, composed: true });
    this.key = key;
    this.action = action;
    this.at = at;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'phone-key': PhoneKeyEvent;
  }
}
