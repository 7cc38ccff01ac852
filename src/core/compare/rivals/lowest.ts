import { chooseByTotal } from './byTotal';
import type { Resolution } from './resolution';

/** [C4] The lowest figure in the question's currency. */
export const lowest: Resolution = {
  title: 'Lowest figure',
  rule: 'of rival figures, the lowest stands',
  shown: 'the lowest is shown',
  choosing: {
    isOfAll: false,
    choose: (rivals) => chooseByTotal(rivals, 'least'),
    whyLost: () => 'a rival: the lowest figure stands',
  },
};
