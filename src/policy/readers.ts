/** One thing wrong with a value from outside: settings, pasted JSON, what was stored. */
export interface Problem {
  /** Dotted path of the field, `recurringTone.seconds`; empty for the whole. */
  readonly path: string;
  readonly found: unknown;
  /** The values that could stand there, in words. */
  readonly allowed: string;
}

/** Turns an unknown into a T. What does not fit is added to `problems`; with a problem, what is returned counts for nothing. */
export type Reader<T> = (found: unknown, path: string, problems: Problem[]) => T;

/** One reader per field. */
export type Readers<T> = { readonly [K in keyof T]-?: Reader<T[K]> };

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const refused = <T>(found: unknown, path: string, allowed: string, problems: Problem[], byDefault?: T): T => {
  problems.push({ path, found, allowed });
  return byDefault as T;
};

/** One of `values`. Without a default it may not be missing. */
export const oneOf =
  <T>(values: readonly T[], byDefault?: T): Reader<T> =>
  (found, path, problems) => {
    if (found === undefined && byDefault !== undefined) return byDefault;
    if ((values as readonly unknown[]).includes(found)) return found as T;
    return refused(found, path, values.join(', '), problems, byDefault);
  };

export const yesNo = (byDefault?: boolean): Reader<boolean> => oneOf([true, false], byDefault);

export const wholeNumber =
  (range: { readonly min: number; readonly max: number }, byDefault?: number): Reader<number> =>
  (found, path, problems) => {
    if (found === undefined && byDefault !== undefined) return byDefault;
    if (Number.isInteger(found) && (found as number) >= range.min && (found as number) <= range.max)
      return found as number;
    const allowed = `whole number from ${range.min} to ${range.max}`;
    return refused(found, path, allowed, problems, byDefault);
  };

export const text: Reader<string> = (found, path, problems) =>
  typeof found === 'string' ? found : refused(found, path, 'text', problems);

/** Missing is allowed. */
export const optional =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (found, path, problems) =>
    found === undefined ? undefined : reader(found, path, problems);

/** Missing or null is allowed: how the Webex API leaves a field out. */
export const nullable =
  <T>(reader: Reader<T>): Reader<T | undefined> =>
  (found, path, problems) =>
    found === null ? undefined : optional(reader)(found, path, problems);

export const list =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (found, path, problems) =>
    Array.isArray(found)
      ? found.map((item, index) => reader(item, at(path, String(index)), problems))
      : refused(found, path, 'a list', problems, []);

/** Any object, as it is. */
export const anyFields: Reader<Fields> = (found, path, problems) =>
  isObject(found) ? found : refused(found, path, 'an object', problems, {});

const readFields = <T>(readers: Readers<T>, given: Fields, path: string, problems: Problem[]): T => {
  const own = new Map(Object.entries(given));
  const read = Object.entries<Reader<unknown>>(readers)
    .map(([key, reader]) => [key, reader(own.get(key), at(path, key), problems)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(read) as T;
};

/** An object of these fields and no others; a missing one stands for an object without fields. */
export const fields =
  <T>(readers: Readers<T>): Reader<T> =>
  (found, path, problems) => {
    const names = Object.keys(readers);
    const allowed = `an object of ${names.join(', ')}`;
    const given = isObject(found) ? found : {};
    if (found !== undefined && !isObject(found)) problems.push({ path, found, allowed });
    for (const [key, value] of Object.entries(given))
      if (!names.includes(key)) problems.push({ path: at(path, key), found: value, allowed });
    return readFields(readers, given, path, problems);
  };

/** As `fields`; other fields are read over, see `restOf`. */
export const openFields =
  <T>(readers: Readers<T>): Reader<T> =>
  (found, path, problems) => {
    if (found !== undefined && !isObject(found))
      problems.push({ path, found, allowed: `an object of ${Object.keys(readers).join(', ')}` });
    return readFields(readers, isObject(found) ? found : {}, path, problems);
  };

/** What of `value` is not in `known`, at every depth: the fields one does not know. */
export const restOf = (value: Fields, known: Fields): Fields => {
  const names = new Map(Object.entries(known));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const shape = names.get(key);
      if (!names.has(key)) return [[key, inner]];
      if (!isObject(inner) || !isObject(shape)) return [];
      const rest = restOf(inner, shape);
      return Object.keys(rest).length > 0 ? [[key, rest]] : [];
    }),
  );
};

/** Both, at every depth; where both have a value, the one of `over`. The order is that of `over`. */
export const merge = (under: Fields, over: Fields): Fields => {
  const below = new Map(Object.entries(under));
  const merged = Object.entries(over).map(([key, value]) => {
    const beneath = below.get(key);
    below.delete(key);
    return [key, isObject(beneath) && isObject(value) ? merge(beneath, value) : value];
  });
  return Object.fromEntries([...merged, ...below]);
};
