import { PROVIDER_IDS, type ProviderId } from '../policy/tenant.ts';
import type { Viewer } from './access.ts';

/** Pages of a portal. */
export const PORTAL_PAGES = ['recordings', 'deleted', 'account', 'platform', 'included'] as const;
export type PortalPage = (typeof PORTAL_PAGES)[number];

/** Which portal is open, for whom, on which page. Without a viewer nobody is signed in. */
export interface PortalRoute {
  readonly portal: ProviderId;
  readonly viewer?: Viewer;
  readonly page: PortalPage;
}

/** The pages a viewer has, in order. */
export function pagesOf(viewer: Viewer): readonly PortalPage[] {
  switch (viewer.kind) {
    case 'user':
      return ['recordings', 'deleted', 'platform', 'included'];
    case 'administrator':
      return ['recordings', 'deleted', 'account', 'platform', 'included'];
    case 'support':
      return ['account', 'platform', 'included'];
  }
}

/** As it stands in an address: `dubber/user/user-jana/recordings`. */
export function portalPlace({ portal, viewer, page }: PortalRoute): string {
  if (!viewer) return portal;
  const id = 'id' in viewer ? encodeURIComponent(viewer.id) : '-';
  return [portal, viewer.kind, id, page].join('/');
}

/** The place of an address; `byDefault` where it names no provider. */
export function parsePortalPlace(text: string, byDefault: ProviderId): PortalRoute {
  const [name, kind, id = '', pageName] = text.split('/');
  const portal = PROVIDER_IDS.find((each) => each === name) ?? byDefault;
  const viewer = viewerOf(kind, id);
  const pages = viewer ? pagesOf(viewer) : PORTAL_PAGES;
  const page = pages.find((each) => each === pageName) ?? pages[0] ?? 'recordings';
  return { portal, page, ...(viewer && { viewer }) };
}

function viewerOf(kind: string | undefined, id: string): Viewer | undefined {
  if (kind === 'support') return { kind };
  return (kind === 'user' || kind === 'administrator') && id ? { kind, id: decoded(id) } : undefined;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Another place of the portals is asked for. */
export class PortalGoEvent extends Event {
  readonly route: PortalRoute;

  constructor(route: PortalRoute) {
    super('portal-go', { bubbles: true, composed: true });
    this.route = route;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'portal-go': PortalGoEvent;
  }
}
