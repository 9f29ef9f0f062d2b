import { IdbStore } from './idb-store.ts';
import { PortTransport } from './port-transport.ts';
import { Recorder } from './recorder.ts';
import type { Recording } from './recording.ts';
import { webLocks } from './web-locks.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';
import { changesBetween } from './worker-messages.ts';

/** The part of DedicatedWorkerGlobalScope used here; its types do not go together with the page's. */
interface WorkerScope {
  readonly name: string;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}
const scope = globalThis as unknown as WorkerScope;

let told: readonly Recording[] = [];
const recorder = new Recorder({
  // The worker bears the name of its database.
  store: new IdbStore(scope.name),
  locks: webLocks(navigator.locks),
  onChange: (recordings) => {
    scope.postMessage(changesBetween(told, recordings));
    told = recordings;
  },
});

scope.onmessage = ({ data }) => {
  if (data.kind === 'connect') recorder.accept(new PortTransport(data.port));
  else if (data.kind === 'fault') recorder.setFault(data.fault);
  else recorder.forget(data.id);
};
scope.postMessage({ kind: 'ready' });
