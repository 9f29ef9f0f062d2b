import { css } from 'lit';

export const promptListStyles = css`
  :host {
    display: block;
  }

  ul {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    align-items: center;
    gap: var(--space-2, 8px);
    min-height: 36px;
  }

  .what {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 var(--space-2, 8px);
    align-items: baseline;
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;
