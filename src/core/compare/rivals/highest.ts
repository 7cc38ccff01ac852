import { byTotal } from './byTotal';

/** [C4] The highest figure in the question's currency. */
export const highest = byTotal('highest', 'Highest figure');
