import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, waitFor } from 'storybook/test';
import { applyAll, type HubCommandEvent } from '../../src/control-hub/hub-command.ts';
import type { Command } from '../../src/policy/commands.ts';
import { DEMO_STATE } from '../../src/policy/demo-tenant.ts';
import type { Actor, State } from '../../src/policy/outcome.ts';
import type { ProviderId } from '../../src/policy/tenant.ts';
import type { Viewer } from '../../src/portal/access.ts';
import type { PortalGoEvent, PortalPage } from '../../src/portal/portal-route.ts';
import '../../src/portal/provider-portal.ts';
import type { ProviderPortal } from '../../src/portal/provider-portal.ts';
import { dueDeletions } from '../../src/portal/retention.ts';
import { onSurface } from '../recorder/frame.ts';
import { SampleLibrary, sampleRecording } from '../recorder/sample-call.ts';

interface Args {
  portal: ProviderId;
  viewer: Viewer | undefined;
  page: PortalPage;
  state: State;
  later: number;
  ask: (commands: readonly Command[]) => void;
}

const NOW = Date.UTC(2026, 10, 21);
const DAY = 86_400_000;
const JANA: Viewer = { kind: 'user', id: 'user-jana' };
const HANA: Viewer = { kind: 'administrator', id: 'admin-hana' };
const SUPPORT: Viewer = { kind: 'support' };

const actorOf = (viewer: Viewer, provider: ProviderId): Actor =>
  viewer.kind === 'support' ? { kind: 'support', provider } : { kind: 'administrator', id: viewer.id };

const done = (state: State, actor: Actor, ...commands: readonly Command[]): State => {
  const outcome = applyAll(state, commands, actor);
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.state;
};

const hana: Actor = { kind: 'administrator', id: 'admin-hana' };
const IMAGICLE = done(
  DEMO_STATE,
  hana,
  { type: 'terms.accept', provider: 'imagicle' },
  { type: 'provider.choose', provider: 'imagicle', understood: false },
  { type: 'account.users.make', provider: 'imagicle', userIds: ['user-jana'] },
);
const AMERICAN: State = {
  ...DEMO_STATE,
  tenant: { ...DEMO_STATE.tenant, organisation: { ...DEMO_STATE.tenant.organisation, region: 'US' } },
};
const CALLCABINET = done(
  done(AMERICAN, hana, { type: 'terms.accept', provider: 'callcabinet' }),
  { kind: 'support', provider: 'callcabinet' },
  { type: 'account.make', provider: 'callcabinet', administratorId: 'admin-hana' },
  { type: 'account.users.make', provider: 'callcabinet', userIds: ['user-jana'] },
);
const DIFFERS = done(DEMO_STATE, hana, {
  type: 'account.platform.set',
  provider: 'dubber',
  userId: 'user-jana',
  platform: { externalGroup: 'loc-elsewhere' },
});
const PAID = done(DEMO_STATE, hana, {
  type: 'account.entitle',
  provider: 'dubber',
  userId: 'user-jana',
  tier: 'dubber-ai',
  at: NOW,
});

const recordingAt = (provider: ProviderId) =>
  sampleRecording({
    near: { name: 'Jana Novak', aor: 'sip:2001@simulator.example' },
    owner: {
      provider,
      user: 'user-jana',
      serviceProvider: 'org-moravia',
      externalGroup: 'loc-brno',
      externalIdentifier: 'user-jana',
    },
  });

/** A portal with whoever mounts it: it goes where it is sent, and what is asked is done. */
function render({ portal, viewer, page, state, later, ask }: Args) {
  const recordings = [recordingAt(portal)];
  const now = NOW + later * DAY;
  const went = (event: PortalGoEvent) => {
    (event.currentTarget as ProviderPortal).route = event.route;
  };
  const asked = (event: HubCommandEvent) => {
    const element = event.currentTarget as ProviderPortal;
    const by = element.route.viewer ?? SUPPORT;
    ask(event.commands);
    element.outcome = applyAll(element.state, event.commands, actorOf(by, portal));
    if ('state' in element.outcome) element.state = element.outcome.state;
  };
  return html`<provider-portal
    .route=${{ portal, page, ...(viewer && { viewer }) }}
    .state=${state}
    .library=${new SampleLibrary(recordings)}
    .deletions=${dueDeletions(recordings, state, now)}
    .now=${now}
    time-zone="UTC"
    @portal-go=${went}
    @hub-command=${asked}
  ></provider-portal>`;
}

const meta: Meta<Args> = {
  title: 'Portal/provider-portal',
  component: 'provider-portal',
  decorators: [onSurface],
  args: { portal: 'dubber', viewer: JANA, page: 'recordings', state: DEMO_STATE, later: 0, ask: fn() },
  render,
};
export default meta;
type Story = StoryObj<Args>;

