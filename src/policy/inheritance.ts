import type { Reason } from './reasons.ts';
import type { Location, Organisation, ProviderChoice } from './tenant.ts';

/** A value, and why it is so. */
export type Because<T> = readonly [T, Reason];

/** The provider that counts at a location, and why (REC-22). */
export function effectiveProvider(
  organisation: Organisation,
  location: Location | undefined,
): Because<ProviderChoice> {
  const override = location?.provider;
  if (organisation.provider === 'none')
    return [
      'none',
      {
        code: 'organisation-none',
        organisation: organisation.name,
        ...(location && override ? { override: { location: location.name, provider: override } } : {}),
      },
    ];
  if (!location || override === undefined)
    return [organisation.provider, { code: 'organisation', organisation: organisation.name }];
  return override === 'none'
    ? ['none', { code: 'location-none', location: location.name }]
    : [override, { code: 'location', location: location.name }];
}

/** The location's own value, else the organisation's. */
export const inherited = <T>(
  own: T | undefined,
  ofAll: T,
  { name: organisation }: Organisation,
  location: Location | undefined,
): Because<T> =>
  own !== undefined && location
    ? [own, { code: 'location', location: location.name }]
    : [ofAll, { code: 'organisation', organisation }];
