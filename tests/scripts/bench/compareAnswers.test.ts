import { expect, test } from 'vitest';
import { scriptModule } from './scriptModule';

interface Told {
  readonly name: string;
  readonly answers: readonly string[];
}

const { firstDifference } = await scriptModule<{
  firstDifference: (questions: readonly unknown[], ours: Told, theirs: Told) => readonly string[];
}>('answers/compareAnswers.mjs');

const questions = [{ by: 'company' }, { by: 'year' }, { by: 'tag' }];
const ours = { name: 'ours', answers: ['a\n', 'bars\n  1\n  2\n', 'c\n'] };

test('equal answers have no difference', () => {
  expect(firstDifference(questions, ours, { ...ours, name: 'theirs' })).toEqual([]);
});

test('the first question that is answered otherwise is told, with the line', () => {
  const theirs = { name: 'theirs', answers: ['a\n', 'bars\n  1\n  3\n', 'd\n'] };
  expect(firstDifference(questions, ours, theirs)).toEqual([
    'the answers differ: 2 of 3; first, number 1: {"by":"year"}',
    '  line 3, ours: 2',
    '  line 3, theirs: 3',
  ]);
});

test('an answer that goes on where the other ends is told too', () => {
  const theirs = { name: 'theirs', answers: [...ours.answers.slice(0, 2), 'c\nmore\n'] };
  expect(firstDifference(questions, ours, theirs)).toEqual([
    'the answers differ: 1 of 3; first, number 2: {"by":"tag"}',
    '  line 2, ours: ',
    '  line 2, theirs: more',
  ]);
});
