import type { Address } from './calling/address.ts';
import { apiCalls, type CallControl } from './calling/call-api.ts';
import { CALL_CONTROL_ID, callControlMachine } from './calling/call-control.machine.ts';
import { OTHER_PARTY } from './calling/directory.ts';
import type { AudioDelays } from './calling/exchange.machine.ts';
import type { Milliseconds } from './clock/clock.ts';
import type { DryRun } from './configuration/dry-run.ts';
import type { Defect } from './defects.ts';
import type { PhoneConfig } from './phone/config.ts';
import { isDigit, PHONE_KEYS, type PhoneKey } from './phone/keys.ts';
import type { AppearanceView, PhoneState } from './phone/phone-state.ts';
import { softkeyLabel } from './phone/screen.ts';
import { type LegPolicies, samePolicy } from './policy/leg-policy.ts';
import type { RecordingSettings } from './policy/settings.ts';
import type { RecorderFault } from './recorder/faults.ts';
import type { Recording } from './recorder/recording.ts';
import type { DeskPhone, Simulator } from './simulator.ts';
import { type KeyListProblem, parseKeyList } from './softkeys/key-list.ts';
import type { KeyListName } from './softkeys/key-lists.ts';
import type { SlotKeyword } from './softkeys/slots.ts';
import type { TraceEntry } from './trace/trace.ts';
import { appId, type WebexAppRef, webexAppMachine } from './webex-app/app.machine.ts';
import { type AppView, appView } from './webex-app/app-view.ts';

/** One way from the user's Webex app to the network, milliseconds. */
const APP_DELAY: Milliseconds = 40;

/** A softkey as a person sees it. */
export interface SeenSoftkey {
  readonly keyword: SlotKeyword;
  readonly label: string;
}

const isKey = (key: string): key is PhoneKey => (PHONE_KEYS as readonly string[]).includes(key);

/** What can be done with a phone's configuration file; its code comes apart, since a page can do without it at first. */
export interface Provisioning {
  apply(simulator: Simulator, phone: DeskPhone, text: string): DryRun;
  dryRun(simulator: Simulator, phone: DeskPhone, text: string): DryRun;
  undo(simulator: Simulator, phone: DeskPhone): boolean;
  export(simulator: Simulator, phone: DeskPhone): string;
}

let provisioning: Provisioning | undefined;

/** Teaches all drivers what to do with configuration files (provisioning.ts). */
export function addProvisioning(next: Provisioning): void {
  provisioning = next;
}

function provisioned(): Provisioning {
  if (!provisioning)
    throw new Error('the code for configuration files is not loaded: import provisioning.ts');
  return provisioning;
}

/** A person's verbs over a simulator, at one of its phones: what tests, stories, scenarios and the page use. */
export class Driver {
  readonly simulator: Simulator;
  /** The phone whose keys are pressed. */
  readonly phone: DeskPhone;

  /**
   * `phone`: which one, counted from 1.
   * @throws Error when the simulator has no such phone
   */
  constructor(simulator: Simulator, phone = 1) {
    const found = simulator.phones[phone - 1];
    if (!found) throw new Error(`no desk phone ${phone}: there are ${simulator.phones.length}`);
    this.simulator = simulator;
    this.phone = found;
  }

  /** The same verbs at another phone, counted from 1. */
  on(phone: number): Driver {
    return new Driver(this.simulator, phone);
  }

