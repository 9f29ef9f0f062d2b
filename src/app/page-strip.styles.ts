import { css } from 'lit';

export const pageStripStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .strip {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr)) auto;
    gap: var(--space-3, 12px);
  }

  .value {
    padding: 6px 0;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  .strip > .button {
    grid-column: 1 / -1;
    justify-self: start;
  }

  @container (max-width: 480px) {
    .strip {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .clock {
      display: none;
    }
  }
`;
