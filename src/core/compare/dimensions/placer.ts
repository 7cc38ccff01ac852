import type { Dataset } from '../../dataset/dataset';
import type { Question } from '../../dataset/question';
import { type Columns, columnsOf } from '../prepared/columns';
import { timesOf } from '../prepared/times';
import { timeAskedOf, timesShown } from './askedDimensions';
import { placesOn, type Placing } from './axis';
import { type AskedDimension, dimensionOf } from './dimensions';
import { createPlaceCodes, placeInTime } from './placeInTime';

/** Where an investment stands, or would stand if it were shown: the keys of its bars and of its segments. */
export interface Placed {
  readonly indexes: readonly string[];
  /** Null where nothing is split. */
  readonly series: readonly string[] | null;
}

/**
 * [C7] Finds the places of a dataset's investments, by row, on the axes of a question, also of those that it leaves out; none
 * where no place is known.
 */
export function createPlacer(dataset: Dataset, question: Question): (row: number) => Placed {
  const columns = columnsOf(dataset.investments);
  const { timesOfRow, ...inTime } = placeAllTimes(dataset, question, columns);
  const placing: Placing = { dataset, columns, ...inTime };
  const keysOn = (dimension: AskedDimension) => {
    const { keyOf, at } = dimension.createAxis(placing, dimension.depth);
    return (row: number): readonly string[] => {
      const investment = columns.table[row];
      if (!investment || (dimension.unread && investment.unread?.[dimension.unread] !== undefined)) return [];
      if (at.kind === 'column' && (at.column[row] ?? -1) < 0) return [];
      const times = at.kind === 'time' ? timesOfRow(row) : [0];
      const places = new Set(times.flatMap((time) => placesOn(at, row, time)));
      return [...places].map((place) => keyOf(place).key);
    };
  };
  const indexesOf = keysOn(dimensionOf(question.by));
  const seriesOf = question.split === undefined ? null : keysOn(dimensionOf(question.split));
  return (row) => ({ indexes: indexesOf(row), series: seriesOf && seriesOf(row) });
}

/** The places in time of all periods that investments have, by code, and those of each row. */
function placeAllTimes({ companies }: Dataset, question: Question, columns: Columns) {
  const asked = timeAskedOf(question);
  const { time, codes } = timesOf(columns, companies);
  const { values, codeOf } = createPlaceCodes();
  const times = timesShown(question).length > 0 ? codes.times : [];
  const byTime = times.map(({ period, calendar }) => placeInTime(period, calendar, asked).map(codeOf));
  return { scales: asked.scales, placesInTime: values, timesOfRow: (row: number) => byTime[time[row] ?? -1] ?? [] };
}
