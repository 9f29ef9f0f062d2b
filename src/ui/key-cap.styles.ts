import { css } from 'lit';

/**
 * Convex keys lit from above: light edge on top, shadow below; pressed they go down 0.6 mm and the shadow shrinks.
 * Lengths are millimetres of the device: `--mm` is set by the case, 4 px for a part that stands alone.
 */
export const keyCapStyles = css`
  .key {
    --u: var(--mm, 4px);
    appearance: none;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: #dfe2e6;
    font: 600 calc(3.2 * var(--u)) / 1 var(--font, 'Inter Variable', system-ui, sans-serif);
    text-rendering: geometricprecision;
    cursor: pointer;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
    outline: none;
    position: relative;
    display: block;
  }
  /* The finger's area reaches past the cap. */
  .key::before {
    content: '';
    position: absolute;
    inset: calc(-1.2 * var(--u));
  }
  .cap {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    border-radius: var(--key-radius, calc(2 * var(--u)));
    background:
      radial-gradient(120% 90% at 50% 0%, rgb(255 255 255 / 9%), transparent 60%),
      linear-gradient(#4a4e55, #33363b 45%, #26282c);
    box-shadow:
      inset 0 calc(0.28 * var(--u)) calc(0.2 * var(--u)) rgb(255 255 255 / 26%),
      inset 0 calc(-0.4 * var(--u)) calc(0.4 * var(--u)) rgb(0 0 0 / 42%),
      0 0 0 calc(0.3 * var(--u)) #0d0e10,
      0 calc(0.9 * var(--u)) calc(1.3 * var(--u)) calc(0.1 * var(--u)) rgb(0 0 0 / 60%);
    transition:
      transform 60ms ease-out,
      box-shadow 60ms ease-out,
      filter 120ms;
    text-shadow: 0 calc(-0.12 * var(--u)) calc(0.1 * var(--u)) rgb(0 0 0 / 80%);
  }
  @media (hover: hover) {
    .key:hover .cap {
      filter: brightness(1.18);
    }
  }
  .key:active:not([aria-disabled]) .cap,
  .key[data-pressed] .cap {
    transform: translateY(calc(0.6 * var(--u)));
    filter: brightness(0.92);
    box-shadow:
      inset 0 calc(0.15 * var(--u)) calc(0.2 * var(--u)) rgb(255 255 255 / 14%),
      inset 0 calc(-0.3 * var(--u)) calc(0.4 * var(--u)) rgb(0 0 0 / 40%),
      0 0 0 calc(0.3 * var(--u)) #0d0e10,
      0 calc(0.2 * var(--u)) calc(0.4 * var(--u)) rgb(0 0 0 / 60%);
  }
  .key[aria-disabled] {
    cursor: default;
  }
  .key[aria-disabled]:hover .cap {
    filter: none;
  }
  .key:focus-visible .cap {
    outline: max(2px, calc(0.6 * var(--u))) solid #7cc4ff;
    outline-offset: calc(0.5 * var(--u));
  }
  .key .icon {
    width: calc(6 * var(--u));
    height: calc(6 * var(--u));
    filter: drop-shadow(0 calc(-0.12 * var(--u)) calc(0.1 * var(--u)) rgb(0 0 0 / 80%));
  }
  @media (prefers-reduced-motion: reduce) {
    .cap {
      transition: none;
    }
  }
`;
