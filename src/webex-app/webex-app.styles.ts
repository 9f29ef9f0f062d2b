import { css } from 'lit';

export const webexAppStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    overflow: hidden;
    border: 1px solid var(--border, #ccc);
    border-radius: var(--radius-l, 12px);
    background: var(--surface-raised, #fff);
    box-shadow: var(--shadow, none);
  }

  header {
    display: flex;
    gap: var(--space-2, 8px);
    align-items: baseline;
    justify-content: space-between;
    padding: 6px 12px;
    border-bottom: 1px solid var(--border, #ccc);
    background: var(--surface-sunken, #ededed);
  }

  h2 {
    font-size: 13px;
    line-height: 20px;
  }

  .empty {
    padding: 12px;
  }

  article {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(0, auto);
    gap: 8px 12px;
    align-items: center;
    padding: 12px;
  }

  article + article {
    border-top: 1px solid var(--border, #ccc);
  }

  .avatar {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--accent, #1170cf) 12%, transparent);
    color: var(--accent-hover, #0353a8);
    font-size: 13px;
    font-weight: 600;
  }

  .held .avatar,
  .remoteHeld .avatar {
    background: var(--surface-sunken, #ededed);
    color: var(--text-muted, #545454);
  }

  .who {
    display: grid;
    min-width: 0;
  }

  .who strong {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .doing {
    display: grid;
    gap: 2px;
    justify-items: end;
    min-width: 0;
    text-align: right;
  }

  .state {
    font-variant-numeric: tabular-nums;
  }

  .recording {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    font-size: 12px;
    font-weight: 500;
    line-height: 16px;
  }

  .recording.started,
  .recording.failed {
    color: var(--danger, #c81927);
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    grid-column: 1 / -1;
  }

  .button.startRecording .icon,
  .button.resumeRecording .icon {
    color: var(--danger, #c81927);
  }

  .button:disabled .icon {
    color: inherit;
  }

  .button.answer:not(:disabled) {
    border-color: transparent;
    background: var(--success, #185e46);
    color: light-dark(#ffffff, #06241a);
  }

  .button.hangup:not(:disabled),
  .button.reject:not(:disabled) {
    border-color: transparent;
    background: var(--danger, #c81927);
    color: var(--danger-text, #fff);
  }

  .button.hangup .icon,
  .button.reject .icon {
    transform: rotate(135deg);
  }

  .notice {
    padding: 0 12px 10px;
    color: var(--warning, #7d4705);
  }

  .notice:empty {
    display: none;
  }

  @container (min-width: 520px) {
    article {
      grid-template-columns: auto minmax(0, 1fr) minmax(0, auto) auto auto;
    }

    .controls {
      grid-column: auto;
      flex-wrap: nowrap;
    }
  }
`;
