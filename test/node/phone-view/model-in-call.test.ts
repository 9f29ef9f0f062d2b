import { expect, test } from 'vitest';
import { MODEL_IDS } from '../../../src/phone/models.ts';
import { screenView } from '../../../src/phone/screen.ts';
import { onDemandPhone } from '../../support/headless.ts';

test('another model in a recorded call keeps the call and its recording, sixteen times over', () => {
  const { driver, clock, simulator } = onDemandPhone();
  driver.party.call();
  clock.advance(1000);
  driver.lift();
  clock.advance(500);
  driver.press('crdstart');
  clock.advance(1000);
  const call = simulator.state().appearances[0]?.id;
  for (const model of MODEL_IDS) {
    driver.configurePhone({ model });
    clock.advance(1000);
    const state = simulator.state();
    expect(state.model).toBe(model);
    const [window] = screenView(state).windows;
    expect(window).toMatchObject({ id: call, tone: 'active', recording: { icon: 'started' } });
  }
  driver.press('crdstop');
  clock.advance(1000);
  expect(driver.recorder.recordings()).toHaveLength(1);
  expect(driver.recorder.recordings()[0]?.frames).toBeGreaterThan(MODEL_IDS.length * 16_000);
  simulator.dispose();
});
