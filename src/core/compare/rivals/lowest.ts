import { byTotal } from './byTotal';

/** [C4] The lowest figure in the question's currency. */
export const lowest = byTotal('lowest', 'Lowest figure');
