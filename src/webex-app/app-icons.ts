import hold from '@momentum-design/icons/dist/svg/call-hold-filled.svg?raw';
import handset from '@momentum-design/icons/dist/svg/handset-filled.svg?raw';
import pause from '@momentum-design/icons/dist/svg/pause-filled.svg?raw';
import play from '@momentum-design/icons/dist/svg/play-filled.svg?raw';
import started from '@momentum-design/icons/dist/svg/record-active-filled.svg?raw';
import record from '@momentum-design/icons/dist/svg/record-filled.svg?raw';
import paused from '@momentum-design/icons/dist/svg/record-paused-filled.svg?raw';
import stop from '@momentum-design/icons/dist/svg/stop-filled.svg?raw';
import failed from '@momentum-design/icons/dist/svg/warning-filled.svg?raw';
import type { CallControl } from '../calling/call-api.ts';
import { iconPath } from '../ui/icon.ts';

/** Icons of the controls (Momentum Design, MIT). */
export const CONTROL_ICONS: Readonly<Record<CallControl, string>> = {
  answer: iconPath(handset),
  reject: iconPath(handset),
  hold: iconPath(hold),
  resume: iconPath(play),
  hangup: iconPath(handset),
  startRecording: iconPath(record),
  pauseRecording: iconPath(pause),
  resumeRecording: iconPath(record),
  stopRecording: iconPath(stop),
};

/** Icons of a recording's states: REC-40. */
export const RECORDING_ICONS = {
  pending: iconPath(record),
  started: iconPath(started),
  paused: iconPath(paused),
  failed: iconPath(failed),
} as const;
