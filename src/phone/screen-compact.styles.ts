import { css } from 'lit';

/** The compact layout but its calls: everything in one row less. Lengths are device pixels, text sizes those of the layout. */
export const screenCompactStyles = css`
  .compact {
    --bar: rgb(3 12 20 / 62%);
    --bar-ink: #f4f8fb;
    --cell: linear-gradient(#21394a, #15293a);
    --cell-ink: #f4f8fb;
    --mark: #43d08a;
    grid-template: var(--header) minmax(0, 1fr) var(--softkeys) / var(--left, 0) minmax(0, 1fr) var(--right, 0);
    grid-template-areas: 'header header header' 'left middle right' 'softkeys softkeys softkeys';
    font-size: var(--text-state);
    line-height: 1.2;
    letter-spacing: -0.1px;

    &[data-left] {
      --left: var(--labels);
    }
    &[data-right] {
      --right: var(--labels);
    }
    &:focus-visible {
      box-shadow: inset 0 0 0 3px #7cc4ff;
    }
    .glass {
      opacity: 0.5;
    }
    .header {
      gap: 6px;
      padding: 0 6px;
      font-size: var(--text-header);
      color: var(--bar-ink);
      background: var(--bar);
    }
    .header[data-busy] .title,
    .header:not([data-busy]) .volume {
      display: none;
    }
    .band {
      flex: 1;
      min-width: 0;
      gap: 6px;
    }
    .header:not([data-busy]) .band {
      flex: none;
    }
    .toast {
      padding: 0 6px;
      border-radius: 3px;
      font-size: var(--text-header);
      line-height: calc(var(--header) - 4px);
    }
    .volume {
      gap: 4px;
      font-size: var(--text-header);
    }
    .steps {
      gap: 2px;
    }
    .steps i {
      width: 3px;
      height: 11px;
      border-radius: 1px;
    }
    .icons {
      gap: 5px;
    }
    .icon,
    .volume .icon {
      width: 1.15em;
      height: 1.15em;
    }
    /* A menu takes the whole width: there is no room for labels beside it. */
    &[data-menu] .labels {
      display: none;
    }
    .line {
      gap: 2px;
      margin: 2px 1px 2px 0;
      padding: 0 1px 0 6px;
      letter-spacing: -0.4px;
      font-size: var(--text-line);
      border-radius: 0 4px 4px 0;
      box-shadow: inset 4px 0 0 var(--mark);
    }
    .right .line {
      margin: 2px 0 2px 1px;
      padding: 0 6px 0 1px;
      border-radius: 4px 0 0 4px;
      box-shadow: inset -4px 0 0 var(--mark);
    }
    .line .recording .icon {
      width: 1.1em;
      height: 1.1em;
      margin: 0;
    }
    .softkeys {
      gap: 1px;
    }
    .cell {
      gap: 1px;
      padding: 0 1px;
      font-size: var(--text-softkey);
      letter-spacing: -0.4px;
      color: var(--cell-ink);
      background: var(--cell);
    }
    .cell.empty {
      background: none;
    }
    .home {
      grid-area: middle;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      align-content: center;
      justify-content: center;
      gap: 0 12px;
    }
    .clock {
      font-weight: 350;
      line-height: 1;
      letter-spacing: -1px;
      white-space: nowrap;
    }
    .clock-time {
      font-size: var(--text-clock);
    }
    .clock-half {
      margin-left: 4px;
      font-size: var(--text-number);
      letter-spacing: 0;
    }
    .missed {
      font-weight: 650;
    }
    .own-line {
      font-size: var(--text-number);
      font-weight: 650;
    }
    .warning {
      padding: 0 4px;
      border-radius: 3px;
      color: #3a2400;
      background: #ffd489;
    }
    .home[data-stack] {
      flex-flow: column nowrap;
      justify-content: center;
      text-align: center;
      gap: 3px;
    }
    &[data-tall] {
      .header {
        gap: 10px;
        padding: 0 10px;
      }
      .toast {
        padding: 0 10px;
        border-radius: 6px;
      }
      .line {
        padding-left: 12px;
      }
      .right .line {
        padding-right: 12px;
      }
      .line {
        margin-block: 4px;
      }
      .steps i {
        width: 5px;
        height: 16px;
      }
    }
  }
`;
