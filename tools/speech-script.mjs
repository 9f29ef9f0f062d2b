/**
 * What the product's speech says, in whose voice. Own text. make-speech.mjs turns it into sound.
 *
 * A voice is a program, its options, and how it is told what to say and where to write the WAV. `speed` is
 * that of a tape: above 1 it raises pitch and formants together, which makes another, smaller speaker.
 */

const flite = (name, { speed = 1, stretch = 1 } = {}) => ({
  title: speed === 1 ? `flite ${name}` : `flite ${name}, speed ${speed}`,
  licence: 'text MIT, voice CMU (BSD-like)',
  program: 'flite',
  options: ['-voice', name, '--setf', `duration_stretch=${stretch}`],
  say: (text, wav) => ['-t', text, '-o', wav],
  speed,
});

const espeak = (name, wordsPerMinute) => ({
  title: `espeak-ng ${name}`,
  licence: 'text MIT, program GPL-3.0-or-later: see NOTICE',
  program: 'espeak-ng',
  options: ['-v', name, '-s', String(wordsPerMinute), '-a', '70'],
  say: (text, wav) => ['-w', wav, text],
  speed: 1,
});

export const voices = {
  woman: flite('slt'),
  caller: flite('rms', { speed: 1.12, stretch: 1.05 }), // a second man, told apart from the announcer
  announcer: flite('rms'),
  czech: espeak('cs+klatt4', 150),
};

/** `pause` is in seconds, before the turn; `tail` after the last one, before the clips start again. */
export const conversation = {
  voices: { near: 'woman', far: 'caller' },
  tail: 1,
  turns: [
    { side: 'near', pause: 0.3, text: 'Good morning, Harbour Street Books. How can I help you?' },
    { side: 'far', pause: 0.5, text: 'Hello. I ordered two books last week. When will they arrive?' },
    { side: 'near', pause: 0.4, text: 'What is your order number, please?' },
    { side: 'far', pause: 0.6, text: 'It is K, seven, four, one, nine.' },
    { side: 'near', pause: 0.4, text: 'K, seven, four, one, nine. One moment.' },
    {
      side: 'near',
      pause: 1.1,
      text: 'Your parcel left on Monday. It should reach you tomorrow.',
    },
    { side: 'far', pause: 0.4, text: 'That is good. Can the driver leave it with my neighbour?' },
    { side: 'near', pause: 0.5, text: 'Yes, I will make a note of that. Is there anything else?' },
    { side: 'far', pause: 0.4, text: 'No, that is all. Thank you very much.' },
    { side: 'near', pause: 0.3, text: 'Thank you for calling. Goodbye.' },
    { side: 'far', pause: 0.3, text: 'Goodbye.' },
  ],
};

/** The notices by language and id; an id is the file's name. */
export const prompts = {
  en: {
    voice: 'announcer',
    texts: {
      'recording-started': 'This call is now being recorded.',
      'recording-stopped': 'The recording has stopped.',
      'recording-paused': 'The recording is now paused.',
      'recording-resumed': 'The recording has resumed.',
      'recording-failed': 'The recording has failed. The call will continue without it.',
      'recording-failed-ending': 'The recording has failed. This call will now end.',
      'this-call-may-be-recorded': 'This call may be recorded.',
      'voicemail-greeting': 'Please leave a message after the tone.',
    },
  },
  cs: {
    voice: 'czech',
    texts: {
      'recording-started': 'Tento hovor je nyní nahráván.',
      'recording-stopped': 'Nahrávání bylo ukončeno.',
      'recording-paused': 'Nahrávání je pozastaveno.',
      'recording-resumed': 'Nahrávání pokračuje.',
      'recording-failed': 'Nahrávání selhalo. Hovor pokračuje bez něj.',
      'recording-failed-ending': 'Nahrávání selhalo. Hovor bude ukončen.',
      'this-call-may-be-recorded': 'Tento hovor může být nahráván.',
      'voicemail-greeting': 'Zanechte prosím zprávu po zaznění tónu.',
    },
  },
};
