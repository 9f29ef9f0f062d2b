import type { FeatureCodes, FeatureCodeTag } from './feature-codes.ts';

/** Functions a user can dial; those of `ENTERED` also have a window of their own to type a number in. */
export const FEATURES = [
  'dndOn',
  'dndOff',
  'forwardAll',
  'forwardAllOff',
  'forwardBusy',
  'forwardBusyOff',
  'forwardNoAnswer',
  'forwardNoAnswerOff',
  'callReturn',
  'blindTransfer',
  'park',
  'unpark',
  'pickup',
  'groupPickup',
] as const;
export type Feature = (typeof FEATURES)[number];

/** Parameter that holds the code of each function. */
export const CODE_OF: Readonly<Record<Feature, FeatureCodeTag>> = {
  dndOn: 'DND_Act_Code',
  dndOff: 'DND_Deact_Code',
  forwardAll: 'Cfwd_All_Act_Code',
  forwardAllOff: 'Cfwd_All_Deact_Code',
  forwardBusy: 'Cfwd_Busy_Act_Code',
  forwardBusyOff: 'Cfwd_Busy_Deact_Code',
  forwardNoAnswer: 'Cfwd_No_Ans_Act_Code',
  forwardNoAnswerOff: 'Cfwd_No_Ans_Deact_Code',
  callReturn: 'Call_Return_Code',
  blindTransfer: 'Blind_Transfer_Code',
  park: 'Call_Park_Code',
  unpark: 'Call_Unpark_Code',
  pickup: 'Call_Pickup_Code',
  groupPickup: 'Group_Call_Pickup_Code',
};

/** Functions that ask for a number in a window of their own. */
export const ENTERED = [
  'forwardAll',
  'forwardBusy',
  'forwardNoAnswer',
  'blindTransfer',
  'park',
  'unpark',
  'pickup',
] as const satisfies readonly Feature[];
export type EnteredFeature = (typeof ENTERED)[number];

export const isEntered = (feature: Feature): feature is EnteredFeature =>
  (ENTERED as readonly Feature[]).includes(feature);

/** Functions that can do without a number. */
export const numberOptional = (feature: Feature): boolean => feature === 'park' || feature === 'unpark';

/** A function as it was dialled, with the number after its code; empty: none. */
export interface FeatureRequest {
  readonly feature: Feature;
  readonly number: string;
}

/** What digits ask for: the longest code they begin with, and the number after it, without a closing `#`. */
export function featureOf(digits: string, codes: FeatureCodes): FeatureRequest | undefined {
  const codeOf = (feature: Feature): string => codes[CODE_OF[feature]];
  const [feature] = FEATURES.filter((one) => codeOf(one) !== '' && digits.startsWith(codeOf(one))).sort(
    (a, b) => codeOf(b).length - codeOf(a).length,
  );
  return feature && { feature, number: enteredNumber(digits.slice(codeOf(feature).length)) };
}

/** A typed number without the `#` that ends it. */
export const enteredNumber = (digits: string): string => digits.replace(/#$/, '');
