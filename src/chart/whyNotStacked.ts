import { dimensionOf } from '../core/compare/dimensions/dimensions';
import { whyMeasureNotStacked } from '../core/compare/measures/measures';
import type { Question } from '../core/dataset/question';

/**
 * Why the segments of a question are never put on top of each other, in plain words; null where they may be. What is
 * stacked reads as a sum, and unlike things are not added [C7].
 */
export function whyNotStacked({ split, measure }: Question): string | null {
  const ofMeasure = whyMeasureNotStacked(measure);
  if (ofMeasure !== null) return ofMeasure;
  if (split === undefined) return null;
  const { mayRepeat, whyUnlike } = dimensionOf(split);
  return mayRepeat ? 'One investment may stand in several segments.' : whyUnlike;
}
