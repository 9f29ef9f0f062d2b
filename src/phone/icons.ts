import silenced from '@momentum-design/icons/dist/svg/alert-muted-bold.svg?raw';
import applications from '@momentum-design/icons/dist/svg/apps-regular.svg?raw';
import back from '@momentum-design/icons/dist/svg/arrow-left-bold.svg?raw';
import delchar from '@momentum-design/icons/dist/svg/backspace-regular.svg?raw';
import forwarded from '@momentum-design/icons/dist/svg/call-forward-settings-bold.svg?raw';
import hold from '@momentum-design/icons/dist/svg/call-hold-filled.svg?raw';
import conference from '@momentum-design/icons/dist/svg/call-merge-bold.svg?raw';
import transfer from '@momentum-design/icons/dist/svg/call-outgoing-bold.svg?raw';
import contacts from '@momentum-design/icons/dist/svg/contacts-regular.svg?raw';
import dnd from '@momentum-design/icons/dist/svg/dnd-presence-bold.svg?raw';
import handset from '@momentum-design/icons/dist/svg/handset-filled.svg?raw';
import headset from '@momentum-design/icons/dist/svg/headset-bold.svg?raw';
import muted from '@momentum-design/icons/dist/svg/microphone-muted-bold.svg?raw';
import more from '@momentum-design/icons/dist/svg/more-bold.svg?raw';
import started from '@momentum-design/icons/dist/svg/record-active-filled.svg?raw';
import paused from '@momentum-design/icons/dist/svg/record-paused-filled.svg?raw';
import speaker from '@momentum-design/icons/dist/svg/speaker-bold.svg?raw';
import voicemail from '@momentum-design/icons/dist/svg/voicemail-bold.svg?raw';
import warning from '@momentum-design/icons/dist/svg/warning-filled.svg?raw';
import { iconPath } from '../ui/icon.ts';

/** Paths of the icons on the screen and on the keys (Momentum Design, MIT), in a 32 x 32 box. */
export const ICONS = {
  applications: iconPath(applications),
  back: iconPath(back),
  conference: iconPath(conference),
  contacts: iconPath(contacts),
  delchar: iconPath(delchar),
  dnd: iconPath(dnd),
  forwarded: iconPath(forwarded),
  handset: iconPath(handset),
  headset: iconPath(headset),
  held: iconPath(hold),
  hold: iconPath(hold),
  messages: iconPath(voicemail),
  more: iconPath(more),
  mute: iconPath(muted),
  muted: iconPath(muted),
  paused: iconPath(paused),
  release: iconPath(handset),
  silenced: iconPath(silenced),
  speaker: iconPath(speaker),
  started: iconPath(started),
  transfer: iconPath(transfer),
  voicemail: iconPath(voicemail),
  warning: iconPath(warning),
} as const;
export type IconName = keyof typeof ICONS;
