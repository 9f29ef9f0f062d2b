import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar } from '../../../src/clock/calendar.ts';
import { VirtualClock } from '../../../src/clock/virtual-clock.ts';
import { DEMO_STATE } from '../../../src/policy/demo-tenant.ts';
import type { State } from '../../../src/policy/outcome.ts';
import type { TierId } from '../../../src/policy/providers.ts';
import { Keeping, type Kept } from '../../../src/portal/keeping.ts';
import { dueAt } from '../../../src/portal/retention.ts';
import { StoreLibrary } from '../../../src/recorder/library.ts';
import { MemoryStore } from '../../../src/recorder/memory-store.ts';
import type { Recording } from '../../../src/recorder/recording.ts';
import { commanded, DAY, HANA, MARTIN, RECORDED, recordingOf } from './scene.ts';

const entitled = (state: State, tier: TierId, at: number, actor = HANA): State =>
  commanded(state, actor, { type: 'account.entitle', provider: 'dubber', userId: 'user-jana', tier, at });

/** A store of recordings whose keeper goes by a calendar that starts when they were made. */
async function store(recordings: readonly Recording[], state: State = DEMO_STATE, kept?: Kept) {
  const memory = new MemoryStore();
  for (const recording of recordings) await memory.put(recording);
  const library: StoreLibrary = new StoreLibrary(memory, () => library.show(memory.listNow()));
  library.show(memory.listNow());
  const calendar = new Calendar(new VirtualClock(), RECORDED);
  const scene = { state, kept: kept ?? { days: 0, deletions: [] }, problems: [] as string[] };
  const keeping = new Keeping({
    library,
    calendar,
    state: () => scene.state,
    ...(kept && { kept }),
    keep: (next) => {
      scene.kept = next;
    },
    tell: (problem) => scene.problems.push(problem),
    changed: () => {},
  });
  const ids = () => memory.listNow().map(({ id }) => id);
  return { scene, keeping, calendar, memory, library, ids };
}

describe('REC-12: how long a recording is kept', () => {
  test('Dubber Go keeps it 30 days, then it is deleted from the store, with the reason and the date', async () => {
    const { keeping, ids, scene } = await store([recordingOf('user-jana')]);
    await keeping.later(29);
    expect(ids()).toEqual(['of-user-jana']);
    await keeping.later(1);
    expect(ids()).toEqual([]);
    expect(keeping.deletions).toEqual([
      {
        id: 'of-user-jana',
        provider: 'dubber',
        userId: 'user-jana',
        user: 'Jana Novak',
        party: 'Alder Freight',
        recordedAt: RECORDED,
        deletedAt: RECORDED + 30 * DAY,
        reason: { code: 'retention', tier: 'dubber-go', days: 30 },
      },
    ]);
    expect(scene.kept).toEqual({ days: 30, deletions: keeping.deletions });
  });

  test('its sound goes with it', async () => {
    const { keeping, memory } = await store([recordingOf('user-jana', 'dubber', { frames: 2 })]);
    await memory.putChunk('of-user-jana', 0, new Int16Array([1, 2, 3, 4]), {
      near: new Int8Array(2),
      far: new Int8Array(2),
    });
    expect(memory.extentNow('of-user-jana')).toBe(2);
    await keeping.later(30);
    expect(memory.extentNow('of-user-jana')).toBe(0);
  });

  test('from free to paid: automatic deletion stops', async () => {
    const { keeping, ids } = await store(
      [recordingOf('user-jana')],
      entitled(DEMO_STATE, 'dubber-standard', RECORDED + 10 * DAY, MARTIN),
    );
    await keeping.later(4000);
    expect(ids()).toEqual(['of-user-jana']);
    expect(keeping.deletions).toEqual([]);
  });

  test('from paid to free: unlimited retention ends, and the recording goes 30 days after the change', async () => {
    const paid = entitled(DEMO_STATE, 'dubber-standard', RECORDED);
    const { keeping, ids, scene } = await store([recordingOf('user-jana')], paid);
    await keeping.later(100);
    scene.state = entitled(paid, 'dubber-go', RECORDED + 100 * DAY);
    await keeping.sweep();
    await keeping.later(29);
    expect(ids()).toEqual(['of-user-jana']);
    await keeping.later(1);
    expect(ids()).toEqual([]);
    expect(keeping.deletions[0]?.deletedAt).toBe(RECORDED + 130 * DAY);
  });

  test.each(['imagicle', 'callcabinet', 'generic'] as const)(
    '%s keeps it without limit',
    async (provider) => {
      const { keeping, ids } = await store([recordingOf('user-jana', provider)]);
      await keeping.later(4000);
      expect(ids()).toEqual(['of-user-jana']);
    },
  );

  test('a recording that is being made is not deleted, whatever the calendar says', async () => {
    const { keeping, ids } = await store([recordingOf('user-jana', 'dubber', { state: 'started' })]);
    await keeping.later(90);
    expect(ids()).toEqual(['of-user-jana']);
  });
});

