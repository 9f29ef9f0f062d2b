import type { Packets, SipRequest, SiprecMessage } from '../siprec/messages.ts';
import { TIME_HEADER } from '../siprec/messages.ts';
import { isRecordingSession, responseTo, srsByeRequest } from '../siprec/srs-messages.ts';
import type { Transport } from '../siprec/transport.ts';
import type { RecorderFault } from './faults.ts';
import type { Peaks, Recording } from './recording.ts';
import { RecordingSession, recordingId } from './recording-session.ts';
import type { ReadRequest } from './session-requests.ts';
import { answer, isInactive, isStale, readRequest } from './session-requests.ts';

/** Reason of a recording that the store takes no more of. */
const FULL = 'recorder full';
/** SIP reasons of the refusals a tester may ask for (RFC 3261 section 21). */
const REASONS: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  404: 'Not Found',
  408: 'Request Timeout',
  480: 'Temporarily Unavailable',
  486: 'Busy Here',
  488: 'Not Acceptable Here',
  500: 'Server Internal Error',
  503: 'Service Unavailable',
  603: 'Decline',
};

/** What a connection needs of its recorder. */
export interface ConnectionHost {
  readonly fault: RecorderFault;
  /** Whether there is a recording of that id. */
  has(id: string): boolean;
  /** Marks a recording as live until the returned function is called. */
  hold(id: string): () => void;
  /** Lists and stores the recording. Rejects if the store does. */
  save(recording: Recording): Promise<void>;
  saveChunk(id: string, index: number, samples: Int16Array, peaks: Peaks): Promise<void>;
  /** Takes the recording off the list and out of the store. */
  remove(id: string): void;
  closed(connection: Connection): void;
}

type Answer = readonly [status: number, reason: string, sdp?: string];

/** One connection to a recorder: the dialogs on it, by Call-ID, each a recording session (RFC 7866). */
export class Connection {
  readonly #transport: Transport;
  readonly #host: ConnectionHost;
  readonly #sessions = new Map<string, RecordingSession>();

  constructor(transport: Transport, host: ConnectionHost) {
    this.#transport = transport;
    this.#host = host;
    transport.onMessage = (message) => this.#receive(message);
    transport.onClose = () => this.#lost();
  }

  /** Ends every session from this side: BYE with the reason, and a failed recording of what was stored. */
  fail(reason: string): void {
    for (const session of [...this.#sessions.values()]) this.#fail(session, reason);
  }

  /** The recorder dies: nothing is sent or stored. */
  drop(): void {
    for (const session of this.#sessions.values()) session.release();
    this.#sessions.clear();
    this.#transport.onMessage = undefined;
    this.#transport.onClose = undefined;
    this.#transport.close();
  }

  #receive(message: SiprecMessage): void {
    if (message.kind === 'packets') this.#write(message);
    if (message.kind !== 'request') return;
    const read = readRequest(message);
    const session = this.#sessions.get(message.callId);
    if (session === undefined) this.#begin(message, read);
    else this.#continue(session, message, read);
  }

  #reply(request: SipRequest, [status, reason, sdp]: Answer): void {
    this.#transport.send(responseTo(request, status, reason, sdp === undefined ? {} : { sdp }));
  }

  #write({ callId, packets }: Packets): void {
    const session = this.#sessions.get(callId);
    if (session?.write(packets)) this.#save(session);
  }

  #begin(invite: SipRequest, read: ReadRequest): void {
    const refusal = this.#refusal(invite, read);
    if (refusal !== undefined) {
      this.#reply(invite, refusal);
      return;
    }
    const { metadata, offer, cut, time } = read;
    if (metadata === undefined || offer === undefined || time === undefined) return;
    const id = recordingId(metadata);
    const session: RecordingSession = new RecordingSession(
      { invite, offer, metadata, startedAt: time, startFrame: cut },
      (...chunk) => this.#watch(session, this.#host.saveChunk(id, ...chunk)),
      this.#host.hold(id),
    );
    this.#sessions.set(invite.callId, session);
    if (isInactive(offer)) session.pause(cut);
    this.#reply(invite, [200, 'OK', answer(offer)]);
    if (this.#host.fault.kind === 'full') this.#fail(session, FULL);
    else this.#save(session);
  }

