import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { USER } from '../calling/directory.ts';
import { Driver } from '../driver.ts';
import '../webex-app/webex-app.ts';
import type { WebexAppPressEvent } from '../webex-app/webex-app.ts';
import type { Bench } from './bench.ts';

/** @summary The Webex app of the page's user, over the page's network: opened with the panel, and open from then on. */
@customElement('companion-view')
export class CompanionView extends LitElement {
  /** What the page works with. */
  @property({ attribute: false }) bench: Bench | undefined;

  /** Another value for every look: the bench is the same object all the time. */
  @property({ attribute: false }) look: unknown;

  override render() {
    if (!this.bench) return nothing;
    const driver = new Driver(this.bench.simulator);
    return html`<webex-app
      .view=${driver.app.view()}
      user-name=${USER.name}
      @webex-app-press=${({ callId, control }: WebexAppPressEvent) =>
        driver.app.open().send({
          type: 'app.pressed',
          callId,
          control,
          at: driver.simulator.clock.now(),
        })}
    ></webex-app>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'companion-view': CompanionView;
  }
}
