/** The page that is measured. Its functions are called from the bench, one page load for each part. */
import '../../src/ui/tokens.css';
import { sameCalls } from '../headless/same-call.ts';
import { LivePhone } from './live-phone.ts';
import { decodeRecording, openRecording, storeAnHour } from './opening.ts';

export const benchPage = { LivePhone, sameCalls, storeAnHour, openRecording, decodeRecording };
export type BenchPage = typeof benchPage;

declare global {
  interface Window {
    benchPage: BenchPage;
    live: LivePhone;
  }
}
window.benchPage = benchPage;
