import { lackedBy } from '../findParts.mjs';
import { geometricMean, ratioOf, ratioTable, rowOfTurns } from '../turns/ratioRows.mjs';
import { measureGroup } from './measureGroup.mjs';
import { steps } from './steps.mjs';

const ROUNDS = 3;
/** A ratio above this is looked at again. */
const NOTABLE = 1.1;

/**
 * Measures two builds beside each other and gives the lines that tell the ratios. What takes more than a tenth more is measured
 * again three times by itself. `tell` hears what is being done.
 *
 * @param builds - `{ ours, theirs }`, each `{ entry, root, lacking }`.
 */
export async function measureAgainst({ builds, folder, count, tell }) {
  let order = Object.entries(builds);
  const measure = async (members, why) => {
    tell(`${why}: ${members.map(({ name }) => name).join('; ')}`);
    // Neither is always the first.
    order = order.toReversed();
    return await measureGroup(members, order, { folder, count });
  };
  const { wanted, skipped } = wantedOf(builds);
  const groups = [...new Set(wanted.map(({ group }) => group))].map((group) => ({
    group,
    members: wanted.filter((step) => step.group === group),
    rounds: [],
  }));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const { members, rounds } of groups) rounds.push(await measure(members, `round ${round} of ${ROUNDS}`));
  }
  const [times, memory] = [[], []];
  for (const { group, members, rounds } of groups) {
    for (const step of members) {
      const trouble = rounds.map((round) => round.steps[step.name].trouble).find((text) => text !== undefined);
      const rowOf = (found) => timesOf(step.name, found);
      if (trouble !== undefined) skipped.push(`${step.name}: ${trouble}`);
      else times.push(await lookedAgain(rowOf, rounds, () => measure([step], 'again')));
    }
    const rowOf = (found) => memoryOf(group, found);
    memory.push(await lookedAgain(rowOf, rounds, () => measure(members, 'again')));
  }
  return [
    ratioTable('processor, and on the clock, ms', times),
    ratioTable('memory at its peak, MB', memory),
    `geometric mean: processor ${meanOf(times, 0)}, on the clock ${meanOf(times, 1)}, memory ${meanOf(memory, 0)}`,
    ...skipped.map((text) => `skipped: ${text}`),
  ];
}

/** The steps whose parts both builds have, and why the others are not measured. */
function wantedOf(builds) {
  const all = steps.map((step) => ({ step, lacks: lackedBy(builds, step.needs) }));
  return {
    wanted: all.filter(({ lacks }) => lacks.length === 0).map(({ step }) => step),
    skipped: all.filter(({ lacks }) => lacks.length > 0).map(({ step, lacks }) => `${step.name}: ${lacks.join(', ')}`),
  };
}

async function lookedAgain(rowOf, rounds, measure) {
  const row = rowOf(rounds);
  const { ratio } = row.measures[0];
  if (ratio <= NOTABLE) return row;
  const again = [];
  for (let round = 0; round < 3; round += 1) again.push(await measure());
  return { ...rowOf(again), notes: [...row.notes, `measured again three times by itself: it was ${ratio.toFixed(2)}`] };
}

function timesOf(name, rounds) {
  const of = (side) => rounds.flatMap(({ steps: found }) => found[name][side]);
  return rowOfTurns(name, of('ours'), of('theirs'));
}

function memoryOf(name, rounds) {
  const of = (side) => rounds.map(({ memory }) => memory[side]);
  return { name, measures: [ratioOf(of('ours'), of('theirs'))], notes: [] };
}

function meanOf(rows, measure) {
  return rows.length === 0 ? '-' : geometricMean(rows.map(({ measures }) => measures[measure].ratio)).toFixed(3);
}
