import type { VoiceMessage } from '../../../calling/voicemail.machine.ts';
import { set } from '../../step.ts';
import { duration } from '../../time-format.ts';
import type { MenuItem, MenuScreen, MenuWorld } from '../menu-page.ts';
import { callKeys } from './recents.ts';

function messageItem(world: MenuWorld, message: VoiceMessage): MenuItem {
  const { id, from, length, heard } = message;
  const playing = world.context.playing === id;
  const play = () =>
    playing
      ? [{ do: 'stopPlaying' } as const]
      : [
          { do: 'play', id, length } as const,
          { do: 'message', event: { type: 'message.heard', id } } as const,
        ];
  return {
    label: from.name || from.number,
    value: duration(Math.round(length / 1000)),
    time: message.date,
    icon: 'voicemail',
    fresh: !heard,
    select: play,
    softkeys: [
      { keyword: playing ? 'stop' : 'play', position: 1, act: play },
      ...callKeys(world, from.number, 2).slice(0, 1),
      {
        keyword: 'delete',
        position: 3,
        act: () => [
          ...(playing ? [{ do: 'stopPlaying' } as const] : []),
          set({ messages: world.context.messages.filter((each) => each.id !== id) }),
          { do: 'message', event: { type: 'message.deleted', id } } as const,
        ],
      },
    ],
  };
}

/** The user's mailbox, newest message first: played at the phone's ear, called back, deleted. */
const messages: MenuScreen = (world) => ({
  title: 'menu.messages',
  items: world.context.messages.map((message) => messageItem(world, message)),
  empty: 'messages.none',
});

export const MESSAGE_SCREENS = { messages } as const satisfies Record<string, MenuScreen>;
