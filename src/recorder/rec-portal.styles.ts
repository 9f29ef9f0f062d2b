import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-family: var(--font, system-ui, sans-serif);
    font-size: 14px;
    line-height: 20px;
    color: var(--text, #0d0d0d);
  }

  section {
    overflow: hidden;
    border: 1px solid var(--border, #ccc);
    border-radius: var(--radius-l, 12px);
    background: var(--surface-raised, #fff);
  }

  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    display: block;
    flex: none;
    width: 16px;
    height: 16px;
    fill: currentcolor;
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-2, 8px);
    padding: var(--space-3, 12px) var(--space-4, 16px);
  }

  h2 {
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }

  .count {
    min-width: 12px;
    padding: 0 6px;
    border-radius: var(--radius-pill, 999px);
    background: var(--surface-sunken, #ededed);
    color: var(--text-muted, #545454);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .problem {
    display: flex;
    align-items: center;
    gap: var(--space-2, 8px);
    margin: 0;
    padding: 0 var(--space-4, 16px) var(--space-3, 12px);
    color: var(--danger, #c81927);
  }

  .empty {
    display: grid;
    justify-items: center;
    padding: var(--space-5, 24px) var(--space-5, 24px) var(--space-6, 32px);
    border-top: 1px solid var(--border, #ccc);
    color: var(--text-muted, #545454);
    text-align: center;
  }

  .empty .icon {
    width: 32px;
    height: 32px;
    margin-bottom: var(--space-2, 8px);
  }

  .empty p {
    max-width: 44ch;
    margin: 0;
    text-wrap: balance;
  }

  .empty .lead {
    color: var(--text, #0d0d0d);
    font-weight: 600;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th {
    padding: 6px var(--space-2, 8px);
    border-block: 1px solid var(--border, #ccc);
    background: var(--surface, #f7f7f7);
    color: var(--text-muted, #545454);
    font-size: 12px;
    font-weight: 500;
    line-height: 16px;
    text-align: left;
  }

  td {
    padding: 10px var(--space-2, 8px);
    vertical-align: top;
  }

  :is(th, td):first-child {
    padding-left: var(--space-4, 16px);
  }

  :is(th, td):last-child {
    padding-right: var(--space-4, 16px);
  }

  tr + tr:not(.detail) td {
    border-top: 1px solid var(--border, #ccc);
  }

  .playable {
    cursor: pointer;
  }

  .playable:hover:not(.open) {
    background: var(--hover, #0000000f);
  }

  :is(.open, .detail) {
    background: var(--surface, #f7f7f7);
  }

  .detail td {
    padding: 0 var(--space-4, 16px) var(--space-4, 16px);
  }

  .minor {
    display: block;
    color: var(--text-muted, #545454);
    font-size: 12px;
    line-height: 16px;
  }

  .time,
  .length,
  .number {
    font-variant-numeric: tabular-nums;
  }

  :is(.time, .length) > * {
    display: block;
    white-space: nowrap;
  }

  .call {
    display: flex;
    gap: var(--space-2, 8px);
  }

  .way {
    align-self: flex-start;
    padding-top: 2px;
    color: var(--text-muted, #545454);
  }

  .people > span {
    display: block;
  }

  .far .name {
    font-weight: 600;
  }

  .far .number,
  .near {
    color: var(--text-muted, #545454);
  }

  .near {
    font-size: 12px;
    line-height: 16px;
  }

  .number {
    white-space: nowrap;
  }

  td.mode {
    padding-top: 12px;
    color: var(--text-muted, #545454);
    font-size: 12px;
    line-height: 16px;
    text-wrap: pretty;
  }

  .badge {
    display: flex;
    align-items: baseline;
    gap: 6px;
  }

  .badge .icon {
    align-self: flex-start;
    margin-top: 2px;
  }

  .dot {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--text-muted, #545454);
  }

  .kept .dot {
    background: var(--success, #185e46);
  }

  .dropped,
  .dropped .dot {
    color: var(--text-muted, #545454);
  }

  .dropped .dot {
    background: none;
    box-shadow: inset 0 0 0 1.5px currentcolor;
  }

  .started {
    color: var(--danger, #c81927);
  }

  .failed {
    color: var(--warning, #7d4705);
  }

  .started .dot {
    background: currentcolor;
    animation: breathe 1.6s ease-in-out infinite;
  }

  .paused .dot {
    background: var(--warning, #7d4705);
  }

  @keyframes breathe {
    50% {
      opacity: 0.35;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .started .dot {
      animation: none;
    }
  }

  td.acts > .minor {
    padding-top: 2px;
  }

  .buttons {
    display: flex;
    gap: 2px;
    margin: -6px -8px;
  }

  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  button:focus-visible {
    outline: 2px solid var(--focus, #1170cf);
    outline-offset: 1px;
  }

  .act {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    transition: background-color 120ms;
  }

  .act:hover {
    background: var(--hover, #0000000f);
  }

  .act:disabled {
    background: none;
    color: var(--text-muted, #545454);
    cursor: default;
    opacity: 0.45;
  }

  .question {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1, 4px) var(--space-2, 8px);
    font-weight: 600;
  }

  .question span {
    flex-basis: 100%;
  }

  .question button {
    min-height: 28px;
    padding: 0 var(--space-3, 12px);
    border: 1px solid var(--border-strong, #7a7a7a);
    border-radius: var(--radius-pill, 999px);
    background: var(--surface-raised, #fff);
  }

  .question .yes {
    border-color: var(--danger, #c81927);
    background: var(--danger, #c81927);
    color: var(--danger-text, #fff);
  }

  /* Half a page, or a phone: each recording a card. */
  @container (max-width: 800px) {
    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr.recording {
      display: grid;
      grid-template:
        "parties state length" auto
        "time mode acts" auto / minmax(0, 6fr) minmax(0, 5fr) 9rem;
      gap: var(--space-1, 4px) var(--space-3, 12px);
      padding: var(--space-3, 12px) var(--space-4, 16px);
      border-top: 1px solid var(--border, #ccc);
    }

    tr.detail,
    .detail td {
      display: block;
    }

    tr.recording:not(.detail) td {
      padding: 0;
      border: 0;
    }

    td.time {
      grid-area: time;
    }

    td.parties {
      grid-area: parties;
    }

    td.length {
      grid-area: length;
      text-align: right;
    }

    td.mode {
      grid-area: mode;
      max-width: none;
    }

    td.state {
      grid-area: state;
    }

    td.acts {
      grid-area: acts;
      align-self: end;
      max-width: 11rem;
    }

    .buttons {
      justify-content: flex-end;
      margin: 0 -8px 0 0;
    }

    td.acts > .minor {
      text-align: right;
    }
  }

  @container (max-width: 480px) {
    tr.recording {
      grid-template:
        "parties parties length" auto
        "state state state" auto
        "time acts acts" auto
        "mode acts acts" auto / minmax(0, 1fr) auto auto;
    }

    .act {
      width: 40px;
      height: 40px;
    }
  }
`;
