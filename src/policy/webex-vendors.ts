import { LISTED_PROVIDERS, PROVIDERS, type ProviderProfile, providerOfVendor } from './providers.ts';
import {
  anyFields,
  isObject,
  merge,
  nullable,
  oneOf,
  openFields,
  optional,
  type Problem,
  restOf,
  text,
  yesNo,
} from './readers.ts';
import {
  FAILURE_BEHAVIOURS,
  type Location,
  type Organisation,
  type ProviderChoice,
  type Vendor,
} from './tenant.ts';
import type { Json, JsonNotice } from './webex-json.ts';

/** No provider: the id is null, and this is the name. */
const NO_VENDOR = 'None';

/** A choice of provider, and the vendor's own naming where it differs from ours. */
interface Chosen {
  readonly provider: ProviderChoice;
  readonly vendor: Vendor | undefined;
}

const ourVendor = ({ vendor, name }: ProviderProfile): Vendor => ({
  id: vendor.id,
  name,
  termsOfServiceUrl: vendor.termsOfServiceUrl,
});

const vendorOf = ({ provider, vendor }: Pick<Organisation, 'provider' | 'vendor'>): Vendor | undefined =>
  vendor ?? (provider === 'none' ? undefined : ourVendor(PROVIDERS[provider]));

/** The name that a list of vendors of the same JSON gives an id. */
const nameIn = (vendors: unknown, id: string | undefined): string | undefined => {
  const found = Array.isArray(vendors) ? vendors.find((vendor) => isObject(vendor) && vendor.id === id) : {};
  return isObject(found) && typeof found.name === 'string' ? found.name : undefined;
};

/** `id` and `name` undefined: not told; null id or name None: no provider. */
function chosenBy(
  told: { readonly id: unknown; readonly name: string | undefined; readonly terms?: string | undefined },
  vendors: unknown,
  before: Chosen,
): Chosen {
  const id = typeof told.id === 'string' ? told.id : undefined;
  const name = told.name ?? nameIn(vendors, id);
  const current = vendorOf(before);
  if (id === undefined && name === undefined)
    return told.id === null ? { provider: 'none', vendor: undefined } : before;
  if (id === undefined && name === NO_VENDOR) return { provider: 'none', vendor: undefined };
  if (current && id === current.id && (name === undefined || name === current.name) && !told.terms)
    return before;
  const provider = providerOfVendor(id, name);
  const vendor: Vendor = {
    id: id ?? PROVIDERS[provider].vendor.id,
    name: name ?? PROVIDERS[provider].name,
    ...(told.terms ? { termsOfServiceUrl: told.terms } : {}),
  };
  const ours = ourVendor(PROVIDERS[provider]);
  const same =
    vendor.id === ours.id &&
    vendor.name === ours.name &&
    (told.terms ?? ours.termsOfServiceUrl) === ours.termsOfServiceUrl;
  return { provider, vendor: same ? undefined : vendor };
}

const noticesOf = ({ provider, vendor }: Chosen, path: string, rest: Json): readonly JsonNotice[] => [
  ...(provider !== 'none' && !PROVIDERS[provider].listed && vendor
    ? [{ code: 'generic-provider', path, vendor: vendor.name } as const]
    : []),
  ...Object.keys(rest)
    .filter((key) => !READ_ONLY.includes(key))
    .map((key) => ({ code: 'kept', path: key }) as const),
];

/** Known, and never taken as settings; kept where they are a real tenant's, so that they are written back as they came. */
const READ_ONLY: readonly string[] = ['organization', 'vendors'];

/** What is to be kept: not what we wrote ourselves. */
const keptOf = (before: Json | undefined, rest: Json, ours: Json): Json | undefined => {
  const foreign = Object.entries(rest).filter(
    ([key, value]) => !(READ_ONLY.includes(key) && JSON.stringify(value) === JSON.stringify(ours[key])),
  );
  const kept = merge(before ?? {}, Object.fromEntries(foreign));
  return Object.keys(kept).length > 0 ? kept : undefined;
};

/** A value without the fields that are undefined. */
const told = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

const OUR_VENDORS = LISTED_PROVIDERS.map(({ name, vendor, usersMade }) => ({
  id: vendor.id,
  name,
  description: name,
  migrateUserCreationEnabled: usersMade === 'automatic',
  loginUrl: vendor.loginUrl,
  termsOfServiceUrl: vendor.termsOfServiceUrl,
}));

const identityOf = ({ id, name }: Organisation) => ({ id, name });

const organisationReader = openFields({
  enabled: optional(yesNo()),
  vendorId: nullable(text),
  vendorName: nullable(text),
  termsOfServiceUrl: nullable(text),
  failureBehavior: optional(oneOf(FAILURE_BEHAVIOURS)),
});
const ORGANISATION_FIELDS: Json = {
  enabled: '',
  vendorId: '',
  vendorName: '',
  termsOfServiceUrl: '',
  failureBehavior: '',
};

export type ReadOrganisation =
  | { readonly organisation: Organisation; readonly notices: readonly JsonNotice[] }
  | { readonly problems: readonly Problem[] };

/**
 * Reads /telephony/config/callRecording and .../callRecording/vendors, as given by GET or taken by PUT. What is missing stays as it was;
 * a wrong field refuses the whole. Never throws.
 */
