import { css } from 'lit';

export const simPageStyles = css`
  :host {
    display: block;
    font-family: var(--font);
    font-size: 14px;
    line-height: 20px;
    color: var(--text);
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  .page {
    max-width: 1760px;
    margin: 0 auto;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px var(--space-4);
    min-height: 48px;
    padding: var(--space-2) var(--space-4);
  }

  h1,
  p {
    margin: 0;
  }

  h1 {
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }

  .hint {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--text-muted);
  }

  .icon {
    width: 16px;
    height: 16px;
  }

  .problem {
    color: var(--danger);
  }

  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    padding: 0 var(--space-4) var(--space-5);
  }

  .device {
    display: grid;
    gap: var(--space-2);
    width: 100%;
    max-width: 720px;
    margin: 0 auto;
    min-width: 0;
  }

  mpp-phone {
    min-width: 0;
  }

  .second {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    padding-top: var(--space-3);
    border-top: 1px solid var(--border);
  }

  h2 {
    margin: 0;
    font-size: 14px;
    font-weight: 600;
  }

  h2 span {
    color: var(--text-muted);
    font-weight: 400;
  }

  .side,
  .lower {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    min-width: 0;
  }

  [hidden] {
    display: none;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-1);
    border-bottom: 1px solid var(--border);
  }

  .tabs button {
    flex: none;
    min-height: 40px;
    padding: 0 var(--space-3);
    border: 0;
    border-bottom: 2px solid transparent;
    margin-bottom: -1px;
    background: none;
    color: var(--text-muted);
    font: inherit;
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }

  .tabs button:hover {
    color: var(--text);
  }

  .tabs button[aria-selected='true'] {
    border-bottom-color: var(--accent);
    color: var(--text);
  }

  .tabs button:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
    border-radius: var(--radius-s);
  }

  /* As many tabs as there are: the row scrolls, and a shadow at an edge says that there are more. */
  .narrow .tabs {
    position: sticky;
    top: 0;
    z-index: 1;
    flex-wrap: nowrap;
    gap: 0;
    overflow-x: auto;
    scrollbar-width: none;
    background:
      linear-gradient(to right, var(--surface) 40%, transparent) 0 0 / 48px 100% no-repeat local,
      linear-gradient(to left, var(--surface) 40%, transparent) 100% 0 / 48px 100% no-repeat local,
      linear-gradient(to right, var(--border-strong), transparent) 0 0 / 14px 100% no-repeat scroll,
      linear-gradient(to left, var(--border-strong), transparent) 100% 0 / 14px 100% no-repeat scroll,
      var(--surface);
  }

  .narrow .tabs button {
    flex: 1 0 auto;
    margin-bottom: 0;
    padding-inline: 10px;
  }

  .narrow main {
    gap: var(--space-3);
    padding-inline: var(--space-3);
  }

  .wide main {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-template-rows: auto auto 1fr;
    gap: 0 var(--space-4);
  }

  .wide .device {
    grid-area: 1 / 1;
    max-width: min(100%, calc((100vh - 120px) * 1.093));
  }

  .wide .tabs {
    grid-area: 2 / 1;
    margin-top: var(--space-3);
  }

  .wide .lower {
    grid-area: 3 / 1;
    align-content: start;
    padding-top: var(--space-3);
  }

  .wide .side {
    position: sticky;
    top: var(--space-3);
    grid-area: 1 / 2 / 4 / 3;
    grid-template-rows: auto minmax(260px, 1fr);
    align-self: start;
    height: max(640px, calc(100vh - 60px));
  }

  .wide .recordings {
    overflow: auto;
    border-radius: var(--radius-l);
  }
`;
