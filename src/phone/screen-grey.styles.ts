import { css } from 'lit';

/**
 * Grey screens: a palette of their own, dark ink on a light panel, told apart by shape and by turning light and dark
 * round. Without a backlight the panel is darker and warmer.
 */
export const screenGreyStyles = css`
  .screen[data-palette='grey'] {
    --panel: #dde3e6;
    --ink: #12171a;
    --ink-soft: #30393e;
    --card: #f4f7f8;
    --card-ink: #12171a;
    --card-soft: #37424a;
    --dark: #262c30;
    --light: #f4f7f8;
    --line: #12171a;
    --bar: #c6ced2;
    --bar-ink: #12171a;
    --cell: #2b3236;
    --cell-ink: #f4f7f8;
    --record: var(--ink);
    --paused: var(--ink);
    background: var(--panel);

    .glass {
      opacity: 0.35;
    }
    .header {
      color: var(--bar-ink);
      background: var(--bar);
    }
    .line,
    .right .line {
      --mark: #4b565c;
      background: color-mix(in srgb, var(--card) 70%, transparent);
    }
    .line:is([data-status='seized'], [data-status='progressing'], [data-status='ringing'], [data-status='active']) {
      --mark: #000;
    }
    .line:is([data-status='ringing'], [data-status='active']) {
      color: var(--light);
      background: var(--dark);
    }
    .line .recording,
    .recording {
      color: inherit;
      background: none;
    }
    .softkeys {
      background: var(--panel);
      border-top-color: var(--ink);
    }
    .cell {
      color: var(--cell-ink);
      background: var(--cell);
      box-shadow: none;
    }
    .cell.empty {
      background: var(--bar);
    }
    .toast,
    .toast[data-tone='error'] {
      color: var(--light);
      background: var(--dark);
    }
    .toast[data-tone='error'] {
      color: var(--ink);
      background: var(--card);
      box-shadow: inset 0 0 0 1.5px var(--ink);
    }
    .steps i {
      background: color-mix(in srgb, var(--ink) 30%, transparent);
    }
    .steps i[data-on] {
      background: var(--ink);
    }
    .call {
      --tone: var(--dark);
      --tone-soft: #d3dadd;
      box-shadow: inset 0 0 0 1.5px var(--dark);
    }
    .call:not([data-selected]) {
      background: #d3dadd;
    }
    .call[data-tone='ringing'] {
      --tone: var(--light);
      --tone-soft: #3d464b;
      --card-soft: #dce2e5;
      color: var(--light);
      background: var(--dark);
    }
    .call[data-tone='ringing'] .face {
      color: var(--dark);
    }
    .marks {
      color: inherit;
    }
    .notice,
    .warning {
      color: var(--light);
      background: var(--dark);
    }
    .digits {
      background: #fff;
      border-color: var(--dark);
    }
    .caret {
      background: var(--dark);
    }
  }
  .screen[data-unlit] {
    --panel: #b3bbb0;
    --card: #c2cabf;
    --bar: #a4ada1;
    --dark: #262c26;
    --light: #dfe5db;
    --card-soft: #2c352d;

    .digits,
    .call:not([data-selected]) {
      background: var(--card);
    }
    .call[data-tone='ringing'] {
      --card-soft: #cfd6cb;
    }
  }
`;
