import { css } from 'lit';

/**
 * Lights: a lens, and its blurred copy as the glow. Slow 1 Hz and fast 4 Hz, half on; pulse two short flashes a
 * second; steady with an outline where reduced motion is asked for.
 */
export const mppLedStyles = css`
  .led {
    --u: var(--mm, 4px);
    display: block;
    border-radius: 99px;
    background: #17191b;
    box-shadow:
      inset 0 calc(0.25 * var(--u)) calc(0.3 * var(--u)) rgb(0 0 0 / 80%),
      0 calc(0.15 * var(--u)) 0 rgb(255 255 255 / 14%);
  }
  .led[data-colour] {
    position: relative;
    background: radial-gradient(80% 120% at 50% 40%, var(--core), var(--glow));
    box-shadow: inset 0 0 calc(0.2 * var(--u)) rgb(255 255 255 / 60%);
  }
  .led[data-colour]::after {
    content: '';
    position: absolute;
    inset: calc(-0.7 * var(--u));
    border-radius: inherit;
    background: var(--glow);
    filter: blur(calc(1.3 * var(--u)));
    opacity: 0.85;
    pointer-events: none;
  }
  .led[data-colour='green'] {
    --core: #d6ffe2;
    --glow: #22d463;
  }
  .led[data-colour='amber'] {
    --core: #fff1cf;
    --glow: #ffa51f;
  }
  .led[data-colour='red'] {
    --core: #ffd9d2;
    --glow: #ff2f2a;
  }
  .led[data-blink='slow'] {
    animation: blink 1s step-end infinite;
  }
  .led[data-blink='fast'] {
    animation: blink 0.25s step-end infinite;
  }
  .led[data-blink='pulse'] {
    animation: pulse 1s step-end infinite;
  }
  @keyframes blink {
    50% {
      opacity: 0.12;
    }
  }
  @keyframes pulse {
    0%,
    24% {
      opacity: 1;
    }
    12%,
    36% {
      opacity: 0.12;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .led[data-blink] {
      animation: none;
    }
    .led:is([data-blink='slow'], [data-blink='fast'], [data-blink='pulse']) {
      outline: calc(0.5 * var(--u)) solid #fff;
      outline-offset: calc(0.5 * var(--u));
    }
  }
`;
