import call from '@momentum-design/icons/dist/svg/handset-filled.svg?raw';
import silent from '@momentum-design/icons/dist/svg/speaker-off-regular.svg?raw';
import { iconPath } from '../ui/icon.ts';

export const icons = { call: iconPath(call), silent: iconPath(silent) } as const;
