import { css } from 'lit';

/** Buttons, fields and cards of the page: one look for all its elements. */
export const controls = css`
  :host {
    font-family: var(--font, system-ui, sans-serif);
    font-size: 14px;
    line-height: 20px;
    color: var(--text, #0d0d0d);
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p {
    margin: 0;
  }

  h2 {
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }

  .card {
    border: 1px solid var(--border, #ccc);
    border-radius: var(--radius-l, 12px);
    background: var(--surface-raised, #fff);
  }

  .icon {
    display: block;
    flex: none;
    width: 16px;
    height: 16px;
    fill: currentcolor;
  }

  .muted {
    color: var(--text-muted, #545454);
  }

  .small {
    font-size: 12px;
    line-height: 16px;
  }

  .problem {
    color: var(--danger, #c81927);
    overflow-wrap: anywhere;
  }

  .badge {
    padding: 0 8px;
    border-radius: var(--radius-pill, 999px);
    background: color-mix(in srgb, var(--warning, #7d4705) 14%, transparent);
    color: var(--warning, #7d4705);
    font-size: 12px;
    font-weight: 500;
    line-height: 20px;
    white-space: nowrap;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 32px;
    padding: 5px 13px;
    border: 1px solid var(--border-strong, #7a7a7a);
    border-radius: var(--radius-pill, 999px);
    background: var(--surface-raised, #fff);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  .button:hover:not(:disabled) {
    background: linear-gradient(var(--hover, #0000000f), var(--hover, #0000000f)), var(--surface-raised, #fff);
  }

  .button:disabled {
    border-color: var(--border, #ccc);
    color: light-dark(#767676, #8a8a8a);
    cursor: default;
  }

  .button.primary:not(:disabled) {
    border-color: transparent;
    background: var(--accent, #1170cf);
    color: var(--accent-text, #fff);
  }

  .button.primary:hover:not(:disabled) {
    background: var(--accent-hover, #0353a8);
  }

  .button.danger:not(:disabled) {
    border-color: var(--danger, #c81927);
    color: var(--danger, #c81927);
  }

  .button.subtle {
    min-height: 28px;
    padding: 3px 10px;
    border-color: transparent;
    background: none;
  }

  label,
  .label {
    font-size: 12px;
    line-height: 16px;
    color: var(--text-muted, #545454);
  }

  .field {
    display: grid;
    gap: 4px;
    align-content: start;
    min-width: 0;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 24px;
    font-size: 14px;
    line-height: 20px;
    color: inherit;
    cursor: pointer;
  }

  input[type='checkbox'] {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent, #1170cf);
  }

  select,
  textarea,
  input:not([type='checkbox'], [type='file']) {
    width: 100%;
    min-width: 0;
    min-height: 32px;
    padding: 5px 10px;
    border: 1px solid var(--border-strong, #7a7a7a);
    border-radius: var(--radius-m, 8px);
    background: var(--surface-raised, #fff);
  }

  select {
    padding-right: 28px;
    appearance: none;
    text-overflow: ellipsis;
    background:
      linear-gradient(45deg, transparent 50%, currentcolor 50%) right 14px top 13px / 5px 5px no-repeat,
      linear-gradient(-45deg, transparent 50%, currentcolor 50%) right 10px top 13px / 5px 5px no-repeat,
      var(--surface-raised, #fff);
  }

  option {
    background: var(--surface-raised, #fff);
    color: var(--text, #0d0d0d);
  }

  textarea {
    display: block;
    resize: vertical;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 12px;
    line-height: 18px;
  }

  .button.file {
    position: relative;
    min-height: 28px;
    padding: 3px 12px;
    color: inherit;
    font-size: 13px;
    line-height: 20px;
  }

  .button.file:focus-within {
    outline: 2px solid var(--focus, #1170cf);
    outline-offset: 2px;
  }

  .button.file input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }

  :focus-visible {
    outline: 2px solid var(--focus, #1170cf);
    outline-offset: 2px;
  }
`;
