import type { ProviderChoice, ProviderId, Region } from './tenant.ts';

/** What a user has at a provider. The first tier of a profile is what a new user gets. */
export const TIER_IDS = [
  'dubber-go',
  'dubber-standard',
  'dubber-ai',
  'imagicle',
  'callcabinet',
  'generic',
] as const;
export type TierId = (typeof TIER_IDS)[number];

/** What a tier adds. Shown as present or not, never imitated. */
export type Extra =
  | 'analytics'
  | 'transcripts'
  | 'sentiment'
  | 'screen-recording'
  | 'quality-tools'
  | 'compliance-tools';

export type Opener = 'user' | 'administrator';

export interface Tier {
  readonly id: TierId;
  readonly name: string;
  /** `contract`: paid, by contract. `elsewhere`: not known to the simulator. */
  readonly price: 'included' | 'contract' | 'elsewhere';
  /** Days after which a recording is deleted; undefined: never. */
  readonly retentionDays?: number;
  /** Recordings may be moved to the customer's own storage. */
  readonly ownStorage: boolean;
  /** Who opens a recording in the portal. */
  readonly opens: readonly Opener[];
  readonly extras: readonly Extra[];
}

/** What makes an organisation's account; `elsewhere`: taken to be there already. */
export type AccountMaking = 'terms' | 'first-user' | 'support' | 'elsewhere';

/** How users come into the account. */
export type UserMaking = 'automatic' | 'synchronised' | 'support' | 'elsewhere';

export interface OrderCode {
  readonly code: string;
  readonly option?: string;
}

export interface ProviderProfile {
  readonly id: ProviderId;
  readonly name: string;
  /** In the list of providers; the others come through the API only. */
  readonly listed: boolean;
  readonly tiers: readonly [Tier, ...Tier[]];
  readonly account: { readonly madeBy: readonly AccountMaking[]; readonly startsAs: 'trial' | 'production' };
  readonly usersMade: UserMaking;
  readonly regions: 'all' | readonly Region[];
  readonly freeTrial: boolean;
  /** Where paid tiers are ordered, and by which codes. */
  readonly order?: { readonly through: string; readonly codes: readonly OrderCode[] };
  /** The look of its portal: a colour's name, a label, and a drawing of ours as an SVG path of a 32 x 32 box. */
  readonly portal: {
    readonly colour: 'teal' | 'violet' | 'orange' | 'grey';
    readonly label: string;
    readonly mark: string;
  };
  /** As the Webex API lists it; `names` in lower case are those it is known by there. */
  readonly vendor: {
    readonly id: string;
    readonly names: readonly string[];
    readonly loginUrl: string;
    readonly termsOfServiceUrl: string;
  };
}

const vendor = (id: string, ...names: string[]): ProviderProfile['vendor'] => ({
  id,
  names,
  loginUrl: `https://${id}.example/login`,
  termsOfServiceUrl: `https://${id}.example/terms`,
});

const CLOUD = { price: 'contract', ownStorage: true, opens: ['user', 'administrator'] } as const;
const DUBBER_PAID = { ...CLOUD, ownStorage: false } as const;
const CCW = 'Cisco Commerce Workspace';

