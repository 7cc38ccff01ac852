/**
 * Has several processes do a step in turns, so that what slows the machine down for a while slows all of them. Gives the turns of
 * each: `{ NAME: [{ cpu, wall, outcome }] }`, times in milliseconds.
 *
 * @throws {Error} that names the process which could not do it.
 */
export async function takeTurns(processes, step, times) {
  const all = Object.entries(processes);
  const askAll = async (order) => {
    const values = [];
    for (const [name, { ask }] of all) values.push(await named(name, ask(order)));
    return values;
  };
  await askAll({ what: 'prepare', name: step });
  const rounds = [];
  for (let turn = 0; turn < times; turn += 1) rounds.push(await askAll({ what: 'turn', turn }));
  await askAll({ what: 'end' });
  return Object.fromEntries(all.map(([name], place) => [name, rounds.map((round) => round[place])]));
}

async function named(name, answer) {
  try {
    return await answer;
  } catch (error) {
    throw new Error(`${name} failed: ${error.message}`, { cause: error });
  }
}
