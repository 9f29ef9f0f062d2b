import { css } from 'lit';

/**
 * Menus of both layouts. Lengths are units of the layout; colours come from the screen, grey screens turn light and
 * dark round under the cursor.
 */
export const mppMenuStyles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 0;
  }
  :host([kind='compact']) {
    grid-area: middle;
  }
  .menu {
    --ground: #f3f7fa;
    --text: #0c1a26;
    --soft: #41525f;
    --rule: #c9d5dd;
    --focus: #0b5a8a;
    --focus-text: #fff;
    --strip: #14694c;
    --strip-text: #fff;
    position: relative;
    box-sizing: border-box;
    height: 100%;
    overflow: hidden;
    display: flex;
    flex-direction: column;
    color: var(--text);
    background-color: var(--ground);
  }
  .title,
  p,
  ol {
    margin: 0;
    padding: 0;
  }
  .title {
    flex: none;
    box-sizing: border-box;
    height: var(--menu-title);
    padding: 0 18px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 24px;
    font-weight: 650;
    line-height: var(--menu-title);
    color: var(--ground);
    background-color: #1f3a4c;
  }
  .lines {
    list-style: none;
  }
  .row {
    box-sizing: border-box;
    height: var(--menu-row);
    display: flex;
    align-items: center;
    gap: 0.4em;
    padding: 0 0.6em;
    font-size: var(--text-line);
    white-space: nowrap;
    border-bottom: 1px solid var(--rule);
  }
  .row[aria-current='true'] {
    color: var(--focus-text);
    background-color: var(--focus);
  }
  .number {
    flex: none;
    min-width: 1.2em;
    font-size: max(0.85em, 12px);
    text-align: right;
    color: var(--soft);
  }
  .row[aria-current='true'] :is(.number, .value, .mode) {
    color: inherit;
  }
  .icon {
    flex: none;
    width: 1.1em;
    height: 1.1em;
  }
  .label {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .row[data-fresh] .label {
    font-weight: 700;
  }
  .value {
    flex: none;
    max-width: 55%;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--soft);
  }
  .row:has(.value) .label {
    flex: 1 1 auto;
  }
  .choice {
    flex: none;
    box-sizing: border-box;
    width: 0.8em;
    height: 0.8em;
    border: 0.1em solid currentcolor;
    border-radius: 50%;
  }
  .choice[data-on] {
    background: radial-gradient(currentcolor 45%, transparent 50%);
  }
  .row:has(.field) .label {
    flex: none;
    max-width: 40%;
  }
  .field {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    display: flex;
    min-height: 1.2em;
    padding: 0 0.3em;
    border-radius: 0.15em;
    color: #0c1a26;
    background-color: #fff;
    box-shadow: inset 0 0 0 1px var(--soft);
  }
  .text {
    white-space: pre;
  }
  .field:has(.caret) {
    justify-content: flex-end;
  }
  .field:has(.caret) .text {
    min-width: 100%;
  }
  .caret {
    display: inline-block;
    width: 2px;
    height: 1em;
    margin: 0 -1px;
    vertical-align: -0.12em;
    background: #0b5a8a;
    animation: caret 1s steps(1) infinite;
  }
  .mode {
    flex: none;
    font-size: max(0.75em, 12px);
  }
  .empty {
    flex: 1;
    display: grid;
    place-content: center;
    font-size: var(--text-state);
    color: var(--soft);
  }
  .bar {
    position: absolute;
    inset: 0 0 0 auto;
    width: 5px;
    background-color: var(--rule);
  }
  .bar i {
    position: absolute;
    right: 0;
    width: 100%;
    min-height: 6px;
    background-color: var(--soft);
  }
  .list {
    position: relative;
    flex: 1;
    min-height: 0;
  }
  .menu:has(.bar) .row {
    padding-right: calc(0.6em + 5px);
  }
  .call-strip {
    flex: none;
    box-sizing: border-box;
    height: var(--menu-row);
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0 0.6em;
    white-space: nowrap;
    font-size: var(--text-line);
    font-weight: 600;
    color: var(--strip-text);
    background-color: var(--strip);
  }
  .call-strip[data-tone='held'] {
    --strip: #4a5561;
  }
  .call-strip:is([data-tone='dial'], [data-tone='calling']) {
    --strip: #0e5aa7;
  }
  .call-strip[data-tone='ringing'] {
    --strip: #8a4b00;
  }
  .call-strip[data-tone='ended'] {
    --strip: #9c1420;
  }
  .call-title {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .marks {
    flex: none;
    display: flex;
    gap: 0.3em;
  }
  .recording {
    display: grid;
    border-radius: 50%;
    color: #d3202e;
    background: #fff;
  }
  .recording[data-recording='paused'] {
    color: #a85400;
  }
  .large {
    border-radius: 10px 10px 0 0;
  }
  .large .bar {
    width: 8px;
  }
  .compact .row {
    letter-spacing: -0.2px;
  }
  [data-palette='grey'] {
    --ground: var(--card, #f4f7f8);
    --text: var(--ink, #12171a);
    --soft: var(--card-soft, #37424a);
    --rule: #b9c2c7;
    --focus: var(--dark, #262c30);
    --focus-text: var(--light, #f4f7f8);
    --strip: var(--dark, #262c30);
    --strip-text: var(--light, #f4f7f8);
  }
  [data-palette='grey'] .title {
    color: var(--light, #f4f7f8);
    background-color: #4b565c;
  }
  [data-palette='grey'] .call-strip {
    --strip: #4b565c;
  }
  [data-palette='grey'] .recording {
    color: inherit;
    background: none;
  }
  [data-palette='grey'] .field {
    color: #12171a;
    background-color: #fff;
  }
  [data-palette='grey'] .caret {
    background: #12171a;
  }
  @keyframes caret {
    50% {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .caret {
      animation: none;
    }
  }
`;
