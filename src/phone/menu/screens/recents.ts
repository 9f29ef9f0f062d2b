import { groupedCalls, type LoggedCall, type LoggedKind, seen } from '../../call-log.ts';
import { newContactId, withContact } from '../../contacts.ts';
import type { PhoneContext } from '../../phone-context.ts';
import { set } from '../../step.ts';
import { duration } from '../../time-format.ts';
import { callNumber, editNumber } from '../../windows.ts';
import { goBack, goTo } from '../levels.ts';
import type { MenuItem, MenuPage, MenuScreen, MenuSoftkey, MenuWorld } from '../menu-page.ts';

const KINDS = ['all', 'missed', 'placed', 'received'] as const satisfies readonly (LoggedKind | 'all')[];
type Kind = (typeof KINDS)[number];
const kindOf = (of: string): Kind => KINDS.find((kind) => kind === of) ?? 'all';

const look = ({ log }: PhoneContext) => set({ log: seen(log), missedNotice: false });

/** Calls a number, or puts it before the user to be changed. */
export const callKeys = ({ context }: MenuWorld, number: string, place: number): readonly MenuSoftkey[] => [
  { keyword: 'call', position: place, act: (at) => callNumber(context, number, at) },
  { keyword: 'editcall', position: place + 1, act: (at) => editNumber(context, number, at) },
];

/** Recents: which calls. Looking at a list that has missed calls takes them from the home screen. */
const recents: MenuScreen = ({ context }) => ({
  title: 'menu.recents',
  items: KINDS.map((kind) => ({
    label: `recents.${kind}`,
    value: String(groupedCalls(context.log, kind).length),
    softkeys: [
      {
        keyword: 'select',
        position: 1,
        act: () => [
          ...(kind === 'all' || kind === 'missed' ? [look(context)] : []),
          goTo(context, 'recents.list', kind),
        ],
      },
    ],
  })),
});

/** One list, newest call first. Option shows the call (Broadsoft_Call_History_Key_List). */
function listPage(world: MenuWorld, kind: Kind): MenuPage {
  const groups = groupedCalls(world.context.log, kind);
  return {
    title: `recents.${kind}`,
    items: groups.map(({ newest, ids }) => recentItem(world, newest, ids)),
    empty: 'recents.none',
    softkeys:
      groups.length > 0
        ? [{ keyword: 'clear', act: () => [goTo(world.context, 'recents.clear', kind)] }]
        : [],
  };
}

function recentItem(world: MenuWorld, call: LoggedCall, ids: readonly string[]): MenuItem {
  const { context } = world;
  const name = call.name || call.number;
  return {
    label: ids.length > 1 ? `${name} (${ids.length})` : name,
    time: call.date,
    icon: call.kind,
    select: () => [goTo(context, 'recents.call', call.id)],
    softkeys: [
      { keyword: 'option', position: 1, act: () => [goTo(context, 'recents.call', call.id)] },
      ...callKeys(world, call.number, 2),
      {
        keyword: 'delete',
        act: () => [set({ log: context.log.filter(({ id }) => !ids.includes(id)) })],
      },
    ],
  };
}

const details: MenuScreen = (world, { of }) => {
  const { context } = world;
  const call = context.log.find(({ id }) => id === of);
  if (!call) return { title: 'recents.details', items: [], empty: 'recents.none' };
  return {
    title: 'recents.details',
    items: [
      { label: 'recents.name', value: call.name || 'call.unknown' },
      { label: 'recents.number', value: call.number },
      { label: 'recents.kind', value: `icon.${call.kind}` },
      { label: 'recents.time', time: call.date },
      { label: 'recents.duration', value: duration(call.seconds) },
    ],
    softkeys: [
      ...callKeys(world, call.number, 1),
      { keyword: 'add', act: () => [keep(context, call), { do: 'toast', toast: SAVED }] },
      {
        keyword: 'delete',
        act: () => [set({ log: context.log.filter(({ id }) => id !== of) }), goBack(context)],
      },
    ],
  };
};

const SAVED = { text: 'toast.contact.saved', tone: 'info' } as const;

const keep = ({ contacts }: PhoneContext, { name, number }: LoggedCall) => {
  const known = contacts.find((contact) => contact.number === number);
  const contact = { favourite: false, id: newContactId(contacts), ...known, name: name || number, number };
  return set({ contacts: withContact(contacts, contact) });
};

/** All of a list is asked about before it goes. */
const clear: MenuScreen = ({ context }, { of }) => {
  const kind = kindOf(of);
  const rest = kind === 'all' ? [] : context.log.filter((call) => call.kind !== kind);
  return {
    title: 'recents.clear',
    items: [],
    empty: `recents.${kind}`,
    softkeys: [
      { keyword: 'yes', position: 1, act: () => [set({ log: rest }), goBack(context)] },
      { keyword: 'back', position: 4, act: () => [goBack(context)] },
    ],
  };
};

export const RECENTS_SCREENS = {
  recents,
  missed: (world) => listPage(world, 'missed'),
  'recents.list': (world, { of }) => listPage(world, kindOf(of)),
  'recents.call': details,
  'recents.clear': clear,
} as const satisfies Record<string, MenuScreen>;
