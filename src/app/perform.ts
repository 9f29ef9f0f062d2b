import { msg } from '@lit/localize';
import { OTHER_PARTY } from '../calling/directory.ts';
import { Driver } from '../driver.ts';
import '../phone/dictionary/every-language.ts';
import type { Bench } from './bench.ts';
import type { BenchRequest } from './requests.ts';

/** Does on the bench what a person asked for. Theme and page language are the page's own business. */
export function perform(bench: Bench, request: BenchRequest): void {
  const { simulator, inputs, prompts } = bench;
  const driver = new Driver(simulator);
  switch (request.kind) {
    case 'party':
      if (request.action === 'call') driver.party.call(OTHER_PARTY[request.from]);
      else driver.party[request.action]();
      break;
    case 'dial':
      dial(bench, driver, request.number);
      break;
    case 'input':
      inputs.choose(request.leg, request.input);
      break;
    case 'file':
      void inputs.take(request.leg, request.file);
      break;
    case 'listen':
      bench.listenAs(request.listener);
      break;
    case 'settings':
      bench.administration?.configure(request.settings);
      break;
    case 'delays':
      driver.setDelays(request.delays);
      break;
    case 'fault':
      driver.recorder.fail(request.fault);
      bench.changed();
      break;
    case 'defects':
      driver.setDefects(request.defects);
      break;
    case 'key-lists':
      driver.configurePhone({ keyLists: request.keyLists });
      bench.configuration?.keep();
      break;
    case 'prompt':
      if (request.file) void prompts.replace(request.name, request.file);
      else prompts.reset(request.name);
      break;
    case 'configuration':
      void bench.configuration?.ask(request.ask);
      break;
    case 'second-phone':
      bench.showSecondPhone(request.shown);
      break;
    case 'model':
      driver.configurePhone({ model: request.model });
      break;
    case 'phone-language':
      for (const [index] of simulator.phones.entries()) {
        driver.on(index + 1).configurePhone({ language: request.language });
      }
      bench.configuration?.keep();
      void prompts.speak(request.language);
      break;
  }
}

/** Dials on an idle phone: in a call the other party would hear the digits. Select dials, whatever the softkeys are. */
function dial(bench: Bench, driver: Driver, number: string): void {
  if (driver.state.appearances.length > 0) {
    bench.tell(msg('The phone cannot dial now: end the call on it first.'));
    return;
  }
  bench.tell(undefined);
  driver.dial(number);
  driver.press('select');
}
