import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMO_STATE } from '../../../src/policy/demo-tenant.ts';
import {
  DEFAULT_RECORDING,
  type JsonNotice,
  type PersonRecording,
  readPerson,
  writePerson,
} from '../../../src/policy/webex-json.ts';
import { anyRecording } from './arbitrary.ts';

/** What GET gives for a person, spelled out by hand, with fields the simulator does not know. */
const TENANT_JSON = {
  enabled: true,
  record: 'Always with Pause/Resume',
  recordVoicemailEnabled: true,
  notification: { type: 'Play Announcement', enabled: true },
  repeat: { interval: 15, enabled: true },
  serviceProvider: 'provider-1',
  externalGroup: 'group-1',
  externalIdentifier: 'person-1',
  startStopAnnouncement: { internalCallsEnabled: false, pstnCallsEnabled: true },
  callRecordingAccessSettings: { viewAndPlayRecordingsEnabled: true, downloadRecordingsEnabled: false },
  selectiveCallRecordingSettings: {
    recordInboundInternalCallsEnabled: false,
    recordInboundExternalCallsEnabled: true,
    recordOutboundInternalCallsEnabled: false,
    recordOutboundExternalCallsEnabled: true,
  },
  postCallRecordingSettings: { summaryAndActionItemsEnabled: true, transcriptEnabled: true },
};

const read = (json: unknown, previous: PersonRecording = {}) => {
  const found = readPerson(json, previous);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
};
const problemsOf = (json: unknown) => {
  const found = readPerson(json, {});
  return 'problems' in found ? found.problems : [];
};
const codes = (notices: readonly JsonNotice[]) => notices.map(({ code }) => code);

