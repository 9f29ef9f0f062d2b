import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf, accountUser } from '../../../src/policy/accounts.ts';
import { DEMO_STATE } from '../../../src/policy/demo-tenant.ts';
import type { State } from '../../../src/policy/outcome.ts';
import { PROVIDERS, TIER_IDS, tierOf } from '../../../src/policy/providers.ts';
import { PROVIDER_IDS } from '../../../src/policy/tenant.ts';
import { ACTS, accessTo, type Viewer } from '../../../src/portal/access.ts';
import { dueAt } from '../../../src/portal/retention.ts';
import { commanded, DAY, HANA, MARTIN, RECORDED, recordingOf } from './scene.ts';

const JANA: Viewer = { kind: 'user', id: 'user-jana' };
const ROBERT: Viewer = { kind: 'user', id: 'user-robert' };
const ADMINISTRATOR: Viewer = { kind: 'administrator', id: 'admin-hana' };

const ofJana = recordingOf('user-jana');
const ofPetra = recordingOf('user-petra');

describe('the table of providers: who opens a recording', () => {
  test('Dubber Go: its own user and nobody else, an administrator of the account neither', () => {
    const access = (viewer: Viewer) => accessTo(ofJana, 'dubber', DEMO_STATE, viewer, RECORDED);
    expect(access(JANA)).toEqual({ see: undefined, play: undefined, download: undefined, delete: undefined });
    expect(access(ROBERT).see).toBe('not-own');
    expect(access(ADMINISTRATOR)).toEqual({
      see: 'user-only',
      play: 'user-only',
      download: 'user-only',
      delete: 'user-only',
    });
    expect(access({ kind: 'support' }).see).toBe('support');
  });

  test('Dubber Standard: its user, and an administrator of the account', () => {
    const access = (viewer: Viewer) => accessTo(ofPetra, 'dubber', DEMO_STATE, viewer, RECORDED);
    expect(access({ kind: 'user', id: 'user-petra' }).play).toBeUndefined();
    expect(access(ADMINISTRATOR).download).toBeUndefined();
    expect(access(JANA).see).toBe('not-own');
    expect(access({ kind: 'administrator', id: 'admin-daniel' }).see).toBe('not-in-account');
  });

  test('REC-12: with the paid licence the same recording opens to the administrator, and shuts again with the free one', () => {
    const entitle = (state: State, tier: 'dubber-go' | 'dubber-standard') =>
      commanded(state, HANA, {
        type: 'account.entitle',
        provider: 'dubber',
        userId: 'user-jana',
        tier,
        at: RECORDED,
      });
    const paid = entitle(DEMO_STATE, 'dubber-standard');
    expect(accessTo(ofJana, 'dubber', paid, ADMINISTRATOR, RECORDED).see).toBeUndefined();
    const free = entitle(paid, 'dubber-go');
    expect(accessTo(ofJana, 'dubber', free, ADMINISTRATOR, RECORDED).see).toBe('user-only');
  });

  test('Imagicle: a user who is not in the account opens nothing until the tool has synchronised users', () => {
    const there = commanded(DEMO_STATE, HANA, { type: 'terms.accept', provider: 'imagicle' });
    const recording = recordingOf('user-jana', 'imagicle');
    expect(accessTo(recording, 'imagicle', there, JANA, RECORDED).see).toBe('not-in-account');
    const synchronised = commanded(there, HANA, {
      type: 'account.users.make',
      provider: 'imagicle',
      userIds: ['user-jana'],
    });
    expect(accessTo(recording, 'imagicle', synchronised, JANA, RECORDED).see).toBeUndefined();
    expect(accessTo(recording, 'imagicle', synchronised, ADMINISTRATOR, RECORDED).see).toBeUndefined();
    expect(accessTo(recording, 'dubber', synchronised, JANA, RECORDED).see).toBe('elsewhere');
  });

  test('a recording that is still being made is seen, and neither played nor deleted', () => {
    const live = recordingOf('user-jana', 'dubber', { state: 'paused' });
    expect(accessTo(live, 'dubber', DEMO_STATE, JANA, RECORDED + 90 * DAY)).toEqual({
      see: undefined,
      play: 'live',
      download: 'live',
      delete: 'live',
    });
  });

  test('a recording that failed before its first sound can be deleted, not played', () => {
    const empty = recordingOf('user-jana', 'dubber', { state: 'failed', frames: 0 });
    expect(accessTo(empty, 'dubber', DEMO_STATE, JANA, RECORDED)).toEqual({
      see: undefined,
      play: 'empty',
      download: 'empty',
      delete: undefined,
    });
  });
});

