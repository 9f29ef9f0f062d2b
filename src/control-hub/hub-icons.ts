import back from '@momentum-design/icons/dist/svg/arrow-left-regular.svg?raw';
import services from '@momentum-design/icons/dist/svg/call-settings-regular.svg?raw';
import done from '@momentum-design/icons/dist/svg/check-circle-regular.svg?raw';
import customers from '@momentum-design/icons/dist/svg/company-regular.svg?raw';
import info from '@momentum-design/icons/dist/svg/info-circle-regular.svg?raw';
import locations from '@momentum-design/icons/dist/svg/location-regular.svg?raw';
import users from '@momentum-design/icons/dist/svg/people-regular.svg?raw';
import warning from '@momentum-design/icons/dist/svg/warning-regular.svg?raw';
import { iconPath } from '../ui/icon.ts';

export const icons = {
  back: iconPath(back),
  services: iconPath(services),
  done: iconPath(done),
  customers: iconPath(customers),
  info: iconPath(info),
  locations: iconPath(locations),
  users: iconPath(users),
  warning: iconPath(warning),
} as const;
