import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import '@momentum-design/components/dist/components/button/index.js';
import '@momentum-design/components/dist/components/toggle/index.js';
import { icon } from '../ui/icon.ts';
import { icons } from './hub-icons.ts';

type Content = TemplateResult | string | typeof nothing;

export interface Action {
  readonly label: string;
  readonly click: () => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

/** A push button. */
export const actionButton = ({ label, click, primary = false, disabled = false }: Action): TemplateResult =>
  html`<mdc-button
    size="32"
    variant=${primary ? 'primary' : 'secondary'}
    color=${primary ? 'accent' : 'default'}
    ?disabled=${disabled}
    @click=${() => disabled || click()}
    >${label}</mdc-button
  >`;

export interface Switch {
  readonly label: string;
  readonly on: boolean;
  readonly change: (on: boolean) => void;
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** A switch that shows `on` whatever was clicked. */
export const switchField = ({ label, on, change, hint, disabled = false }: Switch): TemplateResult =>
  html`<mdc-toggle
    label=${label}
    help-text=${hint ?? ''}
    .checked=${live(on)}
    ?disabled=${disabled}
    @change=${(event: Event) => change((event.currentTarget as HTMLInputElement).checked)}
  ></mdc-toggle>`;

/** A row of a form: what it is about on the left, the controls on the right, as on Control Hub's pages. */
export const section = (title: string, about: Content, body: Content): TemplateResult =>
  html`<section class="row" aria-label=${title}>
    <div class="about">
      <h3>${title}</h3>
      ${about === nothing ? nothing : html`<p class="muted small">${about}</p>`}
    </div>
    <div class="body">${body}</div>
  </section>`;

/** `warning`: something is amiss; `info`: good to know; `done`: it worked. */
export type NoticeKind = 'warning' | 'info' | 'done';

export const noticeBox = (kind: NoticeKind, content: Content, role?: 'status' | 'alert'): TemplateResult =>
  html`<div class="notice ${kind}" role=${ifDefined(role)}>${icon(icons[kind])}<div>${content}</div></div>`;

export interface SaveBar {
  readonly dirty: boolean;
  /** Why it cannot be saved yet. */
  readonly blocked?: string | undefined;
  readonly save: () => void;
  readonly cancel: () => void;
}

/** Save and Cancel, while there is something to save. */
export const saveBar = ({ dirty, blocked, save, cancel }: SaveBar): TemplateResult | typeof nothing =>
  dirty
    ? html`<div class="save" role="group" aria-label=${msg('Unsaved changes')}>
        <p class="small">${blocked ?? msg('Unsaved changes')}</p>
        ${actionButton({ label: msg('Cancel'), click: cancel })}
        ${actionButton({ label: msg('Save'), click: save, primary: true, disabled: blocked !== undefined })}
      </div>`
    : nothing;

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why it cannot be chosen. */
  readonly refused?: string | undefined;
  /** It is only shown: it cannot be chosen here. */
  readonly shown?: boolean;
  readonly badge?: string | undefined;
}

/** One of several, each with a line about it; those that cannot be chosen say why. `name`: unique in the shadow root. */
export const choiceList = <T extends string>(
  name: string,
  label: string,
  choices: readonly Choice<T>[],
  chosen: T,
  change: (value: T) => void,
): TemplateResult =>
  html`<div class="choices" role="radiogroup" aria-label=${label}>
    ${choices.map(
      ({
        value,
        label: text,
        hint,
        refused,
        badge,
        shown = refused !== undefined,
      }) => html`<div class="choice">
        <input
          type="radio"
          id="${name}-${value}"
          name=${name}
          value=${String(value)}
          .checked=${live(value === chosen)}
          ?disabled=${shown && value !== chosen}
          aria-describedby="${name}-${value}-hint"
          @change=${() => change(value)}
        />
        <div>
          <label for="${name}-${value}">${text}</label>
          ${badge ? html`<span class="badge">${badge}</span>` : nothing}
          <p id="${name}-${value}-hint" class="small ${refused ? 'refused' : 'muted'}">${refused ?? hint}</p>
        </div>
      </div>`,
    )}
  </div>`;

/** Where a page stands, with a way back to the list it is of. */
export const pageHead = (title: string, trail: string, back?: Action): TemplateResult =>
  html`<header>
    ${
      back
        ? html`<button type="button" class="back" @click=${back.click}>${icon(icons.back)}${back.label}</button>`
        : nothing
    }
    <p class="muted small">${trail}</p>
    <h2 tabindex="-1">${title}</h2>
  </header>`;
