import { expect, test } from 'vitest';
import { deletedAt } from '../../../src/policy/accounts.ts';
import { DEMO_STATE, NEW_STATE } from '../../../src/policy/demo-tenant.ts';
import {
  availability,
  DEFAULT_PROVIDER,
  LISTED_PROVIDERS,
  PROVIDERS,
  providerOfVendor,
  TIER_IDS,
  tierOf,
} from '../../../src/policy/providers.ts';
import { REGIONS } from '../../../src/policy/tenant.ts';
import { SHARED_DATA, sharedData } from '../../../src/policy/terms.ts';

test('REC-10 Dubber is the default, and its first tier costs nothing more', () => {
  expect(DEFAULT_PROVIDER).toBe('dubber');
  expect(PROVIDERS[DEFAULT_PROVIDER].tiers[0]).toMatchObject({ id: 'dubber-go', price: 'included' });
  expect(NEW_STATE.tenant.organisation.provider).toBe('dubber');
});

test('the table of providers', () => {
  const rows = LISTED_PROVIDERS.flatMap(({ tiers, account, usersMade, regions, freeTrial }) =>
    tiers.map(({ name, price, retentionDays, ownStorage, opens }) =>
      [
        name,
        price,
        retentionDays,
        ownStorage,
        opens,
        account.madeBy,
        account.startsAs,
        usersMade,
        regions,
        freeTrial,
      ]
        .map(String)
        .join(' | '),
    ),
  );
  expect(rows).toEqual([
    'Dubber Go | included | 30 | false | user | terms,first-user | production | automatic | all | false',
    'Dubber Standard | contract | undefined | false | user,administrator | terms,first-user | production | automatic | all | false',
    'Dubber AI | contract | undefined | false | user,administrator | terms,first-user | production | automatic | all | false',
    'Imagicle | contract | undefined | true | user,administrator | terms | trial | synchronised | US,EU,EUN | true',
    'CallCabinet | contract | undefined | true | user,administrator | support | trial | support | US | true',
  ]);
});

test('every tier has an id of its own and is found by it', () => {
  const ids = Object.values(PROVIDERS).flatMap(({ tiers }) => tiers.map(({ id }) => id));
  expect(ids.sort()).toEqual([...TIER_IDS].sort());
  for (const id of TIER_IDS) expect(tierOf(id).id).toBe(id);
});

test('REC-14 a provider that does not serve the region cannot be chosen, and says which it serves', () => {
  const served = (id: 'dubber' | 'imagicle' | 'callcabinet') =>
    REGIONS.filter((region) => availability(id, region).available);
  expect(served('dubber')).toEqual([...REGIONS]);
  expect(served('imagicle')).toEqual(['US', 'EU', 'EUN']);
  expect(served('callcabinet')).toEqual(['US']);
  expect(availability('callcabinet', 'EU')).toEqual({
    available: false,
    reason: { code: 'region', region: 'EU', served: ['US'] },
  });
  expect(availability('none', 'JP')).toEqual({ available: true });
  expect(availability('generic', 'US')).toMatchObject({ available: false });
});

test('REC-15 what is shared: customer, time zone of the user, first and last name, e-mail', () => {
  const [jana] = DEMO_STATE.tenant.users;
  if (!jana) throw new Error('nobody there');
  expect(SHARED_DATA).toHaveLength(5);
  expect(sharedData(DEMO_STATE.tenant, jana)).toEqual({
    'customer-name': 'Moravia Instruments',
    'time-zone': 'Europe/Prague',
    'first-name': 'Jana',
    'last-name': 'Novak',
    email: 'jana.novak@moravia.example',
  });
});

test('REC-39 a vendor is known by id or name; any other is generic', () => {
  expect(providerOfVendor('x', ' Dubber')).toBe('dubber');
  expect(providerOfVendor('imagicle', undefined)).toBe('imagicle');
  expect(providerOfVendor('x', 'Webex')).toBe('generic');
  expect(providerOfVendor(undefined, undefined)).toBe('generic');
});

test('REC-12 Dubber Go deletes after 30 days, counted from the change for what was kept without limit before', () => {
  const DAY = 86_400_000;
  const platform = {
    serviceProvider: '',
    externalGroup: '',
    externalIdentifier: '',
    product: '',
    externalType: '',
  };
  const user = { userId: 'u', platform };
  expect(deletedAt(0, { ...user, tier: 'dubber-go' })).toBe(30 * DAY);
  expect(deletedAt(0, { ...user, tier: 'dubber-standard' })).toBeUndefined();
  expect(deletedAt(0, { ...user, tier: 'dubber-go', limitedSince: 100 * DAY })).toBe(130 * DAY);
  expect(deletedAt(200 * DAY, { ...user, tier: 'dubber-go', limitedSince: 100 * DAY })).toBe(230 * DAY);
});
