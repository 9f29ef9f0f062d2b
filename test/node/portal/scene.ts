import { apply, type Command } from '../../../src/policy/commands.ts';
import { DEMO_STATE } from '../../../src/policy/demo-tenant.ts';
import type { Actor, State } from '../../../src/policy/outcome.ts';
import type { ProviderId, User } from '../../../src/policy/tenant.ts';
import type { Recording } from '../../../src/recorder/recording.ts';

export const DAY = 24 * 60 * 60 * 1000;
/** When the recordings of these tests were made. */
export const RECORDED = Date.UTC(2026, 10, 25, 9);

export const HANA: Actor = { kind: 'administrator', id: 'admin-hana' };
export const MARTIN: Actor = { kind: 'administrator', id: 'partner-martin' };

/** The state after commands, each of which is taken. */
export const commanded = (state: State, actor: Actor, ...commands: readonly Command[]): State =>
  commands.reduce((current, command) => {
    const outcome = apply(current, command, actor);
    if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
    return outcome.state;
  }, state);

const userOf = (id: string, { tenant }: State): User => {
  const user = tenant.users.find((each) => each.id === id);
  if (!user) throw new Error(id);
  return user;
};

/** A recording of a user of the demo at a provider, as its client told it. */
export function recordingOf(
  userId: string,
  provider: ProviderId = 'dubber',
  changes: Partial<Recording> = {},
  state: State = DEMO_STATE,
): Recording {
  const { number, firstName, lastName, locationId } = userOf(userId, state);
  return {
    id: `of-${userId}`,
    state: 'stopped',
    startedAt: RECORDED,
    near: { name: `${firstName} ${lastName}`, aor: `sip:${number}@simulator.example` },
    far: { name: 'Alder Freight', aor: 'tel:+14085550123' },
    direction: 'inbound',
    mode: 'Always',
    kept: true,
    owner: {
      provider,
      user: userId,
      serviceProvider: state.tenant.organisation.id,
      externalGroup: locationId,
      externalIdentifier: userId,
    },
    startFrame: 0,
    frames: 16_000,
    pauses: [],
    gaps: [],
    notices: [],
    metadata: '',
    ...changes,
  };
}
