import { css } from 'lit';

/** The home screen of the large layout. Lengths are units of the layout. */
export const screenHomeStyles = css`
  .large {
    .home {
      align-self: center;
      text-align: center;
      padding-bottom: 44px;
    }
    .clock {
      font-weight: 300;
      line-height: 1;
      letter-spacing: -3px;
    }
    .clock-time {
      font-size: 128px;
    }
    .clock-half {
      margin-left: 14px;
      font-size: 38px;
      font-weight: 500;
      letter-spacing: 0;
      color: var(--ink-soft);
    }
    .clock-date {
      margin-top: 12px;
      font-size: 30px;
      color: var(--ink-soft);
    }
    .missed {
      margin-top: 14px;
      font-size: 26px;
      font-weight: 600;
    }
    .warning {
      display: inline-block;
      margin-top: 18px;
      padding: 6px 16px;
      border-radius: 8px;
      color: #3a2400;
      background: #ffd489;
    }
  }
`;
