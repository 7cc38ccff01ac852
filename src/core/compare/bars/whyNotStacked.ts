import type { Question } from '../../dataset/question';

/**
 * Why the segments of a question are never put on top of each other, in plain words; null where they may be. What is
 * stacked reads as a sum, and unlike things are not added [C7].
 */
export function whyNotStacked({ split, measure }: Question): string | null {
  if (measure === 'change') return 'Changes do not add up.';
  switch (split) {
    case 'status':
      return 'A plan is not added to what was spent.';
    case 'source':
    case 'beneficiary':
    case 'tag':
      return 'One investment may stand in several segments.';
    default:
      return null;
  }
}
