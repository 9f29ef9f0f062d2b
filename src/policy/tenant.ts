import type { Network, RecordingSettings } from './settings.ts';

/** Providers of the simulator by id; `generic` stands for one that is not among ours (Webex, unknown). */
export const PROVIDER_IDS = ['dubber', 'imagicle', 'callcabinet', 'generic'] as const;
export type ProviderId = (typeof PROVIDER_IDS)[number];
/** The organisation's choice: exactly one provider, or none. */
export type ProviderChoice = ProviderId | 'none';

/** Regions of Webex Calling by code. */
export const REGIONS = ['US', 'EU', 'EUN', 'UK', 'CA', 'AU', 'JP', 'IN', 'SA'] as const;
export type Region = (typeof REGIONS)[number];

/** REC-02: what lets a user be recorded; undefined: no Webex Calling licence. */
export type CallingLicence = 'Professional' | 'Basic';

/** What happens to a call whose recorder fails (Webex API failureBehavior). */
export const FAILURE_BEHAVIOURS = [
  'PROCEED_WITH_CALL_NO_ANNOUNCEMENT',
  'PROCEED_CALL_WITH_ANNOUNCEMENT',
  'END_CALL_WITH_ANNOUNCEMENT',
] as const;
export type FailureBehaviour = (typeof FAILURE_BEHAVIOURS)[number];

/** Announcement slots of an organisation or location. */
export const ANNOUNCEMENT_SLOTS = [
  'start',
  'stop',
  'pause',
  'resume',
  'failureEndWithCall',
  'failureProceedWithCall',
] as const;
export type AnnouncementSlot = (typeof ANNOUNCEMENT_SLOTS)[number];
/** DEFAULT, or a WAV of one's own by sound id. */
export type Announcement = 'DEFAULT' | { readonly sound: string; readonly fileName: string };

/** Played to the public party instead of the start/stop announcement. */
export interface ComplianceAnnouncement {
  readonly inboundPstn: boolean;
  readonly outboundPstn: boolean;
  /** Seconds before it is played on outbound calls; undefined: at once. */
  readonly outboundDelay?: number;
}

/** Only in the two Always modes; outside them it has no effect. */
export interface SelectiveRecording {
  readonly inboundInternal: boolean;
  readonly inboundExternal: boolean;
  readonly outboundInternal: boolean;
  readonly outboundExternal: boolean;
}

/** A vendor as a real tenant's API names it; kept while it is the one chosen, so that it is written back as it came. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly termsOfServiceUrl?: string;
}

/** REC-38: the values of the user's page that the provider's portal must hold too. */
export interface PlatformInformation {
  readonly serviceProvider: string;
  readonly externalGroup: string;
  readonly externalIdentifier: string;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly region: Region;
  /** REC-01: the partner's switch. */
  readonly serviceOn: boolean;
  readonly provider: ProviderChoice;
  readonly failureBehaviour: FailureBehaviour;
  readonly announcements: Readonly<Record<AnnouncementSlot, Announcement>>;
  readonly compliance: ComplianceAnnouncement;
  /** REC-15: providers whose terms an administrator has accepted. */
  readonly termsAccepted: readonly ProviderId[];
  readonly vendor?: Vendor;
  /** Fields of the Webex API that the simulator does not know, kept (REC-39). */
  readonly unknown?: Readonly<Record<string, unknown>>;
}

export interface Location {
  readonly id: string;
  readonly name: string;
  /** IANA. */
  readonly timeZone: string;
  /** REC-22: undefined: the organisation's default. */
  readonly provider?: ProviderChoice;
  readonly failureBehaviour?: FailureBehaviour;
  /** Slots of its own; the others are the organisation's. */
  readonly announcements?: Readonly<Partial<Record<AnnouncementSlot, Announcement>>>;
  /** Undefined: the organisation's. */
  readonly compliance?: ComplianceAnnouncement;
  readonly vendor?: Vendor;
  /** Fields of the Webex API that the simulator does not know, kept (REC-39). */
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/** A user's recording settings as Control Hub keeps them; undefined while the switch is off (REC-23). */
export interface UserRecording extends RecordingSettings {
  /** REC-34. */
  readonly voicemail: boolean;
  readonly selective: SelectiveRecording;
  /** Fields of the Webex API that the simulator does not know, kept (REC-39). */
  readonly unknown: Readonly<Record<string, unknown>>;
}

export interface User {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly number: string;
  readonly locationId: string;
  readonly licence?: CallingLicence;
  readonly recording?: UserRecording;
  /** Given by a real tenant's JSON; undefined: made from the ids of organisation, location and user. */
  readonly platform?: PlatformInformation;
  /** Unknown fields of JSON that switched recording off: there is no UserRecording to hold them. */
  readonly unknown?: Readonly<Record<string, unknown>>;
}

export const nameOf = ({ firstName, lastName }: User): string => `${firstName} ${lastName}`;

export interface Administrator {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** `partner` administrators may act for several customers. */
  readonly of: 'customer' | 'partner';
}

/** A call, as far as policy asks. */
export interface PolicyCall {
  readonly direction: 'inbound' | 'outbound';
  readonly network: Network;
}

/** An organisation with everything in it. A plain value that survives JSON. */
export interface Tenant {
  readonly version: 1;
  readonly organisation: Organisation;
  readonly locations: readonly Location[];
  readonly users: readonly User[];
  readonly administrators: readonly Administrator[];
}