  /** Why no session begins with this request. */
  #refusal(request: SipRequest, { problems, metadata, offer, time }: ReadRequest): Answer | undefined {
    const { fault } = this.#host;
    if (request.method !== 'INVITE') return [481, 'Call/Transaction Does Not Exist'];
    if (fault.kind === 'refuse') return [fault.status, REASONS[fault.status] ?? 'Refused'];
    if (!isRecordingSession(request)) return [420, 'Bad Extension'];
    if (problems.length > 0) return [400, problems.join('; ')];
    if (offer === undefined) return [400, 'SDP is missing'];
    if (metadata === undefined) return [400, 'metadata is missing'];
    if (metadata.datamode !== 'complete') return [400, 'metadata: partial before a complete one'];
    if (time === undefined) return [400, `${TIME_HEADER} is missing`];
    const id = recordingId(metadata);
    if (id === '') return [400, 'metadata: session id is missing'];
    return this.#host.has(id) ? [400, `metadata: session ${id} was recorded already`] : undefined;
  }

  #continue(session: RecordingSession, request: SipRequest, read: ReadRequest): void {
    // Out of order: RFC 3261 section 12.2.2. Metadata counts on it (RFC 7866 section 9.1).
    if (request.cseq <= session.cseq) {
      this.#reply(request, [500, `CSeq ${request.cseq} after ${session.cseq}`]);
      return;
    }
    session.cseq = request.cseq;
    if (read.offer && isStale(session.offer, read.offer)) {
      this.#reply(request, [488, 'SDP changed, but its version did not rise']);
      return;
    }
    const bad = read.problems.length > 0;
    if (!bad && read.metadata !== undefined) {
      session.update(read.metadata, request.metadata ?? '', read.time);
    }
    // A BYE ends the session however damaged its parts are.
    if (request.method === 'BYE') this.#finish(session, read);
    else if (!bad) this.#flow(session, read);
    const sdp = read.offer && answer(read.offer);
    this.#reply(request, bad ? [400, read.problems.join('; ')] : [200, 'OK', sdp]);
  }

  /** RFC 7866 section 7.1.1.1: inactive pauses, sendonly resumes. */
  #flow(session: RecordingSession, { offer, cut }: ReadRequest): void {
    if (offer !== undefined) session.offer = offer;
    if (offer !== undefined && isInactive(offer)) session.pause(cut);
    else if (offer !== undefined) session.resume(cut);
    this.#save(session);
  }

  #finish(session: RecordingSession, { cut }: ReadRequest): void {
    session.stop(cut);
    this.#end(session, session.recording());
  }

  #lost(): void {
    for (const session of [...this.#sessions.values()]) {
      session.stop(undefined);
      this.#end(session, { ...session.recording(), state: 'failed', reason: 'connection lost' });
    }
    this.#host.closed(this);
  }

  #fail(session: RecordingSession, reason: string): void {
    const live = this.#sessions.get(session.invite.callId) === session;
    this.#end(session, { ...session.captured, state: 'failed', reason });
    if (live) this.#transport.send(srsByeRequest(session.invite, 1, { cause: 503, text: reason }));
  }

  #end(session: RecordingSession, recording: Recording): void {
    this.#sessions.delete(session.invite.callId);
    if (recording.kept) {
      // A store that failed may refuse this too: the list has it, and the next start finds the chunks.
      this.#host.save(recording).then(session.release, session.release);
    } else {
      this.#host.remove(recording.id);
      session.release();
    }
  }

  #save(session: RecordingSession): void {
    this.#watch(session, this.#host.save(session.recording()));
  }

  #watch(session: RecordingSession, write: Promise<void>): void {
    write.catch((error: Error) => this.#fail(session, error.message));
  }
}
