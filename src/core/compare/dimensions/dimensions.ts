import { type DimensionKind, dimensionKinds, dimensionWords, type DimensionWords } from '../../dataset/dimensions';
import type { Dimension } from '../../dataset/question';
import { beneficiary } from './beneficiary';
import { category } from './category';
import { company } from './company';
import type { DimensionRules } from './dimensionRules';
import { quarter } from './quarter';
import { region } from './region';
import { source } from './source';
import { status } from './status';
import { tag } from './tag';
import { year } from './year';

/** What each dimension does. */
const dimensionRules = {
  company,
  year,
  quarter,
  category,
  region,
  status,
  source,
  beneficiary,
  tag,
} satisfies Readonly<Record<DimensionKind, DimensionRules>>;

/** A dimension as a question asks for it. */
export interface AskedDimension extends DimensionRules {
  readonly kind: DimensionKind;
  readonly words: DimensionWords;
  /** At which a tree is cut, counted from 1. */
  readonly depth: number;
}

/** The dimension of a question, or of its segments. */
export function dimensionOf(asked: Dimension): AskedDimension {
  const [name, depth] = asked.split(':');
  const kind = dimensionKinds.find((one) => one === name);
  if (!kind) throw new Error(`no dimension: ${asked}`);
  return { ...dimensionRules[kind], kind, words: dimensionWords[kind], depth: Number(depth ?? 0) };
}