export function readOrganisation(value: unknown, before: Organisation): ReadOrganisation {
  const problems: Problem[] = [];
  const given = anyFields(value, '', problems);
  const json = organisationReader(given, '', problems);
  if (problems.length > 0) return { problems };
  const chosen = chosenBy(
    { id: given.vendorId, name: json.vendorName, terms: json.termsOfServiceUrl },
    given.vendors ?? before.unknown?.vendors,
    { provider: before.provider, vendor: before.vendor },
  );
  const rest = restOf(given, ORGANISATION_FIELDS);
  const organisation = told<Organisation>({
    ...before,
    ...chosen,
    serviceOn: json.enabled ?? before.serviceOn,
    failureBehaviour: json.failureBehavior ?? before.failureBehaviour,
    unknown: keptOf(before.unknown, rest, { organization: identityOf(before), vendors: OUR_VENDORS }),
  });
  return { organisation, notices: noticesOf(chosen, 'vendorName', rest) };
}

/** Fields of another shape of the same organisation are not written into this one. */
const without = (json: Json, ...names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(json).filter(([key]) => !names.includes(key)));

/** GET /telephony/config/callRecording. */
export const writeOrganisation = (organisation: Organisation): Json => {
  const vendor = vendorOf(organisation);
  return {
    organization: identityOf(organisation),
    ...without(organisation.unknown ?? {}, 'vendors', 'storageRegion'),
    enabled: organisation.serviceOn,
    vendorId: vendor?.id ?? null,
    vendorName: vendor?.name ?? NO_VENDOR,
    termsOfServiceUrl: vendor?.termsOfServiceUrl ?? null,
  };
};

/** GET /telephony/config/callRecording/vendors. */
export const writeVendors = (organisation: Organisation): Json => {
  const vendor = vendorOf(organisation);
  return {
    vendors: OUR_VENDORS,
    ...without(organisation.unknown ?? {}, 'organization'),
    vendorId: vendor?.id ?? null,
    vendorName: vendor?.name ?? NO_VENDOR,
    failureBehavior: organisation.failureBehaviour,
  };
};

const locationReader = openFields({
  id: nullable(text),
  orgDefaultEnabled: optional(yesNo()),
  defaultVendorId: nullable(text),
  defaultVendorName: nullable(text),
  orgFailureBehaviorEnabled: optional(yesNo()),
  failureBehavior: optional(oneOf(FAILURE_BEHAVIOURS)),
});
const LOCATION_FIELDS: Json = {
  id: '',
  orgDefaultEnabled: '',
  orgDefaultVendorId: '',
  orgDefaultVendorName: '',
  defaultVendorId: '',
  defaultVendorName: '',
  orgFailureBehaviorEnabled: '',
  orgFailureBehavior: '',
  failureBehavior: '',
};

export type ReadLocation =
  | { readonly location: Location; readonly notices: readonly JsonNotice[] }
  | { readonly problems: readonly Problem[] };

/**
 * Reads .../locations/{locationId}/callRecording/vendors (GET) and .../vendor (PUT, where `id` is the vendor). A vendor without
 * orgDefaultEnabled is an override. What the organisation has is read over. Never throws.
 */
export function readLocation(value: unknown, before: Location, { unknown }: Organisation): ReadLocation {
  const problems: Problem[] = [];
  const given = anyFields(value, '', problems);
  const json = locationReader(given, '', problems);
  if (problems.length > 0) return { problems };
  const vendorTold = { id: given.id ?? given.defaultVendorId, name: json.defaultVendorName };
  const isTold = vendorTold.id !== undefined || vendorTold.name !== undefined;
  const byDefault = json.orgDefaultEnabled ?? (isTold ? false : before.provider === undefined);
  const own: Chosen = { provider: before.provider ?? 'none', vendor: before.vendor };
  const chosen = chosenBy(vendorTold, given.vendors ?? before.unknown?.vendors ?? unknown?.vendors, own);
  const rest = restOf(given, LOCATION_FIELDS);
  const failureBehaviour = json.failureBehavior ?? before.failureBehaviour;
  const failureByDefault = json.orgFailureBehaviorEnabled ?? failureBehaviour === undefined;
  const location = told<Location>({
    ...before,
    provider: byDefault ? undefined : chosen.provider,
    vendor: byDefault ? undefined : chosen.vendor,
    failureBehaviour: failureByDefault ? undefined : failureBehaviour,
    unknown: keptOf(before.unknown, rest, { vendors: OUR_VENDORS }),
  });
  return { location, notices: byDefault ? [] : noticesOf(chosen, 'defaultVendorName', rest) };
}

/** GET /telephony/config/locations/{locationId}/callRecording/vendors. */
export const writeLocation = (organisation: Organisation, location: Location): Json => {
  const ofAll = vendorOf(organisation);
  const { provider, vendor } = location;
  const own = provider === undefined ? ofAll : vendorOf({ provider, ...(vendor ? { vendor } : {}) });
  return {
    vendors: OUR_VENDORS,
    ...location.unknown,
    orgDefaultEnabled: provider === undefined,
    orgDefaultVendorId: ofAll?.id ?? null,
    orgDefaultVendorName: ofAll?.name ?? NO_VENDOR,
    defaultVendorId: own?.id ?? null,
    defaultVendorName: own?.name ?? NO_VENDOR,
    orgFailureBehaviorEnabled: location.failureBehaviour === undefined,
    orgFailureBehavior: organisation.failureBehaviour,
    failureBehavior: location.failureBehaviour ?? organisation.failureBehaviour,
  };
};
