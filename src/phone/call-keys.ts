import type { Keyword } from '../softkeys/keywords.ts';
import { numberOptional } from './features.ts';
import type { PhoneContext } from './phone-context.ts';
import type { AppearanceView } from './phone-state.ts';

/** What the keys of the call features are judged by. */
export interface KeyFacts {
  readonly context: PhoneContext;
  /** Windows whose calls are not over. */
  readonly views: readonly AppearanceView[];
  /** The one the softkeys speak for. */
  readonly view: AppearanceView | undefined;
  /** Whether one more call fits. */
  readonly room: boolean;
}

/** The number of this window's function may be left out. */
export const mayBeEmpty = ({ entry }: AppearanceView): boolean =>
  entry !== undefined && numberOptional(entry);

/** Whether a key of the call features (transfer, conference, park, forwarding ...) can act now. */
export function callKeyApplies(keyword: Keyword, { context, views, view, room }: KeyFacts): boolean {
  const some = (status: AppearanceView['status']) => views.some((one) => one.status === status);
  const talking = view?.status === 'connected';
  switch (keyword) {
    case 'dnd':
    case 'cfwd':
      return true;
    case 'xfer':
      return view?.consulting === 'xfer' || (!view?.consulting && talking && room);
    case 'bxfer':
      return talking && !view?.consulting;
    case 'xferlx':
      return talking && !view?.consulting && some('held');
    case 'lcr':
      return context.lastCaller !== '' && (room || view?.status === 'offhook');
    case 'swap':
      return some('connected') && some('held');
    default:
      return false;
  }
}
