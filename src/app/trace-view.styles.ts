import { css } from 'lit';

export const traceViewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3, 12px);
    padding: var(--space-4, 16px);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2, 8px) var(--space-3, 12px);
  }

  h2 {
    flex: 1;
  }

  header input {
    flex: 0 1 220px;
    width: auto;
  }

  .scroll {
    max-height: 420px;
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

  th {
    position: sticky;
    top: 0;
    padding: 6px 8px;
    background: var(--surface, #f7f7f7);
    color: var(--text-muted, #545454);
    font-size: 12px;
    font-weight: 500;
    text-align: left;
  }

  td {
    padding: 4px 8px;
    border-top: 1px solid var(--border, #ccc);
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  .time {
    color: var(--text-muted, #545454);
    font-variant-numeric: tabular-nums;
    text-align: right;
    white-space: nowrap;
  }

  .ends {
    width: 32%;
  }

  .values {
    font-size: 12px;
  }

  summary {
    color: var(--accent, #1170cf);
    cursor: pointer;
  }

  pre {
    max-width: 100%;
    margin: 4px 0;
    padding: 8px;
    overflow: auto;
    border-radius: var(--radius-s, 4px);
    background: var(--surface-sunken, #ededed);
    font-size: 12px;
    line-height: 16px;
    white-space: pre-wrap;
  }

  .empty {
    padding: var(--space-5, 24px) 0;
    text-align: center;
  }
`;
