import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseKeyList } from '../../../src/softkeys/key-list.ts';
import type { KeyListName } from '../../../src/softkeys/key-lists.ts';
import type { Keyword } from '../../../src/softkeys/keywords.ts';
import { legalKeywords } from '../../../src/softkeys/legal-states.ts';
import { softkeys } from '../../../src/softkeys/softkeys.ts';

const all = () => true;
const but =
  (...hidden: Keyword[]) =>
  (keyword: Keyword) =>
    !hidden.includes(keyword);

const listOf = (name: KeyListName, text: string) => {
  const parsed = parseKeyList(name, text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.list;
};

/** All pages as text, `hold endcall - more`. */
const pagesOf = (name: KeyListName, text: string, visible: (keyword: Keyword) => boolean = all): string[] => {
  const list = listOf(name, text);
  const { pages } = softkeys(list, visible, 0);
  return Array.from({ length: pages }, (_, page) =>
    softkeys(list, visible, page)
      .row.map((slot) => slot?.keyword ?? '-')
      .join(' '),
  );
};

describe('softkeys', () => {
  test('stand where their positions say; those without float into the first free cell', () => {
    expect(pagesOf('Connected', 'xfer|4;hold|1;park;endcall|2')).toEqual(['hold endcall park xfer']);
    expect(pagesOf('Progressing', 'endcall|2')).toEqual(['- endcall - -']);
    expect(pagesOf('Progressing', '')).toEqual(['- - - -']);
  });

  test('that cannot act now take no cell', () => {
    const list = 'crdstart|1;crdpause|1;crdresume|1;crdstop|2;endcall|3';
    expect(pagesOf('Connected', list, but('crdpause', 'crdresume', 'crdstop'))).toEqual([
      'crdstart - endcall -',
    ]);
    expect(pagesOf('Connected', list, but('crdstart', 'crdresume'))).toEqual(['crdpause crdstop endcall -']);
  });

  test('of the same position: the first visible one takes it, the others float', () => {
    expect(pagesOf('Hold', 'resume|1;endcall|1;newcall|1')).toEqual(['resume endcall newcall -']);
    expect(pagesOf('Hold', 'resume|1;endcall|1;newcall|1', but('resume'))).toEqual(['endcall newcall - -']);
    expect(pagesOf('Hold', 'redial;resume|1;endcall|1;newcall|2')).toEqual(['resume newcall redial endcall']);
  });

  test('give one page without More up to four, whatever their positions', () => {
    expect(pagesOf('Connected', 'hold|1;endcall|2;crdpause|5;crdstop|6')).toEqual([
      'hold endcall crdpause crdstop',
    ]);
  });

  test('above four: cell 4 of every page is More, and what it covers floats', () => {
    expect(pagesOf('Connected', 'hold|1;endcall|2;conf|3;xfer|4;park')).toEqual([
      'hold endcall conf more',
      'xfer park - more',
    ]);
    expect(pagesOf('Connected', 'hold;endcall;conf;xfer;park;bxfer;dnd')).toEqual([
      'hold endcall conf more',
      'xfer park bxfer more',
      'dnd - - more',
    ]);
  });

  test('of positions above 4 stand on further pages, and empty pages are left out', () => {
    expect(pagesOf('Conferencing', 'hold|1;endcall|2;join|4;crdpause|5;crdstop|6;dnd')).toEqual([
      'hold endcall join more',
      'crdpause crdstop dnd more',
    ]);
    expect(pagesOf('Connected', 'hold|1;endcall|2;conf|3;xfer|7;park|98')).toEqual([
      'hold endcall conf more',
      '- - xfer more',
      '- park - more',
    ]);
  });

  test('wrap from the last page to the first, and before the first to the last', () => {
    const list = listOf('Connected', 'hold;endcall;conf;xfer;park');
    const first = softkeys(list, all, 0);
    expect(first.pages).toBe(2);
    expect(softkeys(list, all, 2)).toEqual(first);
    expect(softkeys(list, all, 7)).toEqual(softkeys(list, all, 1));
    expect(softkeys(list, all, -1)).toEqual(softkeys(list, all, 1));
  });

  test('of any list: every visible key is on exactly one page, no other is, and no page is empty', () => {
    const keyword = fc.constantFrom(...legalKeywords('Connected'));
    const position = fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined });
    const items = fc.uniqueArray(fc.record({ keyword, position }), { selector: (item) => item.keyword });
    const hidden = fc.uniqueArray(keyword);
    fc.assert(
      fc.property(items, hidden, (found, hide) => {
        const list = {
          name: 'Connected' as const,
          items: found.map(({ keyword, position }) => (position ? { keyword, position } : { keyword })),
        };
        const visible = but(...hide);
        const { pages } = softkeys(list, visible, 0);
        const rows = Array.from({ length: pages }, (_, page) => softkeys(list, visible, page).row);
        const shown = rows.map((row) =>
          row.flatMap((slot) => slot?.keyword ?? []).filter((k) => k !== 'more'),
        );
        const expected = list.items.map((item) => item.keyword).filter(visible);
        expect(shown.flat().sort()).toEqual([...expected].sort());
        const paged = expected.length > 4;
        for (const row of rows) expect(row[3]?.keyword === 'more').toBe(paged);
        if (expected.length > 0) for (const page of shown) expect(page.length).toBeGreaterThan(0);
        else expect(pages).toBe(1);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
