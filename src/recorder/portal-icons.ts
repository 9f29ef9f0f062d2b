import announcement from '@momentum-design/icons/dist/svg/announcement-regular.svg?raw';
import incoming from '@momentum-design/icons/dist/svg/call-incoming-regular.svg?raw';
import outgoing from '@momentum-design/icons/dist/svg/call-outgoing-regular.svg?raw';
import close from '@momentum-design/icons/dist/svg/cancel-regular.svg?raw';
import remove from '@momentum-design/icons/dist/svg/delete-regular.svg?raw';
import download from '@momentum-design/icons/dist/svg/download-regular.svg?raw';
import metadata from '@momentum-design/icons/dist/svg/file-code-regular.svg?raw';
import pause from '@momentum-design/icons/dist/svg/pause-filled.svg?raw';
import play from '@momentum-design/icons/dist/svg/play-filled.svg?raw';
import record from '@momentum-design/icons/dist/svg/record-regular.svg?raw';
import back from '@momentum-design/icons/dist/svg/skip-bw-regular.svg?raw';
import forward from '@momentum-design/icons/dist/svg/skip-fw-regular.svg?raw';
import muted from '@momentum-design/icons/dist/svg/speaker-off-regular.svg?raw';
import sound from '@momentum-design/icons/dist/svg/speaker-on-regular.svg?raw';
import warning from '@momentum-design/icons/dist/svg/warning-regular.svg?raw';
import { icon as drawn, iconPath } from '../ui/icon.ts';

const paths = {
  announcement: iconPath(announcement),
  back: iconPath(back),
  close: iconPath(close),
  download: iconPath(download),
  forward: iconPath(forward),
  incoming: iconPath(incoming),
  metadata: iconPath(metadata),
  muted: iconPath(muted),
  outgoing: iconPath(outgoing),
  pause: iconPath(pause),
  play: iconPath(play),
  record: iconPath(record),
  remove: iconPath(remove),
  sound: iconPath(sound),
  warning: iconPath(warning),
} as const;

/** A Momentum icon in the colour of the text around it; says nothing to a screen reader. */
export const icon = (name: keyof typeof paths) => drawn(paths[name]);
