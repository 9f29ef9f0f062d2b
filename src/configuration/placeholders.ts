/** What the provisioning systems of this trade leave in a template to be filled in. Bounded, so linear. */
const PATTERNS = [
  /\{\{[^{}]{0,80}\}\}/, // {{name}}
  /\{%[^{}]{0,80}%\}/, // {% if name %}
  /\[\[[^[\]]{1,80}\]\]/, // [[name]]
  /[$#]\{[^{}$]{1,80}\}/, // ${name}, #{name}
  /%%[A-Za-z][\w.:-]{0,79}%%/, // %%NAME%%
  /%[A-Za-z][\w.:-]{0,79}%/, // %NAME-1%
  /\$[A-Z][A-Z0-9_]{0,79}/, // $PN
];
const PLACEHOLDER = new RegExp(PATTERNS.map(({ source }) => source).join('|'), 'g');

/** Macros that the phone fills in itself when it uses a value (Cisco administration guide, Extended_Function_n_). */
const OF_THE_PHONE: ReadonlySet<string> = new Set(['$USER', '$PROXY']);

/** Placeholders in a text that nobody has filled in, each once, in the order they stand. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set((text.match(PLACEHOLDER) ?? []).filter((found) => !OF_THE_PHONE.has(found))),
];
