import type { Packet, SipRequest, SipResponse, SiprecMessage } from '../../../src/siprec/messages.ts';
import type { SessionMetadata } from '../../../src/siprec/session-metadata.ts';
import type { SrcDialog } from '../../../src/siprec/src-messages.ts';
import { byeRequest, inviteRequest, reInvite, updateRequest } from '../../../src/siprec/src-messages.ts';
import type { Transport } from '../../../src/siprec/transport.ts';

const id = (n: number): string => `${String(n).padStart(21, '/')}A==`;

/** What the test client tells of its call. */
export const metadata = (change: Partial<SessionMetadata> = {}): SessionMetadata => ({
  datamode: 'complete',
  groupId: id(1),
  sessionId: id(2),
  sipSessionId: 'ab;remote=cd',
  startTime: '2026-01-05T09:00:00Z',
  participants: [
    { id: id(3), aor: 'sip:2001@phone.example', name: 'Near', sends: '1' },
    { id: id(4), aor: 'tel:+14085550123', name: 'Far', sends: '2' },
  ],
  streamIds: { '1': id(5), '2': id(6) },
  sending: ['1', '2'],
  mode: 'Always',
  kept: true,
  direction: 'outbound',
  notices: [],
  ...change,
});

/** The key of the recording made of `metadata()`. */
export const KEY = '____________________2A';
export const TIME = 1_767_603_600_000;

/** A recording client that does as it is told and remembers what it hears. */
export class FakeClient {
  readonly heard: SiprecMessage[] = [];
  closed: string | undefined;
  readonly #transport: Transport;
  readonly #dialog: SrcDialog;
  #cseq = 0;

  constructor(transport: Transport, callId = 'rs-1') {
    this.#transport = transport;
    this.#dialog = {
      callId,
      from: '<sip:2001@phone.example>;tag=a',
      to: '<sip:srs@recorder.example>',
      address: '127.0.0.1',
      ports: { '1': 30_000, '2': 30_002 },
      sdpSessionId: '7',
    };
    transport.onMessage = (message) => this.heard.push(message);
    transport.onClose = (reason) => {
      this.closed = reason;
    };
  }

  get answers(): readonly SipResponse[] {
    return this.heard.filter((message) => message.kind === 'response');
  }

  get requests(): readonly SipRequest[] {
    return this.heard.filter((message) => message.kind === 'request');
  }

  /** `edit`: what another vendor would write. */
  invite(cut: number, change: Partial<SessionMetadata> = {}, edit = (document: string) => document): void {
    const request = inviteRequest(this.#dialog, this.#at(cut), metadata(change));
    this.send({ ...request, metadata: edit(request.metadata ?? '') });
  }

  pause(cut: number): void {
    this.send(reInvite(this.#dialog, this.#at(cut), 'inactive'));
  }

  resume(cut: number): void {
    this.send(reInvite(this.#dialog, this.#at(cut), 'sendonly'));
  }

  update(change: Partial<SessionMetadata>): void {
    this.send(updateRequest(this.#dialog, this.#at(0), metadata({ datamode: 'partial', ...change })));
  }

  bye(cut: number, change: Partial<SessionMetadata> = {}): void {
    this.send(byeRequest(this.#dialog, this.#at(cut), { ...this.#last, ...change }));
  }

  packets(packets: readonly Packet[]): void {
    this.send({ kind: 'packets', callId: this.#dialog.callId, packets });
  }

  close(): void {
    this.#transport.close();
  }

  send(message: SiprecMessage): void {
    if (message.kind === 'request' && message.method !== 'BYE' && message.metadata) this.#remember(message);
    this.#transport.send(message);
  }

  /** kept as last told. */
  #last: SessionMetadata = metadata({ datamode: 'partial' });

  #remember({ metadata: document }: SipRequest): void {
    const kept = !document?.includes('false');
    this.#last = metadata({ datamode: 'partial', kept });
  }

  #at(cut: number) {
    this.#cseq++;
    return { cseq: this.#cseq, time: TIME, cut, version: this.#cseq };
  }
}
