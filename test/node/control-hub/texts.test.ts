import { describe, expect, test } from 'vitest';
import { applyAll } from '../../../src/control-hub/hub-command.ts';
import { parseJson } from '../../../src/control-hub/json-text.ts';
import { noteText, problemText, refusalText } from '../../../src/control-hub/outcome-text.ts';
import { providerChoices } from '../../../src/control-hub/provider-choices.ts';
import { reasonText } from '../../../src/control-hub/reason-text.ts';
import type { Command } from '../../../src/policy/commands.ts';
import { DEMO_STATE, NEW_STATE } from '../../../src/policy/demo-tenant.ts';
import type { Actor, State } from '../../../src/policy/outcome.ts';
import { policy } from '../../../src/policy/policy.ts';
import { REGIONS } from '../../../src/policy/tenant.ts';

const HANA: Actor = { kind: 'administrator', id: 'admin-hana' };
const LUCIE: Actor = { kind: 'administrator', id: 'partner-lucie' };

const told = (state: State, commands: readonly Command[], actor = HANA): string => {
  const outcome = applyAll(state, commands, actor);
  return 'refused' in outcome ? refusalText(outcome.refused) : outcome.notes.map(noteText).join(' ');
};

describe('the commands of one Save', () => {
  test('are taken together', () => {
    expect(
      told(DEMO_STATE, [
        { type: 'terms.accept', provider: 'imagicle' },
        { type: 'provider.choose', provider: 'imagicle' },
      ]),
    ).toMatch(/^A trial account at Imagicle was made. Hana Kralova is its administrator./);
  });

  test('are refused together, with the reason', () => {
    const outcome = applyAll(
      DEMO_STATE,
      [
        { type: 'failure.set', behaviour: 'END_CALL_WITH_ANNOUNCEMENT' },
        { type: 'provider.choose', provider: 'none' },
      ],
      HANA,
    );
    expect(outcome).toEqual({ refused: { code: 'must-understand' } });
  });

  test.each([
    ['REC-01', DEMO_STATE, { type: 'service.set', on: false }, HANA, 'administrator of the partner'],
    [
      'REC-02',
      DEMO_STATE,
      { type: 'user.switch', userId: 'user-emily', on: true },
      HANA,
      'no Webex Calling licence',
    ],
    [
      'REC-14',
      DEMO_STATE,
      { type: 'provider.choose', provider: 'callcabinet' },
      HANA,
      'It serves: United States.',
    ],
    ['REC-15', DEMO_STATE, { type: 'provider.choose', provider: 'imagicle' }, HANA, 'accepted first'],
    ['REC-16', NEW_STATE, { type: 'user.switch', userId: 'user-jana', on: true }, LUCIE, 'Riverside Clinic'],
    [
      'REC-39',
      DEMO_STATE,
      { type: 'user.json', userId: 'user-jana', json: { record: 1 } },
      HANA,
      'record: found 1; allowed: Never',
    ],
  ] as const)('%s: the refusal says why', (_, state, command, actor, words) => {
    expect(told(state, [command], actor)).toContain(words);
  });
});

describe('texts', () => {
  test('every reason of every policy of the demo is a sentence', () => {
    for (const state of [DEMO_STATE, NEW_STATE])
      for (const { id } of state.tenant.users)
        for (const direction of ['inbound', 'outbound'] as const)
          for (const network of ['internal', 'public'] as const) {
            const { reasons } = policy(state.tenant, state.accounts, id, { direction, network });
            for (const reason of Object.values(reasons)) expect(reasonText(reason)).toMatch(/^\S.*\.$/);
          }
  });

  test('a JSON text that is none is a problem, not an error', () => {
    expect(parseJson('{"a":1}')).toEqual({ value: { a: 1 } });
    const parsed = parseJson('{a');
    expect('problem' in parsed && problemText(parsed.problem)).toContain('allowed: JSON');
  });
});

describe('the list of providers', () => {
  const { organisation } = DEMO_STATE.tenant;
  const choices = (region: (typeof REGIONS)[number]) =>
    providerChoices({
      organisation: { ...organisation, region },
      current: 'dubber',
      vendor: undefined,
      none: '',
    });

  test.each(REGIONS)('REC-14: in %s, what does not serve it is refused with the reason', (region) => {
    const refused = choices(region).filter((choice) => choice.refused);
    const expected = { US: [], EU: ['callcabinet'], EUN: ['callcabinet'] } as Record<string, string[]>;
    expect(refused.map(({ value }) => value)).toEqual(expected[region] ?? ['imagicle', 'callcabinet']);
    for (const { refused: reason } of refused) expect(reason).toContain('It serves: ');
  });

  test('REC-22: None is an entry, the last', () => {
    expect(choices('US').at(-1)?.value).toBe('none');
  });
});
