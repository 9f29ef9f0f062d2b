import { type Checked, type Refusal, refuse, type State } from './outcome.ts';
import { availability } from './providers.ts';
import type { Location, Organisation, ProviderChoice, Region, User } from './tenant.ts';

export const withOrganisation = ({ tenant, accounts }: State, changed: Partial<Organisation>): State => ({
  tenant: { ...tenant, organisation: { ...tenant.organisation, ...changed } },
  accounts,
});

export const withLocation = ({ tenant, accounts }: State, changed: Location): State => ({
  tenant: {
    ...tenant,
    locations: tenant.locations.map((location) => (location.id === changed.id ? changed : location)),
  },
  accounts,
});

export const withUser = ({ tenant, accounts }: State, changed: User): State => ({
  tenant: { ...tenant, users: tenant.users.map((user) => (user.id === changed.id ? changed : user)) },
  accounts,
});

export const locationOf = ({ tenant }: State, id: string): Checked<Location> => {
  const value = tenant.locations.find((location) => location.id === id);
  return value ? { value } : refuse({ code: 'unknown', what: 'location', id });
};

export const userOf = ({ tenant }: State, id: string): Checked<User> => {
  const value = tenant.users.find((user) => user.id === id);
  return value ? { value } : refuse({ code: 'unknown', what: 'user', id });
};

/** REC-14. */
export const regionRefusal = (choice: ProviderChoice, region: Region): Refusal | undefined => {
  const answer = availability(choice, region);
  return answer.available || choice === 'none' ? undefined : { provider: choice, ...answer.reason };
};
