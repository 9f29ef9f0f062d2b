import type { Connect } from '../siprec/transport.ts';
import type { RecorderFault } from './faults.ts';
import type { RecordingLibrary } from './library.ts';

/** A recorder as the simulator is handed one: in process, or in a worker. */
export interface RecorderPort {
  readonly connect: Connect;
  /** What was recorded, and what is being recorded. */
  readonly library: RecordingLibrary;
  /** The fault in force. */
  readonly fault: RecorderFault;
  setFault(fault: RecorderFault): void;
  dispose(): void;
}
