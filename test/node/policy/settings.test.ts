import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RECORDING_MODES, RECORDING_PROTOCOLS } from '../../../src/policy/mode.ts';
import { NOTICE_TYPES, parseSettings, type RecordingSettings } from '../../../src/policy/settings.ts';

const anySettings: fc.Arbitrary<RecordingSettings> = fc.record({
  mode: fc.constantFrom(...RECORDING_MODES),
  protocol: fc.constantFrom(...RECORDING_PROTOCOLS),
  startStopAnnouncement: fc.record({ internal: fc.boolean(), public: fc.boolean() }),
  pauseResumeNotice: fc.constantFrom(...NOTICE_TYPES),
  recurringTone: fc.record({ enabled: fc.boolean(), seconds: fc.integer({ min: 10, max: 90 }) }),
});

const problemsOf = (value: unknown) => {
  const parsed = parseSettings(value);
  return 'problems' in parsed ? parsed.problems : [];
};

test('every settings value comes back as it went in, through JSON', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings });
    }),
    { seed: 1 },
  );
});

test('REC-30: no setting means Never, and what is missing takes its default', () => {
  const settings = {
    mode: 'Never',
    protocol: 'SIPREC',
    startStopAnnouncement: { internal: false, public: false },
    pauseResumeNotice: 'none',
    recurringTone: { enabled: false, seconds: 20 },
  };
  expect(parseSettings(undefined)).toEqual({ settings });
  expect(parseSettings({})).toEqual({ settings });
  expect(parseSettings({ recurringTone: { enabled: true } })).toEqual({
    settings: { ...settings, recurringTone: { enabled: true, seconds: 20 } },
  });
});

test.each([9, 91, 0, -10, 20.5, Number.NaN, Number.POSITIVE_INFINITY, '20', null])(
  'REC-37: a recurring tone every %s s is refused with the range',
  (seconds) => {
    expect(problemsOf({ recurringTone: { seconds } })).toEqual([
      { path: 'recurringTone.seconds', found: seconds, allowed: 'whole number from 10 to 90' },
    ]);
  },
);

test('REC-37: 10 and 90 s are accepted', () => {
  for (const seconds of [10, 90]) expect(problemsOf({ recurringTone: { seconds } })).toEqual([]);
});

test('every wrong field is named, with its path, what was found and what is allowed', () => {
  const problems = problemsOf({
    mode: 'always',
    protocol: 'SIP',
    startStopAnnouncement: { internal: 'yes' },
    pauseResumeNotice: ['beep'],
    recurringTone: 15,
    tone: 1,
  });
  expect(problems.map(({ path, found }) => [path, found])).toEqual([
    ['tone', 1],
    ['mode', 'always'],
    ['protocol', 'SIP'],
    ['startStopAnnouncement.internal', 'yes'],
    ['pauseResumeNotice', ['beep']],
    ['recurringTone', 15],
  ]);
  expect(problems.map(({ allowed }) => allowed)).toEqual([
    'an object of mode, protocol, startStopAnnouncement, pauseResumeNotice, recurringTone',
    'Never, Always, Always with Pause/Resume, On Demand, On Demand with User Initiated Start',
    'SIPREC, SIPINFO',
    'true, false',
    'none, beep, announcement',
    'an object of enabled, seconds',
  ]);
});

test('anything at all gives settings or problems, and never throws', () => {
  const nearly = fc.oneof(
    fc.anything(),
    fc.record({ mode: fc.anything(), recurringTone: fc.anything() }),
    fc.constantFrom(null, [], 'x', JSON.parse('{"__proto__": {"mode": "Always"}, "toString": 1}')),
  );
  fc.assert(
    fc.property(nearly, (value) => {
      const parsed = parseSettings(value);
      if ('problems' in parsed) expect(parsed.problems.length).toBeGreaterThan(0);
      else expect(parseSettings(parsed.settings)).toEqual(parsed);
    }),
    { seed: 1, numRuns: 500 },
  );
});
