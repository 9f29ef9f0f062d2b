import { msg, str } from '@lit/localize';
import type { Note, Refusal } from '../policy/outcome.ts';
import { PROVIDERS, tierOf } from '../policy/providers.ts';
import type { Problem } from '../policy/readers.ts';
import { TONE_SECONDS } from '../policy/settings.ts';
import type { JsonNotice } from '../policy/webex-json.ts';
import { listed, modeText, notServed } from './hub-text.ts';
import { reasonText } from './reason-text.ts';

/** What a field was given, where, and what could stand there. */
export const problemText = ({ path, found, allowed }: Problem): string =>
  msg(str`${path || '/'}: found ${JSON.stringify(found) ?? 'nothing'}; allowed: ${allowed}.`);

/** Why a command was refused. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.code) {
    case 'unknown':
      return msg(str`There is no ${refusal.what} ${refusal.id}.`);
    case 'administrators-only':
      return msg('Only an administrator of the organisation can do this.');
    case 'partner-only':
      return msg('Only an administrator of the partner can do this.');
    case 'must-understand':
      return msg('Confirm first that recording goes away for all users.');
    case 'not-switched-on':
      return msg(str`Call recording is not switched on for ${refusal.user}.`);
    case 'invalid':
      return listed(refusal.problems.map(problemText));
    case 'administers-another':
      return msg(
        str`${refusal.administrator} already administers the account of ${refusal.organisation}; a partner's administrator cannot administer the accounts of several customers.`,
      );
    case 'nothing-to-reassign':
      return msg(str`${refusal.user} has no licence that could be given to another.`);
    case 'already-administrator':
      return msg(str`${refusal.administrator} is an administrator of the account already.`);
    case 'account-administrators-only':
      return msg(
        str`Only an administrator of the account at ${PROVIDERS[refusal.provider].name} can do this.`,
      );
    default:
      return 'provider' in refusal ? providerRefusal(refusal) : reasonText(refusal);
  }
}

type ProviderRefusal = Exclude<
  Extract<Refusal, { readonly provider: unknown }>,
  { readonly code: 'account-administrators-only' }
>;

function providerRefusal(refusal: ProviderRefusal): string {
  const { name } = PROVIDERS[refusal.provider];
  switch (refusal.code) {
    case 'region':
      return notServed(name, refusal.region, refusal.served);
    case 'through-api-only':
      return msg(str`${name} can be set through the API only.`);
    case 'terms-needed':
      return msg(str`The terms of service of ${name} have to be accepted first.`);
    case 'support-only':
      return msg(str`Only the support of ${name} can do this.`);
    case 'account-exists':
      return msg(str`The organisation has an account at ${name} already.`);
    case 'no-account-yet':
      return msg(str`The organisation has no account at ${name} yet.`);
    case 'user-exists':
      return msg(str`${refusal.user} is in the account at ${name} already.`);
    case 'no-user-yet':
      return msg(str`${refusal.user} is not in the account at ${name} yet.`);
    case 'made-otherwise':
      return msg(str`${name} makes this in another way.`);
    case 'no-licence-left':
      return msg(
        str`No licence of ${tierOf(refusal.tier).name} is left: ${refusal.used} of ${refusal.ordered} are used.`,
      );
    case 'no-licences-ordered':
      return msg(str`No licences of ${name} have been ordered.`);
    case 'not-a-trial':
      return msg(str`The account at ${name} is not a trial.`);
  }
}

const daysText = (days: number | undefined): string =>
  days === undefined ? msg('without limit') : msg(str`${days} days`);

/** What a command did beside what was asked. */
export function noteText(note: Note): string {
  switch (note.code) {
    case 'account-made':
      return accountMade(note);
    case 'user-made':
      return msg(str`${note.user} now has ${tierOf(note.tier).name}.`);
    case 'no-account':
      return msg(str`No account at ${PROVIDERS[note.provider].name} yet: recording fails for ${note.user}.`);
    case 'no-user':
      return msg(
        str`${note.user} is not in the account at ${PROVIDERS[note.provider].name} yet: recording fails.`,
      );
    case 'settings-cleared':
      return msg(str`The recording settings of ${note.user} were cleared. Recordings already made stay.`);
    case 'retention':
      return msg(
        str`Recordings of ${note.user} were kept ${daysText(note.before)}; from now on ${daysText(note.after)}.`,
      );
    case 'administrator-added':
      return msg(str`${note.administrator} is now an administrator of the account.`);
    case 'json':
      return noticeOfJson(note.notice);
  }
}

function accountMade({ provider, stage, administrator }: Extract<Note, { code: 'account-made' }>): string {
  const { name } = PROVIDERS[provider];
  const made =
    stage === 'trial'
      ? msg(str`A trial account at ${name} was made.`)
      : msg(str`An account at ${name} was made.`);
  return administrator ? `${made} ${msg(str`${administrator} is its administrator.`)}` : made;
}

/** What a person should know about JSON that was accepted. */
export function noticeOfJson(notice: JsonNotice): string {
  switch (notice.code) {
    case 'beyond-page':
      return msg(
        str`${notice.path}: ${String(notice.found)} is beyond what the page takes (${TONE_SECONDS.min} to ${TONE_SECONDS.max}); it is kept until it is edited.`,
      );
    case 'through-api':
      return msg(str`${notice.path}: the mode "${modeText(notice.mode)}" can be set through the API only.`);
    case 'no-effect':
      return msg(str`${notice.path}: kept, without effect in the mode ${modeText(notice.mode)}.`);
    case 'older-form':
      return msg(str`${notice.path}: an older form; it is written back in today's.`);
    case 'kept':
      return msg(str`${notice.path}: not known here; kept and written back.`);
    case 'cleared':
      return msg('Recording is off, which clears the settings that came along.');
    case 'generic-provider':
      return msg(
        str`${notice.path}: ${notice.vendor} is none of the simulator's providers; a general profile stands for it.`,
      );
    default:
      return '';
  }
}
