import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { ICONS } from './icons.ts';
import type { PhoneModel } from './model-types.ts';
import type { NamedIcon } from './screen-text.ts';

/**
 * Our own pair for grey screens, in a 32 x 32 box, told apart by shape and not by colour: a heavy ring round a disc
 * while recording, the same ring round two bars while paused.
 */
export const GREY_ICONS = {
  started:
    'M16 1A15 15 0 1 1 16 31 15 15 0 0 1 16 1M16 4.6A11.4 11.4 0 1 0 16 27.4 11.4 11.4 0 0 0 16 4.6M16 8.6A7.4 7.4 0 1 1 16 23.4 7.4 7.4 0 0 1 16 8.6',
  paused:
    'M16 1A15 15 0 1 1 16 31 15 15 0 0 1 16 1M16 4.6A11.4 11.4 0 1 0 16 27.4 11.4 11.4 0 0 0 16 4.6M10.4 9.4H14.4V22.6H10.4ZM17.6 9.4H21.6V22.6H17.6Z',
} as const;

/** The recording icon of a call window or a line label: a red disc or the paused variant; its grey twin on grey screens. */
export const recordingIcon = (
  { icon: state, name }: NamedIcon<'started' | 'paused'>,
  palette: PhoneModel['screen']['palette'] = 'colour',
): TemplateResult =>
  html`<span class="recording" data-recording=${state}
    >${icon(palette === 'grey' ? GREY_ICONS[state] : ICONS[state], name)}</span
  >`;
