import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { HubCommandEvent } from '../control-hub/hub-command.ts';
import { listed } from '../control-hub/hub-text.ts';
import { type Account, accountOf, accountUser, licences } from '../policy/accounts.ts';
import type { Command } from '../policy/commands.ts';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { State } from '../policy/outcome.ts';
import { DEFAULT_PROVIDER, PROVIDERS, type TierId, tierOf } from '../policy/providers.ts';
import { providerOfUser } from '../policy/provisioning.ts';
import { nameOf, type ProviderId } from '../policy/tenant.ts';
import { numberField, selectField } from '../ui/fields.ts';
import type { Viewer } from './access.ts';
import { portalPageStyles } from './portal.styles.ts';
import { accountMakingText, priceText, retentionText, usersMadeText } from './portal-words.ts';

const STORAGES = ['cloud', 'customer'] as const;
const MOST_LICENCES = 9999;

/** What stands in the selects and numbers of the page, by their ids, until it is sent. */
type Picked = Readonly<Record<string, string>>;

/**
 * @summary The organisation's account at a provider: stage, administrators, licences, users and their entitlements, storage
 * (REC-11 to REC-13, REC-16). What is pressed is asked; a refusal comes back with its reason.
 * @fires hub-command - What was asked.
 */
@customElement('portal-account')
@localized()
export class PortalAccount extends LitElement {
  static override styles = portalPageStyles;

  @state() protected picked: Picked = {};

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Whose portal. */
  @property() portal: ProviderId = DEFAULT_PROVIDER;

  /** Who is signed in. */
  @property({ attribute: false }) viewer: Viewer = { kind: 'support' };

  /** The calendar's date, epoch milliseconds. */
  @property({ type: Number }) now = 0;

