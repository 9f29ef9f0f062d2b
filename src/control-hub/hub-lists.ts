import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { effectiveProvider } from '../policy/inheritance.ts';
import { nameOf, type Tenant } from '../policy/tenant.ts';
import type { HubRoute } from './hub-route.ts';
import { modeText, providerText } from './hub-text.ts';
import { pageHead } from './page-parts.ts';

type Go = (route: HubRoute) => void;

/** The organisation's locations, each with the provider that counts there. */
export const renderLocations = ({ organisation, locations, users }: Tenant, go: Go): TemplateResult =>
  html`${pageHead(msg('Locations'), organisation.name)}
    <div class="card">
      <table aria-label=${msg('Locations')}>
        <thead>
          <tr>
            <th scope="col">${msg('Location')}</th>
            <th scope="col">${msg('Users')}</th>
            <th scope="col">${msg('Recording provider')}</th>
          </tr>
        </thead>
        <tbody>
          ${locations.map((location) => {
            const [provider] = effectiveProvider(organisation, location);
            return html`<tr>
              <td>
                <button type="button" class="link" @click=${() => go({ page: 'location', id: location.id })}>
                  ${location.name}
                </button>
                <div class="muted small">${location.timeZone}</div>
              </td>
              <td>${users.filter(({ locationId }) => locationId === location.id).length}</td>
              <td>
                ${providerText(provider)}
                <div class="muted small">
                  ${location.provider === undefined ? msg("organisation's default") : msg('own choice')}
                </div>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;

/** The organisation's users, each with how its calls are recorded. */
export const renderUsers = ({ organisation, locations, users }: Tenant, go: Go): TemplateResult =>
  html`${pageHead(msg('Users'), organisation.name)}
    <div class="card">
      <table aria-label=${msg('Users')}>
        <thead>
          <tr>
            <th scope="col">${msg('Name')}</th>
            <th scope="col">${msg('Licence')}</th>
            <th scope="col">${msg('Call recording')}</th>
          </tr>
        </thead>
        <tbody>
          ${users.map(
            (user) => html`<tr>
              <td>
                <button type="button" class="link" @click=${() => go({ page: 'user', id: user.id })}>
                  ${nameOf(user)}
                </button>
                <div class="muted small">
                  ${user.number} · ${locations.find(({ id }) => id === user.locationId)?.name}
                </div>
              </td>
              <td>${user.licence ?? html`<span class="muted">${msg('none')}</span>`}</td>
              <td>
                ${user.recording ? modeText(user.recording.mode) : html`<span class="muted">${msg('Off')}</span>`}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
