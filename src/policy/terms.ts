import type { Tenant, User } from './tenant.ts';

/** What the terms dialog lists as shared with a provider, in its order (REC-15). */
export const SHARED_DATA = ['customer-name', 'time-zone', 'first-name', 'last-name', 'email'] as const;
export type SharedDatum = (typeof SHARED_DATA)[number];

/** What of a user is shared with a provider once its terms are accepted (REC-15). */
export const sharedData = (
  { organisation, locations }: Tenant,
  { firstName, lastName, email, locationId }: User,
): Readonly<Record<SharedDatum, string>> => ({
  'customer-name': organisation.name,
  'time-zone': locations.find(({ id }) => id === locationId)?.timeZone ?? '',
  'first-name': firstName,
  'last-name': lastName,
  email,
});
