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

  .hint {
    grid-column: 1 / -1;
  }
`;
