import type { SrsRequest } from '../recording-client/srs-events.ts';
import type { SrsLinkMaker } from '../recording-client/srs-link.actor.ts';

/**
 * Links to the recorder whose code is still on its way: what a recording asks meanwhile waits for it, in order, and
 * the call is kept from the cut on, so that it is cut where the finger was. Without the code no recorder is reached.
 */
export const lateLink =
  (coming: Promise<SrsLinkMaker>): SrsLinkMaker =>
  (world, media) =>
  ({ input, sendBack, receive }) => {
    const { tape } = input.leg;
    const waiting: SrsRequest[] = [];
    let take = (request: SrsRequest): void => {
      waiting.push(request);
    };
    let closed = false;
    let close = (): void => tape.retain(undefined);
    tape.retain(media.frameAt(input.startAt));
    receive((request) => take(request));
    coming.then(
      (createLink) => {
        if (closed) return;
        close = createLink(
          world,
          media,
        )({
          input,
          sendBack,
          receive: (listener) => {
            take = listener;
            for (const request of waiting) listener(request);
          },
        });
      },
      () => {
        if (!closed) sendBack({ type: 'srs.failed', reason: 'unreachable' });
      },
    );
    return () => {
      closed = true;
      close();
    };
  };
