import { phoneModel } from '../../models.ts';
import { duration } from '../../time-format.ts';
import type { MenuScreen } from '../menu-page.ts';
import { leadsTo } from './settings.ts';

/** Status: what the phone is, how it is connected, what its lines do. */
const status: MenuScreen = (world) => ({
  title: 'menu.status',
  items: (['product', 'network', 'lines'] as const).map((name) =>
    leadsTo(world, `status.${name}`, `status.${name}`),
  ),
});

const product: MenuScreen = ({ context: { config }, now }) => {
  const { badge, id } = phoneModel(config.model);
  return {
    title: 'status.product',
    items: [
      { label: 'status.name', value: badge },
      { label: 'status.model', value: id },
      { label: 'status.station', value: config.stationName },
      { label: 'status.number', value: config.number },
      { label: 'status.firmware', value: 'status.simulated' },
      { label: 'status.uptime', value: duration(now / 1000) },
    ],
  };
};

const network: MenuScreen = ({ state }) => ({
  title: 'status.network',
  items: [
    { label: 'status.networkType', value: 'status.simulated' },
    { label: 'status.registration', value: state.registered ? 'status.registered' : 'status.unregistered' },
    { label: 'status.timeZone', value: state.timeZone },
  ],
});

const lines: MenuScreen = ({ state }) => ({
  title: 'status.lines',
  items: state.lines
    .filter(({ status }) => status !== 'off')
    .map(({ key, label, status }) => ({ label: `${key}  ${label}`, value: `line.${status}` })),
});

export const STATUS_SCREENS = {
  status,
  'status.product': product,
  'status.network': network,
  'status.lines': lines,
} as const satisfies Record<string, MenuScreen>;
