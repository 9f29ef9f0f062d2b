import { msg, str } from '@lit/localize';
import { availability, LISTED_PROVIDERS, PROVIDERS, type ProviderProfile } from '../policy/providers.ts';
import type { Organisation, ProviderChoice, Vendor } from '../policy/tenant.ts';
import { notServed, regionsText } from './hub-text.ts';
import type { Choice } from './page-parts.ts';

const retention = ({ tiers }: ProviderProfile): string =>
  tiers.some(({ retentionDays }) => retentionDays === undefined)
    ? msg('kept without limit with a paid licence')
    : '';

/** What sets a provider apart, in a line. */
function factsOf(profile: ProviderProfile): string {
  const [first] = profile.tiers;
  const parts = [
    first.price === 'included'
      ? msg(str`${first.name} is included for every user`)
      : msg('Paid, by contract'),
    ...(profile.freeTrial ? [msg('free trial')] : []),
    ...(first.retentionDays === undefined
      ? [msg('recordings kept without limit')]
      : [msg(str`recordings kept for ${first.retentionDays} days`), retention(profile)]),
    profile.regions === 'all' ? msg('all regions') : regionsText(profile.regions),
  ];
  return parts.filter(Boolean).join(' · ');
}

const refusedOf = (profile: ProviderProfile, { region }: Organisation): string | undefined => {
  const answer = availability(profile.id, region);
  if (answer.available || answer.reason.code !== 'region') return undefined;
  return notServed(profile.name, region, answer.reason.served);
};

export interface ProviderChoices {
  readonly organisation: Organisation;
  /** What is in force, with its vendor where it came through the API. */
  readonly current: ProviderChoice | undefined;
  readonly vendor: Vendor | undefined;
  /** What None does there. */
  readonly none: string;
}

/** The providers to choose from: those that do not serve the region with the reason (REC-14), None last (REC-21, REC-22). */
export const providerChoices = (given: ProviderChoices): readonly Choice<ProviderChoice>[] => {
  const { organisation, current, vendor, none } = given;
  const own = current !== undefined && current !== 'none' && !PROVIDERS[current].listed ? [current] : [];
  return [
    ...own.map((value) => ({
      value,
      label: vendor?.name ?? PROVIDERS[value].name,
      hint: msg('Not one of the providers known here; a general profile stands for it.'),
      badge: msg('set through the API'),
    })),
    ...LISTED_PROVIDERS.map((profile) => ({
      value: profile.id,
      label: profile.name,
      hint: factsOf(profile),
      refused: refusedOf(profile, organisation),
    })),
    { value: 'none', label: msg('None'), hint: none },
  ];
};
