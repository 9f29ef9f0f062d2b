import type { Frames } from '../audio/units.ts';
import type { Recording } from './recording.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isFrames = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isParty = (value: unknown): boolean => isObject(value) && isText(value.name) && isText(value.aor);
const oneOf =
  (...allowed: readonly string[]) =>
  (value: unknown): boolean =>
    allowed.includes(value as string);
const isLabel = oneOf('1', '2');
const listOf =
  (isItem: (item: Readonly<Record<string, unknown>>) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((item) => isObject(item) && isItem(item));

const FIELDS: Readonly<
  Record<Exclude<keyof Recording, 'id' | 'reason' | 'owner'>, (value: unknown) => boolean>
> = {
  state: oneOf('started', 'paused', 'stopped', 'failed'),
  startedAt: Number.isFinite,
  near: isParty,
  far: isParty,
  direction: oneOf('inbound', 'outbound'),
  mode: isText,
  kept: isFlag,
  startFrame: Number.isSafeInteger,
  frames: isFrames,
  pauses: listOf((pause) => isFrames(pause.at) && isFrames(pause.from) && isFrames(pause.to)),
  gaps: listOf((gap) => isLabel(gap.label) && isFrames(gap.from) && isFrames(gap.to)),
  notices: listOf(
    (notice) =>
      isText(notice.sound) && isText(notice.kind) && isFrames(notice.frame) && isFrames(notice.length),
  ),
  metadata: isText,
};

const OWNER = ['provider', 'user', 'serviceProvider', 'externalGroup', 'externalIdentifier'] as const;
const isOwner = (value: unknown): boolean => isObject(value) && OWNER.every((field) => isText(value[field]));

/** A stored value as a recording, or what is wrong with it. `id` is the key it is stored under. */
export const readRecording = (
  id: string,
  value: unknown,
): { readonly recording: Recording } | { readonly problems: readonly string[] } => {
  if (!isObject(value)) return { problems: [`${id}: not a recording`] };
  const problems = Object.entries(FIELDS)
    .filter(([field, isValid]) => !isValid(value[field]))
    .map(([field]) => `${id}: ${field} is damaged`);
  if (value.id !== id) problems.push(`${id}: id is damaged`);
  if (value.reason !== undefined && !isText(value.reason)) problems.push(`${id}: reason is damaged`);
  if (value.owner !== undefined && !isOwner(value.owner)) problems.push(`${id}: owner is damaged`);
  return problems.length > 0 ? { problems } : { recording: value as unknown as Recording };
};

/**
 * What is listed in place of a value that cannot be read, so that its sound can be heard or deleted. `frames`: what
 * its chunks hold.
 */
export const damagedRecording = (id: string, problems: readonly string[], frames: Frames): Recording => ({
  id,
  state: 'failed',
  reason: `damaged in the store: ${problems.map((problem) => problem.slice(id.length + 2)).join(', ')}`,
  startedAt: 0,
  near: { name: '', aor: '' },
  far: { name: '', aor: '' },
  direction: 'inbound',
  mode: '',
  kept: true,
  startFrame: 0,
  frames,
  pauses: [],
  gaps: [],
  notices: [],
  metadata: '',
});
