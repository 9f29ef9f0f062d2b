import { css } from 'lit';

/** Lengths are millimetres of the device. */
export const mppVolumeStyles = css`
  :host {
    display: block;
  }
  .rocker {
    --u: var(--mm, 4px);
    display: flex;
    height: 100%;
  }
  .end {
    flex: 1;
  }
  .end .cap {
    font-size: calc(7 * var(--u));
    font-weight: 400;
  }
  .volumeDown .cap {
    border-radius: calc(6 * var(--u)) calc(0.6 * var(--u)) calc(0.6 * var(--u)) calc(6 * var(--u));
  }
  .volumeUp .cap {
    border-radius: calc(0.6 * var(--u)) calc(6 * var(--u)) calc(6 * var(--u)) calc(0.6 * var(--u));
  }
`;
