import type { NamedFile } from '../audio/clip.ts';
import type { AudioDelays } from '../calling/exchange.machine.ts';
import type { Defect } from '../defects.ts';
import type { PhoneLanguage } from '../phone/dictionary/index.ts';
import type { ModelId } from '../phone/model-types.ts';
import type { Network, RecordingSettings } from '../policy/settings.ts';
import type { RecorderFault } from '../recorder/faults.ts';
import type { KeyLists } from '../softkeys/default-lists.ts';
import type { PromptName } from '../sounds.ts';
import type { ConfigurationAsk } from './configuration-ask.ts';
import type { InputKind, Leg } from './leg-inputs.ts';
import type { Listener } from './listening.ts';
import type { PartyAction } from './party-view.ts';
import type { PageLanguage, Theme } from './preferences.ts';

/** Everything a person may ask of the bench around the phone. */
export type BenchRequest =
  | { readonly kind: 'party'; readonly action: PartyAction; readonly from: Network }
  /** The phone dials. */
  | { readonly kind: 'dial'; readonly number: string }
  | { readonly kind: 'input'; readonly leg: Leg; readonly input: InputKind }
  | { readonly kind: 'file'; readonly leg: Leg; readonly file: NamedFile }
  | { readonly kind: 'listen'; readonly listener: Listener }
  | { readonly kind: 'settings'; readonly settings: RecordingSettings }
  | { readonly kind: 'delays'; readonly delays: AudioDelays }
  | { readonly kind: 'fault'; readonly fault: RecorderFault }
  | { readonly kind: 'defects'; readonly defects: readonly Defect[] }
  | { readonly kind: 'key-lists'; readonly keyLists: KeyLists }
  /** Without a file: the built-in announcement again. */
  | { readonly kind: 'prompt'; readonly name: PromptName; readonly file?: NamedFile }
  | { readonly kind: 'configuration'; readonly ask: ConfigurationAsk }
  | { readonly kind: 'second-phone'; readonly shown: boolean }
  | { readonly kind: 'model'; readonly model: ModelId }
  | { readonly kind: 'phone-language'; readonly language: PhoneLanguage }
  | { readonly kind: 'page-language'; readonly language: PageLanguage }
  | { readonly kind: 'theme'; readonly theme: Theme };

/** A person asked for something: from the element that drew the control to the page. Bubbles and crosses shadow roots. */
export class BenchRequestEvent extends Event {
  static readonly type = 'bench-request';
  readonly request: BenchRequest;

  constructor(request: BenchRequest) {
    super(BenchRequestEvent.type, { bubbles: true, composed: true });
    this.request = request;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bench-request': BenchRequestEvent;
  }
}
