import { TIER_IDS } from '../policy/providers.ts';
import {
  fields,
  isObject,
  list,
  oneOf,
  type Problem,
  type Reader,
  text,
  wholeNumber,
} from '../policy/readers.ts';
import { PROVIDER_IDS } from '../policy/tenant.ts';
import { type Kept, NOTHING_KEPT } from './keeping.ts';
import type { Deletion, DeletionReason } from './retention.ts';

const count = wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER });

const byRetention = fields<Extract<DeletionReason, { code: 'retention' }>>({
  code: oneOf(['retention' as const]),
  tier: oneOf(TIER_IDS),
  days: count,
});
const byPerson = fields<Extract<DeletionReason, { code: 'person' }>>({
  code: oneOf(['person' as const]),
  name: text,
});
const reason: Reader<DeletionReason> = (found, path, problems) =>
  isObject(found) && found.code === 'person'
    ? byPerson(found, path, problems)
    : byRetention(found, path, problems);

const deletion = fields<Deletion>({
  id: text,
  provider: oneOf(PROVIDER_IDS),
  userId: text,
  user: text,
  party: text,
  recordedAt: count,
  deletedAt: count,
  reason,
});

const readKept = fields<Kept>({ days: count, deletions: list(deletion) });

/** What was kept as text; nothing where it cannot be read. */
export function keptOf(stored: string | undefined): Kept {
  if (stored === undefined) return NOTHING_KEPT;
  const problems: Problem[] = [];
  try {
    const kept = readKept(JSON.parse(stored), '', problems);
    return problems.length === 0 ? kept : NOTHING_KEPT;
  } catch {
    return NOTHING_KEPT;
  }
}
