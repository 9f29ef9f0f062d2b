import { css } from 'lit';

/** The screen's bands, line labels and softkey cells. Lengths are device pixels. */
export const mppScreenStyles = css`
  :host {
    display: block;
  }
  svg[role='presentation'] {
    display: block;
    width: 100%;
    height: auto;
  }
  p {
    margin: 0;
  }
  .screen {
    --ink: #f4f8fb;
    --ink-soft: #c2d3df;
    --card: #f5f8fa;
    --card-ink: #0c1a26;
    --card-soft: #41525f;
    --line: rgb(255 255 255 / 14%);
    --record: #d3202e;
    --paused: #a85400;
    position: relative;
    box-sizing: border-box;
    width: var(--width);
    height: var(--height);
    overflow: hidden;
    display: grid;
    grid-template: var(--header) 1fr var(--softkeys) / 204px 1fr 16px;
    grid-template-areas: 'header header header' 'left middle right' 'softkeys softkeys softkeys';
    color: var(--ink);
    font: 400 24px / 1.2 var(--font, 'Inter Variable', system-ui, sans-serif);
    font-feature-settings: 'tnum';
    text-rendering: geometricprecision;
    background: #0c2537;
    background: radial-gradient(90% 120% at 88% 0%, #1c6a7e 0%, transparent 60%),
      radial-gradient(80% 100% at 0% 100%, #143b63 0%, transparent 65%), linear-gradient(160deg, #0a1d2d, #0d2b3f);
    outline: none;
  }
  .screen[data-right] {
    grid-template-columns: var(--labels) 1fr var(--labels);
  }
  .screen:focus-visible {
    box-shadow: inset 0 0 0 5px #7cc4ff;
  }
  /* The glass's reflection lies under everything that is written. */
  .glass {
    position: absolute;
    inset: 0;
    background:
      radial-gradient(circle at 108% 118%, transparent 0 330px, rgb(255 255 255 / 4%) 331px 440px, transparent 441px),
      radial-gradient(circle at 108% 118%, transparent 0 520px, rgb(255 255 255 / 3%) 521px 640px, transparent 641px),
      linear-gradient(112deg, rgb(255 255 255 / 9%) 0 22%, rgb(255 255 255 / 3%) 34%, transparent 34.2%);
  }
  .screen > :not(.glass) {
    position: relative;
  }
  .header {
    grid-area: header;
    display: flex;
    align-items: center;
    gap: 16px;
    padding: 0 18px;
    background: rgb(3 12 20 / 62%);
    border-bottom: 1px solid var(--line);
    white-space: nowrap;
  }
  .title {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 600;
  }
  .icons {
    display: flex;
    gap: 14px;
  }
  .icon {
    display: block;
    width: 28px;
    height: 28px;
    flex: none;
  }
  .date {
    color: var(--ink-soft);
  }
  .time {
    font-weight: 600;
  }
  .labels {
    display: grid;
    grid-template-rows: repeat(var(--rows), 1fr);
    min-width: 0;
  }
  .labels.left {
    grid-area: left;
  }
  .labels.right {
    grid-area: right;
  }
  .line {
    --mark: #9fb4c2;
    display: flex;
    align-items: center;
    gap: 10px;
    margin: 6px 8px 6px 0;
    padding: 0 10px 0 16px;
    min-width: 0;
    font-size: 26px;
    font-weight: 500;
    background: linear-gradient(90deg, rgb(3 12 20 / 55%), rgb(3 12 20 / 22%));
    border-radius: 0 10px 10px 0;
    box-shadow: inset 6px 0 0 var(--mark);
  }
  .right .line {
    margin: 6px 0 6px 8px;
    padding: 0 16px 0 10px;
    flex-direction: row-reverse;
    background: linear-gradient(270deg, rgb(3 12 20 / 55%), rgb(3 12 20 / 22%));
    border-radius: 10px 0 0 10px;
    box-shadow: inset -6px 0 0 var(--mark);
  }
  .line[data-status='idle'] {
    --mark: #43d08a;
  }
  .line[data-status='unregistered'] {
    --mark: #ffb02e;
  }
  .line:is([data-status='seized'], [data-status='progressing'], [data-status='ringing'], [data-status='active']) {
    --mark: #ff5a5f;
  }
  .line[data-status='held'] {
    --mark: #ff9a9d;
  }
  /* The 9800 series lights otherwise, and its labels follow. */
  [data-leds='kem98'] .line:is([data-status='seized'], [data-status='progressing'], [data-status='active']) {
    --mark: #43d08a;
  }
  [data-leds='kem98'] .line[data-status='ringing'] {
    --mark: #ffb02e;
  }
  [data-leds='kem98'] .line[data-status='held'] {
    --mark: #ff5a5f;
  }
  [data-leds='kem98'] .line[data-status='idle'] {
    --mark: #9fb4c2;
  }
  .line-label {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .recording {
    display: grid;
    flex: none;
    border-radius: 50%;
    background: #fff;
  }
  .recording[data-recording='started'] {
    color: var(--record);
  }
  .recording[data-recording='paused'] {
    color: var(--paused);
  }
  .line .recording .icon {
    width: 32px;
    height: 32px;
    margin: -1px;
  }
  .middle {
    grid-area: middle;
    min-width: 0;
    display: grid;
    grid-template-rows: 50px 1fr;
    padding: 0 12px;
  }
  .softkeys {
    grid-area: softkeys;
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 3px;
    background: #040d15;
    border-top: 1px solid var(--line);
  }
  .cell {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-width: 0;
    padding: 0 8px;
    font-weight: 550;
    background: linear-gradient(#21394a, #15293a);
    box-shadow: inset 0 2px 0 rgb(255 255 255 / 10%);
  }
  .cell.empty {
    background: #0a1824;
    box-shadow: none;
  }
  .cell-label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cell .icon {
    width: 30px;
    height: 30px;
  }
`;
