import type { CallPolicy } from './policy.ts';
import type { RecordingSettings } from './settings.ts';
import {
  ANNOUNCEMENT_SLOTS,
  type AnnouncementSlot,
  type FailureBehaviour,
  type PlatformInformation,
  type PolicyCall,
  type ProviderId,
} from './tenant.ts';

/**
 * Whose a recording is, as the recorder is told: the provider that keeps it, the user by id, and the three values by which
 * the provider's portal knows the user (REC-38).
 */
export interface LegOwner extends PlatformInformation {
  readonly provider: ProviderId;
  readonly user: string;
}

/** Whether the provider takes what is recorded; if not, why a recording fails (REC-13, REC-38). */
export type LegAccount = 'ready' | 'no-account' | 'no-user' | 'platform-differs';

/** Sound id of what is said for each slot; `prompt.*` are the built-in ones of the phone's language. */
export type AnnouncementSounds = Readonly<Record<AnnouncementSlot, string>>;

/** Built-in sound of each slot. */
export const BUILT_IN_SOUNDS: AnnouncementSounds = {
  start: 'prompt.recording-started',
  stop: 'prompt.recording-stopped',
  pause: 'prompt.recording-paused',
  resume: 'prompt.recording-resumed',
  failureEndWithCall: 'prompt.recording-failed-ending',
  failureProceedWithCall: 'prompt.recording-failed',
};

/** Heard by the public party in the place of the start/stop announcement. */
export const COMPLIANCE_SOUND = 'prompt.this-call-may-be-recorded';

/** The sound id of a WAV of one's own: it names its slot, so that what was heard can be told apart. */
export const ownSound = (slot: AnnouncementSlot, id: string): string => `announcement.${slot}.${id}`;

/** The slot that a sound was made or uploaded for; undefined: none. */
export const slotOfSound = (sound: string): AnnouncementSlot | undefined =>
  ANNOUNCEMENT_SLOTS.find((slot) => sound === BUILT_IN_SOUNDS[slot] || sound.startsWith(ownSound(slot, '')));

/** How a user's leg is treated by the recording client; fixed when the call is set up (REC-24). */
export interface LegPolicy {
  readonly settings: RecordingSettings;
  readonly account: LegAccount;
  /** Voice messages that the user leaves or gets are recorded too (REC-34). */
  readonly voicemail?: boolean;
  /** Undefined: nobody's in particular, as on a simulator without an organisation. */
  readonly owner?: LegOwner;
  /** What happens to the call when its recording fails (REC-46). */
  readonly failureBehaviour: FailureBehaviour;
  /** The public party hears the compliance announcement, `delay` seconds after the answer. */
  readonly complianceAnnounced: false | { readonly delay: number };
  readonly sounds: AnnouncementSounds;
  /** What it came from, with the reason of each field; undefined where nobody decided (a bench without an organisation). */
  readonly decision?: CallPolicy;
}

/** A user's policy for every kind of call: worked out by the administration, looked up by the exchange. */
export type LegPolicies = Readonly<
  Record<PolicyCall['direction'], Readonly<Record<PolicyCall['network'], LegPolicy>>>
>;

/** A leg that is recorded by these settings, and by the API's defaults in all else. */
export const plainPolicy = (settings: RecordingSettings): LegPolicy => ({
  settings,
  account: 'ready',
  failureBehaviour: 'PROCEED_WITH_CALL_NO_ANNOUNCEMENT',
  complianceAnnounced: false,
  sounds: BUILT_IN_SOUNDS,
});

/** Every call treated alike. */
export function samePolicy(settings: RecordingSettings): LegPolicies {
  const policy = plainPolicy(settings);
  const either = { internal: policy, public: policy };
  return { inbound: either, outbound: either };
}
