/** What a tester can make the recorder do (REC-46). */
export type RecorderFault =
  | { readonly kind: 'none' }
  /** Answers INVITE with this final status. */
  | { readonly kind: 'refuse'; readonly status: number }
  /** Answers that much later. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Gone without a word: connections break. */
  | { readonly kind: 'killed' }
  /** Its store takes no more. */
  | { readonly kind: 'full' };

export const NO_FAULT: RecorderFault = { kind: 'none' };
/** The faults by name, in the order a control lists them. */
export const RECORDER_FAULTS = ['none', 'refuse', 'slow', 'killed', 'full'] as const;
