import { msg, str } from '@lit/localize';
import type { PortalPlatform } from '../policy/accounts.ts';
import type { AccountMaking, Extra, ProviderProfile, Tier, UserMaking } from '../policy/providers.ts';
import { tierOf } from '../policy/providers.ts';
import type { PortalPage } from './portal-route.ts';
import type { Deletion } from './retention.ts';

export function pageText(page: PortalPage): string {
  switch (page) {
    case 'recordings':
      return msg('Recordings');
    case 'deleted':
      return msg('Deleted');
    case 'account':
      return msg('Account');
    case 'platform':
      return msg('Platform information');
    case 'included':
      return msg('What is included');
  }
}

export function extraText(extra: Extra): string {
  switch (extra) {
    case 'analytics':
      return msg('Analytics');
    case 'transcripts':
      return msg('Transcripts');
    case 'sentiment':
      return msg('Sentiment');
    case 'screen-recording':
      return msg('Screen recording');
    case 'quality-tools':
      return msg('Quality tools');
    case 'compliance-tools':
      return msg('Compliance tools');
  }
}

export const retentionText = ({ retentionDays }: Tier): string =>
  retentionDays === undefined ? msg('Kept without limit') : msg(str`Deleted after ${retentionDays} days`);

export const openersText = ({ opens }: Tier): string =>
  opens.includes('administrator')
    ? msg('Opened by its user and by administrators of the account')
    : msg('Opened by its own user only');

export const priceText = ({ price }: Tier): string => {
  switch (price) {
    case 'included':
      return msg('Included for every user');
    case 'contract':
      return msg('Paid, by contract');
    case 'elsewhere':
      return msg('Not known here');
  }
};

export function accountMakingText(making: AccountMaking): string {
  switch (making) {
    case 'terms':
      return msg('made when the terms of service are accepted');
    case 'first-user':
      return msg('made when recording is switched on for a first user');
    case 'support':
      return msg("made by the provider's support");
    case 'elsewhere':
      return msg('taken to be there');
  }
}

export function usersMadeText(usersMade: UserMaking, { name }: Pick<ProviderProfile, 'name'>): string {
  switch (usersMade) {
    case 'automatic':
      return msg('Users come by themselves when recording is switched on for them.');
    case 'synchronised':
      return msg(str`Users are synchronised with the tool of ${name}.`);
    case 'support':
      return msg(str`Users are added by hand, by the support of ${name}.`);
    case 'elsewhere':
      return msg('Users are taken to be there.');
  }
}

export function platformFieldText(field: keyof PortalPlatform): string {
  switch (field) {
    case 'serviceProvider':
      return msg('Service provider');
    case 'externalGroup':
      return msg('External group');
    case 'externalIdentifier':
      return msg('External identifier');
    case 'product':
      return msg('Product');
    case 'externalType':
      return msg('External type');
  }
}

export const deletionText = ({ reason }: Deletion): string =>
  reason.code === 'retention'
    ? msg(str`${tierOf(reason.tier).name} keeps a recording for ${reason.days} days`)
    : msg(str`Deleted by ${reason.name}`);
