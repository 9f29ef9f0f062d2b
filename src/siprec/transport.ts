import type { SiprecMessage } from './messages.ts';

/** One end of a connection between a recording client and a recorder. */
export interface Transport {
  /** Sends; silently nothing after close. */
  send(message: SiprecMessage): void;
  /** What the other end sends. Set once, by the owner of this end. */
  onMessage: ((message: SiprecMessage) => void) | undefined;
  /** The connection broke or was refused, with the reason for a person. */
  onClose: ((reason: string) => void) | undefined;
  close(): void;
}

/** Opens connections to a recorder. */
export type Connect = () => Transport;
