import type { NoticeStarted } from '../audio/media-graph.ts';
import { type Frames, SAMPLE_RATE } from '../audio/units.ts';
import { type EpochMilliseconds, isoDate } from '../clock/calendar.ts';
import type { AlarmId, Clock, Milliseconds } from '../clock/clock.ts';
import { type Defect, LOST_SECONDS } from '../defects.ts';
import type { Label, SipRequest, SipResponse, SiprecMessage } from '../siprec/messages.ts';
import { writeMetadata } from '../siprec/metadata.ts';
import type { HeardNotice, ParticipantChange, SessionMetadata } from '../siprec/session-metadata.ts';
import { uriIn } from '../siprec/sip-text.ts';
import {
  byeRequest,
  inviteRequest,
  reInvite,
  type SrcDialog,
  updateRequest,
} from '../siprec/src-messages.ts';
import { reasonOf, responseTo } from '../siprec/srs-messages.ts';
import type { Connect, Transport } from '../siprec/transport.ts';
import { firstMetadata, sendingLabels } from './call-identity.ts';
import { kindOfNotice } from './notices.ts';
import { Packetizer } from './packetizer.ts';
import type { FailureReason, FarParty, SrsEvent } from './srs-events.ts';
import type { SrsLinkInput } from './srs-link.actor.ts';
import type { Piece } from './tape.ts';
import { type Transaction, Transactions } from './transactions.ts';

/** What a session needs of the world around it. */
export interface SessionWorld {
  readonly clock: Clock;
  readonly connect: Connect;
  /** Epoch milliseconds of a moment of the clock. */
  readonly date: (at: Milliseconds) => EpochMilliseconds;
  readonly id: () => string;
  /** Length of an announcement or beep, frames. */
  readonly soundLength: (sound: string) => Frames;
  /** Hears every SIP message, for the trace. */
  readonly onSip?: (direction: 'sent' | 'received', message: SipRequest | SipResponse) => void;
  /** How long a request waits for its answer (RFC 3261 timers B and F allow 32 s; a recorder on the same network is given less). */
  readonly patience: Milliseconds;
}

const ADDRESS = '192.0.2.10'; // TEST-NET-1, RFC 5737
const PORTS: Readonly<Record<Label, number>> = { '1': 40_000, '2': 40_002 };
const RECORDER = '<sip:recorder@simulator.example>';
/** How long the end of a recording waits for sound that is still on its way from the device. */
const FLUSH: Milliseconds = 500;

/**
 * One recording session as its client runs it (RFC 7866): INVITE, packets of both legs between the cuts, re-INVITE
 * for pause and resume, UPDATE for what the parties heard, BYE. One request is on its way at a time; cuts take
 * effect in the packets at once and tell the recorder their media frame.
 */
export class RecordingSession {
  #world: SessionWorld;
  #input: SrsLinkInput;
  #emit: (event: SrsEvent) => void;
  #transport: Transport;
  #packetizer: Packetizer;
  #dialog: SrcDialog;
  #metadata: SessionMetadata;
  /** What the parties heard so far, and how much of it the recorder was told. */
  #heard: HeardNotice[] = [];
  #told = 0;
  /** Who came and went, as far as the recorder was not told. */
  readonly #changes: ParticipantChange[] = [];
  #transactions: Transactions;
  #flushAlarm: AlarmId | undefined;
  #cseq = 0;
  #version = 0;
  #stopAt: Frames | undefined;
  #paused = false;
  #accepted = false;
  #over = false;

