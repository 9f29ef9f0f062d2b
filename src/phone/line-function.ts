/** sd: speed dial; blf: busy lamp; cp: pickup of a monitored call; prk: park orbit; shortcut and xml open something. */
export const LINE_FUNCTIONS = ['sd', 'blf', 'cp', 'prk', 'shortcut', 'xml'] as const;
export type LineFunctionName = (typeof LINE_FUNCTIONS)[number];

/** What a line key does beside being a line (Cisco administration guide, Extended_Function_n_). */
export interface LineFunction {
  /** sd, blf and cp may be joined (`fnc=sd+blf+cp`); the others stand alone. Each once, in the order of LINE_FUNCTIONS. */
  readonly functions: readonly LineFunctionName[];
  /** Number dialled (`ext`). */
  readonly extension?: string;
  /** Number watched, or orbit of a park key (`sub`). */
  readonly monitored?: string;
  /** Primary line of a shared line's orbit. */
  readonly orbit?: string;
  readonly url?: string;
  readonly name?: string;
  /** Line that dials, from 1 (`vid`). */
  readonly line?: number;
}

/** What a line key is by the configuration (Extension_n_, Short_Name_n_, Extended_Function_n_). */
export interface LineKeyConfig {
  /** Line of the key, from 1; undefined: Disabled, and the function counts. */
  readonly line?: number;
  /** Short_Name_n_; undefined: the user's own name. */
  readonly label?: string;
  readonly function?: LineFunction;
}

/** What a number is doing, as far as a key that watches it is told. For a park orbit busy means that a call is parked. */
export type NumberState = 'idle' | 'ringing' | 'busy' | 'held';

/** The number in a script's address: `2002@$PROXY` is 2002. */
export const numberOf = (address: string): string => address.split('@', 1)[0]?.trim() ?? '';

/** Number that a key watches: the monitored one, or the one that it dials. */
export const watchedBy = ({ monitored, extension }: LineFunction): string =>
  numberOf(monitored ?? extension ?? '');
