import { css } from 'lit';

export const recordingSettingsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    display: grid;
    gap: var(--space-4, 16px);
    padding: var(--space-4, 16px);
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-3, 12px);
    min-height: 24px;
  }

  h3 {
    padding-top: var(--space-3, 12px);
    border-top: 1px solid var(--border, #ccc);
    font-size: 14px;
    font-weight: 600;
  }

  .grid {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-3, 12px) var(--space-4, 16px);
  }

  .checks {
    display: grid;
    gap: 4px;
    align-content: center;
  }

  @container (max-width: 440px) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
