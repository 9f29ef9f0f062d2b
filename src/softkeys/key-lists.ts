/** Key lists of the phone by the name in their XML tag (`Connected` for `Connected_Key_List`). */
export const KEY_LIST_NAMES = [
  'Idle',
  'Missed_Call',
  'Off_Hook',
  'Dialing_Input',
  'Progressing',
  'Connected',
  'Connected_Video',
  'Start-Xfer',
  'Start-Conf',
  'Conferencing',
  'Releasing',
  'Hold',
  'Ringing',
  'Shared_Active',
  'Shared_Held',
] as const;
export type KeyListName = (typeof KEY_LIST_NAMES)[number];
