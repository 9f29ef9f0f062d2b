/** What the page needs once the phone can be used: fetched after the first paint. */
import '../recorder/rec-portal.ts';
import '../ui/live-levels.ts';
import './recording-settings.ts';
import './trace-view.ts';