test('REC-38: while the platform information differs a recording does not reach its user, and does once it agrees', () => {
  const set = (state: State, externalGroup: string) =>
    commanded(state, HANA, {
      type: 'account.platform.set',
      provider: 'dubber',
      userId: 'user-jana',
      platform: { externalGroup },
    });
  const differs = set(DEMO_STATE, 'loc-elsewhere');
  expect(accessTo(ofJana, 'dubber', differs, JANA, RECORDED).see).toBe('not-reached');
  expect(accessTo(ofJana, 'dubber', set(differs, 'loc-brno'), JANA, RECORDED).see).toBeUndefined();
});

test('a recording whose client told no owner is of the default provider and of the user whose number recorded it', () => {
  const { owner: _, ...told } = ofJana;
  expect(accessTo(told, 'dubber', DEMO_STATE, JANA, RECORDED).see).toBeUndefined();
  expect(accessTo(told, 'dubber', DEMO_STATE, ROBERT, RECORDED).see).toBe('not-own');
});

const userId = fc.constantFrom(...DEMO_STATE.tenant.users.map(({ id }) => id));
const anyViewer: fc.Arbitrary<Viewer> = fc.oneof(
  userId.map((id) => ({ kind: 'user' as const, id })),
  fc
    .constantFrom(...DEMO_STATE.tenant.administrators.map(({ id }) => id))
    .map((id) => ({ kind: 'administrator' as const, id })),
  fc.constant({ kind: 'support' as const }),
);
/** The demo with licences of any kind, and platform information that may differ. */
const anyAccounts: fc.Arbitrary<State> = fc
  .record({
    tiers: fc.array(fc.constantFrom(...TIER_IDS.filter((id) => id.startsWith('dubber'))), {
      minLength: 3,
      maxLength: 3,
    }),
    differs: fc.boolean(),
    limitedSince: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  })
  .map(({ tiers, differs, limitedSince }) => ({
    ...DEMO_STATE,
    accounts: {
      accounts: DEMO_STATE.accounts.accounts.map((account) => ({
        ...account,
        users: account.users.map((user, index) => ({
          ...user,
          tier: tiers[index] ?? user.tier,
          ...(limitedSince === undefined ? {} : { limitedSince: RECORDED + limitedSince * DAY }),
          platform: { ...user.platform, ...(differs && index === 0 ? { serviceProvider: 'other' } : {}) },
        })),
      })),
    },
  }));
const anyRecording = fc
  .record({
    userId,
    provider: fc.constantFrom(...PROVIDER_IDS),
    state: fc.constantFrom('started' as const, 'paused' as const, 'stopped' as const, 'failed' as const),
    frames: fc.constantFrom(0, 16_000),
    day: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ userId, provider, state, frames, day }) =>
    recordingOf(userId, provider, { state, frames, startedAt: RECORDED + day * DAY }),
  );

test('no viewer gets what the profile forbids, whatever the account, the recording and the date', () => {
  const anyDay = fc.integer({ min: 0, max: 120 }).map((day) => RECORDED + day * DAY);
  fc.assert(
    fc.property(
      fc.tuple(anyRecording, fc.constantFrom(...PROVIDER_IDS), anyAccounts, anyViewer, anyDay),
      ([recording, portal, state, viewer, now]) => {
        const access = accessTo(recording, portal, state, viewer, now);
        const allowed = ACTS.filter((act) => access[act] === undefined);
        if (allowed.length === 0) return;
        const { owner } = recording;
        expect(owner?.provider).toBe(portal);
        expect(allowed).toContain('see');
        expect(now).toBeLessThan(dueAt(recording, state) ?? Number.POSITIVE_INFINITY);
        const account = accountOf(state.accounts, portal, 'org-moravia');
        const there = accountUser(account, owner?.user ?? '');
        const tier = there ? tierOf(there.tier) : PROVIDERS[portal].tiers[0];
        expect(viewer.kind).not.toBe('support');
        expect(tier.opens).toContain(viewer.kind);
        if (viewer.kind === 'user') {
          expect(viewer.id).toBe(owner?.user);
          expect(there?.platform.serviceProvider ?? 'org-moravia').toBe('org-moravia');
        } else if (portal !== 'generic' && viewer.kind === 'administrator')
          expect(account?.administrators).toContain(viewer.id);
        if (recording.state === 'started' || recording.state === 'paused') expect(allowed).toEqual(['see']);
        if (recording.frames === 0) expect(allowed).not.toContain('play');
      },
    ),
    { seed: 16, numRuns: 600 },
  );
});

test('REC-11: who was made an administrator of the account opens what an administrator may', () => {
  const added = commanded(DEMO_STATE, HANA, {
    type: 'account.administrator.add',
    provider: 'dubber',
    administratorId: MARTIN.kind === 'administrator' ? MARTIN.id : '',
  });
  const martin: Viewer = { kind: 'administrator', id: 'partner-martin' };
  expect(accessTo(ofPetra, 'dubber', DEMO_STATE, martin, RECORDED).see).toBe('not-in-account');
  expect(accessTo(ofPetra, 'dubber', added, martin, RECORDED).see).toBeUndefined();
});
