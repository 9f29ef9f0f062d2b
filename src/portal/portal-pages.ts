import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { listed, regionsText } from '../control-hub/hub-text.ts';
import type { Extra, ProviderProfile } from '../policy/providers.ts';
import { dayOf, timeOfDay } from '../recorder/portal-text.ts';
import { deletionText, extraText, openersText, priceText, retentionText } from './portal-words.ts';
import type { Deletion } from './retention.ts';

const EXTRAS: readonly Extra[] = [
  'analytics',
  'transcripts',
  'sentiment',
  'screen-recording',
  'quality-tools',
  'compliance-tools',
];

const MANNERS = {
  computed: () => msg('Included, computed from the recording'),
  named: () => msg('Included, not imitated by the simulator'),
  absent: () => msg('Not included'),
};

const mannerOf = (extras: readonly Extra[], extra: Extra): keyof typeof MANNERS => {
  if (!extras.includes(extra)) return 'absent';
  return extra === 'analytics' ? 'computed' : 'named';
};

/** What each licence of a provider gives: present or not, never imitated. */
export const renderIncluded = ({ tiers, regions, freeTrial, order }: ProviderProfile): TemplateResult =>
  html`<div class="card scroll" role="region" tabindex="0" aria-label=${msg('What is included')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('Licence')}</th>
            ${tiers.map(({ name }) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${[
            [msg('Price'), priceText] as const,
            [msg('Retention'), retentionText] as const,
            [msg('Who opens a recording'), openersText] as const,
            ...EXTRAS.map(
              (extra) =>
                [
                  extraText(extra),
                  (tier: ProviderProfile['tiers'][number]) => MANNERS[mannerOf(tier.extras, extra)](),
                ] as const,
            ),
          ].map(
            ([label, value]) => html`<tr>
              <th scope="row">${label}</th>
              ${tiers.map((tier) => html`<td>${value(tier)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="card">
      <dl>
        <dt>${msg('Regions')}</dt>
        <dd>${regions === 'all' ? msg('all') : regionsText(regions)}</dd>
        <dt>${msg('Free trial')}</dt>
        <dd>${freeTrial ? msg('Yes') : msg('No')}</dd>
        ${
          order
            ? html`<dt>${msg('Ordered through')}</dt>
                <dd>
                  ${order.through}${order.codes.length > 0 ? ': ' : ''}${listed(
                    order.codes.map(({ code, option }) =>
                      option ? msg(str`${code} with option ${option}`) : code,
                    ),
                  )}
                </dd>`
            : ''
        }
      </dl>
    </div>`;

/** What was deleted, newest first, each with reason and date. */
export function renderDeleted(deletions: readonly Deletion[], timeZone?: string): TemplateResult {
  if (deletions.length === 0) return html`<p class="card">${msg('Nothing was deleted.')}</p>`;
  const when = (at: number) => `${dayOf(at, timeZone)} ${timeOfDay(at, timeZone)}`;
  return html`<div class="card scroll" role="region" tabindex="0" aria-label=${msg('Deleted recordings')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${msg('User')}</th>
          <th scope="col">${msg('Call with')}</th>
          <th scope="col">${msg('Recorded')}</th>
          <th scope="col">${msg('Deleted')}</th>
          <th scope="col">${msg('Reason')}</th>
        </tr>
      </thead>
      <tbody>
        ${[...deletions].reverse().map(
          (deletion) => html`<tr>
            <td>${deletion.user}</td>
            <td>${deletion.party}</td>
            <td>${when(deletion.recordedAt)}</td>
            <td>${when(deletion.deletedAt)}</td>
            <td>${deletionText(deletion)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
