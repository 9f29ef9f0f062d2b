import { css } from 'lit';
import { controls } from '../ui/controls.styles.ts';

/** Pages of Control Hub: rows of a form with what they are about on the left, and a bar to save. */
export const hubPageStyles = [
  controls,
  css`
    :host {
      display: grid;
      gap: var(--space-4, 16px);
      align-content: start;
      container-type: inline-size;
    }

    header {
      display: grid;
      gap: 2px;
      justify-items: start;
    }

    h2 {
      font-size: 20px;
      line-height: 28px;
      outline: none;
    }

    h3 {
      font-size: 14px;
      font-weight: 600;
      line-height: 20px;
    }

    .back {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 28px;
      margin-bottom: 4px;
      padding: 0 8px 0 0;
      border: 0;
      border-radius: var(--radius-s, 4px);
      background: none;
      color: var(--accent, #1170cf);
      cursor: pointer;
    }

    .row {
      display: grid;
      grid-template-columns: minmax(0, 4fr) minmax(0, 7fr);
      gap: var(--space-2, 8px) var(--space-5, 24px);
      padding: var(--space-4, 16px) var(--space-5, 24px);
    }

    .row + .row {
      border-top: 1px solid var(--border, #ccc);
    }

    .about {
      display: grid;
      gap: 4px;
      align-content: start;
    }

    .body {
      display: grid;
      gap: var(--space-3, 12px);
      align-content: start;
      min-width: 0;
    }

    mdc-button {
      font-size: 14px;
      line-height: 20px;
    }

    mdc-toggle {
      width: 100%;
      justify-content: start;
    }

    mdc-toggle::part(label-text) {
      align-self: center;
    }

    .choices {
      display: grid;
      gap: var(--space-3, 12px);
    }

    .choice {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 10px;
    }

    .choice label {
      font-size: 14px;
      line-height: 20px;
      color: inherit;
      cursor: pointer;
    }

    .choice input:disabled + div > label {
      color: var(--text-muted, #545454);
      cursor: default;
    }

    .choice input[type='radio'] {
      width: 16px;
      min-height: 16px;
      height: 16px;
      margin: 2px 0 0;
      padding: 0;
      accent-color: var(--accent, #1170cf);
    }

    .nested {
      margin-left: 26px;
      padding-left: var(--space-4, 16px);
      border-left: 2px solid var(--border, #ccc);
    }

    .refused {
      color: var(--warning, #7d4705);
    }

    .tone {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2, 8px);
      align-items: end;
    }

    .tone .field {
      width: 220px;
    }

    .notice {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 10px;
      padding: var(--space-3, 12px) var(--space-4, 16px);
      border: 1px solid var(--border, #ccc);
      border-radius: var(--radius-m, 8px);
      background: var(--surface-sunken, #ededed);
    }

    .notice .icon {
      margin-top: 2px;
    }

    .notice > div {
      display: grid;
      gap: 6px;
      min-width: 0;
      overflow-wrap: anywhere;
    }

    .notice.warning {
      border-color: color-mix(in srgb, var(--warning, #7d4705) 45%, transparent);
      background: color-mix(in srgb, var(--warning, #7d4705) 9%, var(--surface-raised, #fff));
    }

    .notice.warning > .icon {
      color: var(--warning, #7d4705);
    }

    .notice.done > .icon {
      color: var(--success, #185e46);
    }

    .save {
      position: sticky;
      bottom: 8px;
      z-index: 1;
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2, 8px) var(--space-3, 12px);
      align-items: center;
      padding: var(--space-2, 8px) var(--space-4, 16px);
      border: 1px solid var(--border, #ccc);
      border-radius: var(--radius-l, 12px);
      background: var(--surface-raised, #fff);
      box-shadow: var(--shadow, 0 2px 8px #0003);
    }

    .save p {
      flex: 1 1 120px;
    }

    table {
      width: 100%;
      border-collapse: collapse;
    }

    th,
    td {
      padding: 10px var(--space-4, 16px);
      text-align: left;
      vertical-align: top;
      overflow-wrap: break-word;
    }

    thead th,
    tbody th {
      font-weight: 500;
    }

    thead th {
      font-size: 12px;
      line-height: 16px;
      color: var(--text-muted, #545454);
    }

    tbody tr {
      border-top: 1px solid var(--border, #ccc);
    }

    tbody tr:has(.link):hover {
      background: var(--hover, #0000000f);
    }

    .link {
      padding: 0;
      border: 0;
      background: none;
      color: var(--accent, #1170cf);
      font-weight: 500;
      text-align: left;
      cursor: pointer;
    }

    .link:hover {
      text-decoration: underline;
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

    ul {
      margin: 0;
      padding-left: 18px;
    }

    @container (max-width: 620px) {
      .row {
        grid-template-columns: minmax(0, 1fr);
        padding: var(--space-4, 16px);
      }

      th,
      td {
        padding: 8px;
      }

      th:first-child,
      td:first-child {
        padding-left: var(--space-4, 16px);
      }
    }
  `,
];
