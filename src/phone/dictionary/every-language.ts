/** Teaches the phone all its languages at once. */
import { CS } from './cs.ts';
import { addDictionary } from './index.ts';

addDictionary('cs', CS);
