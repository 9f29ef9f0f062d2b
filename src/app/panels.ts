/** What stands around the phone at first sight: fetched as soon as the phone can be used. */
import './other-party.ts';
import './page-strip.ts';
import '../phone/menu/every-screen.ts';
import '../phone/mpp-menu.ts';

export { publish } from './globals.ts';
export { perform } from './perform.ts';
