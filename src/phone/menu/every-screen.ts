/** Teaches the phone all its own screens, and their words in every language. */
import { addDictionary } from '../dictionary/index.ts';
import { MENU_CS } from '../dictionary/menu-cs.ts';
import { MENU_EN } from '../dictionary/menu-en.ts';
import { addScreens } from './menu-page.ts';
import { PREFERENCE_SCREENS } from './screens/preferences.ts';
import { settings } from './screens/settings.ts';
import { STATUS_SCREENS } from './screens/status.ts';

addDictionary('en', MENU_EN);
addDictionary('cs', MENU_CS);
addScreens({ settings, ...STATUS_SCREENS, ...PREFERENCE_SCREENS });
