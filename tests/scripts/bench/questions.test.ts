import { expect, test } from 'vitest';
import { calendars, Dimension, Filter, Question } from '../../../src/core/dataset/question';
import { rivalRules } from '../../../src/core/dataset/rivalRules';
import { scriptModule } from './scriptModule';

type Members = Readonly<Record<string, readonly unknown[]>>;
type Asked = Readonly<Record<string, unknown>>;

const { generatedQuestions, knownMembers, members, sharedMembers } = await scriptModule<{
  generatedQuestions: (count: number, known?: Members) => readonly Asked[];
  knownMembers: (schema: { safeParse: (value: unknown) => { success: boolean } }) => Members;
  members: Members;
  sharedMembers: (ours: Members, theirs: Members) => Members;
}>('answers/questions.mjs');

test('the same questions are generated each time, and all of them can be asked', () => {
  expect(generatedQuestions(200)).toEqual(generatedQuestions(200));
  expect(generatedQuestions(200).filter((question) => !Question.safeParse(question).success)).toEqual([]);
  expect(new Set(generatedQuestions(200).map((question) => JSON.stringify(question))).size).toBe(200);
});

test('every member is asked among 200 questions', () => {
  const questions = generatedQuestions(200);
  for (const [field, list] of Object.entries(members)) {
    if (field === 'filter') continue;
    expect(new Set(questions.map((question) => question[field])), field).toEqual(
      new Set(listed(questions, field, list)),
    );
  }
  const filters = questions.map(({ filter }) => ({ ...(filter as object) }));
  for (const one of members['filter'] ?? []) expect(filters).toContainEqual(expect.objectContaining(one));
});

test('the members are those that the schema of questions has: a new one is missed here', () => {
  expect(Object.keys(members).sort()).toEqual(Object.keys(Question.shape).sort());
  expect(members['calendar']).toEqual([...calendars]);
  expect(members['rivals']).toEqual([...rivalRules]);
  const [plain] = Dimension.options;
  for (const field of ['by', 'split']) {
    expect(members[field]?.filter((one) => !String(one).includes(':'))).toEqual(plain.options);
    expect(members[field]).toEqual(expect.arrayContaining(['category:1', 'category:3', 'region:1', 'region:3']));
  }
  expect(members['measure']).toEqual(
    expect.arrayContaining(['amount', 'share', 'change', 'per:Revenue', 'multiple:com_1']),
  );
  const narrowed = (members['filter'] ?? []).flatMap((one) => Object.keys(one as object));
  expect(new Set(narrowed)).toEqual(new Set(Object.keys(Filter.shape)));
});

test('two revisions are asked only what both know', () => {
  expect(knownMembers(Question)).toEqual(members);
  const older = knownMembers(
    Question.omit({ knownOn: true }).extend({
      rivals: Question.shape.rivals.unwrap().exclude(['mean']).default('latest'),
    }),
  );
  const shared = sharedMembers(members, older);
  expect(shared).toEqual({
    ...members,
    knownOn: [],
    rivals: ['latest', 'reliable', 'highest', 'lowest', 'median', 'all'],
  });
  const questions = generatedQuestions(200, shared);
  expect(questions.filter((question) => 'knownOn' in question || question['rivals'] === 'mean')).toEqual([]);
});

/** Not every question has a split, a measure or a day. */
function listed(questions: readonly Asked[], field: string, list: readonly unknown[]): readonly unknown[] {
  return questions.some((question) => !(field in question)) ? [undefined, ...list] : list;
}
