import type { Accounts } from './accounts.ts';
import type { OrderCode, TierId } from './providers.ts';
import type { Problem } from './readers.ts';
import type { Obstacle } from './reasons.ts';
import type { Administrator, ProviderId, Region, Tenant } from './tenant.ts';
import type { JsonNotice } from './webex-json.ts';

/** The organisation and what the providers hold. A plain value that survives JSON. */
export interface State {
  readonly tenant: Tenant;
  readonly accounts: Accounts;
}

/** Who gives a command: an administrator of the tenant by id, or the support of a provider. */
export type Actor =
  | { readonly kind: 'administrator'; readonly id: string }
  | { readonly kind: 'support'; readonly provider: ProviderId };

/** What a command did beside what was asked, for the page to tell. */
export type Note =
  | {
      readonly code: 'account-made';
      readonly provider: ProviderId;
      readonly stage: 'trial' | 'production';
      /** Who became its administrator, by name. */
      readonly administrator?: string;
    }
  | {
      readonly code: 'user-made';
      readonly provider: ProviderId;
      readonly user: string;
      readonly tier: TierId;
    }
  /** Recording fails until the account, or the user, is made (REC-13). */
  | { readonly code: 'no-account'; readonly provider: ProviderId; readonly user: string }
  | { readonly code: 'no-user'; readonly provider: ProviderId; readonly user: string }
  | { readonly code: 'settings-cleared'; readonly user: string }
  /** Days of retention before and after; undefined: unlimited (REC-12). */
  | {
      readonly code: 'retention';
      readonly user: string;
      readonly before: number | undefined;
      readonly after: number | undefined;
    }
  | { readonly code: 'administrator-added'; readonly provider: ProviderId; readonly administrator: string }
  | { readonly code: 'json'; readonly notice: JsonNotice };

/** Why a command was refused; the state is as before. */
export type Refusal =
  | Obstacle
  | {
      readonly code: 'unknown';
      readonly what: 'user' | 'location' | 'administrator' | 'tier';
      readonly id: string;
    }
  | { readonly code: 'administrators-only' }
  /** REC-01. */
  | { readonly code: 'partner-only' }
  | { readonly code: 'support-only'; readonly provider: ProviderId }
  /** REC-11, REC-12. */
  | {
      readonly code: 'account-administrators-only';
      readonly provider: ProviderId;
      readonly orPartner: boolean;
    }
  /** REC-14. */
  | {
      readonly code: 'region';
      readonly provider: ProviderId;
      readonly region: Region;
      readonly served: readonly Region[];
    }
  | { readonly code: 'through-api-only'; readonly provider: ProviderId }
  /** REC-15. */
  | { readonly code: 'terms-needed'; readonly provider: ProviderId }
  /** REC-21. */
  | { readonly code: 'must-understand' }
  /** REC-16. */
  | { readonly code: 'administers-another'; readonly administrator: string; readonly organisation: string }
  | { readonly code: 'not-switched-on'; readonly user: string }
  | { readonly code: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly code: 'account-exists'; readonly provider: ProviderId }
  | { readonly code: 'no-account-yet'; readonly provider: ProviderId }
  | { readonly code: 'user-exists'; readonly provider: ProviderId; readonly user: string }
  | { readonly code: 'no-user-yet'; readonly provider: ProviderId; readonly user: string }
  /** REC-13: the provider makes accounts, or users, in another way. */
  | { readonly code: 'made-otherwise'; readonly provider: ProviderId }
  /** The user has nothing but the provider's first tier. */
  | { readonly code: 'nothing-to-reassign'; readonly user: string }
  | { readonly code: 'already-administrator'; readonly administrator: string }
  | {
      readonly code: 'no-licence-left';
      readonly provider: ProviderId;
      readonly tier: TierId;
      readonly ordered: number;
      readonly used: number;
      readonly codes: readonly OrderCode[];
    }
  | { readonly code: 'no-licences-ordered'; readonly provider: ProviderId }
  | { readonly code: 'not-a-trial'; readonly provider: ProviderId };

export type Outcome =
  | { readonly state: State; readonly notes: readonly Note[] }
  | { readonly refused: Refusal };

/** A value that is there, or why it is not. */
export type Checked<T> = { readonly value: T } | { readonly refused: Refusal };

export const done = (state: State, ...notes: readonly Note[]): Outcome => ({ state, notes });
export const refuse = (refused: Refusal): { readonly refused: Refusal } => ({ refused });

/** The next step, if the one before was not refused; the notes of both. */
export const andThen = (outcome: Outcome, next: (state: State) => Outcome): Outcome => {
  if ('refused' in outcome) return outcome;
  const after = next(outcome.state);
  return 'refused' in after ? after : done(after.state, ...outcome.notes, ...after.notes);
};

/** The tenant's administrator who acts. */
export const administratorOf = ({ tenant }: State, actor: Actor): Checked<Administrator> => {
  if (actor.kind !== 'administrator') return refuse({ code: 'administrators-only' });
  const value = tenant.administrators.find(({ id }) => id === actor.id);
  return value ? { value } : refuse({ code: 'unknown', what: 'administrator', id: actor.id });
};
