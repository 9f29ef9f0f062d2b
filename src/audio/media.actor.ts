import { type CallbackActorLogic, fromCallback } from 'xstate';
import type { MediaMessage } from './media-messages.ts';
import type { MediaPort } from './media-port.ts';
import { SAMPLE_RATE } from './units.ts';

export type MediaLogic = CallbackActorLogic<MediaMessage>;

/**
 * Turns actors' wishes into DSP commands. `beforeNotice` brings the media graph up to date first, so that a notice
 * finds its bus.
 */
export function createMediaActor(media: MediaPort, beforeNotice: () => void): MediaLogic {
  return fromCallback<MediaMessage>(({ receive }) => {
    receive((message) => {
      beforeNotice();
      const { bus } = message;
      switch (message.type) {
        case 'media.notice':
          return media.apply({
            type: 'notice',
            bus,
            sound: message.sound,
            ...(message.ears && { ears: message.ears }),
          });
        case 'media.recurring':
          return media.apply({
            type: 'recurring',
            bus,
            sound: message.sound,
            every: message.seconds * SAMPLE_RATE,
            ...(message.of && { of: message.of }),
          });
        case 'media.recurring-stop':
          return media.apply({ type: 'recurring-stop', bus, ...(message.of && { of: message.of }) });
      }
    });
  });
}
