/** [L1] What a chart must not mix unnoticed. */
export const findingKinds = [
  'planBesideActual',
  'broaderBesideNarrower',
  'differentDefinitions',
  'fiscalBesideCalendar',
  'differentLengths',
  'partOfYear',
  'overlappingPeriods',
  'partsExceed',
  'lowerBounds',
  'disputed',
  'singleAnonymous',
  'unsourced',
  'estimatedConversion',
  'statedDiffers',
  'rivalsApart',
] as const;
export type FindingKind = (typeof findingKinds)[number];
