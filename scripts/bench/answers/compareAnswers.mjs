import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lackedBy } from '../findParts.mjs';
import { runNode } from '../runNode.mjs';
import { generatedQuestions, sharedMembers } from './questions.mjs';

const COUNT = 200;

/**
 * Asks each build the same questions, of members that all of them know, and gives the lines that tell one hash of the answers of
 * each; where they differ, the first question that does. `{ lines, areEqual }`.
 *
 * @param builds - By name, each `{ entry, lacking }`.
 */
export async function compareAnswers({ builds, folder, tell }) {
  const lacking = lackedBy(builds, ['Chart', 'Question', 'createService', 'homeOf']);
  if (lacking.length > 0) return { lines: [`the answers are not known: ${lacking.join(', ')}`], areEqual: false };
  const known = [];
  for (const { entry } of Object.values(builds)) {
    known.push(JSON.parse(await runNode('answers/answerQuestions.mjs', ['members', entry])));
  }
  const questions = generatedQuestions(COUNT, known.reduce(sharedMembers));
  const told = [];
  for (const [name, { entry }] of Object.entries(builds)) {
    tell(`${name}: ${COUNT} answers`);
    try {
      told.push({ name, answers: await answersOf(entry, questions, join(folder, `asked-${name}`)) });
    } catch (error) {
      return { lines: [`the answers are not known: ${name}: ${error.message}`], areEqual: false };
    }
  }
  const [first, ...others] = told;
  const differences = others.flatMap((other) => firstDifference(questions, first, other));
  const verdict = others.length > 0 && differences.length === 0 ? ['the answers are equal'] : differences;
  return { lines: [...told.map(lineOf), ...verdict], areEqual: differences.length === 0 };
}

function lineOf({ name, answers }) {
  const hash = createHash('sha256');
  for (const answer of answers) hash.update(answer);
  const refused = answers.filter((answer) => answer.startsWith('refused: ')).length;
  return `answers, ${name}: ${hash.digest('hex')} (${answers.length} questions, ${refused} refused)`;
}

async function answersOf(entry, questions, folder) {
  mkdirSync(folder);
  const input = join(folder, 'input.json');
  writeFileSync(input, JSON.stringify({ questions, folder }));
  await runNode('answers/answerQuestions.mjs', ['answers', entry, input]);
  return questions.map((_, i) => readFileSync(join(folder, 'answers', `${i}.txt`), 'utf8'));
}

/** Which question it is, and the first line of its answer that is another. */
export function firstDifference(questions, ours, theirs) {
  const at = questions.findIndex((_, i) => ours.answers[i] !== theirs.answers[i]);
  if (at < 0) return [];
  const [own, other] = [ours.answers[at].split('\n'), theirs.answers[at].split('\n')];
  const line = own.findIndex((text, i) => text !== other[i]);
  const differing = questions.filter((_, i) => ours.answers[i] !== theirs.answers[i]).length;
  const place = line < 0 ? own.length : line;
  return [
    `the answers differ: ${differing} of ${questions.length}; first, number ${at}: ${JSON.stringify(questions[at])}`,
    `  line ${place + 1}, ${ours.name}: ${own[place]?.trim() ?? '(ends)'}`,
    `  line ${place + 1}, ${theirs.name}: ${other[place]?.trim() ?? '(ends)'}`,
  ];
}
