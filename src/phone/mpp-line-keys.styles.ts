import { css } from 'lit';

/** Keys with the light on the screen's side; on a panel under a paper label. Lengths are millimetres of the device. */
export const mppLineKeysStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .line {
    position: absolute;
    --key-radius: calc(2 * var(--mm, 4px));
  }
  .line .led {
    position: absolute;
    top: calc(50% - 1 * var(--u));
    width: calc(6.4 * var(--u));
    height: calc(2 * var(--u));
  }
  .left .led {
    right: calc(1.8 * var(--u));
  }
  .right .led {
    left: calc(1.8 * var(--u));
  }
  .panel .led {
    left: calc(50% - 3.2 * var(--u));
  }
  .paper {
    position: absolute;
    box-sizing: border-box;
    display: grid;
    align-items: center;
    padding: 0 calc(1.2 * var(--mm, 4px));
    border-radius: calc(0.8 * var(--mm, 4px));
    color: #16181a;
    font: 600 calc(3.6 * var(--mm, 4px)) / 1.2 var(--font, 'Inter Variable', system-ui, sans-serif);
    background: linear-gradient(#f2f1ec, #e4e3dd);
    box-shadow:
      inset 0 0 0 calc(0.25 * var(--mm, 4px)) rgb(0 0 0 / 25%),
      0 0 0 calc(0.3 * var(--mm, 4px)) #0d0e10;
  }
  .paper span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* On the glass, over the label that the screen draws. */
  .touch::before {
    inset: 0;
  }
  .touch .cap {
    background: none;
    box-shadow: none;
    border-radius: 0;
  }
  @media (hover: hover) {
    .key.touch:hover .cap {
      filter: none;
      background: rgb(255 255 255 / 7%);
    }
  }
  .key.touch:active .cap,
  .key.touch[data-pressed] .cap {
    transform: none;
    filter: none;
    box-shadow: none;
    background: rgb(255 255 255 / 16%);
  }
  .key.touch:focus-visible .cap {
    outline-offset: calc(-0.8 * var(--u));
  }
`;
