/** Teaches the phone all its own screens, and their words in every language. */
import { addDictionary } from '../dictionary/index.ts';
import { MENU_CS } from '../dictionary/menu-cs.ts';
import { MENU_EN } from '../dictionary/menu-en.ts';
import { addScreens } from './menu-page.ts';
import { DIRECTORY_SCREENS } from './screens/directories.ts';
import { MESSAGE_SCREENS } from './screens/messages.ts';
import { PREFERENCE_SCREENS } from './screens/preferences.ts';
import { RECENTS_SCREENS } from './screens/recents.ts';
import { settings } from './screens/settings.ts';
import { STATUS_SCREENS } from './screens/status.ts';

addDictionary('en', MENU_EN);
addDictionary('cs', MENU_CS);
addScreens({
  settings,
  ...RECENTS_SCREENS,
  ...MESSAGE_SCREENS,
  ...DIRECTORY_SCREENS,
  ...STATUS_SCREENS,
  ...PREFERENCE_SCREENS,
});
