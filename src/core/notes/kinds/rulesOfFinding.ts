import type { FindingKind } from '../../dataset/findingKinds';
import { broaderBesideNarrower } from './broaderBesideNarrower';
import { differentDefinitions } from './differentDefinitions';
import { differentLengths } from './differentLengths';
import { disputed } from './disputed';
import { estimatedConversion } from './estimatedConversion';
import { fiscalBesideCalendar } from './fiscalBesideCalendar';
import { lowerBounds } from './lowerBounds';
import { overlappingPeriods } from './overlappingPeriods';
import { partOfYear } from './partOfYear';
import { partsExceed } from './partsExceed';
import { planBesideActual } from './planBesideActual';
import { rivalsApart } from './rivalsApart';
import { singleAnonymous } from './singleAnonymous';
import { statedDiffers } from './statedDiffers';
import { unsourced } from './unsourced';
import type { FindingRules } from './findingRules';

/** What each kind of finding is. */
export const rulesOfFinding = {
  planBesideActual,
  broaderBesideNarrower,
  differentDefinitions,
  fiscalBesideCalendar,
  differentLengths,
  partOfYear,
  overlappingPeriods,
  partsExceed,
  lowerBounds,
  disputed,
  singleAnonymous,
  unsourced,
  estimatedConversion,
  statedDiffers,
  rivalsApart,
} satisfies Readonly<Record<FindingKind, FindingRules>>;
