import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-family: var(--font, system-ui, sans-serif);
    font-size: 14px;
    line-height: 20px;
    color: var(--text, #0d0d0d);
  }

  .player {
    color: inherit;
  }

  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    display: block;
    flex: none;
    width: 16px;
    height: 16px;
    fill: currentcolor;
  }

  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  :is(button, summary, .wave):focus-visible {
    outline: 2px solid var(--focus, #1170cf);
    outline-offset: 2px;
  }

  .transport {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1, 4px) var(--space-2, 8px);
  }

  .room {
    flex: 1;
  }

  .round {
    display: grid;
    flex: none;
    place-items: center;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: none;
    transition: background-color 120ms;
  }

  .round:hover {
    background: var(--hover, #0000000f);
  }

  .round[aria-pressed="true"] {
    border-color: var(--border-strong, #7a7a7a);
    background: var(--surface-sunken, #ededed);
  }

  .play {
    width: 40px;
    height: 40px;
    background: var(--accent, #1170cf);
    color: var(--accent-text, #fff);
  }

  .play:hover {
    background: var(--accent-hover, #0353a8);
  }

  .times {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4, 16px);
    margin: 0 0 0 var(--space-2, 8px);
    font-variant-numeric: tabular-nums;
  }

  .times div {
    display: flex;
    flex-direction: column;
  }

  .times dt {
    color: var(--text-muted, #545454);
    font-size: 12px;
    line-height: 16px;
  }

  .times dd {
    margin: 0;
    white-space: nowrap;
  }

  .problem {
    display: flex;
    align-items: center;
    gap: var(--space-2, 8px);
    margin: var(--space-3, 12px) 0 0;
    color: var(--danger, #c81927);
  }

  .lanes {
    display: grid;
    grid-template:
      ". marks" 40px
      "near wave" 56px
      "far wave" 56px
      ". ticks" 20px / minmax(0, 9rem) minmax(0, 1fr);
    column-gap: var(--space-3, 12px);
    margin-top: var(--space-2, 8px);
  }

  .leg {
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 2px;
    min-width: 0;
  }

  .near {
    grid-area: near;
  }

  .far {
    grid-area: far;
  }

  .name {
    overflow: hidden;
    font-weight: 600;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .silent .name {
    color: var(--text-muted, #545454);
    text-decoration: line-through;
  }

  .swatch {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-right: 6px;
    border-radius: 50%;
    background: currentcolor;
    vertical-align: 1px;
    transition: color 1ms; /* its end tells that the theme has changed */
  }

  .near .swatch {
    color: var(--near-colour, var(--accent, #1170cf));
  }

  .far .swatch {
    color: var(--far-colour, var(--success, #185e46));
  }

  .switches {
    display: flex;
    gap: var(--space-1, 4px);
  }

  .switch {
    min-height: 24px;
    padding: 0 10px;
    border: 1px solid var(--border-strong, #7a7a7a);
    border-radius: var(--radius-pill, 999px);
    background: none;
    font-size: 12px;
    line-height: 16px;
  }

  .switch:hover {
    background: var(--hover, #0000000f);
  }

  .switch[aria-pressed="true"] {
    border-color: var(--accent, #1170cf);
    background: var(--accent, #1170cf);
    color: var(--accent-text, #fff);
  }

  .wave {
    position: relative;
    grid-area: wave;
    overflow: hidden;
    border-radius: var(--radius-s, 4px);
    background:
      linear-gradient(var(--border, #ccc), var(--border, #ccc)) 0 50% / 100% 1px no-repeat,
      var(--surface-sunken, #ededed);
    cursor: pointer;
  }

  /* Parts of wavesurfer's shadow tree; the ids of regions are part names. */
  .wave > div::part(pause) {
    background: repeating-linear-gradient(
      -45deg,
      var(--border-strong, #7a7a7a) 0 1.5px,
      var(--surface-raised, #fff) 1.5px 6px
    );
    border-radius: 0;
  }

  .wave > div::part(gap) {
    min-width: 3px;
    background: repeating-linear-gradient(
      90deg,
      var(--warning, #7d4705) 0 1.5px,
      transparent 1.5px 4px
    );
    border-radius: 0;
  }

  .marks,
  .ticks {
    position: relative;
    font-size: 12px;
    line-height: 16px;
    color: var(--text-muted, #545454);
    font-variant-numeric: tabular-nums;
  }

  .marks {
    grid-area: marks;
  }

  .ticks {
    grid-area: ticks;
    overflow: hidden;
  }

  .mark {
    position: absolute;
    bottom: 1px;
    transform: translateX(-50%);
    white-space: nowrap;
  }

  .notice.mark {
    bottom: 20px;
  }

  .tone {
    width: 4px;
    height: 4px;
    border-radius: 50%;
    background: currentcolor;
  }

  .tone.mark {
    bottom: 26px;
    padding: 2px;
    background-clip: content-box;
  }

  .tick {
    position: absolute;
    top: 3px;
    padding-left: 4px;
    border-left: 1px solid var(--border-strong, #7a7a7a);
    line-height: 12px;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1, 4px) var(--space-4, 16px);
    margin: var(--space-2, 8px) 0 0;
    padding: 0;
    color: var(--text-muted, #545454);
    font-size: 12px;
    line-height: 16px;
    list-style: none;
  }

  .key li {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .key i {
    width: 16px;
    height: 12px;
    border: 1px solid var(--border-strong, #7a7a7a);
    border-radius: 2px;
  }

  .key .tone {
    width: 4px;
    height: 4px;
    margin: 0 4px;
    border: 0;
    border-radius: 50%;
  }

  .key .pause {
    background: repeating-linear-gradient(-45deg, var(--border-strong, #7a7a7a) 0 1.5px, transparent 1.5px 5px);
  }

  .key .gap {
    border-color: var(--warning, #7d4705);
    background: repeating-linear-gradient(90deg, var(--warning, #7d4705) 0 1.5px, transparent 1.5px 4px);
  }

  .contents {
    margin-top: var(--space-2, 8px);
  }

  summary {
    width: fit-content;
    border-radius: var(--radius-s, 4px);
    color: var(--accent, #1170cf);
    cursor: pointer;
  }

  ol {
    max-height: 15rem;
    margin: var(--space-1, 4px) 0 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }

  ol button {
    display: grid;
    grid-template-columns: 7.5rem minmax(0, 1fr) auto;
    gap: var(--space-2, 8px);
    width: 100%;
    padding: 4px var(--space-2, 8px);
    border: 0;
    border-radius: var(--radius-s, 4px);
    background: none;
    text-align: left;
  }

  .contents ol button:focus-visible {
    outline-offset: -2px;
  }

  ol button:hover {
    background: var(--hover, #0000000f);
  }

  .when,
  .file {
    color: var(--text-muted, #545454);
    font-variant-numeric: tabular-nums;
  }

  :is(.pause, .gap, .notice) button {
    font-style: italic;
  }

  @container (max-width: 520px) {
    .lanes {
      grid-template:
        "near" auto
        "marks" 40px
        "wave" 112px
        "ticks" 20px
        "far" auto / minmax(0, 1fr);
    }

    .times {
      order: 1;
      flex-basis: 100%;
      margin-left: 0;
    }

    .leg {
      flex-direction: row;
      align-items: center;
      justify-content: space-between;
    }

    ol button {
      grid-template-columns: 6.5rem minmax(0, 1fr);
    }

    .file {
      display: none;
    }
  }
`;
