import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-family: var(--font, system-ui, sans-serif);
    font-size: 13px;
    line-height: 18px;
    color: var(--text, #0d0d0d);
  }

  .levels {
    display: grid;
    grid-template-columns: minmax(0, 8.5rem) minmax(0, 1fr);
    grid-template-rows: 44px 44px;
    gap: 1px 0;
    overflow: hidden;
    border: 1px solid var(--border, #ccc);
    border-radius: var(--radius-m, 8px);
    background: var(--border, #ccc);
  }

  .leg {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-width: 0;
    padding: 0 var(--space-3, 12px);
    background: var(--surface-raised, #fff);
  }

  .name {
    display: flex;
    align-items: center;
    gap: 6px;
    overflow: hidden;
    font-weight: 600;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .swatch {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: currentcolor;
  }

  .near .swatch {
    color: var(--near-colour, var(--accent, #1170cf));
  }

  .far .swatch {
    color: var(--far-colour, var(--success, #185e46));
  }

  .level {
    padding-left: 14px;
    color: var(--text-muted, #545454);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  canvas {
    grid-area: 1 / 2 / 3 / 3;
    width: 100%;
    height: 100%;
    background:
      linear-gradient(var(--border, #ccc), var(--border, #ccc)) 0 50% / 100% 1px no-repeat,
      var(--surface-sunken, #ededed);
  }

  .near.leg {
    grid-area: 1 / 1;
  }

  .far.leg {
    grid-area: 2 / 1;
  }

  @container (max-width: 340px) {
    .levels {
      grid-template-columns: minmax(0, 6rem) minmax(0, 1fr);
    }

    .leg {
      padding: 0 var(--space-2, 8px);
    }
  }
`;