describe('REC-39 a person', () => {
  test('what a real tenant returns becomes settings, and is written back as it was', () => {
    const person = read(TENANT_JSON);
    expect(person).toMatchObject({
      recording: {
        mode: 'Always with Pause/Resume',
        protocol: 'SIPREC',
        startStopAnnouncement: { internal: false, public: true },
        pauseResumeNotice: 'announcement',
        recurringTone: { enabled: true, seconds: 15 },
        voicemail: true,
        selective: {
          inboundInternal: false,
          inboundExternal: true,
          outboundInternal: false,
          outboundExternal: true,
        },
      },
      platform: {
        serviceProvider: 'provider-1',
        externalGroup: 'group-1',
        externalIdentifier: 'person-1',
      },
      notices: [
        { code: 'kept', path: 'callRecordingAccessSettings' },
        { code: 'kept', path: 'postCallRecordingSettings' },
      ],
    });
    expect(writePerson(person)).toEqual(TENANT_JSON);
  });

  test('every value of settings comes back as it went out, unknown fields included', () => {
    const unknown = fc.dictionary(
      fc.string().filter((key) => !(key in TENANT_JSON) && key !== 'startStopAnnouncementEnabled'),
      fc.jsonValue(),
    );
    const platform = fc.record({
      serviceProvider: fc.string({ minLength: 1 }),
      externalGroup: fc.string({ minLength: 1 }),
      externalIdentifier: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(anyRecording, unknown, platform, (settings, extra, shown) => {
        const recording = { ...settings, unknown: extra };
        const json = JSON.parse(JSON.stringify(writePerson({ recording, platform: shown })));
        const found = read(json, { recording: { ...DEFAULT_RECORDING, protocol: settings.protocol } });
        expect(writePerson(found)).toEqual(json);
        const { unknown: kept, ...values } = found.recording ?? DEFAULT_RECORDING;
        const { unknown: _, ...expected } = settings;
        expect(values).toEqual(expected);
        for (const key of Object.keys(extra)) expect(Object.keys(kept)).toContain(key);
      }),
      { seed: 1 },
    );
  });

  test('unknown fields inside known ones are kept too, and so is a field called __proto__', () => {
    const json = JSON.parse(
      '{"enabled":true,"repeat":{"interval":20,"enabled":false,"x":1},"__proto__":{"a":1}}',
    );
    const written = writePerson(read(json));
    expect(written.repeat).toEqual({ interval: 20, enabled: false, x: 1 });
    expect(Object.entries(written)).toContainEqual(['__proto__', { a: 1 }]);
  });

  test('a missing field keeps the value it had', () => {
    const before = read(TENANT_JSON);
    const { recording } = read({ recordVoicemailEnabled: false }, before);
    expect(recording).toEqual({ ...before.recording, voicemail: false });
    expect(read({}, {}).recording).toBeUndefined();
    expect(read({ enabled: true }, {}).recording).toEqual(DEFAULT_RECORDING);
  });

  test('enabled false clears the settings and keeps unknown fields', () => {
    const person = read({ ...TENANT_JSON, enabled: false });
    expect(person.recording).toBeUndefined();
    expect(codes(person.notices)).toEqual(['cleared', 'kept', 'kept']);
    expect(writePerson(person)).toMatchObject({
      enabled: false,
      record: 'Never',
      postCallRecordingSettings: TENANT_JSON.postCallRecordingSettings,
    });
    expect(read(writePerson(person)).recording).toBeUndefined();
  });

  test.each([
    [{ type: 'None', enabled: false }, 'none'],
    [{ type: null, enabled: false }, 'none'],
    [{ enabled: true }, 'beep'],
    [{ type: null, enabled: true }, 'beep'],
    [{ type: 'Beep', enabled: true }, 'beep'],
    [{ type: 'Beep', enabled: false }, 'none'],
    [{ type: 'Play Announcement', enabled: true }, 'announcement'],
  ] as const)('REC-36 notification %j means %s', (notification, notice) => {
    const person = read({ enabled: true, notification });
    expect(person.recording?.pauseResumeNotice).toBe(notice);
    const { type, enabled } = { type: undefined, ...notification };
    const asWritten = { type: type ?? (enabled ? 'Beep' : 'None'), enabled };
    expect(writePerson(person).notification).toEqual(asWritten);
    const then = read({ notification: { type: 'None', enabled: false } }, person);
    expect(writePerson(then).notification).toEqual({ type: 'None', enabled: false });
  });

  test('REC-37 10 to 1800 s are accepted, and marked outside 10 to 90', () => {
    for (const [interval, marked] of [
      [10, false],
      [90, false],
      [91, true],
      [1800, true],
    ] as const)
      expect(codes(read({ enabled: true, repeat: { interval } }).notices)).toEqual(
        marked ? ['beyond-page'] : [],
      );
    for (const interval of [9, 1801, 20.5, '20', null])
      expect(problemsOf({ repeat: { interval } })).toEqual([
        { path: 'repeat.interval', found: interval, allowed: 'whole number from 10 to 1800' },
      ]);
  });

  test('REC-30 plain On Demand is accepted and said to be set through the API', () => {
    expect(read({ enabled: true, record: 'On Demand' }).notices).toEqual([
      { code: 'through-api', path: 'record', mode: 'On Demand' },
    ]);
  });

  test('REC-35 the older single announcement field stands for both networks', () => {
    const person = read({ enabled: true, startStopAnnouncementEnabled: true });
    expect(person.recording?.startStopAnnouncement).toEqual({ internal: true, public: true });
    expect(codes(person.notices)).toEqual(['older-form']);
    expect(writePerson(person)).not.toHaveProperty('startStopAnnouncementEnabled');
  });

  test('selective settings without effect in the mode are said to be', () => {
    const selectiveCallRecordingSettings = { recordInboundInternalCallsEnabled: false };
    const json = {
      enabled: true,
      record: 'On Demand with User Initiated Start',
      selectiveCallRecordingSettings,
    };
    expect(codes(read(json).notices)).toEqual(['no-effect']);
    expect(codes(read({ ...json, record: 'Always' }).notices)).toEqual([]);
  });

  test('each invalid value is refused with its path and what is allowed', () => {
    const problems = problemsOf({
      enabled: 'yes',
      record: 'always',
      notification: { type: 'Bell' },
      selectiveCallRecordingSettings: { recordInboundExternalCallsEnabled: 1 },
      startStopAnnouncement: 5,
      externalGroup: 7,
    });
    expect(problems.map(({ path, found }) => [path, found])).toEqual([
      ['enabled', 'yes'],
      ['record', 'always'],
      ['notification.type', 'Bell'],
      ['startStopAnnouncement', 5],
      ['selectiveCallRecordingSettings.recordInboundExternalCallsEnabled', 1],
      ['externalGroup', 7],
    ]);
    expect(problems[2]?.allowed).toBe('None, Beep, Play Announcement');
    expect(problemsOf([])).toEqual([{ path: '', found: [], allowed: 'an object' }]);
  });

  test('anything at all is read or refused, and never throws; what was read can be written and read again', () => {
    const field = fc.constantFrom(...Object.keys(TENANT_JSON));
    const nearly = fc.oneof(
      fc.anything(),
      fc.dictionary(field, fc.oneof(fc.anything(), fc.constantFrom(...Object.values(TENANT_JSON)))),
    );
    const [jana] = DEMO_STATE.tenant.users;
    fc.assert(
      fc.property(nearly, (json) => {
        const found = readPerson(json, jana ?? {});
        if ('problems' in found) expect(found.problems.length).toBeGreaterThan(0);
        else {
          const written = writePerson(found);
          expect(writePerson(read(written, found))).toEqual(written);
        }
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
