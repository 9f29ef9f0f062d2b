import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMO_STATE } from '../../../src/policy/demo-tenant.ts';
import type { Location, Organisation } from '../../../src/policy/tenant.ts';
import {
  readLocation,
  readOrganisation,
  writeLocation,
  writeOrganisation,
  writeVendors,
} from '../../../src/policy/webex-vendors.ts';
import { anyLocation, anyOrganisation } from './arbitrary.ts';

const { organisation } = DEMO_STATE.tenant;
const BRNO: Location = { id: 'loc-brno', name: 'Brno', timeZone: 'Europe/Prague' };

const read = (json: unknown, before: Organisation = organisation) => {
  const found = readOrganisation(json, before);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
};
const readAt = (json: unknown, before: Location = BRNO, ofAll: Organisation = organisation) => {
  const found = readLocation(json, before, ofAll);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
};
const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value));

/** What a tenant with a provider of its own returns. */
const WEBEX = {
  organization: { name: 'Real', id: 'real-1' },
  enabled: true,
  vendorId: 'vendor-9',
  vendorName: 'Webex',
  termsOfServiceUrl: 'https://terms.example',
  somethingNew: [1, { a: 2 }],
};

describe('REC-39 the organisation', () => {
  test('a vendor that is none of ours gets the generic profile and a notice, and is written back as it came', () => {
    const found = read(WEBEX);
    expect(found.organisation).toMatchObject({ provider: 'generic', vendor: { name: 'Webex' } });
    expect(found.notices).toEqual([
      { code: 'generic-provider', path: 'vendorName', vendor: 'Webex' },
      { code: 'kept', path: 'somethingNew' },
    ]);
    expect(writeOrganisation(found.organisation)).toEqual(WEBEX);
  });

  test('one of ours under an id of the tenant’s own is known by its name, and keeps the id', () => {
    const json = { vendorId: 'abc', vendorName: 'Imagicle', failureBehavior: 'END_CALL_WITH_ANNOUNCEMENT' };
    const found = read(json).organisation;
    expect(found).toMatchObject({ provider: 'imagicle', failureBehaviour: 'END_CALL_WITH_ANNOUNCEMENT' });
    expect(writeVendors(found)).toMatchObject(json);
  });

  test('an id without a name is looked up in the list that came with it', () => {
    const vendors = [{ id: 'v1', name: 'CallCabinet' }];
    const found = read({ vendorId: 'v1', vendors }).organisation;
    expect(found.provider).toBe('callcabinet');
    expect(writeVendors(found).vendors).toEqual(vendors);
  });

  test('REC-21 a null id is None', () => {
    expect(read({ vendorId: null }).organisation.provider).toBe('none');
    expect(read({ vendorName: 'None' }).organisation.provider).toBe('none');
    expect(writeOrganisation({ ...organisation, provider: 'none' })).toMatchObject({
      vendorId: null,
      vendorName: 'None',
    });
  });

  test('the list says of which providers users come along by themselves (REC-11, REC-13)', () => {
    const vendors = writeVendors(organisation).vendors as {
      name: string;
      migrateUserCreationEnabled: boolean;
    }[];
    expect(vendors.map(({ name, migrateUserCreationEnabled }) => [name, migrateUserCreationEnabled])).toEqual(
      [
        ['Dubber', true],
        ['Imagicle', false],
        ['CallCabinet', false],
      ],
    );
  });

  test('invalid values are refused with path and allowed values', () => {
    expect(readOrganisation({ enabled: 1, failureBehavior: 'STOP', vendorId: {} }, organisation)).toEqual({
      problems: [
        { path: 'enabled', found: 1, allowed: 'true, false' },
        { path: 'vendorId', found: {}, allowed: 'text' },
        {
          path: 'failureBehavior',
          found: 'STOP',
          allowed:
            'PROCEED_WITH_CALL_NO_ANNOUNCEMENT, PROCEED_CALL_WITH_ANNOUNCEMENT, END_CALL_WITH_ANNOUNCEMENT',
        },
      ],
    });
  });

  test('what is written is read as it was, by both shapes', () => {
    fc.assert(
      fc.property(anyOrganisation, (before) => {
        expect(read(throughJson(writeOrganisation(before)), before)).toEqual({
          organisation: before,
          notices: [],
        });
        const other: Organisation = {
          ...before,
          provider: 'dubber',
          failureBehaviour: 'END_CALL_WITH_ANNOUNCEMENT',
        };
        const found = read(throughJson(writeVendors(before)), other).organisation;
        expect([found.provider, found.failureBehaviour]).toEqual([before.provider, before.failureBehaviour]);
      }),
      { seed: 1 },
    );
  });
});

describe('REC-22 REC-39 a location', () => {
  test('takes another vendor, as GET gives it and as PUT takes it', () => {
    const get = { orgDefaultEnabled: false, defaultVendorId: 'x', defaultVendorName: 'Imagicle' };
    expect(readAt(get).location.provider).toBe('imagicle');
    expect(readAt({ id: 'callcabinet', orgDefaultEnabled: false }).location.provider).toBe('callcabinet');
    expect(readAt({ id: 'callcabinet' }).location.provider).toBe('callcabinet');
  });

  test('goes back to the organisation’s, vendor and failure behaviour', () => {
    const own: Location = { ...BRNO, provider: 'imagicle', failureBehaviour: 'END_CALL_WITH_ANNOUNCEMENT' };
    expect(readAt({ orgDefaultEnabled: true, orgFailureBehaviorEnabled: true }, own).location).toEqual(BRNO);
    expect(readAt({}, own).location).toEqual(own);
  });

  test('keeps unknown fields', () => {
    const json = { orgDefaultEnabled: true, storageRegion: 'US', orgStorageRegionEnabled: false };
    const { location, notices } = readAt(json);
    expect(writeLocation(organisation, location)).toMatchObject(json);
    expect(notices).toEqual([]);
  });

  test('what is written is read as it was', () => {
    fc.assert(
      fc.property(anyOrganisation, anyLocation, (ofAll, before) => {
        const json = throughJson(writeLocation(ofAll, before));
        expect(readAt(json, before, ofAll).location).toEqual(before);
        const fresh = readAt(json, { ...BRNO, id: before.id }, ofAll).location;
        expect([fresh.provider, fresh.failureBehaviour]).toEqual([before.provider, before.failureBehaviour]);
      }),
      { seed: 1 },
    );
  });
});

test('anything at all is read or refused, and never throws', () => {
  const field = fc.constantFrom(
    ...Object.keys(WEBEX),
    ...Object.keys(writeLocation(organisation, BRNO)),
    'id',
  );
  const value = fc.oneof(fc.anything(), fc.constantFrom('Webex', 'Dubber', null, true, []));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.dictionary(field, value)), (json) => {
      for (const found of [readOrganisation(json, organisation), readLocation(json, BRNO, organisation)])
        if ('problems' in found) expect(found.problems.length).toBeGreaterThan(0);
        else expect(Array.isArray(found.notices)).toBe(true);
    }),
    { seed: 1, numRuns: 1000 },
  );
});
