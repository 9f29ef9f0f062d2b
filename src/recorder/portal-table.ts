import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { isLive } from './library.ts';
import { icon } from './portal-icons.ts';
import { dayOf, numberOf, personOf, stateHint, stateText, timeOfDay } from './portal-text.ts';
import { callLength, clockTime } from './portal-time.ts';
import type { RecordedParty, Recording } from './recording.ts';

/** What the table shows beside the recordings themselves. */
export interface TableView {
  /** Recording whose player is open, and the player. */
  readonly openId: string | undefined;
  readonly player: unknown;
  /** Recording whose deletion waits for a yes. */
  readonly doomedId: string | undefined;
  readonly timeZone: string | undefined;
  /** A line about a recording, under its state. */
  readonly about?: ((recording: Recording) => string) | undefined;
}

/** What a person can do in a row. */
export interface RowActs {
  toggle(recording: Recording): void;
  play(recording: Recording): void;
  downloadWav(recording: Recording): void;
  downloadMetadata(recording: Recording): void;
  askDelete(recording: Recording): void;
  keep(recording: Recording): void;
  delete(recording: Recording): void;
}

/**
 * The recordings as a table. The roles are said as well as meant: a table whose CSS makes cards of its rows is no table to
 * a screen reader any more.
 */
export function renderTable(recordings: readonly Recording[], view: TableView, acts: RowActs) {
  const header = (name: string, kind: string) =>
    html`<th role="columnheader" scope="col" class=${kind}>${name}</th>`;
  return html`
    <table role="table" aria-label=${msg('Recordings')}>
      <thead role="rowgroup">
        <tr role="row">
          ${header(msg('Time'), 'time')} ${header(msg('Parties'), 'parties')} ${header(msg('Duration'), 'length')}
          ${header(msg('Mode'), 'mode')} ${header(msg('State'), 'state')} ${header(msg('Actions'), 'acts')}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          recordings,
          ({ id }) => id,
          (recording) => renderRow(recording, view, acts),
        )}
      </tbody>
    </table>
  `;
}

function renderRow(recording: Recording, view: TableView, acts: RowActs) {
  const open = view.openId === recording.id;
  const playable = !isLive(recording) && recording.frames > 0;
  return html`
    <tr
      role="row"
      class=${classMap({ recording: true, open, playable, live: isLive(recording) })}
      data-id=${recording.id}
      @click=${(event: Event) => playable && !onControl(event) && acts.toggle(recording)}
    >
      <td role="cell" class="time">
        <span class="clock">${timeOfDay(recording.startedAt, view.timeZone)}</span>
        <span class="minor">${dayOf(recording.startedAt, view.timeZone)}</span>
      </td>
      <td role="cell" class="parties" id="parties-${recording.id}">
        <div class="call">${renderParties(recording)}</div>
      </td>
      <td role="cell" class="length">${renderLength(recording)}</td>
      <td role="cell" class="mode">${recording.mode}</td>
      <td role="cell" class="state">
        ${renderState(recording)}
        ${view.about ? html`<span class="minor">${view.about(recording)}</span>` : nothing}
      </td>
      <td role="cell" class="acts">
        ${view.doomedId === recording.id ? renderQuestion(recording, acts) : renderActs(recording, open, playable, acts)}
      </td>
    </tr>
    ${open ? html`<tr role="row" class="detail"><td role="cell" colspan="6">${view.player}</td></tr>` : nothing}
  `;
}

const onControl = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof Element && node.matches('button, a'));

function renderParties({ near, far, direction }: Recording) {
  const inbound = direction === 'inbound';
  return html`
    <span class="way" title=${inbound ? msg('Incoming call') : msg('Outgoing call')}>
      ${icon(inbound ? 'incoming' : 'outgoing')}
      <span class="hidden">${inbound ? msg('Incoming call') : msg('Outgoing call')}</span>
    </span>
    <span class="people">
      <span class="far">${renderParty(far)}</span>
      <span class="near">${inbound ? msg('to') : msg('from')} ${renderParty(near)}</span>
    </span>
  `;
}

const renderParty = (party: RecordedParty) => html`
  <span class="name">${personOf(party)}</span>
  ${party.name ? html`<span class="number">${numberOf(party.aor)}</span>` : nothing}
`;

function renderLength(recording: Recording) {
  const call = callLength(recording);
  return html`
    <span>${clockTime(recording.frames)}</span>
    ${
      recording.pauses.length > 0 && !isLive(recording)
        ? html`<span class="minor">${msg(str`of ${clockTime(call)} call`)}</span>`
        : nothing
    }
  `;
}

function renderState(recording: Recording) {
  const hint = stateHint(recording);
  const look = recording.state === 'stopped' ? (recording.kept ? 'kept' : 'dropped') : recording.state;
  return html`
    <span class="badge ${look}" title=${ifDefined(hint || undefined)}>
      ${look === 'failed' ? icon('warning') : html`<i class="dot"></i>`}
      <span>${stateText(recording)}</span>
    </span>
    ${hint && isLive(recording) ? html`<span class="minor">${hint}</span>` : nothing}
  `;
}

function renderActs(recording: Recording, open: boolean, playable: boolean, acts: RowActs) {
  if (isLive(recording)) return html`<span class="minor">${msg('Plays when the recording has ended')}</span>`;
  const whose = `parties-${recording.id}`;
  const button = (name: string, symbol: ReturnType<typeof icon>, act: () => void, enabled = true) => html`
    <button class="act" title=${name} aria-label=${name} aria-describedby=${whose} ?disabled=${!enabled} @click=${act}>
      ${symbol}
    </button>
  `;
  return html`
    <span class="buttons">
      ${
        open
          ? button(msg('Close'), icon('close'), () => acts.toggle(recording))
          : button(msg('Play'), icon('play'), () => acts.play(recording), playable)
      }
      ${button(msg('Download WAV'), icon('download'), () => acts.downloadWav(recording), playable)}
      ${button(msg('Download metadata'), icon('metadata'), () => acts.downloadMetadata(recording), recording.metadata !== '')}
      ${button(msg('Delete'), icon('remove'), () => acts.askDelete(recording))}
    </span>
  `;
}

function renderQuestion(recording: Recording, acts: RowActs) {
  return html`
    <span class="question" role="group" aria-label=${msg('Delete this recording?')}>
      <span>${msg('Delete for good?')}</span>
      <button class="yes" @click=${() => acts.delete(recording)}>${msg('Delete')}</button>
      <button class="no" @click=${() => acts.keep(recording)}>${msg('Keep')}</button>
    </span>
  `;
}
