import { msg, str } from '@lit/localize';
import { applyAll } from '../control-hub/hub-command.ts';
import { Driver } from '../driver.ts';
import type { Command } from '../policy/commands.ts';
import { DEMO_STATE, DEMO_USER_ID, SECOND_USER_ID } from '../policy/demo-tenant.ts';
import { legPolicies } from '../policy/leg-policies.ts';
import type { LegPolicies } from '../policy/leg-policy.ts';
import { migrate } from '../policy/migrations.ts';
import { type Actor, done, type Outcome, type State } from '../policy/outcome.ts';
import type { RecordingSettings } from '../policy/settings.ts';
import { withUser } from '../policy/tenant-state.ts';
import { DEFAULT_RECORDING } from '../policy/webex-json.ts';
import { Keeping } from '../portal/keeping.ts';
import { keptOf } from '../portal/kept.ts';
import type { Bench } from './bench.ts';
import {
  storeAdministration,
  storedAdministration,
  storedKeeping,
  storeKeeping,
} from './stored-administration.ts';

/** Settings that the page's link names; they stand over what was kept. */
export type LinkedSettings = Partial<Pick<RecordingSettings, 'mode' | 'protocol'>>;

export interface AdministrationParts {
  /** What was kept of the last visit, as JSON; undefined: nothing. */
  readonly kept?: string | undefined;
  readonly linked?: LinkedSettings;
  /** Keeps the organisation for the next visit. */
  readonly keep: (text: string) => void;
  /** Hands the policies of the phones' users to the calls, first phone first: they count from the next one (REC-24). */
  readonly save: (policies: readonly LegPolicies[]) => void;
  /** Tells a person what went wrong. */
  readonly tell: (problem: string) => void;
  readonly changed: () => void;
}

/** The organisation in which the phone's user is recorded, as Control Hub and the page's own settings change it. */
export class Administration {
  readonly #parts: AdministrationParts;
  #state: State;
  #actor: Actor = { kind: 'administrator', id: 'admin-hana' };
  #outcome: Outcome | undefined;
  #portalOutcome: Outcome | undefined;

  constructor(parts: AdministrationParts) {
    const { kept, linked = {}, save } = parts;
    const state = kept === undefined ? DEMO_STATE : read(kept, parts.tell);
    this.#parts = parts;
    this.#state = Object.keys(linked).length > 0 ? withSettings(state, linked) : state;
    // Also for the demo's: a recording tells whose it is.
    save(this.#policies);
  }

  /** What is in force. */
  get state(): State {
    return this.#state;
  }

  /** Who acts in Control Hub. */
  get actor(): Actor {
    return this.#actor;
  }

  /** What came of the last commands. */
  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  /** The recording settings of the phone's user; mode Never while recording is switched off (REC-30). */
  get settings(): RecordingSettings {
    return recordingOf(this.#state) ?? DEFAULT_RECORDING;
  }

  /** What came of the last commands given in a provider's portal. */
  get portalOutcome(): Outcome | undefined {
    return this.#portalOutcome;
  }

  /** It was read. */
  forgetPortalOutcome(): void {
    this.#portalOutcome = undefined;
  }

  act(actor: Actor): void {
    this.#actor = actor;
    this.#parts.changed();
  }

  /** Takes all commands or, when one is refused, none. */
  take(commands: readonly Command[]): void {
    this.#outcome = applyAll(this.#state, commands, this.#actor);
    this.#came(this.#outcome);
  }

  /** The same, by whoever is signed in to a provider's portal. */
  takeAs(actor: Actor, commands: readonly Command[]): void {
    this.#portalOutcome = applyAll(this.#state, commands, actor);
    this.#came(this.#portalOutcome);
  }

  /** Puts the organisation of the demo back. */
  reset(): void {
    this.take([{ type: 'reset' }]);
  }

  /** Gives the phone's user other settings, modes of the API included; switches recording on where it is off (REC-23). */
  configure(settings: RecordingSettings): void {
    const on: readonly Command[] = recordingOf(this.#state)
      ? []
      : [{ type: 'user.switch', userId: DEMO_USER_ID, on: true }];
    const outcome = applyAll(this.#state, on, this.#actor);
    if ('refused' in outcome) {
      this.#outcome = outcome;
      this.#came(outcome);
      void this.#explain(outcome);
    } else {
      this.#outcome = done(withSettings(outcome.state, settings), ...outcome.notes);
      this.#came(this.#outcome);
    }
  }

  get #policies(): readonly LegPolicies[] {
    return [DEMO_USER_ID, SECOND_USER_ID].map((id) => legPolicies(this.#state, id));
  }

  #came(outcome: Outcome): void {
    const { keep, save, changed } = this.#parts;
    if ('state' in outcome) {
      this.#state = outcome.state;
      keep(JSON.stringify(outcome.state));
      save(this.#policies);
    }
    changed();
  }

  async #explain({ refused }: Extract<Outcome, { readonly refused: unknown }>): Promise<void> {
    const { refusalText } = await import('../control-hub/outcome-text.ts');
    this.#parts.tell(refusalText(refused));
  }
}

const recordingOf = ({ tenant }: State) => tenant.users.find(({ id }) => id === DEMO_USER_ID)?.recording;

/** The state with other settings of the phone's user. */
function withSettings(state: State, settings: Partial<RecordingSettings>): State {
  const user = state.tenant.users.find(({ id }) => id === DEMO_USER_ID);
  if (!user) return state;
  return withUser(state, {
    ...user,
    recording: { ...DEFAULT_RECORDING, ...user.recording, ...settings },
  });
}

/** What was kept; the demo's organisation where it cannot be read or has no such user, and a person is told. */
function read(kept: string, tell: (problem: string) => void): State {
  const problem = (where: string) =>
    msg(str`The organisation kept by this browser cannot be read (${where}); the demo's is used.`);
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    tell(problem('JSON'));
    return DEMO_STATE;
  }
  const migrated = migrate(value);
  if ('problems' in migrated) {
    tell(problem(migrated.problems[0]?.path || 'tenant'));
    return DEMO_STATE;
  }
  if (migrated.state.tenant.users.some(({ id }) => id === DEMO_USER_ID)) return migrated.state;
  tell(problem(DEMO_USER_ID));
  return DEMO_STATE;
}

/** Puts a bench under an organisation that the page keeps between visits. */
export function administer(
  bench: Bench,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  linked: LinkedSettings = {},
): void {
  const driver = new Driver(bench.simulator);
  bench.administration = new Administration({
    kept: storedAdministration(storage),
    linked,
    keep: (text) => storeAdministration(storage, text),
    save: (policies) => {
      for (const [index] of bench.simulator.phones.entries()) {
        const ofUser = policies[index];
        if (ofUser) driver.on(index + 1).savePolicies(ofUser);
      }
    },
    tell: (problem) => bench.tell(problem),
    changed: () => bench.changed(),
  });
  const { administration, simulator } = bench;
  const keeping = new Keeping({
    library: simulator.recorder.library,
    calendar: simulator.calendar,
    state: () => administration.state,
    kept: keptOf(storedKeeping(storage)),
    keep: (kept) => storeKeeping(storage, JSON.stringify(kept)),
    tell: (problem) => bench.tell(problem),
    changed: () => bench.changed(),
  });
  bench.keeping = keeping;
  bench.subscribe(() => void keeping.sweep());
  bench.changed();
}
