import { reliabilities } from '../../dataset/records';
import { dayText } from '../../words/inWords';
import type { LostPair } from './resolution';

/** Why a rival gave way to one whose sources are newer, or more reliable; which of the two is told first where both are true. */
export function whyOutranked({ standing, row, by, locale }: LostPair, first: 'day' | 'grade'): string {
  const [day, otherDay] = [standing.dayOf(row), standing.dayOf(by)];
  const [grade, otherGrade] = [standing.gradeOf(row), standing.gradeOf(by)];
  const told = (at: number, of: number) => dateText(of, standing.isEcho(at), locale);
  const byDay = `a rival: its newest source ${told(row, day)}, that of the one shown ${told(by, otherDay)}`;
  const byGrade = `a rival: its best source ${gradeText(grade)}, that of the one shown ${gradeText(otherGrade)}`;
  if (first === 'grade' && grade !== otherGrade) return byGrade;
  if (day !== otherDay) return byDay;
  if (grade !== otherGrade) return byGrade;
  return 'a rival: its sources are as new and as reliable as those of the one shown, which comes first in the table';
}

/** A source that is based on others has their date: what it says was said then. */
function dateText(day: number, isEcho: boolean, locale: string): string {
  if (day === 0) return isEcho ? 'goes back to one without a date' : 'has no date';
  const text = String(day).padStart(8, '0');
  const date = dayText(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`, locale);
  return isEcho ? `goes back to ${date}` : `is of ${date}`;
}

function gradeText(grade: number): string {
  const letter = reliabilities[grade];
  return letter === undefined ? 'has no grade' : `has grade ${letter}`;
}
