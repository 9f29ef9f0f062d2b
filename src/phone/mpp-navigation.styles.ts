import { css } from 'lit';

/** A ring of four wedges round a convex button, a round key on each side. Lengths are millimetres of the device. */
export const mppNavigationStyles = css`
  :host {
    display: block;
    width: calc(76 * var(--mm, 4px));
    height: calc(31 * var(--mm, 4px));
  }
  .row {
    --u: var(--mm, 4px);
    display: flex;
    align-items: center;
    justify-content: space-between;
    height: 100%;
  }
  .ring:only-child {
    margin-inline: auto;
  }
  .round {
    width: calc(14 * var(--u));
    height: calc(14 * var(--u));
    --key-radius: 50%;
  }
  .release .icon {
    rotate: 135deg;
    color: #ff9d97;
  }
  .ring {
    position: relative;
    width: calc(31 * var(--u));
    height: calc(31 * var(--u));
    border-radius: 50%;
    background:
      radial-gradient(circle at 50% 20%, rgb(255 255 255 / 10%), transparent 55%),
      linear-gradient(#474b52, #2f3236 55%, #242629);
    box-shadow:
      inset 0 calc(0.3 * var(--u)) calc(0.25 * var(--u)) rgb(255 255 255 / 26%),
      inset 0 calc(-0.5 * var(--u)) calc(0.5 * var(--u)) rgb(0 0 0 / 45%),
      0 0 0 calc(0.4 * var(--u)) #0d0e10,
      0 calc(1 * var(--u)) calc(1.6 * var(--u)) rgb(0 0 0 / 60%);
  }
  .wedge {
    position: absolute;
    inset: 0;
    border-radius: 50%;
  }
  .wedge::before {
    content: none;
  }
  .wedge .cap {
    background: none;
    box-shadow: none;
    border-radius: 50%;
  }
  .up {
    clip-path: polygon(50% 50%, 0 0, 100% 0);
  }
  .right {
    clip-path: polygon(50% 50%, 100% 0, 100% 100%);
  }
  .down {
    clip-path: polygon(50% 50%, 100% 100%, 0 100%);
  }
  .left {
    clip-path: polygon(50% 50%, 0 100%, 0 0);
  }
  @media (hover: hover) {
    .key.wedge:hover .cap {
      filter: none;
      background: rgb(255 255 255 / 7%);
    }
  }
  .key.wedge:active .cap,
  .key.wedge[data-pressed] .cap {
    transform: none;
    filter: none;
    background: rgb(0 0 0 / 26%);
    box-shadow: inset 0 calc(0.5 * var(--u)) calc(1.2 * var(--u)) rgb(0 0 0 / 45%);
  }
  .key.wedge:focus-visible .cap {
    outline-offset: calc(-1 * var(--u));
  }
  .arrow {
    position: absolute;
    left: calc(50% - 1.1 * var(--u));
    top: calc(2.7 * var(--u));
    width: calc(2.2 * var(--u));
    height: calc(2.2 * var(--u));
    border: solid #dfe2e6;
    border-width: calc(0.6 * var(--u)) 0 0 calc(0.6 * var(--u));
    border-radius: calc(0.2 * var(--u));
    rotate: 45deg;
  }
  .down .cap {
    rotate: 180deg;
  }
  .left .cap {
    rotate: -90deg;
  }
  .right .cap {
    rotate: 90deg;
  }
  .select {
    position: absolute;
    inset: calc(8.6 * var(--u));
    --key-radius: 50%;
  }
`;