  constructor(world: SessionWorld, input: SrsLinkInput, emit: (event: SrsEvent) => void) {
    this.#world = world;
    this.#input = input;
    this.#emit = emit;
    const { call, tape } = input.leg;
    const callId = `${world.id().replace(/[^A-Za-z0-9]/g, '')}@simulator.example`;
    this.#dialog = {
      callId,
      from: `<sip:src@simulator.example>;tag=src-${input.session}`,
      to: RECORDER,
      address: ADDRESS,
      ports: PORTS,
      sdpSessionId: String(this.#date(input.startAt)),
    };
    this.#metadata = firstMetadata(input, call, world.id, isoDate(this.#date(input.startAt)));
    this.#transport = world.connect();
    this.#transport.onMessage = (message) => this.#receive(message);
    this.#transport.onClose = () => this.#fail(this.#accepted ? 'killed' : 'unreachable');
    this.#transactions = new Transactions(
      world.clock,
      world.patience,
      (request) => this.#send(request),
      () => this.#fail('timeout'),
    );
    this.#packetizer = new Packetizer(tape, (packets) =>
      this.#transport.send({ kind: 'packets', callId, packets }),
    );
  }

  /** Starts the session; what is said from the cut on is kept until the recorder has accepted. */
  invite(pressed: Frames): void {
    const cut = pressed + (this.#has('first-seconds') ? LOST_SECONDS * SAMPLE_RATE : 0);
    this.#input.leg.tape.retain(cut);
    this.#ask({
      make: () => inviteRequest(this.#dialog, this.#offerMoment(cut), this.#metadata),
      accepted: () => {
        this.#packetizer.open(cut, this.#stopAt);
        this.#release();
        this.#accepted = true;
        this.#emit({ type: 'srs.accepted' });
      },
      refused: ({ status }) => this.#fail('refused', status),
    });
  }

  /** Nothing from `cut` on goes out; what is withheld is dropped when the recorder confirms, and sent late when it refuses. */
  pause(cut: Frames): void {
    this.#packetizer.close(cut);
    this.#input.leg.tape.retain(cut);
    this.#ask({
      make: () => reInvite(this.#dialog, this.#offerMoment(cut), 'inactive'),
      accepted: () => {
        this.#paused = true;
        this.#release();
        this.#emit({ type: 'srs.paused' });
      },
      refused: (response) => {
        this.#packetizer.reopen(this.#stopAt);
        this.#release();
        this.#refuse(response);
      },
    });
  }

  resume(cut: Frames): void {
    this.#input.leg.tape.retain(cut);
    this.#ask({
      make: () => {
        if (this.#has('resume-version')) this.#version--;
        return reInvite(this.#dialog, this.#offerMoment(cut), 'sendonly');
      },
      accepted: () => {
        this.#paused = false;
        this.#packetizer.open(cut, this.#stopAt);
        this.#release();
        this.#emit({ type: 'srs.resumed' });
      },
      refused: (response) => {
        this.#release();
        this.#refuse(response);
      },
    });
  }

  /** Ends the session at `cut`, as soon as everything before it has gone out. */
  stop(cut: Frames, announced: string | undefined): void {
    if (this.#stopAt !== undefined) return;
    this.#stopAt = cut;
    this.#packetizer.close(cut);
    if (announced !== undefined) {
      const length = this.#world.soundLength(announced);
      this.#heard.push({ sound: announced, kind: 'stop', frame: cut, length });
    }
    this.#flushAlarm = this.#world.clock.setTimeout(() => this.#bye(), FLUSH);
    this.#byeWhenFlushed();
  }

  /** Plain On Demand: Record was pressed, the recording is to be kept. */
  keep(): void {
    this.#metadata = { ...this.#metadata, kept: true };
    this.#update(
      () => this.#emit({ type: 'srs.kept' }),
      (response) => {
        this.#metadata = { ...this.#metadata, kept: false };
        this.#refuse(response);
      },
    );
  }

  /** Which legs carry sound now (RFC 8068 section 3.2.2). */
  flow({ near, far }: { near: boolean; far: boolean }): void {
    this.#metadata = { ...this.#metadata, sending: sendingLabels({ near, far }) };
    this.#update();
  }

  /** Who the user talks to from now on (RFC 8068 sections 3.2.3 and 3.3.3): those who stay keep their ids. */
  parties(parties: readonly FarParty[]): void {
    const { participants } = this.#metadata;
    const at = isoDate(this.#date(this.#world.clock.now()));
    const [near, ...before] = participants;
    const far = parties.map(
      (party) =>
        before.find(({ aor }) => aor === party.aor) ?? {
          id: this.#world.id(),
          ...party,
          sends: '2' as const,
        },
    );
    const changes: ParticipantChange[] = [
      ...before.filter((one) => !far.includes(one)).map(({ id }) => ({ id, at, what: 'left' as const })),
      ...far.filter((one) => !before.includes(one)).map(({ id }) => ({ id, at, what: 'joined' as const })),
    ];
    const [first, ...others] = far;
    if (changes.length === 0 || !first) return;
    this.#changes.push(...changes);
    this.#metadata = { ...this.#metadata, participants: [near, first, ...others] };
    this.#update();
  }

  /** The parties hear a notice; the recorder is told at once (REC-44), of recurring tones with the next message. */
  heard({ sound, frame, length }: NoticeStarted): void {
    const kind = kindOfNotice(sound);
    if (!kind || kind === 'stop' || kind === 'failure') return;
    this.#heard.push({ sound, kind, frame, length });
    if (kind !== 'tone') this.#update();
  }

  /** New sound of both legs. */
  push(pieces: readonly Piece[]): void {
    this.#packetizer.push(pieces);
    this.#byeWhenFlushed();
  }

  dispose(): void {
    this.#end();
    this.#transport.onMessage = undefined;
    this.#transport.onClose = undefined;
    this.#transport.close();
  }

  #byeWhenFlushed(): void {
    if (
      this.#stopAt !== undefined &&
      this.#flushAlarm !== undefined &&
      this.#input.leg.tape.head >= this.#stopAt
    ) {
      this.#bye();
    }
  }

  #bye(): void {
    const cut = this.#stopAt;
    if (cut === undefined || this.#flushAlarm === undefined) return;
    this.#world.clock.clearTimeout(this.#flushAlarm);
    this.#flushAlarm = undefined;
    const done = () => {
      this.#release();
      this.#emit({ type: 'srs.stopped' });
    };
    this.#ask({
      make: () => {
        const stopTime = isoDate(this.#date(this.#world.clock.now()));
        return byeRequest(this.#dialog, { ...this.#moment(), cut }, { ...this.#partial(), stopTime });
      },
      accepted: done,
      refused: done, // the session is over whatever the answer is (RFC 3261 section 15.1.1)
    });
  }

  /** Metadata that the recorder refuses is told with the next request: the session goes on (RFC 7866 section 9.1). */
  #update(accepted: () => void = () => {}, refused: Transaction['refused'] = () => {}): void {
    let told = 0;
    this.#ask({
      make: () => {
        told = this.#told;
        return updateRequest(this.#dialog, this.#moment(), this.#partial());
      },
      accepted,
      refused: (response) => {
        this.#told = Math.min(this.#told, told);
        refused(response);
      },
    });
  }

  /** Everything anew, because the recorder asked for it (RFC 7866 section 9.2): with the SDP that defines the labels. */
  #snapshot(): void {
    this.#ask({
      make: () => {
        const moment = this.#offerMoment(this.#input.leg.tape.head);
        const offer = reInvite(this.#dialog, moment, this.#paused ? 'inactive' : 'sendonly');
        this.#told = this.#heard.length;
        return { ...offer, metadata: writeMetadata({ ...this.#metadata, notices: this.#heard }) };
      },
      accepted: () => {},
      refused: () => {},
    });
  }

  #partial(): SessionMetadata {
    const notices = this.#heard.slice(this.#told);
    this.#told = this.#heard.length;
    const changes = this.#changes.splice(0);
    return { ...this.#metadata, datamode: 'partial', notices, changes };
  }

  #has(defect: Defect): boolean {
    return this.#input.defects?.includes(defect) ?? false;
  }

  #ask(transaction: Transaction): void {
    if (!this.#over) this.#transactions.ask(transaction);
  }

  #send(message: SipRequest | SipResponse): void {
    this.#world.onSip?.('sent', message);
    this.#transport.send(message);
  }

  #receive(message: SiprecMessage): void {
    if (message.kind === 'packets' || this.#over) return;
    this.#world.onSip?.('received', message);
    if (message.kind === 'request') this.#asked(message);
    else {
      if (message.headers.To) this.#dialog = { ...this.#dialog, to: message.headers.To };
      this.#transactions.answered(message);
    }
  }

  /** What a recorder may ask: the end of the session, and a snapshot. Media are offered by the client alone. */
  #asked(request: SipRequest): void {
    if (request.method === 'BYE') {
      this.#send(responseTo(request, 200, 'OK'));
      this.#fail(/full/i.test(reasonOf(request) ?? '') ? 'full' : 'ended');
    } else if (request.sdp !== undefined) {
      const glare = this.#transactions.pending;
      this.#send(
        glare ? responseTo(request, 491, 'Request Pending') : responseTo(request, 488, 'Not Acceptable Here'),
      );
    } else {
      const { headers, ...response } = responseTo(request, 200, 'OK');
      this.#send({ ...response, headers: { ...headers, Contact: `<${uriIn(this.#dialog.from)}>;+sip.src` } });
      if (/<(?:\w+:)?requestsnapshot\b/.test(request.metadata ?? '')) this.#snapshot();
    }
  }

  #refuse({ status, reason }: SipResponse): void {
    this.#emit({ type: 'srs.refused', reason: `${status} ${reason}` });
  }

  #fail(reason: FailureReason, status?: number): void {
    if (this.#over) return;
    this.#end();
    this.#emit({ type: 'srs.failed', reason, ...(status === undefined ? {} : { status }) });
  }

  #end(): void {
    this.#over = true;
    this.#transactions.end();
    if (this.#flushAlarm !== undefined) this.#world.clock.clearTimeout(this.#flushAlarm);
    this.#flushAlarm = undefined;
    this.#release();
  }

  /** The request that needed more of the tape has been answered. */
  #release(): void {
    this.#input.leg.tape.retain(undefined);
  }

  #moment(): { cseq: number; time: number } {
    return { cseq: ++this.#cseq, time: this.#date(this.#world.clock.now()) };
  }

  /** Whole milliseconds: a session id on the wire has no room for a fraction (RFC 8866 section 5.2). */
  #date(at: Milliseconds): EpochMilliseconds {
    return Math.trunc(this.#world.date(at));
  }

  #offerMoment(cut: Frames): { cseq: number; time: number; cut: Frames; version: number } {
    return { ...this.#moment(), cut, version: ++this.#version };
  }
}
