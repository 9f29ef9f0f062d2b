import type { PhoneContext } from './phone-context.ts';

/** A transfer or conference that is being set up: the call it is about, and the one in which the other is asked. */
export interface Consultation {
  readonly kind: 'xfer' | 'conf';
  /** Ids of the call windows. */
  readonly first: string;
  readonly second: string;
}

/** The consultation as long as both windows are there. */
export function liveConsultation({ consultation, appearances }: PhoneContext): Consultation | undefined {
  if (!consultation) return undefined;
  const lives = (id: string) =>
    appearances.some((ref) => ref.id === id && ref.getSnapshot().context.reason === undefined);
  return lives(consultation.first) && lives(consultation.second) ? consultation : undefined;
}

/** What each window is consulting for, by its id. */
export function consultingOf(context: PhoneContext): Readonly<Record<string, Consultation['kind']>> {
  const consultation = liveConsultation(context);
  return consultation
    ? { [consultation.first]: consultation.kind, [consultation.second]: consultation.kind }
    : {};
}
