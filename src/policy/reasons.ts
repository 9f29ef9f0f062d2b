import type { PlatformDifference } from './accounts.ts';
import type { RecordingMode } from './mode.ts';
import type { AccountMaking, TierId, UserMaking } from './providers.ts';
import type { Network } from './settings.ts';
import type { ProviderChoice, ProviderId } from './tenant.ts';

type Direction = 'inbound' | 'outbound';

/** Why nothing records. */
export type Obstacle =
  | { readonly code: 'unknown-user'; readonly user: string }
  /** REC-01. */
  | { readonly code: 'service-off'; readonly organisation: string }
  /** REC-21; `override`: what the location has kept for later (REC-22). */
  | {
      readonly code: 'organisation-none';
      readonly organisation: string;
      readonly override?: { readonly location: string; readonly provider: ProviderChoice };
    }
  /** REC-22. */
  | { readonly code: 'location-none'; readonly location: string }
  /** REC-02. */
  | { readonly code: 'no-licence'; readonly user: string }
  /** REC-23, REC-30. */
  | { readonly code: 'switched-off'; readonly user: string }
  /** REC-30. */
  | { readonly code: 'mode-never'; readonly user: string; readonly mode: RecordingMode }
  /** Selective recording of the Webex API. */
  | {
      readonly code: 'not-selected';
      readonly user: string;
      readonly direction: Direction;
      readonly network: Network;
    };

/** Why a field of a policy is what it is: a code with the names a sentence about it needs, in whichever language. */
export type Reason =
  | Obstacle
  /** The value was set there. */
  | { readonly code: 'organisation'; readonly organisation: string }
  | { readonly code: 'location'; readonly location: string }
  | { readonly code: 'user'; readonly user: string }
  /** Recorded: the mode records every call; or the user may start a recording, or keep it. */
  | { readonly code: 'every-call'; readonly user: string; readonly mode: RecordingMode }
  | { readonly code: 'on-demand'; readonly user: string; readonly mode: RecordingMode }
  /** The public party hears the compliance announcement instead of start and stop. */
  | { readonly code: 'compliance-announced' }
  /** The compliance announcement is for calls of the public network only. */
  | { readonly code: 'internal-call' }
  | { readonly code: 'account-ready'; readonly provider: ProviderId; readonly tier: TierId }
  | { readonly code: 'account-elsewhere'; readonly provider: ProviderId }
  /** REC-13. */
  | {
      readonly code: 'no-account';
      readonly provider: ProviderId;
      readonly madeBy: readonly AccountMaking[];
    }
  | {
      readonly code: 'no-user';
      readonly provider: ProviderId;
      readonly user: string;
      readonly usersMade: UserMaking;
    }
  /** REC-38. */
  | {
      readonly code: 'platform-differs';
      readonly provider: ProviderId;
      readonly differences: readonly PlatformDifference[];
    };
