import type { RecordingSettings } from './settings.ts';
import type { PolicyCall } from './tenant.ts';

/** How a user's leg is treated by the recording client; fixed when the call is set up (REC-24). */
export interface LegPolicy {
  readonly settings: RecordingSettings;
  /** The provider has an account and the user in it; without them a recording fails (REC-13). */
  readonly account: boolean;
}

/** A user's policy for every kind of call: worked out by the administration, looked up by the exchange. */
export type LegPolicies = Readonly<
  Record<PolicyCall['direction'], Readonly<Record<PolicyCall['network'], LegPolicy>>>
>;

/** Every call treated alike. */
export function samePolicy(settings: RecordingSettings): LegPolicies {
  const policy: LegPolicy = { settings, account: true };
  const either = { internal: policy, public: policy };
  return { inbound: either, outbound: either };
}
