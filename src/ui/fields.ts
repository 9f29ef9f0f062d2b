import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface SelectField<T extends string> {
  /** Unique in the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly disabled?: boolean;
  readonly change: (value: T) => void;
}

/** A labelled native select that shows `value` whatever was clicked. */
export function selectField<T extends string>(field: SelectField<T>): TemplateResult {
  const { id, label, value, options, disabled = false, change } = field;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      ?disabled=${disabled}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value as T)}
    >
      ${options.map(
        ([option, text]) =>
          html`<option value=${String(option)} .selected=${live(option === value)}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/** A labelled checkbox that shows `checked` whatever was clicked. */
export const checkField = (
  label: string,
  checked: boolean,
  change: (checked: boolean) => void,
): TemplateResult =>
  html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(checked)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;

export interface NumberField {
  /** Unique in the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly disabled?: boolean;
  /** What is wrong with what was typed last. */
  readonly problem?: string;
  /** Told a whole number within the range, or undefined for anything else. */
  readonly change: (value: number | undefined) => void;
}

/** A labelled number that goes back to `value` when what was typed is refused. */
export function numberField(field: NumberField): TemplateResult {
  const { id, label, value, min, max, step = 1, disabled = false, problem, change } = field;
  const changed = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const typed = input.valueAsNumber;
    const taken = Number.isInteger(typed) && typed >= min && typed <= max;
    // Not by rendering: that would also undo what is being typed.
    if (!taken) input.value = String(value);
    change(taken ? typed : undefined);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="number"
      inputmode="numeric"
      min=${min}
      max=${max}
      step=${step}
      ?disabled=${disabled}
      aria-describedby=${problem ? `${id}-problem` : nothing}
      .value=${String(value)}
      @change=${changed}
    />
    ${problem ? html`<p id="${id}-problem" class="problem small" role="alert">${problem}</p>` : nothing}
  </div>`;
}

/** A button that asks for a file. `name` is its accessible name. */
export function fileButton(
  name: string,
  text: TemplateResult | string,
  accept: string,
  take: (file: File) => void,
): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // So that the same file, mended, can be chosen again.
    input.value = '';
    if (file) take(file);
  };
  return html`<label class="button file">
    <input type="file" aria-label=${name} accept=${accept} @change=${chosen} />${text}
  </label>`;
}
