import { css } from 'lit';

export const legPickerStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .picker {
    display: grid;
    gap: 6px;
    border-radius: var(--radius-m, 8px);
  }

  .dropping {
    outline: 2px dashed var(--accent, #1170cf);
    outline-offset: 4px;
  }

  .file-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-width: 0;
  }

  .name {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
`;
