/** The elements' entry: importing it defines the phone and its parts. */
export { MppFeatureKeys } from './phone/mpp-feature-keys.ts';
export { MppHandset } from './phone/mpp-handset.ts';
export { MppKeypad } from './phone/mpp-keypad.ts';
export { MppLineKeys } from './phone/mpp-line-keys.ts';
export { MppNavigation } from './phone/mpp-navigation.ts';
export { MppPhone } from './phone/mpp-phone.ts';
export { MppScreen } from './phone/mpp-screen.ts';
export { MppVolume } from './phone/mpp-volume.ts';
export { MppSoftkeys } from './softkeys/mpp-softkeys.ts';
