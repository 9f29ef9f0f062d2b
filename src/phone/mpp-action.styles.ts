import { css } from 'lit';

/** Lengths are millimetres of the device. */
export const mppActionStyles = css`
  :host {
    display: block;
  }
  .action {
    width: 100%;
    height: 100%;
    --key-radius: calc(1.4 * var(--mm, 4px));
  }
  .action .cap {
    background:
      radial-gradient(120% 90% at 50% 0%, rgb(255 255 255 / 22%), transparent 60%),
      linear-gradient(#d8453f, #b3231f 50%, #8e1713);
  }
`;
