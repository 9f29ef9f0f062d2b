import { css } from 'lit';
import { controls } from '../ui/controls.styles.ts';

/** What all pages of a portal share. The look of a provider is three properties: colour, its text, and roundness. */
export const portalPageStyles = [
  controls,
  css`
    :host {
      display: grid;
      gap: var(--space-4, 16px);
      align-content: start;
      container-type: inline-size;
    }

    .card {
      display: grid;
      gap: var(--space-3, 12px);
      padding: var(--space-4, 16px);
      border: 1px solid var(--border, #ccc);
      border-radius: var(--portal-radius, 8px);
      background: var(--surface-raised, #fff);
    }

    h3 {
      margin: 0;
      font-size: 14px;
      font-weight: 600;
      line-height: 20px;
    }

    p {
      margin: 0;
    }

    ul {
      display: grid;
      gap: 4px;
      margin: 0;
      padding-left: 18px;
    }

    .form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: var(--space-2, 8px) var(--space-3, 12px);
      align-items: end;
    }

    .form .button {
      justify-self: start;
    }

    .scroll {
      overflow-x: auto;
    }

    table {
      width: 100%;
      border-collapse: collapse;
    }

    th,
    td {
      padding: 8px var(--space-3, 12px) 8px 0;
      border-bottom: 1px solid var(--border, #ccc);
      text-align: left;
      vertical-align: top;
    }

    th {
      font-weight: 500;
    }

    thead th {
      font-size: 12px;
      color: var(--text-muted, #545454);
    }

    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 6px var(--space-4, 16px);
      margin: 0;
    }

    dt {
      color: var(--text-muted, #545454);
    }

    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }

    .differs {
      color: var(--warning, #7d4705);
    }

    .button.primary:not(:disabled) {
      background: var(--portal-colour, #1170cf);
      color: var(--portal-text, #fff);
    }
  `,
];

export const providerPortalStyles = [
  portalPageStyles,
  css`
    :host {
      --portal-text: light-dark(#fff, #0d0d0d);
      display: block;
    }

    [data-colour='teal'] {
      --portal-colour: light-dark(#0a6b68, #5cc9c3);
      --portal-radius: 14px;
    }

    [data-colour='violet'] {
      --portal-colour: light-dark(#5b3aa8, #b9a3f5);
      --portal-radius: 4px;
    }

    [data-colour='orange'] {
      --portal-colour: light-dark(#a3420a, #f5a263);
      --portal-radius: 0px;
    }

    [data-colour='grey'] {
      --portal-colour: light-dark(#4a4f57, #b8bec7);
      --portal-radius: 8px;
    }

    .portal {
      overflow: hidden;
      border: 1px solid var(--border, #ccc);
      border-top: 4px solid var(--portal-colour);
      border-radius: var(--portal-radius);
      background: var(--surface, #f7f7f7);
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2, 8px) var(--space-4, 16px);
      align-items: center;
      justify-content: space-between;
      padding: var(--space-3, 12px) var(--space-4, 16px);
      border-bottom: 1px solid var(--border, #ccc);
      background: var(--surface-raised, #fff);
    }

    .brand,
    .who {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2, 8px);
      align-items: center;
    }

    .brand .icon {
      width: 28px;
      height: 28px;
      color: var(--portal-colour);
    }

    h2 {
      margin: 0;
      font-size: 16px;
      line-height: 24px;
    }

    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      padding: var(--space-2, 8px) var(--space-3, 12px);
      border-bottom: 1px solid var(--border, #ccc);
      background: var(--surface-raised, #fff);
    }

    nav button {
      min-height: 32px;
      padding: 4px 10px;
      border: 0;
      border-bottom: 3px solid transparent;
      background: none;
      cursor: pointer;
    }

    nav button[aria-current] {
      border-bottom-color: var(--portal-colour);
      font-weight: 600;
    }

    .content {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4, 16px);
      padding: var(--space-4, 16px);
    }

    .outcome {
      padding: var(--space-2, 8px) var(--space-3, 12px);
      border-left: 3px solid var(--portal-colour);
      background: var(--surface-raised, #fff);
    }
  `,
];
