import type { PhoneLanguage } from './dictionary/index.ts';

const LOCALES = { en: 'en-US', cs: 'cs-CZ' } as const satisfies Record<PhoneLanguage, string>;

/** Time_Format and Date_Format of the phone's configuration. */
export interface ClockFormat {
  readonly time: '12hr' | '24hr';
  readonly date: 'month/day' | 'day/month';
}

/** What goes with a language: 12 hours and month before day in English, 24 hours and day before month in Czech. */
export const CLOCK_FORMATS: Readonly<Record<PhoneLanguage, ClockFormat>> = {
  en: { time: '12hr', date: 'month/day' },
  cs: { time: '24hr', date: 'day/month' },
};

/** Time of day in parts, so that a large clock can set the half of the day small. */
export interface ClockText {
  /** 3:05 or 15:05. */
  readonly time: string;
  /** AM or PM; empty on a 24-hour clock. */
  readonly half: string;
  /** Sun, Nov 22 or ne 22. 11. */
  readonly date: string;
}

/**
 * The header's clock.
 * @param time Epoch milliseconds.
 * @param timeZone IANA name; an unknown one falls back to UTC.
 */
export function clockText(
  language: PhoneLanguage,
  time: number,
  timeZone: string,
  format: ClockFormat = CLOCK_FORMATS[language],
): ClockText {
  const hour12 = format.time === '12hr';
  const clock = formatter(LOCALES[language], timeZone, {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: hour12 ? 'h12' : 'h23',
  });
  const parts = clock.formatToParts(time);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const dayFirst = format.date === 'day/month';
  const day = formatter(dateLocale(language, dayFirst), timeZone, dateOptions(language));
  return {
    time: `${hour12 ? part('hour') : part('hour').replace(/^0(?=.)/, '')}:${part('minute')}`,
    half: part('dayPeriod'),
    date: day.format(time),
  };
}

/** The time on one line: 3:05 PM or 15:05. */
export const timeText = ({ time, half }: ClockText): string => (half ? `${time} ${half}` : time);

/** A moment in the past, short: today its time, else its date. */
export function momentText(
  language: PhoneLanguage,
  moment: number,
  now: number,
  timeZone: string,
  format: ClockFormat = CLOCK_FORMATS[language],
): string {
  const then = clockText(language, moment, timeZone, format);
  return then.date === clockText(language, now, timeZone, format).date ? timeText(then) : then.date;
}

/** mm:ss, from an hour on h:mm:ss. Whole seconds; fractions are cut. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return whole < 3600 ? rest : `${Math.floor(whole / 3600)}:${rest}`;
}

const dateOptions = (language: PhoneLanguage): Intl.DateTimeFormatOptions => ({
  weekday: 'short',
  month: language === 'cs' ? 'numeric' : 'short',
  day: 'numeric',
});

/** English knows both orders, by its British and American locales; Czech has the day first, whatever is asked for. */
const dateLocale = (language: PhoneLanguage, dayFirst: boolean): string =>
  language === 'en' && dayFirst ? 'en-GB' : LOCALES[language];

function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  }
}
