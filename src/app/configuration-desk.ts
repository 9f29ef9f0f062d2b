import { exportConfiguration } from '../configuration/dry-run.ts';
import { decodeProfile, PROFILE_LIMIT } from '../configuration/flat-profile.ts';
import { canUndo } from '../configuration/history.ts';
import {
  applyConfiguration,
  configurationHistory,
  takeShipped,
  tryConfiguration,
  undoConfiguration,
} from '../provisioning.ts';
import type { Bench } from './bench.ts';
import type { ChosenFile, ConfigurationAsk, ConfigurationView } from './configuration-ask.ts';
import { storeConfiguration, storedConfiguration } from './stored-configuration.ts';

/** The configuration file of the page's first phone: tried, applied, undone, kept between visits. */
export class ConfigurationDesk {
  readonly #bench: Bench;
  readonly #keep: (text: string) => void;
  #text = '';
  #run: ConfigurationView['run'];
  #applied = false;
  /** A configuration of the user's own is kept: changes beside it are kept too. */
  #own: boolean;

  constructor(bench: Bench, kept: string | undefined, keep: (text: string) => void) {
    this.#bench = bench;
    this.#keep = keep;
    this.#own = kept !== undefined;
    if (kept !== undefined) this.#apply(kept);
  }

  get view(): ConfigurationView {
    const { current, past } = configurationHistory(...this.#phone);
    return {
      current,
      file: exportConfiguration(current),
      canUndo: canUndo({ current, past }),
      ...(this.#run && { run: this.#run }),
      applied: this.#applied,
    };
  }

  /** Does what a person asked for. */
  async ask(ask: ConfigurationAsk): Promise<void> {
    switch (ask.do) {
      case 'try':
        this.#try(ask.text);
        break;
      case 'read':
        this.#try(await textOf(ask.file));
        break;
      case 'apply':
        this.#run = this.#apply(this.#text);
        this.#applied = true;
        this.#own = true;
        this.keep();
        break;
      case 'discard':
        this.#run = undefined;
        break;
      case 'undo':
        undoConfiguration(...this.#phone);
        this.#done();
        break;
      case 'shipped':
        takeShipped(...this.#phone, ask.name);
        this.#done();
        break;
      case 'reset':
        takeShipped(...this.#phone, 'demo');
        this.#run = undefined;
        this.#own = false;
        this.#keep('');
        break;
    }
    this.#bench.changed();
  }

  /** Keeps what the phone is configured to for the next visit, if a configuration was ever taken. */
  keep(): void {
    if (!this.#own) return;
    this.#keep(exportConfiguration(configurationHistory(...this.#phone).current));
  }

  get #phone() {
    const { simulator } = this.#bench;
    const [phone] = simulator.phones;
    if (!phone) throw new Error('a bench has a phone');
    return [simulator, phone] as const;
  }

  #try(text: string): void {
    this.#text = text;
    this.#run = tryConfiguration(...this.#phone, text);
    this.#applied = false;
  }

  /** The organisation's own settings name the protocol too: they follow the phone's. */
  #apply(text: string) {
    const run = applyConfiguration(...this.#phone, text);
    const { administration } = this.#bench;
    const protocol = run.next.values.Call_Recording_Protocol_1_ === 'SIPINFO' ? 'SIPINFO' : 'SIPREC';
    if (administration && administration.settings.protocol !== protocol)
      administration.configure({ ...administration.settings, protocol });
    return run;
  }

  #done(): void {
    this.#run = undefined;
    this.#own = true;
    this.keep();
  }
}

async function textOf(file: ChosenFile): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return decodeProfile(bytes.subarray(0, PROFILE_LIMIT + 1));
}

/** Puts a bench's phone under the configuration that the page keeps between visits. */
export function configure(bench: Bench, storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  bench.configuration = new ConfigurationDesk(bench, storedConfiguration(storage), (text) =>
    storeConfiguration(storage, text),
  );
  bench.changed();
}
