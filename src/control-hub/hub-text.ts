import { msg, str } from '@lit/localize';
import type { RecordingMode } from '../policy/mode.ts';
import type { PolicyField } from '../policy/policy.ts';
import { PROVIDERS } from '../policy/providers.ts';
import type { Network, NoticeType } from '../policy/settings.ts';
import type { FailureBehaviour, ProviderChoice, Region, SelectiveRecording } from '../policy/tenant.ts';
import type { SharedDatum } from '../policy/terms.ts';

export const providerText = (choice: ProviderChoice): string =>
  choice === 'none' ? msg('None') : PROVIDERS[choice].name;

export function regionText(region: Region): string {
  switch (region) {
    case 'US':
      return msg('United States');
    case 'EU':
      return msg('European Union');
    case 'EUN':
      return msg('European Union North');
    case 'UK':
      return msg('United Kingdom');
    case 'CA':
      return msg('Canada');
    case 'AU':
      return msg('Australia');
    case 'JP':
      return msg('Japan');
    case 'IN':
      return msg('India');
    case 'SA':
      return msg('Saudi Arabia');
  }
}

/** The page's names of the modes (REC-30); the Webex API has others. */
export function modeText(mode: RecordingMode): string {
  switch (mode) {
    case 'Never':
      return msg('Never');
    case 'Always':
      return msg('Always');
    case 'Always with Pause/Resume':
      return msg('Always with Pause/Resume');
    case 'On Demand with User Initiated Start':
      return msg('On Demand');
    case 'On Demand':
      return msg('On Demand, kept if Record is pressed');
  }
}

/** What a mode does, in a line. REC-30 to REC-33. */
export function modeHint(mode: RecordingMode): string {
  switch (mode) {
    case 'Never':
      return msg('No call is recorded.');
    case 'Always':
      return msg('Every call is recorded from start to end; the phone has no recording keys.');
    case 'Always with Pause/Resume':
      return msg('Every call is recorded; the user can pause and resume.');
    case 'On Demand with User Initiated Start':
      return msg('The user starts, stops, pauses and resumes. Each start is a recording of its own.');
    case 'On Demand':
      return msg('Recorded from the answer on, and kept only if the user presses Record.');
  }
}

export function noticeText(notice: NoticeType): string {
  switch (notice) {
    case 'none':
      return msg('None');
    case 'beep':
      return msg('Beep');
    case 'announcement':
      return msg('Announcement');
  }
}

export function failureText(behaviour: FailureBehaviour): string {
  switch (behaviour) {
    case 'PROCEED_WITH_CALL_NO_ANNOUNCEMENT':
      return msg('The call goes on, nothing is said');
    case 'PROCEED_CALL_WITH_ANNOUNCEMENT':
      return msg('The call goes on after an announcement');
    case 'END_CALL_WITH_ANNOUNCEMENT':
      return msg('The call ends after an announcement');
  }
}

export function sharedText(datum: SharedDatum): string {
  switch (datum) {
    case 'customer-name':
      return msg('Customer name');
    case 'time-zone':
      return msg("Time zone of the user's location");
    case 'first-name':
      return msg('First name');
    case 'last-name':
      return msg('Last name');
    case 'email':
      return msg('E-mail address');
  }
}

export const networkText = (network: Network): string =>
  network === 'internal' ? msg('Calls inside the organisation') : msg('Calls of the public network');

export function selectionText(selection: keyof SelectiveRecording): string {
  switch (selection) {
    case 'inboundInternal':
      return msg('Incoming, inside the organisation');
    case 'inboundExternal':
      return msg('Incoming, public network');
    case 'outboundInternal':
      return msg('Outgoing, inside the organisation');
    case 'outboundExternal':
      return msg('Outgoing, public network');
  }
}

/** What a field of a policy is called where its reason is told. */
export function fieldText(field: PolicyField): string {
  switch (field) {
    case 'recorded':
      return msg('Recorded');
    case 'mode':
      return msg('Recording mode');
    case 'protocol':
      return msg('Recording protocol');
    case 'startStopAnnouncement':
      return msg('Start/stop announcement');
    case 'startAnnounced':
      return msg('Start and stop announced on this call');
    case 'pauseResumeNotice':
      return msg('Pause/resume notice');
    case 'recurringTone':
      return msg('Recurring tone');
    case 'voicemail':
      return msg('Voice messages');
    case 'provider':
      return msg('Provider');
    case 'failureBehaviour':
      return msg('If recording fails');
    case 'announcements':
      return msg('Announcements');
    case 'complianceAnnounced':
      return msg('Compliance announcement');
    case 'account':
      return msg('Account at the provider');
  }
}

/** A list in words: "A, B". */
export const listed = (words: readonly string[]): string => words.join(', ');

export const regionsText = (regions: readonly Region[]): string => listed(regions.map(regionText));

export const notServed = (provider: string, region: Region, served: readonly Region[]): string =>
  msg(str`${provider} does not serve ${regionText(region)}. It serves: ${regionsText(served)}.`);
