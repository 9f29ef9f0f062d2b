import { msg, str } from '@lit/localize';
import type { ApiCall, CallControl } from '../calling/call-api.ts';
import type { AppNotice } from './app.machine.ts';
import type { AppCall } from './app-view.ts';

/** What a control's button says. */
export function controlText(control: CallControl): string {
  switch (control) {
    case 'answer':
      return msg('Answer');
    case 'reject':
      return msg('Decline');
    case 'hold':
      return msg('Hold');
    case 'resume':
      return msg('Resume');
    case 'hangup':
      return msg('End');
    case 'startRecording':
      return msg('Start recording');
    case 'pauseRecording':
      return msg('Pause');
    case 'resumeRecording':
      return msg('Resume');
    case 'stopRecording':
      return msg('Stop');
  }
}

/** The same for who cannot see which group a button is in. */
export function controlName(control: CallControl): string {
  switch (control) {
    case 'resume':
      return msg('Resume call');
    case 'pauseRecording':
      return msg('Pause recording');
    case 'resumeRecording':
      return msg('Resume recording');
    case 'stopRecording':
      return msg('Stop recording');
    default:
      return controlText(control);
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A call's length: `m:ss`, or `h:mm:ss` from an hour on. */
export function lengthText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** What a call is doing. */
export function callText({ state, personality, seconds = 0, remoteParty }: AppCall): string {
  const length = lengthText(seconds);
  switch (state) {
    case 'connecting':
      return personality === 'originator' ? msg('Calling') : msg('Incoming call');
    case 'alerting':
      return personality === 'originator' ? msg('Ringing') : msg('Incoming call');
    case 'connected':
      return length;
    case 'held':
      return msg(str`On hold, ${length}`);
    case 'remoteHeld':
      return msg(str`${remoteParty.name || remoteParty.number} has put you on hold, ${length}`);
  }
}

/** What the recording of a call is doing; empty: nothing that is to be said. */
export function recordingText({ recordingState, recordingReason }: ApiCall): string {
  switch (recordingState) {
    case 'pending':
      return msg('Recording is being started');
    case 'started':
      return msg('Recording');
    case 'paused':
      return msg('Recording paused');
    case 'failed':
      return recordingReason
        ? msg(str`Recording failed: ${failureText(recordingReason)}`)
        : msg('Recording failed');
    default:
      return '';
  }
}

function failureText(reason: NonNullable<ApiCall['recordingReason']>): string {
  switch (reason) {
    case 'refused':
      return msg('the recorder refused');
    case 'unreachable':
      return msg('the recorder cannot be reached');
    case 'timeout':
      return msg('the recorder does not answer');
    case 'killed':
      return msg('the connection broke');
    case 'full':
      return msg('the recorder is full');
    case 'ended':
      return msg('the recorder ended it');
    case 'no-account':
      return msg('no account at the provider');
    case 'no-user':
      return msg('no user at the provider');
    case 'platform-differs':
      return msg('the platform information differs');
  }
}

/** Why a request came to nothing. */
export const noticeText = ({ control, status }: AppNotice): string =>
  status === 404
    ? msg(str`${controlName(control)}: the call is over.`)
    : msg(str`${controlName(control)}: not possible any more.`);