test('the calendar of the last visit is taken up, and what is due by it goes', async () => {
  const { keeping, calendar, ids } = await store([recordingOf('user-jana')], DEMO_STATE, {
    days: 45,
    deletions: [],
  });
  expect(calendar.date()).toBe(RECORDED + 45 * DAY);
  await keeping.sweep();
  expect(ids()).toEqual([]);
});

test('a reset puts the calendar and the list of deletions back, and leaves recordings unless told otherwise', async () => {
  const { keeping, calendar, ids, scene } = await store([
    recordingOf('user-jana'),
    recordingOf('user-petra'),
    recordingOf('user-robert', 'dubber', { state: 'started' }),
  ]);
  await keeping.later(30);
  await keeping.reset(false);
  expect(calendar.date()).toBe(RECORDED);
  expect(scene.kept).toEqual({ days: 0, deletions: [] });
  expect(ids()).toEqual(['of-user-petra', 'of-user-robert']);
  await keeping.reset(true);
  expect(ids()).toEqual(['of-user-robert']);
});

test('a store that will not delete is told of once, and asked again after the next jump', async () => {
  const { keeping, memory, ids, scene } = await store([recordingOf('user-jana')]);
  const remove = memory.delete.bind(memory);
  memory.delete = () => Promise.reject(new Error('recorder store: busy'));
  await keeping.later(30);
  await keeping.sweep();
  expect(scene.problems).toEqual(['recorder store: busy']);
  expect(keeping.deletions).toEqual([]);
  memory.delete = remove;
  await keeping.later(1);
  expect(ids()).toEqual([]);
});

test('a viewer deletes what the profile lets them, and is named for it; who may not is refused', async () => {
  const { keeping, ids } = await store([recordingOf('user-jana')]);
  const hana = { kind: 'administrator', id: 'admin-hana' } as const;
  await expect(keeping.remove('of-user-jana', 'dubber', hana, 'Hana Kralova')).rejects.toThrow('user-only');
  expect(ids()).toEqual(['of-user-jana']);
  await keeping.remove('of-user-jana', 'dubber', { kind: 'user', id: 'user-jana' }, 'Jana Novak');
  expect(ids()).toEqual([]);
  expect(keeping.deletions[0]?.reason).toEqual({ code: 'person', name: 'Jana Novak' });
});

test('nothing is deleted early and everything due is deleted, whatever is done to licences and calendar', async () => {
  const users = ['user-jana', 'user-robert', 'user-petra', 'user-tomas'] as const;
  const step = fc.oneof(
    fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 0, max: 40 }) }),
    fc.record({
      kind: fc.constant('tier' as const),
      userId: fc.constantFrom(...users.slice(0, 3)),
      tier: fc.constantFrom('dubber-go' as const, 'dubber-standard' as const),
    }),
  );
  const made = fc.array(
    fc.record({ user: fc.constantFrom(...users), day: fc.integer({ min: 0, max: 50 }) }),
    {
      maxLength: 6,
    },
  );
  await fc.assert(
    fc.asyncProperty(made, fc.array(step, { maxLength: 12 }), async (made, steps) => {
      const recordings = made.map(({ user, day }, index) =>
        recordingOf(user, 'dubber', { id: `r-${index}`, startedAt: RECORDED + day * DAY }),
      );
      const { keeping, calendar, ids, scene } = await store(recordings);
      /** Days on which a recording was bound to go, as the rule says it: 30 from its making, or from the last end of unlimited retention. */
      for (const each of steps) {
        if (each.kind === 'days') await keeping.later(each.days);
        else {
          try {
            scene.state = commanded(scene.state, HANA, {
              type: 'account.entitle',
              provider: 'dubber',
              userId: each.userId,
              tier: each.tier,
              at: calendar.date(),
            });
          } catch {
            continue; // No licence left.
          }
          await keeping.sweep();
        }
        for (const id of ids()) {
          const left = recordings.find((recording) => recording.id === id);
          expect(dueAt(left as Recording, scene.state) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(
            calendar.date(),
          );
        }
        for (const { recordedAt, deletedAt } of keeping.deletions) {
          expect(deletedAt - recordedAt).toBeGreaterThanOrEqual(30 * DAY);
          expect(deletedAt).toBeLessThanOrEqual(calendar.date());
        }
        expect(ids().length + keeping.deletions.length).toBe(recordings.length);
      }
    }),
    { seed: 12, numRuns: 120 },
  );
});
