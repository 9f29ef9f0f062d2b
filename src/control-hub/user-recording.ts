import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { offeredOnPage, RECORDING_MODES, type RecordingMode, recordsEveryCall } from '../policy/mode.ts';
import { type Network, NOTICE_TYPES, type NoticeType, TONE_SECONDS } from '../policy/settings.ts';
import type { SelectiveRecording, UserRecording } from '../policy/tenant.ts';
import { checkField, numberField } from '../ui/fields.ts';
import { modeHint, modeText, networkText, noticeText, selectionText } from './hub-text.ts';
import { type Choice, choiceList, section, switchField } from './page-parts.ts';

export interface RecordingForm {
  /** The draft. */
  readonly recording: UserRecording;
  /** What is in force; undefined while the switch is off. */
  readonly saved: UserRecording | undefined;
  readonly toneRefused: boolean;
  readonly disabled: boolean;
  readonly change: (changes: Partial<UserRecording>) => void;
  /** The number typed last is, or is not, within the range. */
  readonly refuse: (refused: boolean) => void;
}

/** The order of the page (REC-30). */
const MODES: readonly RecordingMode[] = [
  'On Demand with User Initiated Start',
  'Always',
  'Always with Pause/Resume',
  'Never',
  ...RECORDING_MODES.filter((mode) => !offeredOnPage(mode)),
];
const NETWORKS: readonly Network[] = ['internal', 'public'];

/** The settings of a user's page, in its order (REC-30 to REC-37). */
export const renderRecording = (form: RecordingForm): TemplateResult =>
  html`${renderMode(form)} ${renderSelective(form)} ${renderVoicemail(form)} ${renderAnnouncement(form)}
  ${renderNotice(form)} ${renderTone(form)}`;

const modeChoice = (mode: RecordingMode): Choice<RecordingMode> => ({
  value: mode,
  label: modeText(mode),
  hint: modeHint(mode),
  ...(!offeredOnPage(mode) && { shown: true, badge: msg('set through the API') }),
});

const renderMode = ({ recording, change }: RecordingForm): TemplateResult =>
  section(
    msg('Recording mode'),
    msg('Which calls are recorded, and what the user can do about it on the phone.'),
    choiceList('mode', msg('Recording mode'), MODES.map(modeChoice), recording.mode, (mode) =>
      change({ mode }),
    ),
  );

/** Selective recording is the API's; it is shown where it was set there. */
function renderSelective({ recording, change }: RecordingForm): TemplateResult | typeof nothing {
  const { selective, mode } = recording;
  const selections = Object.keys(selective) as (keyof SelectiveRecording)[];
  if (!recordsEveryCall(mode)) return nothing;
  return section(
    msg('Calls to record'),
    msg('Only in the two Always modes.'),
    html`${selections.map((selection) =>
      checkField(selectionText(selection), selective[selection], (on) =>
        change({ selective: { ...selective, [selection]: on } }),
      ),
    )}`,
  );
}

const renderVoicemail = ({ recording, change }: RecordingForm): TemplateResult =>
  section(
    msg('Voice messages'),
    nothing,
    switchField({
      label: msg('Record voice messages too'),
      hint: msg('Those that callers leave and those that the user sends.'),
      on: recording.voicemail,
      change: (voicemail) => change({ voicemail }),
    }),
  );

const renderAnnouncement = ({ recording, change }: RecordingForm): TemplateResult =>
  section(
    msg('Start/stop announcement'),
    msg('Everyone on the call hears that recording starts and stops. It is not part of the recording.'),
    html`${NETWORKS.map((network) =>
      switchField({
        label: networkText(network),
        on: recording.startStopAnnouncement[network],
        change: (on) =>
          change({ startStopAnnouncement: { ...recording.startStopAnnouncement, [network]: on } }),
      }),
    )}`,
  );

const renderNotice = ({ recording, change }: RecordingForm): TemplateResult =>
  section(
    msg('Pause/resume notice'),
    msg('Heard when a recording was paused, and when it goes on.'),
    choiceList<NoticeType>(
      'notice',
      msg('Pause/resume notice'),
      NOTICE_TYPES.map((value) => ({ value, label: noticeText(value) })),
      recording.pauseResumeNotice,
      (pauseResumeNotice) => change({ pauseResumeNotice }),
    ),
  );

function renderTone({ recording, toneRefused, change, refuse }: RecordingForm): TemplateResult {
  const { recurringTone } = recording;
  const { min, max } = TONE_SECONDS;
  const { seconds } = recurringTone;
  const problem = msg(str`A whole number from ${min} to ${max}. It stays ${seconds}.`);
  return section(
    msg('Recurring tone'),
    msg('While a call is recorded, everyone hears a tone now and then.'),
    html`${switchField({
      label: msg('Play a tone while recording'),
      on: recurringTone.enabled,
      change: (enabled) => change({ recurringTone: { ...recurringTone, enabled } }),
    })}
    ${
      recurringTone.enabled
        ? html`<div class="tone">
            ${numberField({
              id: 'tone',
              label: msg(str`Seconds between tones (${min} to ${max})`),
              value: seconds,
              min,
              max,
              ...(toneRefused && { problem }),
              change: (typed) => {
                refuse(typed === undefined);
                if (typed !== undefined) change({ recurringTone: { ...recurringTone, seconds: typed } });
              },
            })}
            ${
              seconds < min || seconds > max
                ? html`<span class="badge">${msg('set through the API')}</span>`
                : nothing
            }
          </div>`
        : nothing
    }`,
  );
}
