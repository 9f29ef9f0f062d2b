import { css } from 'lit';

/** A column of wide keys or a row of round ones. Lengths are millimetres of the device. */
export const mppFeatureKeysStyles = css`
  :host {
    display: block;
  }
  .column,
  .row {
    --u: var(--mm, 4px);
    display: flex;
    justify-content: space-between;
    height: 100%;
  }
  .column {
    flex-direction: column;
    justify-content: flex-start;
    gap: calc(4 * var(--u));
  }
  .column .feature {
    flex: 1;
    min-height: calc(10 * var(--u));
    --key-radius: calc(5 * var(--u));
  }
  /* Two keys are as high as two of three. */
  .column:not(:has(.feature:nth-child(3))) .feature {
    max-height: calc((100% - 8 * var(--u)) / 3);
  }
  .column .cap {
    grid-template-columns: calc(9 * var(--u)) 1fr;
    justify-items: start;
    padding-left: calc(2.6 * var(--u));
  }
  .words {
    font-size: calc(3.2 * var(--u));
    font-weight: 500;
    letter-spacing: calc(0.08 * var(--u));
    color: #ccd1d7;
  }
  .row .words,
  .narrow .words {
    display: none;
  }
  .column.narrow .cap {
    grid-template-columns: auto;
    justify-items: center;
    padding-left: 0;
  }
  .column.narrow .icon {
    width: calc(7 * var(--u));
    height: calc(7 * var(--u));
  }
  .row {
    align-items: center;
    gap: calc(2 * var(--u));
  }
  .row .feature {
    flex: 0 1 calc(11 * var(--u));
    min-width: 0;
    height: calc(14 * var(--u));
    --key-radius: calc(4 * var(--u));
  }
  .row.narrow {
    gap: calc(1.4 * var(--u));
    justify-content: space-evenly;
  }
  .row .icon {
    margin-bottom: calc(3 * var(--u));
    width: calc(6.4 * var(--u));
    height: calc(6.4 * var(--u));
  }
  .feature .led {
    position: absolute;
    left: calc(50% - 2 * var(--u));
    bottom: calc(2 * var(--u));
    width: calc(4 * var(--u));
    height: calc(1.3 * var(--u));
  }
`;
