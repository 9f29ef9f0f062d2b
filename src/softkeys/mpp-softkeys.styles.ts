import { css } from 'lit';

/** Four keys, each in the middle of a quarter of the screen's width. Lengths are millimetres of the device. */
export const mppSoftkeysStyles = css`
  :host {
    display: block;
    height: calc(7.6 * var(--mm, 4px));
  }
  .row {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    height: 100%;
  }
  .place {
    display: grid;
    justify-items: center;
  }
  .softkey {
    width: min(calc(19 * var(--mm, 4px)), 74%);
    height: 100%;
    --key-radius: calc(2.4 * var(--mm, 4px));
  }
  .softkey.touch {
    width: 100%;
    --key-radius: 0;
  }
  .touch::before {
    inset: 0;
  }
  .touch .cap {
    background: none;
    box-shadow: none;
  }
  @media (hover: hover) {
    .key.touch:not([aria-disabled]):hover .cap {
      filter: none;
      background: rgb(255 255 255 / 7%);
    }
  }
  .key.touch:active:not([aria-disabled]) .cap,
  .key.touch[data-pressed] .cap {
    transform: none;
    filter: none;
    box-shadow: none;
    background: rgb(255 255 255 / 16%);
  }
  .key.touch:focus-visible .cap {
    outline-offset: calc(-0.8 * var(--u));
  }
  .dash {
    width: calc(6 * var(--u));
    height: calc(0.8 * var(--u));
    border-radius: calc(0.4 * var(--u));
    background: #aeb4bb;
    opacity: 0.75;
  }
  .softkey[aria-disabled] .dash {
    opacity: 0.3;
  }
`;
