import type { MediaPort } from '../audio/media-port.ts';
import type { Milliseconds } from '../clock/clock.ts';
import type { Defect } from '../defects.ts';
import type { LegAccount } from '../policy/leg-policy.ts';
import type { RecordedLeg } from './recorded-leg.ts';
import { RecordingSession, type SessionWorld } from './session.ts';
import type { FarParty, SrsEvent, SrsRequest } from './srs-events.ts';

/** One session: from INVITE to BYE. */
export interface SrsLinkInput {
  readonly leg: RecordedLeg;
  readonly mode: string;
  /** Unless it is ready the provider takes nothing, and nothing can be recorded (REC-13, REC-38). */
  readonly account: LegAccount;
  readonly kept: boolean;
  /** Moment of the cut it begins at. */
  readonly startAt: Milliseconds;
  readonly flow: { readonly near: boolean; readonly far: boolean };
  /** Who is at the other end, if that is no longer whoever the call was set up with. */
  readonly parties?: readonly FarParty[];
  /** 1 for the first recording of the call. */
  readonly session: number;
  /** Defects of the client, on request. */
  readonly defects?: readonly Defect[];
}

/** What a link is between: the machine that invoked it, and the call it is for. */
export interface SrsLinkEnds {
  readonly input: SrsLinkInput;
  /** Tells the machine what the recorder did. */
  readonly sendBack: (event: SrsEvent) => void;
  /** Sets who takes what the machine asks. */
  readonly receive: (listener: (request: SrsRequest) => void) => void;
}

/** Opens a link, as XState's fromCallback takes it; the returned function closes it. */
export type SrsLink = (ends: SrsLinkEnds) => () => void;

/** Makes the links of a simulator. */
export type SrsLinkMaker = (world: SessionWorld, media: MediaPort) => SrsLink;

/** The effect behind a recording machine: holds one recording session and its transport for as long as it lives. */
export const createSrsLink: SrsLinkMaker =
  (world, media) =>
  ({ input, sendBack, receive }) => {
    if (input.account !== 'ready') {
      sendBack({ type: 'srs.failed', reason: input.account });
      return () => {};
    }
    const session = new RecordingSession(world, input, sendBack);
    session.invite(media.frameAt(input.startAt));
    const off = input.leg.listen({
      pieces: (pieces) => session.push(pieces),
      notice: (notice) => session.heard(notice),
    });
    receive((request) => {
      switch (request.type) {
        case 'srs.pause':
          return session.pause(media.frameAt(request.at));
        case 'srs.resume':
          return session.resume(media.frameAt(request.at));
        case 'srs.stop':
          return session.stop(media.frameAt(request.at), request.announced);
        case 'srs.keep':
          return session.keep();
        case 'srs.parties':
          return session.parties(request.parties);
        case 'srs.flow':
          return session.flow(request);
      }
    });
    return () => {
      off();
      session.dispose();
    };
  };
