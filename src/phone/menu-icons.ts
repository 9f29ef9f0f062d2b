import received from '@momentum-design/icons/dist/svg/call-incoming-bold.svg?raw';
import missed from '@momentum-design/icons/dist/svg/call-missed-bold.svg?raw';
import placed from '@momentum-design/icons/dist/svg/call-outgoing-bold.svg?raw';
import contact from '@momentum-design/icons/dist/svg/contacts-bold.svg?raw';
import directory from '@momentum-design/icons/dist/svg/directory-bold.svg?raw';
import favourite from '@momentum-design/icons/dist/svg/favorite-filled.svg?raw';
import status from '@momentum-design/icons/dist/svg/info-circle-bold.svg?raw';
import recents from '@momentum-design/icons/dist/svg/recents-bold.svg?raw';
import settings from '@momentum-design/icons/dist/svg/settings-bold.svg?raw';
import voicemail from '@momentum-design/icons/dist/svg/voicemail-bold.svg?raw';
import { iconPath } from '../ui/icon.ts';
import type { MenuIcon } from './menu/menu-state.ts';

/** Pictures before the rows of a menu (Momentum Design, MIT), in a 32 x 32 box. */
export const MENU_ICONS: Readonly<Record<MenuIcon, string>> = {
  placed: iconPath(placed),
  received: iconPath(received),
  missed: iconPath(missed),
  contact: iconPath(contact),
  favourite: iconPath(favourite),
  voicemail: iconPath(voicemail),
  settings: iconPath(settings),
  recents: iconPath(recents),
  directory: iconPath(directory),
  status: iconPath(status),
};
