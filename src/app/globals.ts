import { Driver } from '../driver.ts';
import type { RecorderFault } from '../recorder/faults.ts';
import type { Simulator } from '../simulator.ts';
import type { Bench } from './bench.ts';

/** What a tester finds on the page's window. */
export type TestSimulator = Simulator & {
  readonly driver: Driver;
  readonly faults: {
    readonly current: RecorderFault;
    set(fault: RecorderFault): void;
  };
};

declare global {
  interface Window {
    /** The simulator of the page, with its driver and the recorder's faults. */
    simulator: TestSimulator;
    /** A person's verbs over the page's simulator. */
    driver: Driver;
  }
}

/** Hands simulator and driver to testers and to the browser's console. */
export function publish(page: Window, { simulator }: Bench): void {
  const driver = new Driver(simulator);
  const { recorder } = simulator;
  const faults = {
    get current() {
      return recorder.fault;
    },
    set: (fault: RecorderFault) => recorder.setFault(fault),
  };
  page.driver = driver;
  page.simulator = Object.assign(simulator, { driver, faults });
}
