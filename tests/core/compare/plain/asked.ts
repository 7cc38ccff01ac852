import type { Dataset } from '../../../../src/core/dataset/dataset';
import type { Question } from '../../../../src/core/dataset/question';
import type { Investment } from '../../../../src/core/dataset/records';

/** A question in plain texts: also of what the schema does not offer. */
export type PlainQuestion = Omit<Question, 'by' | 'split' | 'rivals' | 'measure'> & {
  readonly by: string;
  readonly split?: string | undefined;
  readonly rivals: string;
  readonly measure: string;
};

/** What every rule is asked with. */
export interface Asked {
  readonly dataset: Dataset;
  readonly question: PlainQuestion;
  /** The dimension of the bars and that of the segments. */
  readonly groups: readonly string[];
  readonly isByStatus: boolean;
  readonly isByTime: boolean;
  readonly isByQuarter: boolean;
  /** Whether a filter of years is asked. */
  readonly isOfYears: boolean;
  /** [C2] Whether amounts are spread over their months: without years or quarters as grouping or filter nothing is. */
  readonly isSpread: boolean;
  /** Whether statuses are neither preferred nor told apart: [C5] says where they are not. */
  readonly prefersStatus: boolean;
}

export type Leave = (rows: readonly Investment[], reason: string) => void;

export function askedOf(dataset: Dataset, question: PlainQuestion): Asked {
  const { by, split, calendar, filter } = question;
  const groups = split === undefined ? [by] : [by, split];
  const isByTime = groups.some((group) => group === 'year' || group === 'quarter');
  const isOfYears = filter.years?.from !== undefined || filter.years?.to !== undefined;
  const isByStatus = groups.includes('status');
  return {
    dataset,
    question,
    groups,
    isByStatus,
    isByTime,
    isByQuarter: groups.includes('quarter'),
    isOfYears,
    isSpread: calendar === 'calendarised' && (isByTime || isOfYears),
    prefersStatus: !isByStatus && filter.statuses?.length !== 1,
  };
}
