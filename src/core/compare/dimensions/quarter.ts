import { monthIndex } from '../../dataset/period';
import { periodLabel } from '../../words/periodLabel';
import { placesOfTime } from './timeAxis';
import type { PlaceInTime, TimeScale } from './timeScale';

/** [D19] Calendar quarters. As reported, a period of up to a quarter stands in the one in which it ends. */
const calendarQuarters: TimeScale = {
  months: 3,
  hasLonger: false,
  placeOf: (period) => ({ ...quarterAt(monthIndex(period.end)), label: periodLabel(period) }),
  placeAt: quarterAt,
  before(key) {
    const [, ownYear, own] = /^(\d{4})-Q([1-4])$/.exec(key) ?? [];
    return ownYear === undefined ? null : placeOfQuarter(Number(ownYear) * 4 + Number(own) - 2).key;
  },
};

export const quarter = placesOfTime(calendarQuarters);

function quarterAt(month: number): PlaceInTime {
  return placeOfQuarter(Math.floor(month / 3));
}

/** By a count of quarters since year 0. */
function placeOfQuarter(own: number): PlaceInTime {
  const text = String(Math.floor(own / 4)).padStart(4, '0');
  const name = `Q${(own % 4) + 1} ${text}`;
  return { key: `${text}-Q${(own % 4) + 1}`, name, label: name, months: 3 };
}
