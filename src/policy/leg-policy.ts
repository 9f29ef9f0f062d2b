import type { RecordingSettings } from './settings.ts';
import type { PlatformInformation, PolicyCall, ProviderId } from './tenant.ts';

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

/** How a user's leg is treated by the recording client; fixed when the call is set up (REC-24). */
export interface LegPolicy {
  readonly settings: RecordingSettings;
  readonly account: LegAccount;
  /** Voice messages that the user leaves or gets are recorded too (REC-34). */
  readonly voicemail?: boolean;
  /** Undefined: nobody's in particular, as on a simulator without an organisation. */
  readonly owner?: LegOwner;
}

/** A user's policy for every kind of call: worked out by the administration, looked up by the exchange. */
export type LegPolicies = Readonly<
  Record<PolicyCall['direction'], Readonly<Record<PolicyCall['network'], LegPolicy>>>
>;

/** Every call treated alike. */
export function samePolicy(settings: RecordingSettings): LegPolicies {
  const policy: LegPolicy = { settings, account: 'ready' };
  const either = { internal: policy, public: policy };
  return { inbound: either, outbound: either };
}
