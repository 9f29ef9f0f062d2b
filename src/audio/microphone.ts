/** Why there is no microphone: refused by the person or the page's policy, none there, taken or broken, not possible here. */
export type MicrophoneProblem = 'refused' | 'absent' | 'busy' | 'unsupported';

export type MicrophoneResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: MicrophoneProblem; readonly text: string };

/**
 * Echo cancellation is on: with loudspeakers the room would carry the far party into the near leg. The browser adapts
 * level and noise, as a telephone's handset does.
 */
export const MICROPHONE_CONSTRAINTS: MediaStreamConstraints = {
  audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

const TEXTS: Readonly<Record<MicrophoneProblem, string>> = {
  refused: 'The microphone was refused. Allow it in the browser, or use the clip.',
  absent: 'There is no microphone. Plug one in, or use the clip.',
  busy: 'The microphone cannot be read: another program may hold it. Use the clip meanwhile.',
  unsupported: 'This browser or this address does not give a page the microphone. Use the clip.',
};

export const microphoneProblem = (problem: MicrophoneProblem): MicrophoneResult => ({
  ok: false,
  problem,
  text: TEXTS[problem],
});

/** What the name of a getUserMedia rejection means (Media Capture and Streams, section 10.2.3). */
export function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'absent';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'unsupported';
}

/** Ends the tracks of a stream, so that the browser's sign goes out. */
export function stopStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
