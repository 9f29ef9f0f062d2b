import type { PhoneConfig } from '../../config.ts';
import { set } from '../../step.ts';
import { goBack } from '../levels.ts';
import type { MenuPage, MenuScreen, MenuWorld } from '../menu-page.ts';
import type { Words } from '../menu-state.ts';
import { leadsTo } from './settings.ts';

/** One of several values, and the words for it. */
export type Choice<T> = readonly (readonly [value: T, words: Words])[];

/** A page to choose one of several from; the one in force has the mark, and the cursor when the page opens. */
export function choicePage<T>(
  { context }: MenuWorld,
  title: Words,
  choice: Choice<T>,
  current: T,
  change: (value: T) => Partial<PhoneConfig>,
): MenuPage {
  return {
    title,
    items: choice.map(([value, label]) => ({
      label,
      chosen: value === current,
      softkeys: [
        {
          keyword: 'set',
          position: 1,
          act: () => [set({ config: { ...context.config, ...change(value) } }), goBack(context)],
        },
      ],
    })),
  };
}

const LANGUAGES = [
  ['en', 'language.en'],
  ['cs', 'language.cs'],
] as const satisfies Choice<PhoneConfig['language']>;

const preferences: MenuScreen = (world) => ({
  title: 'menu.preferences',
  items: [
    leadsTo(world, 'preference.language', 'preference.language', {
      value: `language.${world.context.config.language}`,
    }),
  ],
});

export const PREFERENCE_SCREENS = {
  preferences,
  'preference.language': (world) =>
    choicePage(world, 'preference.language', LANGUAGES, world.context.config.language, (language) => ({
      language,
    })),
} as const satisfies Record<string, MenuScreen>;
