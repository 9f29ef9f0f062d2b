import type { Attributes, ProfileEntry } from './flat-profile.ts';
import { PARAMETERS, parameterOf } from './parameters.ts';
import type { ValueKind } from './value-kind.ts';

/** The state of a phone's configuration. A plain value. */
export interface Configuration {
  /** Text of every parameter that is simulated, by tag. Each has been read without a problem. */
  readonly values: Readonly<Record<string, string>>;
  /** Attributes that files gave to tags of `values`. */
  readonly attributes: Readonly<Record<string, Attributes>>;
  /** Parameters that are kept and not simulated, each tag once, in the order they came. */
  readonly unknown: readonly Omit<ProfileEntry, 'line'>[];
}

/** A phone out of the box. */
export const FACTORY: Configuration = {
  values: Object.fromEntries(PARAMETERS.map((parameter) => [parameter.tag, parameter.default])),
  attributes: {},
  unknown: [],
};

/** The configuration with other values. Throws on a wrong one: for values of ours, not for files. */
export function withValues(
  configuration: Configuration,
  values: Readonly<Record<string, string>>,
): Configuration {
  for (const [tag, text] of Object.entries(values)) {
    const parsed = parameterOf(tag)?.kind.read(text);
    if (!parsed || 'problems' in parsed) throw new Error(`${tag} cannot be "${text}"`);
  }
  return { ...configuration, values: { ...configuration.values, ...values } };
}

/** The value of a tag, read as its kind. Throws if the configuration holds what the kind refuses. */
export function readValue<T>(configuration: Configuration, tag: string, kind: ValueKind<T>): T {
  const text = configuration.values[tag] ?? '';
  const parsed = kind.read(text);
  if ('problems' in parsed) throw new Error(`${tag} holds "${text}": ${parsed.problems[0]?.what}`);
  return parsed.value;
}
