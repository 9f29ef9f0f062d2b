import { css } from 'lit';

export const otherPartyStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    display: grid;
    gap: var(--space-3, 12px);
    padding: var(--space-4, 16px);
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-3, 12px);
  }

  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--success, #185e46) 16%, var(--surface-raised, #fff));
    color: var(--success, #185e46);
    font-weight: 600;
  }

  .avatar:is(.ringing, .calling, .connected) {
    outline: 2px solid var(--success, #185e46);
    outline-offset: 2px;
  }

  .who {
    flex: 1;
    min-width: 0;
  }

  h2 {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .who .label {
    display: block;
  }

  .status {
    color: var(--text-muted, #545454);
  }

  .status:not(.idle) {
    color: var(--success, #185e46);
    font-weight: 500;
  }

  header .field {
    flex: none;
    width: 220px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2, 8px);
  }

  .sound {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--space-3, 12px);
    padding-top: var(--space-3, 12px);
    border-top: 1px solid var(--border, #ccc);
  }

  .numbers {
    display: grid;
    gap: 6px;
  }

  h3 {
    font-weight: 400;
  }

  ul {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    position: relative;
    display: flex;
    gap: 6px;
    min-height: 28px;
    padding: 4px 10px;
    border-radius: var(--radius-m, 8px);
    background: var(--surface-sunken, #ededed);
  }

  li:hover:not(.off) {
    background: linear-gradient(var(--hover, #0000000f), var(--hover, #0000000f)), var(--surface-sunken, #ededed);
  }

  li.off {
    color: light-dark(#6b6b6b, #999);
  }

  li button {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  /* The whole chip is the button. */
  li button::after {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    content: '';
    cursor: pointer;
  }

  li button:disabled::after {
    cursor: default;
  }

  li button:focus-visible {
    outline: none;
  }

  li:has(:focus-visible) {
    outline: 2px solid var(--focus, #1170cf);
    outline-offset: 2px;
  }

  li span {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  @container (max-width: 440px) {
    header {
      flex-wrap: wrap;
    }

    header .field {
      width: 100%;
    }

    .actions {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }

    .actions > :first-child {
      grid-column: 1 / -1;
      min-height: 40px;
    }

    .actions > :last-child {
      grid-column: 1 / -1;
    }

    .sound,
    ul {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
