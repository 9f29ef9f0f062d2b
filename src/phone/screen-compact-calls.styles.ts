import { css } from 'lit';

/** Calls of the compact layout: the selected one in all the room there is. Lengths are device pixels. */
export const screenCompactCallStyles = css`
  .compact {
    .windows {
      grid-area: middle;
      display: flex;
      flex-direction: column;
      gap: 2px;
      min-width: 0;
      min-height: 0;
      padding: 2px 3px;
    }
    .call {
      --tone: #14694c;
      display: flex;
      flex-direction: column;
      justify-content: center;
      min-width: 0;
      padding: 0 7px;
      color: var(--card-ink);
      background: var(--card);
      border-radius: 5px;
    }
    .call[data-selected] {
      flex: 1;
      min-height: 0;
    }
    .call[data-tone='calling'] {
      --tone: #0e5aa7;
    }
    .call[data-tone='ringing'] {
      --tone: #8a4b00;
    }
    .call[data-tone='held'] {
      --tone: #4a5561;
    }
    .call[data-tone='ended'] {
      --tone: #9c1420;
    }
    .call.other {
      flex: none;
      flex-direction: row;
      align-items: center;
      gap: 6px;
      height: calc(var(--text-state) * 1.4);
      background: #d9e3ea;
    }
    .state {
      display: flex;
      align-items: center;
      gap: 6px;
      min-width: 0;
      white-space: nowrap;
    }
    .status {
      overflow: hidden;
      text-overflow: ellipsis;
      font-weight: 650;
      color: var(--tone);
    }
    .state .status {
      flex: 1;
      min-width: 0;
    }
    .duration {
      font-weight: 600;
    }
    .marks {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    .marks .icon {
      width: 1.45em;
      height: 1.45em;
    }
    .hidden-calls {
      padding: 0 3px;
      border-radius: 3px;
      font-weight: 650;
      color: var(--card);
      background: var(--card-soft);
    }
    .name,
    .number {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .name {
      font-size: var(--text-name);
      font-weight: 650;
      letter-spacing: -0.3px;
    }
    .other .name {
      flex: 1;
      min-width: 0;
      font-size: var(--text-state);
    }
    .number {
      font-size: var(--text-number);
      color: var(--card-soft);
    }
    .notice {
      display: flex;
      align-items: center;
      gap: 4px;
      min-width: 0;
      margin: 0 -3px;
      padding: 0 3px;
      border-radius: 3px;
      color: #7c0d18;
      background: #ffe1e4;
    }
    .notice span {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .prompt {
      font-size: var(--text-state);
      color: var(--card-soft);
    }
    .digits {
      display: flex;
      align-items: center;
      justify-content: flex-end;
      min-width: 0;
      overflow: hidden;
      padding: 0 5px;
      height: calc(var(--text-digits) * 1.3);
      font-size: var(--text-digits);
      font-weight: 600;
      white-space: nowrap;
      background: #fff;
      border: 2px solid #0e5aa7;
      border-radius: 4px;
    }
    .caret {
      flex: none;
      width: 2px;
      height: 1em;
      margin-left: 3px;
      background: currentcolor;
      animation: caret 1s step-end infinite;
    }
    &[data-tall] {
      .windows {
        gap: 4px;
        padding: 5px;
      }
      .call {
        padding: 0 14px 0 18px;
        border-radius: 8px;
        box-shadow: inset 7px 0 0 var(--tone);
      }
      .call[data-tone='dial'] {
        padding: 0 14px;
        box-shadow: none;
        gap: 6px;
      }
      .call.other {
        padding-left: 16px;
      }
      .call[data-selected] .marks .icon {
        width: 30px;
        height: 30px;
      }
      .call[data-selected] .state {
        min-height: 32px;
        gap: 10px;
      }
      .call[data-selected] .duration {
        font-size: var(--text-number);
      }
      .notice {
        padding: 2px 6px;
      }
      .call[data-selected] {
        gap: 4px;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .caret {
        animation: none;
      }
    }
  }
`;
