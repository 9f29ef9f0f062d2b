import { html } from 'lit';
import '../../src/ui/tokens.css';

/** The page's surface around an element. */
export const onSurface = (story: () => unknown) => html`
  <div
    style="padding: 24px; background: var(--surface); color: var(--text); font-family: var(--font); min-height: 200px"
  >
    ${story()}
  </div>
`;
