/** When calls are forwarded (Cfwd_All, Cfwd_Busy, Cfwd_No_Answer). */
export const FORWARDINGS = ['all', 'busy', 'noAnswer'] as const;
export type Forwarding = (typeof FORWARDINGS)[number];

/** Number that calls go to in each case; empty: they do not. */
export type ForwardNumbers = Readonly<Record<Forwarding, string>>;

export const NOT_FORWARDED: ForwardNumbers = { all: '', busy: '', noAnswer: '' };
