/** Parameters that an open call window or a call in progress took when it began: for it the old values stay. */
const FROM_THE_NEXT_CALL =
  /^(?:Dial_Plan_\d+_|Call_Recording_Protocol_\d+_|Interdigit_(?:Long|Short)_Timer|Reorder_Delay|Silent_Ring_Duration)$/;

/** Whether a change of a parameter counts at once or from the next call. */
export const takesEffect = (tag: string): 'now' | 'next-call' =>
  FROM_THE_NEXT_CALL.test(tag) ? 'next-call' : 'now';
