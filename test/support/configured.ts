import { applyProfile } from '../../src/configuration/dry-run.ts';
import { readFlatProfile } from '../../src/configuration/flat-profile.ts';
import { SHIPPED } from '../../src/configuration/shipped.ts';
import { phoneConfigOf } from '../../src/configuration/to-phone.ts';
import type { HeadlessOptions } from '../../src/headless.ts';
import { DEMO_CONFIG } from '../../src/phone/config.ts';
import { onDemandPhone } from './headless.ts';

/** A phone as it is configured by these parameters over the demo's: On Demand with User Initiated Start. */
export function configuredPhone(parameters: string, options: HeadlessOptions = {}) {
  const file = readFlatProfile(`<flat-profile>${parameters}</flat-profile>`);
  if (file.problems.length > 0) throw new Error(JSON.stringify(file.problems));
  const config = phoneConfigOf(applyProfile(SHIPPED.demo, file), DEMO_CONFIG);
  return onDemandPhone({ config, ...options });
}
