import { css } from 'lit';

/** Three by four keys. Lengths are millimetres of the device. */
export const mppKeypadStyles = css`
  :host {
    display: block;
    width: calc(65 * var(--mm, 4px));
    height: calc(70 * var(--mm, 4px));
  }
  .grid {
    display: grid;
    grid-template: repeat(4, 1fr) / repeat(3, 1fr);
    gap: calc(4.6 * var(--mm, 4px)) calc(3.4 * var(--mm, 4px));
    height: 100%;
  }
  .digit {
    --key-radius: calc(3.4 * var(--mm, 4px));
  }
  .digit .cap {
    display: flex;
    align-items: center;
    justify-content: center;
  }
  b {
    width: calc(6.6 * var(--u));
    text-align: right;
    font-size: calc(7.2 * var(--u));
    font-weight: 500;
    letter-spacing: calc(-0.1 * var(--u));
  }
  /* Engraved beside the digit, and no part of the key's name. */
  i::after {
    content: attr(data-letters);
    display: block;
    font-style: normal;
    width: calc(9.6 * var(--u));
    padding-left: calc(1.2 * var(--u));
    text-align: left;
    font-size: calc(2.8 * var(--u));
    font-weight: 600;
    letter-spacing: calc(0.08 * var(--u));
    color: #c3c8ce;
  }
  :host([narrow]) b {
    width: calc(5.8 * var(--u));
    font-size: calc(6.6 * var(--u));
  }
  :host([narrow]) i::after {
    width: calc(8.4 * var(--u));
    padding-left: calc(0.9 * var(--u));
    font-size: calc(2.5 * var(--u));
  }
  .alone b,
  :host([narrow]) .alone b {
    width: auto;
    text-align: center;
  }
  .alone i {
    display: none;
  }
`;
