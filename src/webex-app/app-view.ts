import type { ApiCall, CallControl } from '../calling/call-api.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { AppContext, AppNotice } from './app.machine.ts';

/** One call in the app. Plain data. */
export interface AppCall extends ApiCall {
  /** Seconds since the answer; undefined before. */
  readonly seconds?: number;
  /** Controls whose requests are on their way. */
  readonly asked: readonly CallControl[];
}

/** Everything the Webex app shows, as a plain value. */
export interface AppView {
  /** Oldest first. */
  readonly calls: readonly AppCall[];
  readonly notice?: AppNotice;
}

export const EMPTY_APP: AppView = { calls: [] };

/** What the app shows of what the network says at a moment. */
export function appView(
  calls: readonly ApiCall[],
  { asked, notice }: Pick<AppContext, 'asked' | 'notice'>,
  now: Milliseconds,
): AppView {
  return {
    calls: calls.map((call) => ({
      ...call,
      ...(call.answeredAt !== undefined && {
        seconds: Math.max(0, Math.floor((now - call.answeredAt) / 1000)),
      }),
      asked: asked.filter(({ callId }) => callId === call.id).map(({ control }) => control),
    })),
    ...(notice && { notice }),
  };
}
