import { leftOf, periodsOf } from '../../core/compare/bars/behind';
import type { Bar, Comparison, Left } from '../../core/compare/comparison';
import { monthsKnownText } from '../../core/words/monthsKnown';
import { type Reach, sinceText, standText } from '../../core/words/knownWords';
import type { Dataset } from '../../core/dataset/dataset';
import { recordOf } from '../../core/dataset/rowIndex';
import { alignedTable, terminalLine } from './alignedTable';

/**
 * A comparison for a reader at a terminal: its bars, what was left out and why, and what to be careful about.
 *
 * @param reach - How far the records are those of the day that was asked for; null where no day was.
 */
export function comparisonText(dataset: Dataset, comparison: Comparison, reach: Reach | null = null): string {
  const { bars, warnings, question } = comparison;
  const left = leftOf(comparison);
  const { knownOn } = question;
  const parts = [
    ...(knownOn === undefined
      ? []
      : [`As known on ${knownOn}${reach ? `: ${standText(dataset, reach, 'en')}` : ''}.\n`]),
    bars.length === 0 ? 'no figure\n' : barTable(comparison),
  ];
  if (left.length > 0) parts.push(`Left out (${left.length}):\n${leftTable(dataset, left, knownOn)}`);
  if (warnings.length > 0) {
    const lines = warnings.map(({ investment, text }) => `${nameOf(dataset, investment)}: ${terminalLine(text)}\n`);
    parts.push(`Look at (${warnings.length}):\n${lines.join('')}`);
  }
  return parts.join('\n');
}

function barTable(comparison: Comparison): string {
  const { bars, by, split, unit } = comparison;
  const splitColumn = split === null ? [] : [{ title: split, align: 'left' } as const];
  return alignedTable(
    [
      { title: by, align: 'left' },
      ...splitColumn,
      { title: unit, align: 'right' },
      { title: 'period', align: 'left' },
      { title: 'status', align: 'left' },
      { title: 'marks', align: 'left' },
    ],
    bars.map((bar) => [
      bar.index.label,
      ...(split === null ? [] : [bar.series?.label ?? '']),
      figureText(bar),
      periodsOf(comparison, bar).join(', '),
      bar.statuses.join(', '),
      marksText(bar),
    ]),
  );
}

/** The marks, with how many months are known where these are not all: `lowerBound, partial (6 of 12 months)`. */
function marksText({ marks, months }: Bar): string {
  return marks.map((mark) => (mark === 'partial' && months ? `${mark} (${monthsKnownText(months)})` : mark)).join(', ');
}

function figureText({ point, marks }: Bar): string {
  const bound = marks.includes('lowerBound') ? '≥ ' : marks.includes('upperBound') ? '≤ ' : '';
  return bound + new Intl.NumberFormat('en', { maximumSignificantDigits: 15, maximumFractionDigits: 2 }).format(point);
}

function leftTable(dataset: Dataset, left: readonly Left[], knownOn: string | undefined): string {
  return alignedTable(
    [
      { title: 'investment', align: 'left' },
      { title: 'what', align: 'left' },
      { title: 'reason', align: 'left' },
      { title: 'because of', align: 'left' },
    ],
    left.map(({ investment, reason, by, detail }) => [
      investment,
      nameOf(dataset, investment),
      reason,
      [[by, detail].filter((one) => one !== undefined).join(': '), sinceText(dataset, investment, knownOn, 'en')]
        .filter(Boolean)
        .join('; '),
    ]),
  );
}

function nameOf(dataset: Dataset, id: string): string {
  const investment = recordOf(dataset.investments, id);
  const company = investment?.company === undefined ? undefined : recordOf(dataset.companies, investment.company);
  return terminalLine([company?.name, investment?.category, investment?.period?.end].filter(Boolean).join(', '));
}
