import { css } from 'lit';

/** Lengths are millimetres of the device. */
export const mppHandsetStyles = css`
  :host {
    display: block;
    width: calc(50 * var(--mm, 4px));
    height: calc(212 * var(--mm, 4px));
  }
  button {
    display: block;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: calc(14 * var(--mm, 4px));
    background: none;
    cursor: pointer;
    touch-action: manipulation;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
    outline: none;
    transition: transform 160ms cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  button[aria-pressed='true'] {
    transform: translate(calc(-4.5 * var(--mm, 4px)), calc(-9 * var(--mm, 4px))) rotate(-5deg) scale(1.02);
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .shade {
    fill: #000;
    opacity: 0.65;
    transform: translate(0.4px, 1.6px);
    transition: transform 160ms;
  }
  [aria-pressed='true'] .shade {
    opacity: 0.5;
    transform: translate(5px, 8px);
  }
  .edge {
    stroke-width: 0.7px;
  }
  button:focus-visible .edge {
    stroke: #7cc4ff;
    stroke-width: 1.6px;
  }
  @media (hover: hover) {
    button:hover svg > path:not(.shade) {
      filter: brightness(1.1);
    }
  }
  .lens {
    fill: #3a1416;
    stroke: #0c0c0d;
    stroke-width: 0.5px;
  }
  .shine {
    fill: #fff;
    opacity: 0.16;
  }
  .glow {
    fill: #ff2a26;
    opacity: 0;
  }
  [data-lamp='steady'] .lens,
  [data-lamp='flash'] .lens {
    fill: #ff3b33;
  }
  [data-lamp='steady'] .glow,
  [data-lamp='flash'] .glow {
    opacity: 1;
  }
  [data-lamp='steady'] .shine,
  [data-lamp='flash'] .shine {
    opacity: 0.6;
  }
  [data-lamp='flash'] .glow {
    animation: glow 1s step-end infinite;
  }
  [data-lamp='flash'] .lens {
    animation: lens 1s step-end infinite;
  }
  @keyframes glow {
    50% {
      opacity: 0;
    }
  }
  @keyframes lens {
    50% {
      fill: #3a1416;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    button,
    .shade {
      transition: none;
    }
    [data-lamp='flash'] .glow,
    [data-lamp='flash'] .lens {
      animation: none;
    }
    [data-lamp='flash'] .lens {
      stroke: #fff;
      stroke-width: 1px;
    }
  }
`;
