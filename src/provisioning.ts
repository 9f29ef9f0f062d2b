import type { Configuration } from './configuration/configuration.ts';
import { type DryRun, dryRun, exportConfiguration } from './configuration/dry-run.ts';
import { readFlatProfile } from './configuration/flat-profile.ts';
import { withPhone } from './configuration/from-phone.ts';
import { advance, beginHistory, type ConfigurationHistory, canUndo, undo } from './configuration/history.ts';
import { ringSound } from './configuration/ring-sound.ts';
import { ringsOf } from './configuration/rings.ts';
import { SHIPPED, type ShippedName } from './configuration/shipped.ts';
import { phoneConfigOf } from './configuration/to-phone.ts';
import { addProvisioning } from './driver.ts';
import { DEMO_CONFIG } from './phone/config.ts';
import { type LegPolicies, type LegPolicy, samePolicy } from './policy/leg-policy.ts';
import type { RecordingProtocol } from './policy/mode.ts';
import { DEFAULT_SETTINGS } from './policy/settings.ts';
import type { DeskPhone, Simulator } from './simulator.ts';

/** The phone's configuration and those before it, with what was changed on the phone itself since the last file. */
export function configurationHistory(simulator: Simulator, phone: DeskPhone): ConfigurationHistory {
  const { config, volumes } = phone.ref.getSnapshot().context;
  const { protocol } = policiesOf(simulator, phone).inbound.internal.settings;
  const history = simulator.configured.get(phone.id);
  const current = withPhone(history?.current ?? SHIPPED.demo, { config, volumes, protocol });
  return history ? { ...history, current } : beginHistory(current);
}

/** What a file would do to the phone; nothing is changed. */
export const tryConfiguration = (simulator: Simulator, phone: DeskPhone, text: string): DryRun =>
  dryRun(configurationHistory(simulator, phone).current, readFlatProfile(text));

/** Applies a file. Wrong values leave what was; calls go on. Gives back what it did. */
export function applyConfiguration(simulator: Simulator, phone: DeskPhone, text: string): DryRun {
  const history = configurationHistory(simulator, phone);
  const run = dryRun(history.current, readFlatProfile(text));
  if (run.changes.length > 0 || run.notSimulated.length > 0)
    provision(simulator, phone, advance(history, run.next));
  return run;
}

/** Goes to a shipped profile; a step that can be undone. */
export const takeShipped = (simulator: Simulator, phone: DeskPhone, name: ShippedName): void =>
  provision(simulator, phone, advance(configurationHistory(simulator, phone), SHIPPED[name]));

/** Goes back one step; false: there is none. */
export function undoConfiguration(simulator: Simulator, phone: DeskPhone): boolean {
  const history = configurationHistory(simulator, phone);
  if (!canUndo(history)) return false;
  provision(simulator, phone, undo(history));
  return true;
}

/** The file of the phone's configuration, every value in it. */
export const exportedConfiguration = (simulator: Simulator, phone: DeskPhone): string =>
  exportConfiguration(configurationHistory(simulator, phone).current);

/** Puts a configuration into the phone: its settings, its rings, and how it asks for recording from the next call on. */
function provision(simulator: Simulator, phone: DeskPhone, history: ConfigurationHistory): void {
  const { config, volumes } = phone.ref.getSnapshot().context;
  const { current } = history;
  simulator.configured.set(phone.id, history);
  for (const ring of ringsOf(current))
    simulator.media.apply({ type: 'sound', sound: ring.sound, samples: ringSound(ring) });
  const base = { ...config, stationName: config.name, timers: DEMO_CONFIG.timers };
  // What the user turned first, so that the phone sees which volumes the file changes.
  phone.ref.send({ type: 'config.changed', config: { ...config, volumes } });
  phone.ref.send({ type: 'config.changed', config: phoneConfigOf(current, base) });
  const policies = policiesOf(simulator, phone);
  const protocol = protocolOf(current);
  if (policies.inbound.internal.settings.protocol === protocol) return;
  const { number } = phone.address;
  simulator.exchange.send({ type: 'policies.saved', number, policies: asking(policies, protocol) });
}

const policiesOf = ({ exchange }: Simulator, { address }: DeskPhone): LegPolicies =>
  exchange.getSnapshot().context.policies[address.number] ?? samePolicy(DEFAULT_SETTINGS);

const protocolOf = ({ values }: Configuration): RecordingProtocol =>
  values.Call_Recording_Protocol_1_ === 'SIPINFO' ? 'SIPINFO' : 'SIPREC';

function asking({ inbound, outbound }: LegPolicies, protocol: RecordingProtocol): LegPolicies {
  const ask = (policy: LegPolicy): LegPolicy => ({ ...policy, settings: { ...policy.settings, protocol } });
  const both = (of: LegPolicies['inbound']) => ({ internal: ask(of.internal), public: ask(of.public) });
  return { inbound: both(inbound), outbound: both(outbound) };
}

addProvisioning({
  apply: applyConfiguration,
  dryRun: tryConfiguration,
  undo: undoConfiguration,
  export: exportedConfiguration,
});
