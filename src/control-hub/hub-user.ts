import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { platformOf } from '../policy/accounts.ts';
import { DEMO_STATE } from '../policy/demo-tenant.ts';
import type { State } from '../policy/outcome.ts';
import { obstacleOf } from '../policy/policy.ts';
import { nameOf, type User, type UserRecording } from '../policy/tenant.ts';
import { DEFAULT_RECORDING } from '../policy/webex-json.ts';
import { Draft } from './draft.ts';
import { HubCommandEvent } from './hub-command.ts';
import { hubPageStyles } from './hub-page.styles.ts';
import { HubNavigateEvent } from './hub-route.ts';
import { legalReminder } from './hub-service-settings.ts';
import './hub-user-json.ts';
import type { HubUserJson } from './hub-user-json.ts';
import './hub-why.ts';
import { noticeBox, pageHead, saveBar, section, switchField } from './page-parts.ts';
import { reasonText } from './reason-text.ts';
import { renderRecording } from './user-recording.ts';

/**
 * @summary Users, a user, Calling, User call experience, Call recording (REC-02, REC-23, REC-30 to REC-39).
 * @fires hub-command - Save, or JSON to apply.
 * @fires hub-navigate - Back to the list.
 */
@customElement('hub-user')
@localized()
export class HubUser extends LitElement {
  static override styles = hubPageStyles;

  readonly #draft = new Draft<Pick<User, 'recording'>>(this, () => ({ recording: this.#user?.recording }));

  @query('hub-user-json') protected json!: HubUserJson | null;

  /** The last number typed was refused (REC-37). */
  @state() protected toneRefused = false;

  /** What is in force. */
  @property({ attribute: false }) state: State = DEMO_STATE;

  /** Which user. */
  @property({ attribute: 'user-id' }) userId = '';

  /** Something is not saved. */
  get dirty(): boolean {
    return this.#draft.dirty || (this.json?.dirty ?? false);
  }

  get #user(): User | undefined {
    return this.state.tenant.users.find(({ id }) => id === this.userId);
  }

  override render() {
    const { tenant } = this.state;
    const user = this.#user;
    const back = {
      label: msg('Users'),
      click: () => this.dispatchEvent(new HubNavigateEvent({ page: 'users' })),
    };
    if (!user) return pageHead(msg('There is no such user'), msg('Users'), back);
    const obstacle = obstacleOf(tenant, user);
    return html`${pageHead(nameOf(user), msg('Calling > User call experience > Call recording'), back)}
      ${noticeBox('info', legalReminder())}
      ${obstacle ? noticeBox('warning', reasonText(obstacle)) : nothing}
      <div class="card">
        ${this.#renderSwitch(user, obstacle !== undefined)} ${this.#renderSettings(user, obstacle !== undefined)}
        ${this.#renderPlatform(user)}
      </div>
      ${saveBar({ dirty: this.#draft.dirty, save: this.#save, cancel: this.#cancel })}
      <hub-why .state=${this.state} user-id=${user.id}></hub-why>
      <hub-user-json .state=${this.state} user-id=${user.id}></hub-user-json>`;
  }

  #renderSwitch(user: User, obstructed: boolean) {
    const { recording } = this.#draft.value;
    const clears = user.recording !== undefined && recording === undefined;
    return section(
      msg('Call recording'),
      msg(str`${user.number} · ${user.licence ?? msg('no Webex Calling licence')}`),
      html`${switchField({
        label: msg('Record the calls of this user'),
        on: recording !== undefined,
        disabled: obstructed && recording === undefined,
        change: (on) =>
          this.#draft.set({
            recording: on
              ? (user.recording ?? { ...DEFAULT_RECORDING, unknown: user.unknown ?? {} })
              : undefined,
          }),
      })}
      ${
        clears
          ? noticeBox(
              'warning',
              msg('Saving clears the settings below. Recordings already made stay with the provider.'),
            )
          : nothing
      }`,
    );
  }

  #renderSettings(user: User, obstructed: boolean) {
    const { recording } = this.#draft.value;
    if (!recording) return nothing;
    return renderRecording({
      recording,
      saved: user.recording,
      toneRefused: this.toneRefused,
      disabled: obstructed,
      change: (changes: Partial<UserRecording>) =>
        this.#draft.set({ recording: { ...recording, ...changes } }),
      refuse: (refused) => {
        this.toneRefused = refused;
      },
    });
  }

  #renderPlatform(user: User) {
    const { serviceProvider, externalGroup, externalIdentifier } = platformOf(this.state.tenant, user);
    return section(
      msg('Platform information'),
      msg("Read only. The provider's portal has to hold the same three values."),
      html`<dl>
        <dt>${msg('Service provider')}</dt>
        <dd>${serviceProvider}</dd>
        <dt>${msg('External group')}</dt>
        <dd>${externalGroup}</dd>
        <dt>${msg('External identifier')}</dt>
        <dd>${externalIdentifier}</dd>
      </dl>`,
    );
  }

  readonly #cancel = (): void => {
    this.toneRefused = false;
    this.#draft.cancel();
  };

  readonly #save = (): void => {
    const { userId } = this;
    const { recording } = this.#draft.value;
    const on = recording !== undefined;
    this.toneRefused = false;
    this.dispatchEvent(
      new HubCommandEvent([
        ...(on === (this.#user?.recording !== undefined)
          ? []
          : [{ type: 'user.switch', userId, on } as const]),
        ...(recording ? [{ type: 'user.settings', userId, recording } as const] : []),
      ]),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-user': HubUser;
  }
}
