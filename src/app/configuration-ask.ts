import type { Configuration } from '../configuration/configuration.ts';
import type { DryRun } from '../configuration/dry-run.ts';
import type { ShippedName } from '../configuration/shipped.ts';

/** A file that a person chose or dropped. */
export interface ChosenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What a person asks of the phone's configuration. */
export type ConfigurationAsk =
  | { readonly do: 'try'; readonly text: string }
  | { readonly do: 'read'; readonly file: ChosenFile }
  | { readonly do: 'apply' | 'discard' | 'undo' | 'reset' }
  | { readonly do: 'shipped'; readonly name: ShippedName };

/** The phone's configuration, as its panel shows it. */
export interface ConfigurationView {
  readonly current: Configuration;
  /** The current configuration as a file. */
  readonly file: string;
  readonly canUndo: boolean;
  /** What the file that was tried last would do, or did. */
  readonly run?: DryRun;
  readonly applied: boolean;
}