  get #now(): Milliseconds {
    return this.simulator.clock.now();
  }

  /** What the phone shows, as a plain value. */
  get state(): PhoneState {
    return this.phone.state();
  }

  /**
   * Presses and releases a key of the case (`speaker`, `line1`, `5`), or the softkey that shows a keyword, on
   * whichever page it is (`crdstart`).
   * @throws Error when no softkey shows that keyword now; the text says which do
   */
  press(key: PhoneKey | SlotKeyword, at: Milliseconds = this.#now): void {
    const physical = isKey(key) && !this.#isSoftkey(key) ? key : this.#pageTo(key as SlotKeyword);
    this.down(physical, at);
    this.up(physical, at);
  }

  /** The finger goes down on a key of the case. */
  down(key: PhoneKey, at: Milliseconds = this.#now): void {
    this.phone.ref.send({ type: 'key.pressed', key, at });
  }

  /** The finger leaves a key of the case. */
  up(key: PhoneKey, at: Milliseconds = this.#now): void {
    this.phone.ref.send({ type: 'key.released', key, at });
  }

  /**
   * Types a number on the keypad.
   * @throws Error for a character that no key carries
   */
  dial(number: string): void {
    for (const digit of number) {
      if (!isDigit(digit))
        throw new Error(`no key for ${JSON.stringify(digit)} in ${JSON.stringify(number)}`);
      this.press(digit);
    }
  }

  /** Types a number and presses Call. */
  call(number: string): void {
    this.dial(number);
    this.press('call');
  }

  /** Lifts the handset. */
  lift(): void {
    this.down('hook');
  }

  /** Puts the handset back. */
  replace(): void {
    this.up('hook');
  }

  /** The softkeys of the page shown, left to right; undefined is an empty cell. */
  softkeys(): readonly (SeenSoftkey | undefined)[] {
    const { state } = this;
    return state.softkeys.map(
      (slot) => slot && { keyword: slot.keyword, label: slot.label ?? softkeyLabel(state, slot.keyword) },
    );
  }

  /** Keywords of all pages of softkeys, in order, without More. */
  keywords(): readonly string[] {
    const seen: string[] = [];
    const first = JSON.stringify(this.softkeys());
    do {
      const row = this.softkeys();
      for (const key of row) if (key && key.keyword !== 'more') seen.push(key.keyword);
      if (!this.#nextPage()) break;
    } while (JSON.stringify(this.softkeys()) !== first);
    return seen;
  }

  /** The call window that the softkeys speak for. */
  get window(): AppearanceView | undefined {
    const { appearances, selected } = this.state;
    return appearances.find(({ id }) => id === selected);
  }

  /** The person at the other telephone. */
  readonly party = {
    /** Calls the phone (or another number), from inside or from the public network. */
    call: (from: Address = OTHER_PARTY.internal, number: string = this.phone.address.number): void =>
      this.simulator.otherParty.send({ type: 'party.call', number, from }),
    answer: (): void => this.simulator.otherParty.send({ type: 'party.answer', at: this.#now }),
    decline: (): void => this.simulator.otherParty.send({ type: 'party.decline' }),
    hold: (): void => this.simulator.otherParty.send({ type: 'party.hold', at: this.#now }),
    resume: (): void => this.simulator.otherParty.send({ type: 'party.resume', at: this.#now }),
    hangUp: (): void => this.simulator.otherParty.send({ type: 'party.hangup', at: this.#now }),
  };

  /** The Webex app of the phone's user: a second client of their calls. */
  readonly app = {
    /** Opens the app, if it is not open yet. */
    open: (): WebexAppRef => {
      const { simulator } = this;
      simulator.open(CALL_CONTROL_ID, callControlMachine);
      return simulator.open(appId(this.phone.id), webexAppMachine, {
        user: this.phone.address.number,
        delay: APP_DELAY,
        now: simulator.clock.now,
      });
    },
    /** What it shows now. */
    view: (): AppView => {
      const { calls } = this.simulator.exchange.getSnapshot().context;
      return appView(
        apiCalls(calls, this.phone.address.number),
        this.app.open().getSnapshot().context,
        this.#now,
      );
    },
    /**
     * Presses a button of the app, of its newest call unless another is named.
     * @throws Error when no call shows that button now; the text says what is shown
     */
    press: (control: CallControl, callId?: string, at: Milliseconds = this.#now): void => {
      const { calls } = this.app.view();
      const call = callId === undefined ? calls.at(-1) : calls.find(({ id }) => id === callId);
      if (!call?.controls.includes(control)) {
        const shown = call?.controls.join(', ') || 'none';
        throw new Error(`no control ${control} in the app's call now; there are: ${shown}`);
      }
      this.app.open().send({ type: 'app.pressed', callId: call.id, control, at });
    },
  };

  /** The administrator saves the phone user's recording settings for every kind of call: they count from the next one (REC-24). */
  configureRecording(settings: RecordingSettings): void {
    this.savePolicies(samePolicy(settings));
  }

  /** What organisation, location, user and provider come to (legPolicies): counts from the next call (REC-24). */
  savePolicies(policies: LegPolicies): void {
    const { number } = this.phone.address;
    this.simulator.exchange.send({ type: 'policies.saved', number, policies });
  }

  /** Delays between answer and sound, milliseconds (REC-45). */
  setDelays(delays: AudioDelays): void {
    this.simulator.exchange.send({ type: 'delays.set', delays });
  }

  /** The phone gets another configuration; calls go on. */
  configurePhone(change: Partial<PhoneConfig>): void {
    const { config } = this.phone.ref.getSnapshot().context;
    this.phone.ref.send({ type: 'config.changed', config: { ...config, ...change } });
  }

  /** Puts defects of real phones in, and takes the others out: those of recording and sound count from the next call. */
  setDefects(defects: readonly Defect[]): void {
    this.configurePhone({ defects });
  }

  /**
   * The administrator types a key list. A wrong one is refused whole: its problems are given back, and the list
   * before it stays. No problems: it is in force.
   */
  setKeyList(name: KeyListName, text: string): readonly KeyListProblem[] {
    const parsed = parseKeyList(name, text);
    if ('problems' in parsed) return parsed.problems;
    const { keyLists } = this.phone.ref.getSnapshot().context.config;
    this.configurePhone({ keyLists: { ...keyLists, [name]: parsed.list } });
    return [];
  }

  /**
   * Applies a configuration file (`<flat-profile>`): what it changed, and what is wrong in it. Wrong values leave those
   * before; calls go on.
   */
  applyConfiguration(xml: string): DryRun {
    return provisioned().apply(this.simulator, this.phone, xml);
  }

  /** What a configuration file would do; nothing is changed. */
  tryConfiguration(xml: string): DryRun {
    return provisioned().dryRun(this.simulator, this.phone, xml);
  }

  /** Goes back to the configuration before the last file; false: there is none. */
  undoConfiguration(): boolean {
    return provisioned().undo(this.simulator, this.phone);
  }

  /** The phone's configuration as a file, every value in it. */
  exportConfiguration(): string {
    return provisioned().export(this.simulator, this.phone);
  }

  readonly recorder = {
    /** Newest first. */
    recordings: (): readonly Recording[] => this.simulator.recorder.library.recordings(),
    /** Stereo WAV file of a recording, 16 kHz, Int16: left near, right far. */
    wav: async (id: string): Promise<Uint8Array> =>
      new Uint8Array(await (await this.simulator.recorder.library.wav(id)).arrayBuffer()),
    fail: (fault: RecorderFault): void => this.simulator.recorder.setFault(fault),
  };

  /** What was told to whom so far. */
  get trace(): readonly TraceEntry[] {
    return this.simulator.trace.entries;
  }

  #isSoftkey(key: string): boolean {
    return this.state.softkeys.some((slot) => slot?.keyword === key);
  }

  #slotOf(keyword: string): PhoneKey | undefined {
    const index = this.state.softkeys.findIndex((slot) => slot?.keyword === keyword);
    return index < 0 ? undefined : (`softkey${index + 1}` as PhoneKey);
  }

  #nextPage(): boolean {
    const more = this.#slotOf('more');
    if (!more) return false;
    this.down(more);
    this.up(more);
    return true;
  }

  #pageTo(keyword: SlotKeyword): PhoneKey {
    const first = JSON.stringify(this.state.softkeys);
    do {
      const slot = this.#slotOf(keyword);
      if (slot) return slot;
      if (!this.#nextPage()) break;
    } while (JSON.stringify(this.state.softkeys) !== first);
    const shown = this.keywords().join(', ') || 'none';
    throw new Error(`no softkey ${keyword} in the ${this.state.keyList} list now; there are: ${shown}`);
  }
}
