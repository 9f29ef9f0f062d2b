import type { Frames } from '../audio/units.ts';
import { isoDate } from '../clock/calendar.ts';
import type { Packet, SipRequest } from '../siprec/messages.ts';
import { writeParsed } from '../siprec/metadata.ts';
import { isFaithful } from '../siprec/metadata-fidelity.ts';
import { mergeMetadata } from '../siprec/metadata-merge.ts';
import type { ParsedMetadata } from '../siprec/parsed-metadata.ts';
import { senderOf } from '../siprec/parsed-metadata.ts';
import type { Sdp } from '../siprec/sdp.ts';
import type { RecordedParty, Recording } from './recording.ts';
import type { ChunkSink } from './timeline.ts';
import { Timeline } from './timeline.ts';

/** What the first INVITE of a session tells. */
export interface SessionStart {
  readonly invite: SipRequest;
  readonly offer: Sdp;
  readonly metadata: ParsedMetadata;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Undefined: a client that does not name the cut; the recording starts with its first packet. */
  readonly startFrame: Frames | undefined;
}

/** One recording session on the recorder's side: a SIP dialog, its metadata and its two streams. */
export class RecordingSession {
  /** The request that began the dialog. */
  readonly invite: SipRequest;
  /** CSeq of the last request of the client. */
  cseq: number;
  /** The description in force: the last offer that was taken. */
  offer: Sdp;
  /** Lets go of the recording's lock. */
  readonly release: () => void;
  readonly #id: string;
  readonly #startedAt: number;
  readonly #sink: ChunkSink;
  #timeline: Timeline | undefined;
  #metadata: ParsedMetadata;
  /** Complete, as Recording.metadata tells it. */
  #document: string;
  /** Whether `#document` may be written anew: false while the client's own says more than we read. */
  #writable: boolean;
  /** When the last request that told it was made, epoch milliseconds. */
  #toldAt: number;
  #state: Recording['state'] = 'started';
  #resumesWithNextPacket = false;
  /** Whether a chunk was handed out since `write` last looked. */
  #handedOut = false;

  constructor(start: SessionStart, sink: ChunkSink, release: () => void) {
    this.invite = start.invite;
    this.cseq = start.invite.cseq;
    this.offer = start.offer;
    this.release = release;
    this.#sink = (...chunk) => {
      this.#handedOut = true;
      sink(...chunk);
    };
    this.#metadata = start.metadata;
    this.#document = start.invite.metadata ?? '';
    this.#writable = isFaithful(this.#document, start.metadata);
    this.#toldAt = start.startedAt;
    this.#id = recordingId(start.metadata);
    this.#startedAt = start.startedAt;
    if (start.startFrame !== undefined) this.#timeline = new Timeline(start.startFrame, this.#sink);
  }

  get id(): string {
    return this.#id;
  }

  /** The recording as it stands; `length` frames of it if they are fewer. */
  recording(length = Number.POSITIVE_INFINITY): Recording {
    const timeline = this.#timeline;
    const frames = Math.min(timeline?.frames ?? 0, length);
    const { mode, kept, direction, owner, notices } = this.#metadata;
    return {
      id: this.#id,
      state: this.#state,
      startedAt: this.#startedAt,
      near: partyOf(this.#metadata, '1'),
      far: partyOf(this.#metadata, '2'),
      direction,
      mode,
      kept,
      startFrame: timeline?.startFrame ?? 0,
      frames,
      pauses: timeline?.pauses ?? [],
      gaps: timeline?.gaps(frames) ?? [],
      ...(owner && { owner }),
      notices,
      metadata: this.#document,
    };
  }

  /** What the store holds if nothing more is written. */
  get captured(): Recording {
    return this.recording(this.#timeline?.handedOut ?? 0);
  }

  /** True if the recording has grown by it. */
  write(packets: readonly Packet[]): boolean {
    if (packets.length === 0) return false;
    this.#handedOut = false;
    this.#timeline ??= new Timeline(firstFrame(packets), this.#sink);
    if (this.#resumesWithNextPacket) this.resume(firstFrame(packets));
    for (const packet of packets) this.#timeline.write(packet);
    return this.#handedOut;
  }

  /** Without a frame: after the last sample that came. */
  pause(frame: Frames | undefined): void {
    if (this.#state !== 'started') return;
    this.#state = 'paused';
    this.#timeline?.pause(frame ?? this.#timeline.mediaEnd);
  }

  /** Without a frame: with the next packet. */
  resume(frame: Frames | undefined): void {
    if (this.#state !== 'paused') return;
    this.#resumesWithNextPacket = frame === undefined;
    if (frame === undefined) return;
    this.#state = 'started';
    this.#timeline?.resume(frame);
  }

  /** Takes in the metadata of a request, its text `document`. Without a time: made with the request before it. */
  update(metadata: ParsedMetadata, document: string, time = this.#toldAt): void {
    this.#toldAt = time;
    this.#metadata = mergeMetadata(this.#metadata, metadata, isoDate(time));
    const complete = metadata.datamode === 'complete';
    if (complete) this.#writable = isFaithful(document, metadata);
    if (this.#writable) this.#document = writeParsed(this.#metadata);
    else if (complete) this.#document = document;
  }

  /** Ends the file. Without a frame: after the last sample that came. */
  stop(frame: Frames | undefined): void {
    this.#timeline?.stop(frame ?? this.#timeline.mediaEnd);
    this.#state = 'stopped';
  }
}

/** The session's id in letters that fit a key, a lock and a file name (base64url, RFC 4648 section 5). */
export const recordingId = (metadata: ParsedMetadata): string =>
  (metadata.sessions[0]?.id ?? '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/[^\w-]/g, '');

const partyOf = (metadata: ParsedMetadata, label: string): RecordedParty => {
  const { name = '', aor = '' } = senderOf(metadata, label) ?? {};
  return { name, aor };
};

const firstFrame = (packets: readonly Packet[]): Frames =>
  packets.reduce((first, { timestamp }) => Math.min(first, timestamp), Number.POSITIVE_INFINITY);
