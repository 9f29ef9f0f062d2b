import { type Contact, finds, newContactId, withContact, withoutContact } from '../../contacts.ts';
import { set } from '../../step.ts';
import { callNumber } from '../../windows.ts';
import { goBack, goTo } from '../levels.ts';
import type { MenuItem, MenuPage, MenuScreen } from '../menu-page.ts';
import type { MenuLevel } from '../menu-state.ts';
import { textOf } from '../typing.ts';
import { callKeys } from './recents.ts';
import { leadsTo } from './settings.ts';

const SEARCH = { id: 'search', kind: 'text', text: '' } as const;

/** What the Contacts key opens. */
const directories: MenuScreen = (world) => ({
  title: 'menu.directories',
  items: [
    leadsTo(world, 'directory', 'directories.organisation', { icon: 'directory' }),
    leadsTo(world, 'contacts', 'directories.personal', { icon: 'contact' }),
    leadsTo(world, 'favorites', 'menu.favorites', { icon: 'favourite' }),
  ],
});

/** The organisation's directory: a search on the first row, under it those it finds. */
const directory: MenuScreen = (world, level) => {
  const { context } = world;
  return searchPage('directories.organisation', level, context.directory, ({ name, number }) => ({
    label: name,
    value: number,
    softkeys: [
      ...callKeys(world, number, 1),
      { keyword: 'add', act: () => [goTo(context, 'contact', '', { typed: { name, number } })] },
    ],
  }));
};

function searchPage<T extends Pick<Contact, 'name' | 'number'>>(
  title: string,
  level: MenuLevel,
  all: readonly T[],
  item: (entry: T) => MenuItem,
): MenuPage {
  const search = textOf(level, SEARCH);
  return {
    title,
    items: [
      { label: 'directories.search', field: SEARCH, select: () => [] },
      ...all.filter((entry) => finds(search, entry)).map(item),
    ],
  };
}

/** The user's own address book. */
const contacts: MenuScreen = (world) => {
  const { context } = world;
  return {
    title: 'directories.personal',
    items: context.contacts.map((contact) => ({
      label: contact.name,
      value: contact.number,
      ...(contact.favourite && { icon: 'favourite' as const }),
      select: () => [goTo(context, 'contact', contact.id)],
      softkeys: [
        { keyword: 'call', position: 1, act: (at) => callNumber(context, contact.number, at) },
        { keyword: 'edit', position: 2, act: () => [goTo(context, 'contact', contact.id)] },
        {
          keyword: 'delete',
          act: () => [set({ contacts: withoutContact(context.contacts, contact.id) })],
        },
      ],
    })),
    empty: 'menu.empty',
    softkeys: [{ keyword: 'add', act: () => [goTo(context, 'contact')] }],
  };
};

/** One entry, new or old: name, number, and whether it is a favourite. Saved with Save, left with Back. */
const contact: MenuScreen = ({ context }, level) => {
  const known = context.contacts.find(({ id }) => id === level.of);
  const name = { id: 'name', kind: 'text', text: known?.name ?? '' } as const;
  const number = { id: 'number', kind: 'number', text: known?.number ?? '' } as const;
  const favourite = (level.typed.favourite ?? String(known?.favourite ?? false)) === 'true';
  const turned = { ...level, cursor: 2, typed: { ...level.typed, favourite: String(!favourite) } };
  const entry: Contact = {
    id: known?.id ?? newContactId(context.contacts),
    name: textOf(level, name).trim() || textOf(level, number),
    number: textOf(level, number),
    favourite,
  };
  return {
    title: known ? 'contacts.edit' : 'contacts.new',
    items: [
      { label: 'recents.name', field: name },
      { label: 'recents.number', field: number },
      {
        label: 'contacts.favourite',
        chosen: favourite,
        select: () => [
          set({ menu: { levels: [...(context.menu?.levels.slice(0, -1) ?? []), turned], covered: false } }),
        ],
      },
    ],
    softkeys: [
      {
        keyword: 'save',
        position: 1,
        act: () =>
          entry.number === ''
            ? [{ do: 'toast', toast: { text: 'toast.contact.number', tone: 'error' } }]
            : [set({ contacts: withContact(context.contacts, entry) }), goBack(context)],
      },
    ],
  };
};

/** Favourites: one digit calls. */
const favorites: MenuScreen = (world) => ({
  title: 'menu.favorites',
  items: world.context.contacts
    .filter(({ favourite }) => favourite)
    .map(({ id, name, number }) => ({
      label: name,
      value: number,
      icon: 'favourite' as const,
      softkeys: [
        ...callKeys(world, number, 1),
        { keyword: 'edit' as const, position: 3, act: () => [goTo(world.context, 'contact', id)] },
      ],
    })),
  empty: 'favorites.none',
});

export const DIRECTORY_SCREENS = {
  directories,
  directory,
  contacts,
  contact,
  favorites,
} as const satisfies Record<string, MenuScreen>;
