import { SECOND_USER, USER } from '../../src/calling/directory.ts';
import type { Headless, HeadlessOptions } from '../../src/headless.ts';
import { configOf, DEMO_CONFIG } from '../../src/phone/config.ts';
import { samePolicy } from '../../src/policy/leg-policy.ts';
import type { RecordingSettings } from '../../src/policy/settings.ts';
import type { DeskUser } from '../../src/simulator.ts';
import { ON_DEMAND, onDemandPhone } from './headless.ts';

/** Jana at the first phone and Petra at the second, each with recording settings of her own. */
export const twoUsers = (
  first: Partial<RecordingSettings> = {},
  second: Partial<RecordingSettings> = {},
): DeskUser[] => [
  { address: USER, config: DEMO_CONFIG, policies: samePolicy({ ...ON_DEMAND, ...first }) },
  { address: SECOND_USER, config: configOf(SECOND_USER), policies: samePolicy({ ...ON_DEMAND, ...second }) },
];

/** Two desk phones whose users say the ramps. */
export const twoPhones = (
  first: Partial<RecordingSettings> = {},
  second: Partial<RecordingSettings> = {},
  options: HeadlessOptions = {},
): Headless => onDemandPhone({ users: twoUsers(first, second), ...options });

/** The first phone has called the second, which has answered; a second of the call is over. */
export function inCallOfTwo<T extends Headless>(phones: T): T {
  phones.driver.call(SECOND_USER.number);
  phones.clock.advance(1000);
  phones.driver.on(2).press('answer');
  phones.clock.advance(1000);
  return phones;
}
