import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HubRoute, parseRoute, routeText, sectionOf } from '../../../src/control-hub/hub-route.ts';

const routes: fc.Arbitrary<HubRoute> = fc.oneof(
  fc.constantFrom<HubRoute>(
    { page: 'customers' },
    { page: 'service-settings' },
    { page: 'locations' },
    { page: 'users' },
  ),
  fc.record({
    page: fc.constantFrom<'user' | 'location'>('user', 'location'),
    id: fc.string({ minLength: 1, unit: 'grapheme' }),
  }),
);

describe('the address of a page', () => {
  test('comes back as the page it was written for', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(routeText(route))).toEqual(route);
      }),
      { seed: 1 },
    );
  });

  test('is the list of users for whatever else it says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseRoute(text)).toHaveProperty('page');
      }),
      { seed: 1 },
    );
    expect(parseRoute('elsewhere/1')).toEqual({ page: 'users' });
    expect(parseRoute('users/%')).toEqual({ page: 'user', id: '%' });
  });

  test('of one location or user belongs to their list', () => {
    expect(sectionOf({ page: 'location', id: 'a' })).toBe('locations');
    expect(sectionOf({ page: 'user', id: 'a' })).toBe('users');
  });
});
