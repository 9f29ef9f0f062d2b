import { expect, test } from 'vitest';
import { configure } from '../../../src/app/configuration-desk.ts';
import { perform } from '../../../src/app/perform.ts';
import { defaultKeyLists } from '../../../src/softkeys/default-lists.ts';
import { virtualBench } from '../../../stories/app/bench.ts';

const FILE =
  '<flat-profile><Idle_Key_List>psk1|1;</Idle_Key_List><PSK_1>fnc=sd;ext=3001;nme=Front</PSK_1></flat-profile>';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

test('a file is read, tried, applied and undone', async () => {
  const { bench, driver } = virtualBench();
  const desk = bench.configuration;
  if (!desk) throw new Error('no desk');
  const before = driver.softkeys()[0]?.label;
  await desk.ask({ do: 'read', file: new File([FILE], 'phone.xml') });
  expect(desk.view.run?.changes.map(({ tag }) => tag)).toEqual(['Idle_Key_List', 'PSK_1']);
  expect(driver.softkeys()[0]?.label).toBe(before);
  await desk.ask({ do: 'apply' });
  expect(desk.view).toMatchObject({ applied: true, canUndo: true });
  expect(driver.softkeys()[0]?.label).toBe('Front');
  await desk.ask({ do: 'undo' });
  expect(driver.softkeys()[0]?.label).toBe(before);
});

test('an applied file, and a list edited after it, are there on the next visit until a reset', async () => {
  const browser = storage();
  const first = virtualBench();
  configure(first.bench, browser);
  await first.bench.configuration?.ask({ do: 'try', text: FILE });
  await first.bench.configuration?.ask({ do: 'apply' });
  const { keyLists } = first.simulator.phone.getSnapshot().context.config;
  perform(first.bench, {
    kind: 'key-lists',
    keyLists: { ...keyLists, Hold: { name: 'Hold', items: [{ keyword: 'resume', position: 2 }] } },
  });
  const second = virtualBench();
  configure(second.bench, browser);
  expect(second.driver.softkeys()[0]?.label).toBe('Front');
  expect(second.bench.configuration?.view.current.values.Hold_Key_List).toBe('resume|2;');
  await second.bench.configuration?.ask({ do: 'reset' });
  const third = virtualBench();
  configure(third.bench, browser);
  expect(third.simulator.phone.getSnapshot().context.config.keyLists).toEqual(defaultKeyLists('demo'));
});

test('a visit without a file of its own keeps nothing', () => {
  const browser = storage();
  const { bench } = virtualBench();
  configure(bench, browser);
  perform(bench, { kind: 'phone-language', language: 'cs' });
  expect(browser.getItem('mpp-phone-simulator.configuration')).toBeNull();
});
