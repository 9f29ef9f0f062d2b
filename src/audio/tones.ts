/** XML tags of the call progress tones of a Cisco MPP phone, in the order of its web page. */
export const TONE_TAGS = [
  'Dial_Tone',
  'Outside_Dial_Tone',
  'Prompt_Tone',
  'Busy_Tone',
  'Reorder_Tone',
  'Off_Hook_Warning_Tone',
  'Ring_Back_Tone',
  'Call_Waiting_Tone',
  'Confirm_Tone',
  'MWI_Dial_Tone',
  'Cfwd_Dial_Tone',
  'Holding_Tone',
  'Conference_Tone',
  'Secure_Call_Indication_Tone',
  'Page_Tone',
  'Alert_Tone',
  'Mute_Tone',
  'Unmute_Tone',
  'System_Beep',
  'Call_Pickup_Tone',
] as const;
export type ToneTag = (typeof TONE_TAGS)[number];
/** A tone script of every tag. */
export type TonePlan = Readonly<Record<ToneTag, string>>;

/** Defaults of the 8800 series (Cisco Provisioning Guide, Call Progress Tones): the North American plan. */
export const NORTH_AMERICAN_TONES: TonePlan = {
  Dial_Tone: '350@-19,440@-19;10(*/0/1+2)',
  Outside_Dial_Tone: '420@-16;10(*/0/1)',
  Prompt_Tone: '520@-19,620@-19;10(*/0/1+2)',
  Busy_Tone: '480@-19,620@-19;10(.5/.5/1+2)',
  Reorder_Tone: '480@-19,620@-19;10(.25/.25/1+2)',
  Off_Hook_Warning_Tone: '480@-10,620@0;10(.125/.125/1+2)',
  Ring_Back_Tone: '440@-19,480@-19;*(2/4/1+2)',
  Call_Waiting_Tone: '440@-10;30(.3/9.7/1)',
  Confirm_Tone: '600@-16;1(.25/.25/1)',
  MWI_Dial_Tone: '350@-19,440@-19;2(.1/.1/1+2);10(*/0/1+2)',
  Cfwd_Dial_Tone: '350@-19,440@-19;2(.2/.2/1+2);10(*/0/1+2)',
  Holding_Tone: '600@-19;25(.1/.1/1,.1/.1/1,.1/9.5/1)',
  Conference_Tone: '350@-19;20(.1/.1/1,.1/9.7/1)',
  Secure_Call_Indication_Tone: '397@-19,507@-19;15(0/2/0,.2/.1/1,.1/2.1/2)',
  Page_Tone: '600@-16;.3(.05/0.05/1)',
  Alert_Tone: '600@-19;.2(.05/0.05/1)',
  Mute_Tone: '600@-19;.2(.1/0.1/1)',
  Unmute_Tone: '600@-19;.3(.1/0.1/1)',
  System_Beep: '600@-16;.1(.05/0.05/1)',
  Call_Pickup_Tone: '440@-10;30(.3/9.7/1)',
};

/**
 * European plan: 425 Hz, the cadences listed for Germany in ITU-T E.180 Supplement 2 (they lie within the recommended
 * limits of E.180/Q.35). Level and length, and the tones a network does not send, are as in the North American plan.
 */
export const EUROPEAN_TONES: TonePlan = {
  ...NORTH_AMERICAN_TONES,
  Dial_Tone: '425@-16;10(*/0/1)',
  Outside_Dial_Tone: '425@-16;10(*/0/1)',
  Prompt_Tone: '425@-19,400@-19;10(*/0/1+2)',
  Busy_Tone: '425@-16;10(.48/.48/1)',
  Reorder_Tone: '425@-16;10(.24/.24/1)',
  Ring_Back_Tone: '425@-16;*(1/4/1)',
  Call_Waiting_Tone: '425@-16;30(.2/.2/1,.2/5/1)',
  MWI_Dial_Tone: '425@-16;2(.1/.1/1);10(*/0/1)',
  Cfwd_Dial_Tone: '425@-16;2(.2/.2/1);10(*/0/1)',
  Call_Pickup_Tone: '425@-16;30(.2/.2/1,.2/5/1)',
};

export const TONE_PLANS = { 'north-american': NORTH_AMERICAN_TONES, european: EUROPEAN_TONES } as const;
export type TonePlanName = keyof typeof TONE_PLANS;

/** Ring cadences 1 to 9 of the 8800 series, as cadence scripts (Cisco Provisioning Guide, Cadences). */
export const RING_CADENCES = {
  Cadence_1: '60(2/4)',
  Cadence_2: '60(.3/.2,1/.2,.3/4)',
  Cadence_3: '60(.8/.4,.8/4)',
  Cadence_4: '60(.4/.2,.3/.2,.8/4)',
  Cadence_5: '60(.2/.2,.2/.2,.2/.2,1/4)',
  Cadence_6: '60(.2/.4,.2/.4,.2/4)',
  Cadence_7: '60(4.5/4)',
  Cadence_8: '60(0.25/9.75)',
  Cadence_9: '60(.4/.2,.4/2)',
} as const;
export type CadenceTag = keyof typeof RING_CADENCES;

/**
 * Recording beep: pause and resume notice, and recurring tone (REC-36, REC-37). No source tells how Webex's sounds;
 * 1400 Hz is the custom in North America.
 */
export const RECORDING_BEEP = '1400@-16;.2(.2/0/1)';

/** The sixteen signals of a push-button telephone. */
export const DTMF_DIGITS = [...'123A456B789C*0#D'] as readonly DtmfDigit[];
export type DtmfDigit =
  | '0'
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '*'
  | '#'
  | 'A'
  | 'B'
  | 'C'
  | 'D';

/** Hertz of the rows and columns of the keypad (ITU-T Q.23). */
const ROWS = [697, 770, 852, 941] as const;
const COLUMNS = [1209, 1336, 1477, 1633] as const;

/**
 * Tone script of a digit that sounds as long as its source does: row and column frequency of ITU-T Q.23, the column
 * 2 dB above the row as telephones send it.
 */
export function dtmfScript(digit: DtmfDigit): string {
  const position = DTMF_DIGITS.indexOf(digit);
  return `${ROWS[Math.floor(position / 4)]}@-13,${COLUMNS[position % 4]}@-11;*(*/0/1+2)`;
}
