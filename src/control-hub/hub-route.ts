/** The pages of Control Hub. */
export type HubRoute =
  | { readonly page: 'customers' }
  | { readonly page: 'service-settings' }
  | { readonly page: 'locations' }
  | { readonly page: 'users' }
  | { readonly page: 'location'; readonly id: string }
  | { readonly page: 'user'; readonly id: string };

export const START_ROUTE: HubRoute = { page: 'users' };

const LISTS = ['customers', 'service-settings', 'locations', 'users'] as const;
const ONES = { locations: 'location', users: 'user' } as const;

/** As it stands in an address: `users/user-1`. */
export const routeText = (route: HubRoute): string =>
  'id' in route ? `${route.page}s/${encodeURIComponent(route.id)}` : route.page;

/** The page of an address; the start page for anything else. */
export function parseRoute(text: string): HubRoute {
  const [name, id] = text.split('/');
  const list = LISTS.find((page) => page === name);
  if (!list) return START_ROUTE;
  if (id && (list === 'locations' || list === 'users')) return { page: ONES[list], id: decoded(id) };
  return { page: list };
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The entry of the side navigation a page belongs to. */
export const sectionOf = ({ page }: HubRoute): (typeof LISTS)[number] => {
  if (page === 'location') return 'locations';
  return page === 'user' ? 'users' : page;
};

/** Another page of Control Hub is shown, for whoever keeps the address. */
export class HubNavigateEvent extends Event {
  readonly route: HubRoute;

  constructor(route: HubRoute) {
    super('hub-navigate', { bubbles: true, composed: true });
    this.route = route;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hub-navigate': HubNavigateEvent;
  }
}
