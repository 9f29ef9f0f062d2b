import type { Configuration } from './configuration.ts';

/** A configuration and those before it, the latest last. A plain value. */
export interface ConfigurationHistory {
  readonly current: Configuration;
  readonly past: readonly Configuration[];
}

/** Most steps that can be undone. */
export const MAX_UNDO = 50;

export const beginHistory = (current: Configuration): ConfigurationHistory => ({ current, past: [] });

/** A step forward: a file applied, or a shipped profile taken. The same configuration again is no step. */
export const advance = (history: ConfigurationHistory, next: Configuration): ConfigurationHistory =>
  next === history.current
    ? history
    : { current: next, past: [...history.past, history.current].slice(-MAX_UNDO) };

export const canUndo = ({ past }: ConfigurationHistory): boolean => past.length > 0;

/** The step before; unchanged if there is none. */
export function undo(history: ConfigurationHistory): ConfigurationHistory {
  const current = history.past.at(-1);
  return current ? { current, past: history.past.slice(0, -1) } : history;
}
