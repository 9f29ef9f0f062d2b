/** A count of sample frames, or a position in them, at SAMPLE_RATE. Media time is counted in these. */
export type Frames = number;
/** Cycles a second. */
export type Hertz = number;
/** Level in dB; in tone scripts dBm. */
export type Decibels = number;

/** Sample rate of everything inside the simulator, in hertz (wideband telephony). */
export const SAMPLE_RATE: Hertz = 16_000;
/** 20 ms, the length of one packet (RFC 3551 section 4.5: the default packetization interval). */
export const PACKET_FRAMES: Frames = 320;
/** Frames in one millisecond. */
export const FRAMES_PER_MS = SAMPLE_RATE / 1000;

/** Nearest frame to a time span in milliseconds. */
export const framesOf = (milliseconds: number): Frames => Math.round(milliseconds * FRAMES_PER_MS);
/** Milliseconds of a count of frames. */
export const millisecondsOf = (frames: Frames): number => frames / FRAMES_PER_MS;
