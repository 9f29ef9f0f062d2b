import { css } from 'lit';

export const configFileStyles = css`
  :host {
    display: block;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3, 12px);
    padding: var(--space-4, 16px);
  }

  h3 {
    margin: 0;
    font-size: 15px;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2, 8px);
    align-items: end;
  }

  .drop {
    display: grid;
    gap: var(--space-2, 8px);
    padding: var(--space-3, 12px);
    border: 1px dashed var(--border-strong, #7a7a7a);
    border-radius: var(--radius-m, 8px);
  }

  .drop.over {
    background: var(--hover, #0000000f);
  }

  .scroll {
    max-height: 320px;
    overflow: auto;
    border: 1px solid var(--border, #ccc);
    border-radius: var(--radius-m, 8px);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
    line-height: 18px;
  }

  th,
  td {
    padding: 6px 8px;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  th {
    color: var(--text-muted, #545454);
    font-weight: 500;
    overflow-wrap: normal;
  }

  a.button {
    color: inherit;
    text-decoration: none;
  }

  tr + tr td {
    border-top: 1px solid var(--border, #ccc);
  }

  ul {
    margin: 0;
    padding-left: 18px;
    overflow-wrap: anywhere;
  }
`;
