import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { WaveAxis } from './portal-axis.ts';
import { icon } from './portal-icons.ts';
import type { Segment } from './portal-segments.ts';
import { noticeText, segmentText } from './portal-text.ts';
import { clockTime, filePosition } from './portal-time.ts';
import type { Recording } from './recording.ts';

/** Ticks fit at this many. */
const MOST_TICKS = 6;
/** Notices nearer than this share of the width become one mark. */
const NEAR = 0.035;

/** A mark over the lanes: what was heard there. A recurring tone is a dot, anything else an icon. */
export interface NoticeMark {
  readonly kind: 'tone' | 'notice';
  readonly at: number;
  readonly texts: readonly string[];
}

/** Notices where they were heard, as shares of the axis; those too near each other together. */
export function noticeMarks(recording: Recording, axis: WaveAxis): readonly NoticeMark[] {
  const marks: NoticeMark[] = [];
  for (const notice of recording.notices) {
    const file = filePosition(recording, notice.frame);
    const at = noticeShare(axis, notice.frame, file);
    const text = `${clockTime(Math.max(0, notice.frame - recording.startFrame))} ${noticeText(notice.kind)}`;
    const kind = notice.kind === 'tone' ? 'tone' : 'notice';
    const last = marks.at(-1);
    if (last && kind === 'notice' && last.kind === kind && at - last.at < NEAR) {
      marks[marks.length - 1] = { ...last, texts: [...last.texts, text] };
    } else marks.push({ kind, at, texts: [text] });
  }
  return marks;
}

/** A notice inside a pause stands at that side of the gap where the pause's nearer end is. */
function noticeShare(axis: WaveAxis, frame: number, file: number): number {
  const gap = axis.gaps.find(({ pause }) => frame >= pause.from && frame < pause.to);
  if (!gap || axis.length === 0) return Math.min(1, axis.share(file));
  const early = frame - gap.pause.from < gap.pause.to - frame;
  return (early ? gap.from : gap.to) / axis.length;
}

const left = (share: number) => styleMap({ left: `${share * 100}%` });

/** What stands over the lanes: the length of each pause, and what was heard but not recorded. */
export function renderMarks(recording: Recording, axis: WaveAxis) {
  const heard = msg('heard, not recorded');
  return html`
    ${axis.gaps.map(
      ({ pause, from, to }) => html`
        <span
          class="mark length"
          title=${msg(str`Paused for ${clockTime(pause.to - pause.from)}`)}
          style=${left((from + to) / 2 / axis.length)}>
          ${clockTime(pause.to - pause.from)}
        </span>
      `,
    )}
    ${noticeMarks(recording, axis).map(
      ({ kind, at, texts }) => html`
        <span class="mark ${kind}" style=${left(at)} title=${`${texts.join('\n')}\n(${heard})`}>
          ${kind === 'notice' ? icon('announcement') : nothing}
        </span>
      `,
    )}
  `;
}

/** Call times under the lanes. */
export function renderTicks(axis: WaveAxis) {
  return axis
    .ticks(MOST_TICKS)
    .map(({ at, call }) => html`<span class="tick" style=${left(at)}>${clockTime(call)}</span>`);
}

/** The key to the drawing, and the recording in words: each line goes to its place. */
export function renderContents(
  recording: Recording,
  segments: readonly Segment[],
  onJump: (segment: Segment) => void,
) {
  return html`
    <ul class="key">
      ${recording.pauses.length > 0 ? html`<li><i class="pause"></i>${msg('Paused, not in the file')}</li>` : nothing}
      ${recording.gaps.length > 0 ? html`<li><i class="gap"></i>${msg('Packets lost, silence in the file')}</li>` : nothing}
      ${
        recording.notices.some(({ kind }) => kind !== 'tone')
          ? html`<li>${icon('announcement')}${msg('Announcement: heard, not recorded')}</li>`
          : nothing
      }
      ${
        recording.notices.some(({ kind }) => kind === 'tone')
          ? html`<li><i class="tone"></i>${msg('Recording tone: heard, not recorded')}</li>`
          : nothing
      }
    </ul>
    <details class="contents">
      <summary>${msg('What is in this recording')}</summary>
      <ol>
        ${segments.map(
          (segment) => html`
            <li class=${segment.kind}>
              <button @click=${() => onJump(segment)}>
                <span class="when">${span(segment)}</span>
                <span>${segmentText(segment, recording)}</span>
                <span class="file">${msg(str`file ${clockTime(segment.file)}`)}</span>
              </button>
            </li>
          `,
        )}
      </ol>
      ${segments.length === 0 ? html`<p>${msg('Nothing but silence.')}</p>` : nothing}
    </details>
  `;
}

function span({ call, until }: Segment): string {
  const [from, to] = [clockTime(call), clockTime(until)];
  return from === to ? from : `${from} \u2013 ${to}`;
}
