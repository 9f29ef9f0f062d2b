import { msg, str } from '@lit/localize';
import type { DirectoryEntry } from '../calling/directory.ts';
import type { EndReason } from '../calling/messages.ts';
import type { PartyAction, PartyView } from './party-view.ts';

/** Name of an action's button. */
export function actionName(action: PartyAction): string {
  switch (action) {
    case 'call':
      return msg('Call the phone');
    case 'answer':
      return msg('Answer');
    case 'decline':
      return msg('Decline');
    case 'hold':
      return msg('Hold');
    case 'resume':
      return msg('Resume');
    case 'hangUp':
      return msg('Hang up');
  }
}

/** What the person is doing, in words. */
export function statusText(view: PartyView): string {
  const name = view.peer?.name ?? '';
  switch (view.status) {
    case 'idle':
      return view.reason ? endText(view.reason) : msg('Not in a call');
    case 'calling':
      return msg('Calling the phone');
    case 'ringing':
      return msg(str`Ringing: ${name} is calling`);
    case 'connected':
      if (view.holding) return msg(str`Has ${name} on hold`);
      return view.held ? msg(str`On hold by ${name}`) : msg(str`In a call with ${name}`);
  }
}

function endText(reason: EndReason): string {
  switch (reason) {
    case 'busy':
      return msg('The phone was busy');
    case 'rejected':
      return msg('The call was declined');
    case 'no-answer':
      return msg('Nobody answered');
    case 'unreachable':
      return msg('Nobody could be reached');
    case 'invalid-number':
      return msg('The number does not exist');
    case 'ended':
    case 'transferred':
      return msg('Hung up');
    case 'far-ended':
      return msg('The phone hung up');
    case 'recording-failed':
      return msg('Ended: recording failed');
  }
}

/** What happens at a test number, in two or three words. */
export function behaviourText({ behaviour }: DirectoryEntry): string {
  switch (behaviour.kind) {
    case 'manual':
      return msg('You answer here');
    case 'answers':
      return behaviour.hangsUpAfter === undefined ? msg('Answers') : msg('Hangs up');
    case 'rings':
      return msg('Only rings');
    case 'busy':
      return msg('Busy');
    case 'rejects':
      return msg('Rejects');
    case 'unreachable':
      return msg('Nobody there');
  }
}
