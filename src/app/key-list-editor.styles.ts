import { css } from 'lit';

export const keyListEditorStyles = css`
  :host {
    display: block;
  }

  .editor {
    display: grid;
    gap: var(--space-3, 12px);
  }

  .editor > .field:first-child {
    max-width: 280px;
  }

  .apply {
    justify-self: start;
  }

  ul {
    display: grid;
    gap: 4px;
    margin: 4px 0 0;
    padding-left: 18px;
  }
`;
