import type { ModelId, PhoneModel } from './model-types.ts';
import { MODEL_IDS } from './model-types.ts';
import { MODELS_6800_7800 } from './models-6800-7800.ts';
import { MODELS_8800 } from './models-8800.ts';
import { MODELS_9800 } from './models-9800.ts';

export type { FixedKey, ModelId, PhoneModel } from './model-types.ts';
export { lineKeyCount, MODEL_IDS } from './model-types.ts';

/** Models by id. Every figure has a mark that says whether a public source confirms it (docs/models.md). */
export const MODELS: Readonly<Record<ModelId, PhoneModel>> = {
  ...MODELS_6800_7800,
  ...MODELS_8800,
  ...MODELS_9800,
};

export const DEFAULT_MODEL = MODELS['8851'];

const isModelId = (id: string): id is ModelId => (MODEL_IDS as readonly string[]).includes(id);

/** The model of that id, or the 8851-class one when the id is unknown. */
export const phoneModel = (id: string): PhoneModel => (isModelId(id) ? MODELS[id] : DEFAULT_MODEL);

/** For lists to choose from: the number on our case and the class that it stands for. */
export const modelName = (id: string): string => `${phoneModel(id).badge} (${phoneModel(id).id})`;

/** Names by id, in the order of MODEL_IDS. */
export const MODEL_NAMES: readonly (readonly [ModelId, string])[] = MODEL_IDS.map((id) => [
  id,
  modelName(id),
]);
