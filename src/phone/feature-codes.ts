/**
 * Codes that the phone knows by itself, by the tag of their parameter, with Cisco's defaults (8800 provisioning guide,
 * sample profile). An empty code is left to the server.
 */
export const FEATURE_CODES = {
  Call_Return_Code: '*69',
  Blind_Transfer_Code: '*95',
  Cfwd_All_Act_Code: '*72',
  Cfwd_All_Deact_Code: '*73',
  Cfwd_Busy_Act_Code: '*90',
  Cfwd_Busy_Deact_Code: '*91',
  Cfwd_No_Ans_Act_Code: '*92',
  Cfwd_No_Ans_Deact_Code: '*93',
  DND_Act_Code: '*78',
  DND_Deact_Code: '*79',
  Call_Park_Code: '*68',
  Call_Unpark_Code: '*88',
  Call_Pickup_Code: '*97',
  Group_Call_Pickup_Code: '*98',
} as const;
export type FeatureCodeTag = keyof typeof FEATURE_CODES;

/** A code for each function; empty: the phone has none. */
export type FeatureCodes = Readonly<Record<FeatureCodeTag, string>>;
