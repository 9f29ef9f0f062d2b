import { css } from 'lit';

/** Call windows of the large layout: one large, the others one row each. Lengths are units of the layout. */
export const screenCallStyles = css`
  @keyframes ring {
    from {
      transform: scale(0.95);
      opacity: 0.9;
    }
    to {
      transform: scale(1.28);
      opacity: 0;
    }
  }
  @keyframes caret {
    50% {
      opacity: 0;
    }
  }
  .large {
    .windows {
      display: flex;
      flex-direction: column;
      gap: 8px;
      min-height: 0;
      padding-bottom: 10px;
    }
    .call {
      --tone: #14694c;
      --tone-soft: #d5f0e4;
      flex: none;
      display: grid;
      grid-template: 'face party state' auto / 44px 1fr auto;
      align-items: center;
      column-gap: 14px;
      padding: 8px 16px 8px 14px;
      color: var(--card-ink);
      background: var(--card);
      border-radius: 12px;
      box-shadow: 0 6px 18px rgb(0 0 0 / 35%);
    }
    .call:not([data-selected]) {
      background: #d9e3ea;
    }
    .call[data-tone='calling'] {
      --tone: #0e5aa7;
      --tone-soft: #d8eaff;
    }
    .call[data-tone='ringing'] {
      --tone: #8a4b00;
      --tone-soft: #ffe9c4;
    }
    .call[data-tone='held'] {
      --tone: #4a5561;
      --tone-soft: #dfe5ea;
    }
    .call[data-tone='ended'] {
      --tone: #9c1420;
      --tone-soft: #ffe1e4;
    }
    .call[data-selected] {
      flex: 1;
      min-height: 0;
      grid-template: 'state state' auto 'face party' 1fr 'notice notice' auto / auto 1fr;
      column-gap: 24px;
      padding: 16px 22px 14px;
    }
    .face {
      grid-area: face;
      position: relative;
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border-radius: 50%;
      color: #fff;
      background: var(--tone);
    }
    .face .icon {
      width: 24px;
      height: 24px;
    }
    [data-selected] .face {
      width: 128px;
      height: 128px;
    }
    [data-selected] .face .icon {
      width: 64px;
      height: 64px;
    }
    [data-tone='ringing'] .face::after {
      content: '';
      position: absolute;
      inset: -4px;
      border: 6px solid var(--tone);
      border-radius: 50%;
      animation: ring 1s ease-out infinite;
    }
    [data-tone='ended'] .face .icon {
      rotate: 135deg;
    }
    .party {
      grid-area: party;
      min-width: 0;
    }
    .name,
    .number {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .name {
      font-size: 26px;
      font-weight: 600;
    }
    .number {
      font-size: 20px;
      color: var(--card-soft);
    }
    :not([data-selected]) > .party > .number {
      display: none;
    }
    [data-selected] .name {
      font-size: 40px;
      line-height: 1.15;
      letter-spacing: -0.5px;
    }
    [data-selected] .number {
      margin-top: 2px;
      font-size: 28px;
    }
    .state {
      grid-area: state;
      display: flex;
      align-items: center;
      gap: 14px;
      min-width: 0;
      min-height: 46px;
      font-size: 24px;
      white-space: nowrap;
    }
    [data-selected] > .state {
      padding-bottom: 8px;
      border-bottom: 2px solid #dbe4ea;
    }
    .status {
      overflow: hidden;
      text-overflow: ellipsis;
      padding: 3px 14px;
      border-radius: 99px;
      font-weight: 600;
      color: var(--tone);
      background: var(--tone-soft);
    }
    [data-tone='ringing'][data-selected] .status {
      font-size: 28px;
    }
    .duration {
      font-size: 28px;
      font-weight: 600;
    }
    :not([data-selected]) > .state .duration {
      font-size: 22px;
    }
    .marks {
      display: flex;
      align-items: center;
      gap: 12px;
      color: var(--card-soft);
    }
    [data-selected] > .state > .marks {
      margin-left: auto;
    }
    .marks .icon {
      width: 34px;
      height: 34px;
    }
    .marks .recording .icon {
      width: 50px;
      height: 50px;
      margin: -3px;
    }
    :not([data-selected]) > .state .icon {
      width: 30px;
      height: 30px;
      margin: 0;
    }
    .notice {
      grid-area: notice;
      display: flex;
      align-items: center;
      gap: 10px;
      margin: 0 -10px;
      padding: 6px 12px;
      border-radius: 8px;
      font-size: 21px;
      font-weight: 500;
      color: #7c0d18;
      background: #ffe1e4;
    }
    .notice .icon {
      width: 24px;
      height: 24px;
    }
    .notice span {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    :not([data-selected]) > .notice {
      display: none;
    }
    /* Labels on both sides leave less room. */
    &[data-right] [data-selected] .face {
      width: 84px;
      height: 84px;
    }
    &[data-right] [data-selected] .face .icon {
      width: 44px;
      height: 44px;
    }
    &[data-right] .call[data-selected] {
      column-gap: 16px;
      padding-inline: 16px;
    }
    &[data-right] [data-selected] .name {
      font-size: 32px;
    }
    &[data-right] [data-selected] .number {
      font-size: 24px;
    }
    .call[data-tone='dial'] {
      display: flex;
      flex-direction: column;
      align-items: stretch;
      justify-content: center;
      gap: 18px;
    }
    .prompt {
      font-size: 24px;
      color: var(--card-soft);
      text-align: center;
    }
    .digits {
      display: flex;
      align-items: center;
      justify-content: flex-end;
      min-width: 0;
      height: 84px;
      padding: 0 18px;
      overflow: hidden;
      font-size: 52px;
      font-weight: 500;
      letter-spacing: 1px;
      white-space: nowrap;
      background: #fff;
      border: 3px solid #0e5aa7;
      border-radius: 10px;
    }
    .caret {
      flex: none;
      width: 3px;
      height: 56px;
      margin-left: 5px;
      background: #0e5aa7;
      animation: caret 1s step-end infinite;
    }
    @media (prefers-reduced-motion: reduce) {
      .caret,
      [data-tone='ringing'] .face::after {
        animation: none;
      }
    }
  }
`;