/** The table of providers in data; nothing else asks which provider it is. Recordings are unlimited in number with all of them. */
export const PROVIDERS: Readonly<Record<ProviderId, ProviderProfile>> = {
  dubber: {
    id: 'dubber',
    name: 'Dubber',
    listed: true,
    tiers: [
      {
        id: 'dubber-go',
        name: 'Dubber Go',
        price: 'included',
        retentionDays: 30,
        ownStorage: false,
        opens: ['user'],
        extras: [],
      },
      { ...DUBBER_PAID, id: 'dubber-standard', name: 'Dubber Standard', extras: [] },
      { ...DUBBER_PAID, id: 'dubber-ai', name: 'Dubber AI', extras: ['analytics'] },
    ],
    account: { madeBy: ['terms', 'first-user'], startsAs: 'production' },
    usersMade: 'automatic',
    regions: 'all',
    freeTrial: false,
    order: { through: `${CCW} (Solutions Plus)`, codes: [] },
    portal: {
      colour: 'teal',
      label: 'Dubber',
      mark: 'M4 18a12 12 0 0 1 24 0h-4a8 8 0 0 0-16 0zM11 18h10v10H11z',
    },
    vendor: vendor('dubber', 'dubber', 'dubberrecorder'),
  },
  imagicle: {
    id: 'imagicle',
    name: 'Imagicle',
    listed: true,
    tiers: [
      {
        ...CLOUD,
        id: 'imagicle',
        name: 'Imagicle',
        extras: ['analytics', 'transcripts', 'sentiment', 'screen-recording'],
      },
    ],
    account: { madeBy: ['terms'], startsAs: 'trial' },
    usersMade: 'synchronised',
    regions: ['US', 'EU', 'EUN'],
    freeTrial: true,
    order: {
      through: CCW,
      codes: [{ code: 'IMAGICLE-CLOUD' }, { code: 'A-FLEX-S+-CALLING', option: 'IMAGICLE' }],
    },
    portal: { colour: 'violet', label: 'Imagicle', mark: 'M15 3v26L3 16zM17 8l12 8-12 8z' },
    vendor: vendor('imagicle', 'imagicle'),
  },
  callcabinet: {
    id: 'callcabinet',
    name: 'CallCabinet',
    listed: true,
    tiers: [
      {
        ...CLOUD,
        id: 'callcabinet',
        name: 'CallCabinet',
        extras: ['analytics', 'quality-tools', 'compliance-tools'],
      },
    ],
    account: { madeBy: ['support'], startsAs: 'trial' },
    usersMade: 'support',
    regions: ['US'],
    freeTrial: true,
    order: { through: CCW, codes: [{ code: 'CALLCABINETPLAT' }, { code: 'A-FLEX-S+-CALLING' }] },
    portal: { colour: 'orange', label: 'CallCabinet', mark: 'M4 4h24v7H4zM4 13h24v7H4zM4 22h24v7H4z' },
    vendor: vendor('callcabinet', 'callcabinet'),
  },
  generic: {
    id: 'generic',
    name: 'Other provider',
    listed: false,
    tiers: [
      {
        id: 'generic',
        name: 'Other provider',
        price: 'elsewhere',
        ownStorage: false,
        opens: ['user', 'administrator'],
        extras: [],
      },
    ],
    account: { madeBy: ['elsewhere'], startsAs: 'production' },
    usersMade: 'elsewhere',
    regions: 'all',
    freeTrial: false,
    portal: { colour: 'grey', label: 'Recordings', mark: 'M16 4a12 12 0 1 0 0 24a12 12 0 0 0 0-24z' },
    vendor: vendor('other'),
  },
};

/** REC-10. */
export const DEFAULT_PROVIDER: ProviderId = 'dubber';

/** The providers an administrator chooses from, in the order of the list. */
export const LISTED_PROVIDERS: readonly ProviderProfile[] = Object.values(PROVIDERS).filter(
  ({ listed }) => listed,
);

/** The tier of an id, of whichever provider. */
export const tierOf = (id: TierId): Tier => {
  const [first] = PROVIDERS[DEFAULT_PROVIDER].tiers;
  return (
    Object.values(PROVIDERS)
      .flatMap(({ tiers }) => tiers)
      .find((tier) => tier.id === id) ?? first
  );
};

export type Availability =
  | { readonly available: true }
  | {
      readonly available: false;
      readonly reason:
        | { readonly code: 'region'; readonly region: Region; readonly served: readonly Region[] }
        | { readonly code: 'through-api-only' };
    };

/** Whether an organisation of a region can choose a provider, and why not (REC-14). None can be chosen everywhere. */
export const availability = (choice: ProviderChoice, region: Region): Availability => {
  if (choice === 'none') return { available: true };
  const { listed, regions } = PROVIDERS[choice];
  if (!listed) return { available: false, reason: { code: 'through-api-only' } };
  return regions === 'all' || regions.includes(region)
    ? { available: true }
    : { available: false, reason: { code: 'region', region, served: regions } };
};

/** The provider that a vendor of the Webex API is, by id or name; `generic` if it is none of ours. */
export const providerOfVendor = (id: string | undefined, name: string | undefined): ProviderId => {
  const known = LISTED_PROVIDERS.find(
    ({ vendor }) => vendor.id === id || vendor.names.includes(name?.trim().toLowerCase() ?? ''),
  );
  return known?.id ?? 'generic';
};