/** Every text of an element, through all shadow roots. */
function textOf(root: ParentNode): string {
  return [...root.querySelectorAll('*')]
    .map((element) => {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = element.matches('style, script') ? '' : own.map(({ textContent }) => textContent).join('');
      return text + (element.shadowRoot ? ` ${textOf(element.shadowRoot)}` : '');
    })
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}
const reads =
  (...texts: readonly (string | RegExp)[]): Story['play'] =>
  async ({ canvasElement }) => {
    for (const text of texts) await waitFor(() => expect(textOf(canvasElement)).toMatch(text));
  };

export const Example: Story = { play: reads('Recordings at Dubber', 'Bob Novak', 'Deleted on Dec 20, 2026') };

export const SignIn: Story = {
  args: { viewer: undefined },
  play: reads('Jana Novak (user)', 'Hana Kralova (administrator)', 'Support of Dubber'),
};

export const SignInWithoutAccount: Story = {
  args: { portal: 'callcabinet', viewer: undefined },
  play: reads("The organisation has no account here. It is made by the provider's support."),
};

/** Dubber Go: the administrator sees that there are recordings, and opens none. */
export const AdministratorOfDubberGo: Story = {
  args: { viewer: HANA },
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(textOf(canvasElement)).toContain('Recordings that only their own user opens: 1.'),
    );
    await expect(textOf(canvasElement)).not.toContain('Bob Novak');
  },
};

/** REC-12: with a paid licence it opens to the administrator and is kept. */
export const AdministratorOfDubberAi: Story = {
  args: { viewer: HANA, state: PAID },
  play: reads('Bob Novak', 'Kept without limit'),
};

/** REC-12. */
export const DeletedAfterThirtyDays: Story = {
  args: { page: 'deleted', later: 30 },
  play: reads('Dubber Go keeps a recording for 30 days'),
};

/** REC-16: refused with its reason. */
export const AccountAtDubber: Story = {
  args: { viewer: HANA, page: 'account' },
  play: async ({ canvasElement, args: { ask }, userEvent }) => {
    const portal = canvasElement.querySelector('provider-portal') as ProviderPortal;
    await portal.updateComplete;
    const root = portal.renderRoot.querySelector('portal-account')?.shadowRoot as ShadowRoot;
    await waitFor(() => expect(root.querySelector('#administrator')).not.toBeNull());
    await userEvent.selectOptions(root.querySelector('#administrator') as HTMLElement, 'partner-lucie');
    const add = [...root.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === 'Add administrator',
    );
    await userEvent.click(add as HTMLElement);
    await expect(ask).toHaveBeenCalledWith([
      { type: 'account.administrator.add', provider: 'dubber', administratorId: 'partner-lucie' },
    ]);
    await waitFor(() =>
      expect(textOf(canvasElement)).toContain('already administers the account of Riverside Clinic'),
    );
  },
};

export const AccountAtImagicle: Story = {
  args: { portal: 'imagicle', state: IMAGICLE, viewer: HANA, page: 'account' },
  play: reads('has a trial account', 'Users are synchronised with the tool of Imagicle.', 'IMAGICLE-CLOUD'),
};

export const AccountAtCallCabinetBySupport: Story = {
  args: { portal: 'callcabinet', state: CALLCABINET, viewer: SUPPORT, page: 'account' },
  play: reads('Turn into a production account', 'Add a user'),
};

export const RecordingsAtImagicle: Story = {
  args: { portal: 'imagicle', state: IMAGICLE, viewer: HANA },
  play: reads('Recordings at Imagicle', 'Bob Novak', 'Kept without limit'),
};

export const RecordingsAtCallCabinetDark: Story = {
  args: { portal: 'callcabinet', state: CALLCABINET },
  globals: { theme: 'dark' },
  play: reads('Recordings at CallCabinet', 'Bob Novak'),
};

/** REC-38: the report of the field that differs. */
export const PlatformDiffers: Story = {
  args: { viewer: HANA, page: 'platform', state: DIFFERS },
  play: reads('External group: "loc-elsewhere" here, "loc-brno" in Control Hub'),
};

/** REC-38: what does not reach the user is said. */
export const NotReached: Story = {
  args: { state: DIFFERS },
  play: reads('do not reach the user because platform information differs: 1.'),
};

/** A licence's extras are present or not, never imitated. */
export const Included: Story = {
  args: { portal: 'imagicle', state: IMAGICLE, page: 'included' },
  play: reads(
    'Included, not imitated by the simulator',
    'Included, computed from the recording',
    'Not included',
  ),
};

export const IncludedDark: Story = { ...Included, globals: { theme: 'dark' } };
