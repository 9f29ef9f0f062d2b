import { css } from 'lit';
import { hubPageStyles } from './hub-page.styles.ts';
import { momentumTheme } from './momentum-theme.styles.ts';

export const controlHubStyles = [
  hubPageStyles,
  momentumTheme,
  css`
    :host {
      display: block;
      container-type: inline-size;
    }

    .hub {
      display: grid;
      grid-template-columns: 220px minmax(0, 1fr);
      border: 1px solid var(--border, #ccc);
      border-radius: var(--radius-l, 12px);
      background: var(--surface, #f7f7f7);
    }

    .bar {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2, 8px) var(--space-5, 24px);
      align-items: center;
      justify-content: space-between;
      padding: var(--space-3, 12px) var(--space-5, 24px);
      border-bottom: 1px solid var(--border, #ccc);
      border-radius: var(--radius-l, 12px) var(--radius-l, 12px) 0 0;
      background: var(--surface-raised, #fff);
    }

    .title {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-3, 12px);
      align-items: baseline;
    }

    .title strong {
      font-size: 16px;
    }

    .actor .field {
      grid-template-columns: auto minmax(0, 260px);
      align-items: center;
      gap: var(--space-2, 8px);
    }

    nav {
      display: grid;
      gap: 2px;
      align-content: start;
      padding: var(--space-3, 12px);
      border-right: 1px solid var(--border, #ccc);
    }

    .group {
      padding: var(--space-3, 12px) var(--space-3, 12px) 4px;
      font-size: 12px;
      line-height: 16px;
      color: var(--text-muted, #545454);
    }

    nav button {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: 36px;
      padding: 4px var(--space-3, 12px);
      border: 0;
      border-radius: var(--radius-m, 8px);
      background: none;
      text-align: left;
      cursor: pointer;
    }

    nav button:hover {
      background: var(--hover, #0000000f);
    }

    nav button[aria-current] {
      background: color-mix(in srgb, var(--accent, #1170cf) 14%, transparent);
      font-weight: 600;
    }

    .page {
      display: grid;
      gap: var(--space-4, 16px);
      align-content: start;
      min-width: 0;
      max-width: 960px;
      padding: var(--space-5, 24px);
    }

    @container (max-width: 720px) {
      .hub {
        grid-template-columns: minmax(0, 1fr);
      }

      .bar {
        padding: var(--space-3, 12px) var(--space-4, 16px);
      }

      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        padding: var(--space-2, 8px);
        border-right: 0;
        border-bottom: 1px solid var(--border, #ccc);
      }

      .group {
        display: none;
      }

      .page {
        padding: var(--space-4, 16px) var(--space-3, 12px);
      }
    }
  `,
];
