// Answers questions in one build, as `compare --json` prints them:
//   node answerQuestions.mjs members ENTRY              the members of questions that the build knows, as JSON
//   node answerQuestions.mjs answers ENTRY INPUT        INPUT: a file of { questions, folder }; an answer a file in the folder
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { knownMembers } from './questions.mjs';
import { changeBetween, earlierChanges } from './variedChanges.mjs';
import { variedDataset } from './variedDataset.mjs';

const [, , what, entry, input] = process.argv;
const parts = await import(pathToFileURL(entry).href);
if (what === 'members') process.stdout.write(JSON.stringify(knownMembers(parts.Question)));
else await answerAll(JSON.parse(readFileSync(input, 'utf8')));

/** Through the service, with one dataset open all the while: what is kept beside its tables is asked too. */
async function answerAll({ questions, folder }) {
  let today = '2024-01-01';
  const service = await parts.createService({
    host: 'cli',
    home: parts.homeOf({ OUTLAY_HOME: join(folder, 'home') }),
    user: 'bench',
    now: () => new Date(`${today}T12:00:00Z`),
    logBug: (_where, error) => {
      throw error;
    },
  });
  const { handlers } = service;
  const start = variedDataset();
  await handlers.openCopy({ name: 'varied', text: JSON.stringify(start) });
  let { revision } = await handlers.dataset({});
  const edit = async (change) => ({ revision } = await handlers.edit({ base: revision, change }));
  for (const { day, change } of earlierChanges(start)) {
    today = day;
    await edit(change);
  }
  today = '2026-02-01';
  mkdirSync(join(folder, 'answers'));
  for (const [i, question] of questions.entries()) {
    // The last quarter is asked while the dataset changes.
    if (i >= questions.length * 0.75) await edit(changeBetween(start, i));
    writeFileSync(join(folder, 'answers', `${i}.txt`), await answerOf(handlers, question, i % 10 === 0));
  }
  await service.close();
}

/** `twice`: asked again with its first finding accepted, which then has no footnote. */
async function answerOf(handlers, question, twice) {
  try {
    const answer = await dataOf(handlers, question, []);
    const [finding] = JSON.parse(answer).findings;
    if (!twice || finding === undefined) return answer;
    const { kind, key } = finding;
    return answer + (await dataOf(handlers, question, [{ kind, key, reason: 'looked at' }]));
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : String(error)}\n`;
  }
}

async function dataOf(handlers, question, accepted) {
  const chart = parts.Chart.parse({ id: 'cha_asked', name: 'Asked', question, look: {}, accepted });
  const { base64 } = await handlers.exportData({ chart, format: 'json', locale: 'en' });
  return Buffer.from(base64, 'base64').toString('utf8');
}
