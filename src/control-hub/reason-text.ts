import { msg, str } from '@lit/localize';
import { PROVIDERS, tierOf } from '../policy/providers.ts';
import type { Reason } from '../policy/reasons.ts';
import { listed, modeText, networkText, providerText } from './hub-text.ts';

/** Why a field of a policy is what it is, as a sentence. */
export function reasonText(reason: Reason): string {
  switch (reason.code) {
    case 'unknown-user':
      return msg(str`There is no user ${reason.user}.`);
    case 'service-off':
      return msg(str`The partner has switched call recording off for ${reason.organisation}.`);
    case 'organisation-none':
      return organisationNone(reason);
    case 'location-none':
      return msg(str`${reason.location} has no recording provider.`);
    case 'no-licence':
      return msg(str`${reason.user} has no Webex Calling licence, Professional or Basic.`);
    case 'switched-off':
      return msg(str`Call recording is switched off for ${reason.user}.`);
    case 'mode-never':
      return msg(str`The recording mode of ${reason.user} is Never.`);
    case 'not-selected':
      return reason.direction === 'inbound'
        ? msg(
            str`Incoming calls of this kind are not selected for ${reason.user}: ${networkText(reason.network)}.`,
          )
        : msg(
            str`Outgoing calls of this kind are not selected for ${reason.user}: ${networkText(reason.network)}.`,
          );
    case 'organisation':
      return msg(str`Set for the organisation, ${reason.organisation}.`);
    case 'location':
      return msg(str`Set for the location, ${reason.location}.`);
    case 'user':
      return msg(str`Set for the user, ${reason.user}.`);
    case 'every-call':
      return msg(
        str`The recording mode of ${reason.user} is ${modeText(reason.mode)}: every call is recorded.`,
      );
    case 'on-demand':
      return msg(
        str`The recording mode of ${reason.user} is ${modeText(reason.mode)}: the user decides on the phone.`,
      );
    case 'compliance-announced':
      return msg('The public party hears the compliance announcement instead.');
    case 'internal-call':
      return msg('It is for calls of the public network only.');
    default:
      return accountText(reason);
  }
}

function organisationNone({
  organisation,
  override,
}: Extract<Reason, { code: 'organisation-none' }>): string {
  if (!override) return msg(str`${organisation} has no recording provider.`);
  return msg(
    str`${organisation} has no recording provider. What ${override.location} has (${providerText(override.provider)}) is kept for later.`,
  );
}

type AccountReason = Extract<Reason, { readonly provider: unknown }>;

function accountText(reason: AccountReason): string {
  const { name } = PROVIDERS[reason.provider];
  switch (reason.code) {
    case 'account-ready':
      return msg(str`The user has ${tierOf(reason.tier).name}.`);
    case 'account-elsewhere':
      return msg('The simulator does not know this provider; its account is taken to be ready.');
    case 'no-account':
      return reason.madeBy.includes('support')
        ? msg(
            str`The organisation has no account at ${name}; its support makes one. Until then recording fails.`,
          )
        : msg(str`The organisation has no account at ${name}. Until it has one, recording fails.`);
    case 'no-user':
      return reason.usersMade === 'synchronised'
        ? msg(
            str`${reason.user} is not in the account at ${name} until its tool synchronises users. Recording fails.`,
          )
        : msg(
            str`${reason.user} is not in the account at ${name} until its support adds the user. Recording fails.`,
          );
    case 'platform-differs': {
      const fields = listed(reason.differences.map(({ field }) => field));
      return msg(
        str`The portal's platform information differs in: ${fields}. Recordings do not reach the user.`,
      );
    }
  }
}
