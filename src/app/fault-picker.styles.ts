import { css } from 'lit';

export const faultPickerStyles = css`
  :host {
    display: block;
  }

  .fault {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 6px var(--space-4, 16px);
  }

  .checks {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-bottom: 8px;
    padding: 0;
  }

  .hint {
    grid-column: 1 / -1;
  }
`;
