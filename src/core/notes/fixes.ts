import type { Dataset } from '../dataset/dataset';
import type { CellTable } from '../dataset/tables';
import { Dimension, type Question } from '../dataset/question';
import { groupsBy } from '../compare/dimensions/askedDimensions';
import { recordOf } from '../dataset/rowIndex';
import type { Finding } from './findings';

/** What would put a finding right: another question, or a place where something is to be typed. */
export type Fix =
  | { readonly kind: 'ask'; readonly label: string; readonly question: Question }
  | {
      readonly kind: 'open';
      readonly label: string;
      readonly table: CellTable;
      /** The row; absent where a new one is wanted. */
      readonly id?: string;
      readonly column?: string;
    };

/** [L1] The ways to fix a finding rather than to footnote or accept it, the best first. */
export function fixesOf(dataset: Dataset, question: Question, { kind, investments }: Finding): readonly Fix[] {
  const ask = (label: string, changes: Partial<Question>): Fix => ({
    kind: 'ask',
    label,
    question: { ...question, ...changes },
  });
  const open = (label: string, column: string): Fix[] => {
    const [id] = investments;
    return id === undefined ? [] : [{ kind: 'open', label, table: 'investments', id, column }];
  };
  const canSplit = question.split === undefined;
  switch (kind) {
    case 'planBesideActual':
      return [
        ...(canSplit && !groupsBy(question, 'status') ? [ask('Split by status', { split: 'status' })] : []),
        ask('Show only what was spent', { filter: { ...question.filter, statuses: ['actual'] } }),
      ];
    case 'broaderBesideNarrower':
      return canSplit && !groupsBy(question, 'category')
        ? [ask('Split by category', { split: deepestCategory(dataset, investments) })]
        : [];
    case 'fiscalBesideCalendar':
    case 'differentLengths':
      return question.calendar === 'calendarised'
        ? open('Open the period', 'period')
        : [ask('Spread over calendar years', { calendar: 'calendarised' })];
    case 'differentDefinitions':
      return open('Open the definition', 'definition');
    case 'lowerBounds':
      return open('Open the amount', 'amount');
    case 'disputed':
      return open('Open the dispute', 'disputed');
    case 'singleAnonymous':
      return open('Add a second source', 'sources');
    case 'unsourced':
      return open('Name the source', 'sources');
    case 'estimatedConversion':
      return [{ kind: 'open', label: 'Add a rate', table: 'rates' }];
    case 'statedDiffers':
      return open('Open what was stated', 'stated');
    case 'rivalsApart':
      return [
        ...open('Adopt one of them', 'adopted'),
        ...(question.rivals === 'mean' ? [] : [ask('Show their mean', { rivals: 'mean' })]),
      ];
  }
}

function deepestCategory(dataset: Dataset, investments: readonly string[]): Dimension {
  const depths = investments.map((id) => recordOf(dataset.investments, id)?.category.split(' / ').length ?? 1);
  return Dimension.parse(
    `category:${Math.min(
      99,
      depths.reduce((a, b) => Math.max(a, b), 1),
    )}`,
  );
}