  get #account(): Account | undefined {
    return accountOf(this.state.accounts, this.portal, this.state.tenant.organisation.id);
  }

  override render() {
    const account = this.#account;
    return html`${this.#renderStage(account)}
    ${
      account
        ? [
            this.#renderUsers(account),
            this.#renderEntitlements(account),
            this.#renderLicences(account),
            this.#renderAdministrators(account),
            this.#renderStorage(account),
          ]
        : nothing
    }`;
  }

  #renderStage(account: Account | undefined) {
    const profile = PROVIDERS[this.portal];
    const { administrators } = this.state.tenant;
    const bySupport = profile.account.madeBy.includes('support') && this.viewer.kind === 'support';
    const making = listed(profile.account.madeBy.map(accountMakingText));
    return this.#card(
      msg('Account'),
      html`<p>
          ${
            account
              ? account.stage === 'trial'
                ? msg(str`${account.organisationName} has a trial account.`)
                : msg(str`${account.organisationName} has a production account.`)
              : msg(str`The organisation has no account here. It is ${making}.`)
          }
        </p>
        ${
          !account && bySupport
            ? html`<div class="form">
                ${this.#select(
                  'first',
                  msg('First administrator'),
                  administrators.map(({ id, name }) => [id, name] as const),
                )}
                ${this.#button(msg('Make the account'), () => ({
                  type: 'account.make',
                  provider: this.portal,
                  administratorId: this.#pick('first', administrators[0]?.id ?? ''),
                }))}
              </div>`
            : nothing
        }
        ${
          account?.stage === 'trial' && this.viewer.kind === 'support'
            ? html`<div class="form">
                ${this.#button(msg('Turn into a production account'), () => ({
                  type: 'account.promote',
                  provider: this.portal,
                }))}
              </div>`
            : nothing
        }
        ${
          account?.stage === 'trial' && this.viewer.kind !== 'support'
            ? html`<p class="muted">
                ${msg("Once licences are ordered, the provider's support turns it into a production account.")}
              </p>`
            : nothing
        }`,
    );
  }

  #renderUsers(account: Account) {
    const { tenant } = this.state;
    const profile = PROVIDERS[this.portal];
    const missing = tenant.users.filter((user) => !accountUser(account, user.id));
    const wanted = missing.filter(
      (user) => user.recording && providerOfUser(this.state, user) === this.portal,
    );
    const nameById = (id: string) => {
      const user = tenant.users.find((each) => each.id === id);
      return user ? nameOf(user) : id;
    };
    return this.#card(
      msg('Users'),
      html`<p class="muted">${usersMadeText(profile.usersMade, profile)}</p>
        ${
          account.users.length === 0
            ? html`<p>${msg('No user is in the account.')}</p>`
            : html`<ul>
                ${account.users.map(
                  ({ userId, tier }) =>
                    html`<li>
                      ${nameById(userId)}: ${tierOf(tier).name}
                      <span class="muted">(${retentionText(tierOf(tier))})</span>
                    </li>`,
                )}
              </ul>`
        }
        ${
          profile.usersMade === 'synchronised'
            ? html`<div class="form">
                ${this.#button(
                  msg('Synchronise users'),
                  () => ({
                    type: 'account.users.make',
                    provider: this.portal,
                    userIds: wanted.map(({ id }) => id),
                  }),
                  wanted.length > 0,
                )}
                <p class="muted small">${msg(str`Users to come: ${wanted.length}`)}</p>
              </div>`
            : nothing
        }
        ${
          profile.usersMade === 'support' && missing.length > 0
            ? html`<div class="form">
                ${this.#select(
                  'user',
                  msg('Add a user'),
                  missing.map((user) => [user.id, nameOf(user)] as const),
                )}
                ${this.#button(msg('Add'), () => ({
                  type: 'account.users.make',
                  provider: this.portal,
                  userIds: [this.#pick('user', missing[0]?.id ?? '', missing)],
                }))}
              </div>`
            : nothing
        }`,
    );
  }

  #renderEntitlements(account: Account) {
    const { tenant } = this.state;
    const { tiers } = PROVIDERS[this.portal];
    if (tiers.length < 2 || account.users.length === 0) return nothing;
    const users = tenant.users.filter(({ id }) => accountUser(account, id));
    const names = users.map((user) => [user.id, nameOf(user)] as const);
    const first = users[0]?.id ?? '';
    const giver = this.#pick('from', first, users);
    const takers = names.filter(([id]) => id !== giver);
    return this.#card(
      msg('Entitlements'),
      html`<p class="muted">
          ${msg('Up: automatic deletion stops. Down: unlimited retention ends and recordings go after their days.')}
        </p>
        <div class="form">
          ${this.#select('entitled', msg('User'), names)}
          ${this.#select(
            'tier',
            msg('Licence'),
            tiers.map((tier) => [tier.id, `${tier.name} (${retentionText(tier)})`] as const),
          )}
          ${this.#button(msg('Change licence'), () => ({
            type: 'account.entitle',
            provider: this.portal,
            userId: this.#pick('entitled', first, users),
            tier: this.#pick('tier', tiers[0].id) as TierId,
            at: this.now,
          }))}
        </div>
        <div class="form">
          ${this.#select('from', msg('Licence of'), names)} ${this.#select('to', msg('goes to'), takers)}
          ${this.#button(msg('Reassign licence'), () => ({
            type: 'account.licence.reassign',
            provider: this.portal,
            from: giver,
            to: this.#pick(
              'to',
              takers[0]?.[0] ?? '',
              takers.map(([id]) => ({ id })),
            ),
            at: this.now,
          }))}
        </div>`,
    );
  }

  #renderLicences(account: Account) {
    const { tiers, order } = PROVIDERS[this.portal];
    const sold = tiers.filter(({ price }) => price === 'contract');
    if (sold.length === 0) return nothing;
    const codes = (order?.codes ?? []).map(({ code, option }) => (option ? `${code} (${option})` : code));
    return this.#card(
      msg('Licences'),
      html`${order ? html`<p class="muted">${msg('Ordered through')} ${listed([order.through, ...codes])}</p>` : nothing}
      ${sold.map((tier) => {
        const { ordered, used } = licences(account, tier.id);
        const id = `count-${tier.id}`;
        const count = Number(this.picked[id] ?? ordered);
        return html`<div class="form">
          ${numberField({
            id,
            label: msg(str`${tier.name}: ${used} of ${ordered} used`),
            value: count,
            min: 0,
            max: MOST_LICENCES,
            change: (next) => next !== undefined && this.#set(id, String(next)),
          })}
          ${this.#button(
            msg(str`Order ${tier.name}`),
            () => ({ type: 'account.licences.order', provider: this.portal, tier: tier.id, count }),
            count !== ordered,
          )}
          <p class="muted small">${priceText(tier)}</p>
        </div>`;
      })}`,
    );
  }

  #renderAdministrators(account: Account) {
    const { administrators } = this.state.tenant;
    const kind = (of: 'customer' | 'partner') => (of === 'partner' ? msg('partner') : msg('customer'));
    const others = administrators.filter(({ id }) => !account.administrators.includes(id));
    const here = administrators.filter(({ id }) => account.administrators.includes(id));
    return this.#card(
      msg('Administrators of the account'),
      html`<ul>
          ${here.map(({ name, of }) => html`<li>${name} <span class="muted">(${kind(of)})</span></li>`)}
        </ul>
        ${
          others.length > 0
            ? html`<div class="form">
                ${this.#select(
                  'administrator',
                  msg('Add an administrator'),
                  others.map(({ id, name, of }) => [id, `${name} (${kind(of)})`] as const),
                )}
                ${this.#button(msg('Add administrator'), () => ({
                  type: 'account.administrator.add',
                  provider: this.portal,
                  administratorId: this.#pick('administrator', others[0]?.id ?? '', others),
                }))}
              </div>`
            : nothing
        }`,
    );
  }

  #renderStorage({ storage = 'cloud' }: Account) {
    if (!PROVIDERS[this.portal].tiers.some(({ ownStorage }) => ownStorage)) return nothing;
    return this.#card(
      msg('Storage'),
      html`<div class="form">
        ${selectField<(typeof STORAGES)[number]>({
          id: 'storage',
          label: msg('Recordings are kept'),
          value: storage,
          options: [
            ['cloud', msg("in the provider's cloud, without limit")],
            ['customer', msg("in the customer's own storage")],
          ],
          change: (next) => this.#ask({ type: 'account.storage.set', provider: this.portal, storage: next }),
        })}
      </div>`,
    );
  }

  #card(title: string, content: unknown) {
    return html`<section class="card" aria-label=${title}>
      <h3>${title}</h3>
      ${content}
    </section>`;
  }

  #select(id: string, label: string, options: readonly (readonly [string, string])[]) {
    const chosen = options.find(([value]) => value === this.picked[id]) ?? options[0];
    return selectField({
      id,
      label,
      value: chosen?.[0] ?? '',
      options,
      change: (value) => this.#set(id, value),
    });
  }

  #button(label: string, command: () => Command, enabled = true) {
    return html`<button
      type="button"
      class="button"
      ?disabled=${!enabled}
      @click=${() => this.#ask(command())}
    >
      ${label}
    </button>`;
  }

  /** What was picked, where it still can be. */
  #pick(id: string, byDefault: string, among?: readonly { readonly id: string }[]): string {
    const value = this.picked[id];
    return value !== undefined && (!among || among.some((each) => each.id === value)) ? value : byDefault;
  }

  #set(id: string, value: string): void {
    this.picked = { ...this.picked, [id]: value };
  }

  #ask(command: Command): void {
    this.picked = {};
    this.dispatchEvent(new HubCommandEvent([command]));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-account': PortalAccount;
  }
}
