import type { Resolution } from './resolution';

/** [C4] Each has a bar of its own. */
export const all: Resolution = {
  title: 'Show each',
  rule: 'rival figures each have a bar',
  shown: 'each is shown',
  choosing: null,
};
