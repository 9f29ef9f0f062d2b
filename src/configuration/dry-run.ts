import type { Configuration } from './configuration.ts';
import type { Attributes, FlatProfile, ProfileEntry, ProfileProblem } from './flat-profile.ts';
import { formatFlatProfile } from './flat-profile-text.ts';
import { PARAMETERS, type Parameter, parameterOf } from './parameters.ts';
import { placeholdersIn } from './placeholders.ts';

/** A parameter that would get another value. */
export interface ConfigurationChange {
  readonly tag: string;
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

/** A parameter that waits for a provisioning system to fill it in; it keeps its value. */
export interface OpenPlaceholder {
  readonly tag: string;
  readonly value: string;
  readonly placeholders: readonly string[];
  readonly line: number;
}

/** Something to know about a tag that does not keep its value from being taken. */
export interface ConfigurationNotice {
  readonly tag: string;
  readonly kind: 'duplicate' | 'not-ascii' | 'attribute';
  readonly text: string;
  readonly line: number;
}

/** What a file would do to a configuration. */
export interface DryRun {
  readonly changes: readonly ConfigurationChange[];
  /** Wrong values: the old ones stay. */
  readonly problems: readonly ProfileProblem[];
  /** Tags that are kept, and do nothing here. */
  readonly notSimulated: readonly string[];
  readonly placeholders: readonly OpenPlaceholder[];
  readonly notices: readonly ConfigurationNotice[];
  /** The configuration after the file. */
  readonly next: Configuration;
}

/** Attributes with known values (Cisco administration guide, "Access control"). */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  ua: ['na', 'ro', 'rw'],
  'preserve-value': ['y', 'n'],
  'user-pref': ['y', 'n'],
  um: ['y', 'n'],
};

/**
 * What a file would do. Of a tag that stands more than once the last entry counts; a tag without a value (`<Tag/>`)
 * and a tag that is missing leave the value; attributes that are missing stay as they were. Never throws; linear.
 */
export function dryRun(current: Configuration, file: FlatProfile): DryRun {
  const { entries, notices } = lastOfEachTag(file.entries);
  const draft = new Draft(current, file.problems, notices);
  for (const stray of file.strays) draft.passOver(stray);
  for (const entry of entries) draft.take(entry);
  return draft.result();
}

/** The configuration after a file: wrong values, and those with placeholders, leave what was. */
export const applyProfile = (current: Configuration, file: FlatProfile): Configuration =>
  dryRun(current, file).next;

/** The file of a configuration, every value in it: read and applied to any other it gives this one back. */
export function exportConfiguration({ values, attributes, unknown }: Configuration): string {
  const known = PARAMETERS.map(({ tag, default: fallback }) => ({
    tag,
    value: values[tag] ?? fallback,
    attributes: attributes[tag] ?? {},
  }));
  return formatFlatProfile([...known, ...unknown]);
}

function lastOfEachTag(entries: readonly ProfileEntry[]): {
  readonly entries: readonly ProfileEntry[];
  readonly notices: readonly ConfigurationNotice[];
} {
  const last = new Map<string, ProfileEntry>();
  const notices: ConfigurationNotice[] = [];
  for (const entry of entries) {
    const before = last.get(entry.tag);
    if (before) {
      const text = `stands again in line ${entry.line}, which counts`;
      notices.push({ tag: entry.tag, kind: 'duplicate', text, line: before.line });
    }
    last.set(entry.tag, entry);
  }
  return { entries: [...last.values()], notices };
}

/** Collects what the entries of one file do. */
class Draft {
  readonly #current: Configuration;
  readonly #values: Map<string, string>;
  readonly #attributes: Map<string, Attributes>;
  readonly #unknown: Map<string, Omit<ProfileEntry, 'line'>>;
  readonly #changes: ConfigurationChange[] = [];
  readonly #problems: ProfileProblem[];
  readonly #notSimulated: string[] = [];
  readonly #placeholders: OpenPlaceholder[] = [];
  readonly #notices: ConfigurationNotice[];

  constructor(
    current: Configuration,
    problems: readonly ProfileProblem[],
    notices: readonly ConfigurationNotice[],
  ) {
    this.#current = current;
    this.#values = new Map(Object.entries(current.values));
    this.#attributes = new Map(Object.entries(current.attributes));
    this.#unknown = new Map(current.unknown.map((entry) => [entry.tag, entry]));
    this.#problems = [...problems];
    this.#notices = [...notices];
  }

  /** Text between parameters. */
  passOver({ text, line }: FlatProfile['strays'][number]): void {
    if (this.#isOpen('', text, line)) return;
    const reason = 'text outside a parameter is passed over';
    this.#problems.push({ tag: '', value: text, reason, allowed: 'only parameters', line });
  }

  take(entry: ProfileEntry): void {
    this.#notice(entry);
    const isOpen = this.#isOpen(entry.tag, entry.value ?? '', entry.line);
    const parameter = parameterOf(entry.tag);
    if (!parameter) {
      this.#keep(entry);
      return;
    }
    const before = this.#attributes.get(entry.tag);
    if (Object.keys(entry.attributes).length > 0)
      this.#attributes.set(entry.tag, { ...before, ...entry.attributes });
    if (!isOpen) this.#set(parameter, entry);
  }

  result(): DryRun {
    return {
      changes: this.#changes,
      problems: this.#problems,
      notSimulated: this.#notSimulated,
      placeholders: this.#placeholders,
      notices: this.#notices,
      next: {
        values: Object.fromEntries(this.#values),
        attributes: Object.fromEntries(this.#attributes),
        unknown: [...this.#unknown.values()],
      },
    };
  }

  #isOpen(tag: string, value: string, line: number): boolean {
    const placeholders = placeholdersIn(value);
    if (placeholders.length > 0) this.#placeholders.push({ tag, value, placeholders, line });
    return placeholders.length > 0;
  }

  #set(parameter: Parameter, { tag, value, line }: ProfileEntry): void {
    if (value === undefined) return;
    const parsed = parameter.kind.read(value);
    if ('problems' in parsed) {
      for (const { where, what, allowed } of parsed.problems) {
        const reason = where === value || what.includes(where) ? what : `${where}: ${what}`;
        this.#problems.push({ tag, value, reason, allowed, line });
      }
      return;
    }
    const to = parameter.kind.write?.(parsed.value) ?? value;
    const from = this.#current.values[tag] ?? '';
    if (to !== from) this.#changes.push({ tag, from, to, line });
    this.#values.set(tag, to);
  }

  #keep({ tag, value, attributes }: ProfileEntry): void {
    const before = this.#unknown.get(tag);
    this.#unknown.set(tag, {
      tag,
      value: value ?? before?.value,
      attributes: { ...before?.attributes, ...attributes },
    });
    this.#notSimulated.push(tag);
  }

  #notice({ tag, value = '', attributes, line }: ProfileEntry): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    if (/[^\u0000-\u007f]/.test(value)) {
      const text = `"${value.slice(0, 80)}" is not ASCII, the only characters Cisco promises`;
      this.#notices.push({ tag, kind: 'not-ascii', text, line });
    }
    for (const [name, typed] of Object.entries(attributes)) {
      const known = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
      if (known && !known.includes(typed)) {
        const text = `${name}="${typed.slice(0, 80)}" is none of ${known.join('|')}`;
        this.#notices.push({ tag, kind: 'attribute', text, line });
      }
    }
  }
}
