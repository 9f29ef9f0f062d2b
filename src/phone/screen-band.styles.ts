import { css } from 'lit';

/** The band under the header: toast and volume bar. Lengths are device pixels. */
export const screenBandStyles = css`
  .band {
    display: flex;
    gap: 10px;
    align-items: center;
    overflow: hidden;
  }
  .toast-place {
    flex: 1;
    min-width: 0;
  }
  .toast-place:not(:has(.toast)) {
    display: none;
  }
  .toast {
    padding: 5px 16px;
    border-radius: 8px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 22px;
    font-weight: 500;
    color: #07202f;
    background: #cfe9fb;
    animation: slide-in 160ms ease-out;
  }
  .toast[data-tone='error'] {
    color: #560a12;
    background: #ffdfe2;
  }
  .toast[data-covers] {
    position: absolute;
    inset: var(--header) 0 var(--softkeys);
    z-index: 3;
    display: grid;
    place-items: center;
    white-space: normal;
    text-align: center;
  }
  @keyframes slide-in {
    from {
      transform: translateY(-46px);
    }
  }
  .volume {
    flex: 1;
    min-width: 0;
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 20px;
    white-space: nowrap;
  }
  /* Read, not seen: the steps are its picture. */
  meter {
    position: absolute;
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
  }
  .volume .icon {
    width: 26px;
    height: 26px;
  }
  .volume-label {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .steps {
    display: flex;
    gap: 4px;
    align-items: center;
    margin-left: auto;
  }
  .steps i {
    width: 8px;
    height: 24px;
    border-radius: 3px;
    background: rgb(255 255 255 / 22%);
  }
  .steps i[data-on] {
    background: #7cd0ff;
  }
  @media (prefers-reduced-motion: reduce) {
    .toast {
      animation: none;
    }
  }
`;
