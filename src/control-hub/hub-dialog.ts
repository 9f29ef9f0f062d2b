import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { controls } from '../ui/controls.styles.ts';

/**
 * @summary A question over the page, while it is in the document. The keyboard stays in it.
 * @slot - What it says.
 * @slot actions - Its buttons.
 * @fires cancel - Escape was pressed; whoever shows the dialog decides what that means.
 */
@customElement('hub-dialog')
export class HubDialog extends LitElement {
  static override styles = [
    controls,
    css`
      dialog {
        width: min(520px, calc(100vw - 32px));
        max-height: calc(100dvh - 32px);
        padding: var(--space-5, 24px);
        border: 1px solid var(--border, #ccc);
        border-radius: var(--radius-l, 12px);
        background: var(--surface-raised, #fff);
        color: var(--text, #0d0d0d);
        box-shadow: var(--shadow, 0 4px 16px #0003);
        overflow: auto;
      }

      dialog::backdrop {
        background: #0008;
      }

      h2 {
        margin-bottom: var(--space-3, 12px);
        font-size: 18px;
      }

      .content {
        display: grid;
        gap: var(--space-3, 12px);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2, 8px);
        justify-content: end;
        margin-top: var(--space-5, 24px);
      }
    `,
  ];

  @query('dialog') protected dialog!: HTMLDialogElement;

  /** What is asked, in a few words. */
  @property() heading = '';

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @cancel=${this.#cancelled}>
      <h2 id="heading">${this.heading}</h2>
      <div class="content"><slot></slot></div>
      <div class="actions"><slot name="actions"></slot></div>
    </dialog>`;
  }

  readonly #cancelled = (event: Event): void => {
    event.preventDefault();
    this.dispatchEvent(new Event('cancel'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-dialog': HubDialog;
  }
}
