/** What a figure should be. */
export type Aim = { readonly atMost: number } | { readonly atLeast: number };

/** One measured number beside its bound. */
export interface Figure {
  /** What it is, as a person reads it. */
  readonly name: string;
  readonly measured: number;
  readonly unit: string;
  /** Absent: told beside the others, not judged. */
  readonly aim?: Aim;
  /** How it was measured, or what else was seen. */
  readonly note?: string;
}

/** A group of figures, or why there are none. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly problem?: string;
  /** The values behind the figures, for the JSON file. */
  readonly details?: Readonly<Record<string, readonly number[]>>;
}

/** Undefined: there is nothing to judge. */
export function reached({ measured, aim }: Figure): boolean | undefined {
  if (aim === undefined) return undefined;
  return 'atMost' in aim ? measured <= aim.atMost : measured >= aim.atLeast;
}

/** A number with as many digits as tell something: 12,345 / 12.3 / 0.0123. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1000)
    return Math.round(value).toLocaleString('en-US').replace('-0', '0');
  return String(Number(value.toPrecision(3)));
}

const aimText = (aim: Aim | undefined): string => {
  if (aim === undefined) return '';
  if ('atLeast' in aim) return `>= ${shortNumber(aim.atLeast)}`;
  return aim.atMost === 0 ? '0' : `<= ${shortNumber(aim.atMost)}`;
};

const MARKS = new Map<boolean | undefined, string>([
  [true, 'ok'],
  [false, 'MISSED'],
  [undefined, ''],
]);

/** The sections as a table in plain text, one row a figure. */
export function table(sections: readonly Section[]): string {
  const rows = [['', 'measured', 'aim', '', '']];
  for (const { title, figures, problem } of sections) {
    rows.push([title.toUpperCase()]);
    for (const figure of figures)
      rows.push([
        `  ${figure.name}`,
        `${shortNumber(figure.measured)} ${figure.unit}`.trim(),
        aimText(figure.aim),
        MARKS.get(reached(figure)) ?? '',
        figure.note ?? '',
      ]);
    if (problem !== undefined) rows.push([`  not measured: ${problem}`]);
  }
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.filter((row) => row.length > 1).map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 1 || i === 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)));
  return rows.map((row) => (row.length === 1 ? row : line(row)).join('  ').trimEnd()).join('\n');
}

/** The judged figures that are not as they should be. */
export const missed = (sections: readonly Section[]): readonly Figure[] =>
  sections.flatMap(({ figures }) => figures.filter((figure) => reached(figure) === false));
