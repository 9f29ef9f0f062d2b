import { expect, test } from 'vitest';
import { DEMO_STATE } from '../../../src/policy/demo-tenant.ts';
import type { Viewer } from '../../../src/portal/access.ts';
import { NOTHING_KEPT } from '../../../src/portal/keeping.ts';
import { keptOf } from '../../../src/portal/kept.ts';
import { PortalLibrary } from '../../../src/portal/portal-library.ts';
import { pagesOf, parsePortalPlace, portalPlace } from '../../../src/portal/portal-route.ts';
import { StoreLibrary } from '../../../src/recorder/library.ts';
import { MemoryStore } from '../../../src/recorder/memory-store.ts';
import { RECORDED, recordingOf } from './scene.ts';

async function seenBy(viewer: Viewer) {
  const store = new MemoryStore();
  for (const userId of ['user-jana', 'user-petra'])
    await store.put(recordingOf(userId, 'dubber', { metadata: `<of ${userId}/>` }));
  const library = new StoreLibrary(store);
  library.show(store.listNow());
  const removed: string[] = [];
  const sight = { portal: 'dubber' as const, viewer, state: DEMO_STATE, now: RECORDED };
  const seen = new PortalLibrary(
    library,
    () => sight,
    async (id) => void removed.push(id),
  );
  return { seen, removed };
}

test('what a viewer may not open is neither listed nor had: sound, peaks, file, metadata, deletion', async () => {
  const { seen, removed } = await seenBy({ kind: 'administrator', id: 'admin-hana' });
  expect(seen.recordings().map(({ id }) => id)).toEqual(['of-user-petra']);
  expect(seen.metadata('of-user-jana')).toBe('');
  for (const act of ['samples', 'peaks', 'wav', 'delete'] as const)
    await expect(seen[act]('of-user-jana')).rejects.toThrow('not allowed');
  expect(removed).toEqual([]);
});

test('what a viewer may open is had, and deleted in their name', async () => {
  const { seen, removed } = await seenBy({ kind: 'user', id: 'user-jana' });
  expect(seen.recordings()).toBe(seen.recordings());
  expect((await seen.samples('of-user-jana')).length).toBe(32_000);
  expect(seen.metadata('of-user-jana')).toBe('<of user-jana/>');
  await seen.delete('of-user-jana');
  expect(removed).toEqual(['of-user-jana']);
});

test('the place of a portal is read as it is written', () => {
  const viewers: readonly Viewer[] = [
    { kind: 'user', id: 'a/b c' },
    { kind: 'administrator', id: 'admin-hana' },
    { kind: 'support' },
  ];
  for (const viewer of viewers)
    for (const page of pagesOf(viewer)) {
      const route = { portal: 'imagicle', viewer, page } as const;
      expect(parsePortalPlace(portalPlace(route), 'dubber')).toEqual(route);
    }
  expect(parsePortalPlace('', 'dubber')).toEqual({ portal: 'dubber', page: 'recordings' });
  expect(parsePortalPlace('nobody/user/x/account', 'dubber').page).toBe('recordings');
  expect(parsePortalPlace('dubber/user/%/recordings', 'dubber').viewer).toEqual({ kind: 'user', id: '%' });
});

test('what was kept is read again, and anything else is nothing', () => {
  const deletion = {
    id: 'x',
    provider: 'dubber',
    userId: 'user-jana',
    user: 'Jana Novak',
    party: 'Alder Freight',
    recordedAt: 1,
    deletedAt: 2,
  } as const;
  const kept = {
    days: 31,
    deletions: [
      { ...deletion, reason: { code: 'retention', tier: 'dubber-go', days: 30 } as const },
      { ...deletion, reason: { code: 'person', name: 'Jana Novak' } as const },
    ],
  };
  expect(keptOf(JSON.stringify(kept))).toEqual(kept);
  for (const wrong of [undefined, '', '{', '7', '{"days":-1,"deletions":[]}', '{"days":1,"deletions":[{}]}'])
    expect(keptOf(wrong)).toEqual(NOTHING_KEPT);
});
