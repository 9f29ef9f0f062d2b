import { css } from 'lit';

/** One coordinate system for everything on the case: --mm is a millimetre of the device at the size it is drawn. */
export const mppPhoneStyles = css`
  :host {
    display: block;
  }
  /* --view-width, --view-height, --margin-left and --margin-top come from the layout, in millimetres without unit. */
  .phone {
    position: relative;
    width: 100%;
    aspect-ratio: var(--view-width) / var(--view-height);
    container-type: inline-size;
  }
  .case {
    --mm: calc(100cqi / var(--view-width));
    position: absolute;
    left: calc(var(--margin-left) * var(--mm));
    top: calc(var(--margin-top) * var(--mm));
  }
  .case > * {
    position: absolute;
  }
  .art {
    left: calc(-1 * var(--margin-left) * var(--mm));
    top: calc(-1 * var(--margin-top) * var(--mm));
    width: calc(var(--view-width) * var(--mm));
    height: calc(var(--view-height) * var(--mm));
    pointer-events: none;
  }
  .badge {
    font: 600 4px / 1 var(--font, 'Inter Variable', system-ui, sans-serif);
    letter-spacing: 0.5px;
  }
`;
