import { createIntern } from '../prepared/intern';
import type { Key } from '../vocabulary';
import { type Axis, keysBy, type Placing } from './axis';
import type { DimensionRules } from './dimensionRules';
import type { PlaceInTime, TimeScale } from './timeScale';

/** A dimension whose places are those of a scale of time. */
export function placesOfTime(scale: TimeScale): DimensionRules {
  return {
    groups: 'time',
    createAxis: (placing) => byTime(scale, placing),
    time: scale,
    mayRepeat: false,
    whyUnlike: null,
    order: inTime,
    isToldByKey: false,
    unread: null,
    coloursOf: null,
  };
}

/** The axis of a scale. */
function byTime(scale: TimeScale, { scales, placesInTime }: Placing): Axis {
  const own = scales.indexOf(scale);
  const codes = createIntern<string>();
  const met: PlaceInTime[] = [];
  const places = new Int32Array(placesInTime.length);
  placesInTime.forEach((all, time) => {
    const place = all[own];
    if (!place) return;
    const code = codes.codeOf(place.key);
    if (code === met.length) met.push(place);
    places[time] = code + 1;
  });
  return {
    keyOf: keysBy((code) => ({ key: met[code]?.key ?? '', label: met[code]?.name ?? '' })),
    at: { kind: 'time', scale: own, places },
    restOf: null,
  };
}

/** Places in time stand in its order, whatever is asked. */
function inTime(collator: Intl.Collator): (a: Key, b: Key) => number {
  return (a, b) => collator.compare(a.key, b.key);
}
