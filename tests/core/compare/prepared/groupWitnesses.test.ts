import { describe, expect, test } from 'vitest';
import { groupWitnesses } from '../../../../src/core/compare/prepared/groupWitnesses';
import { datasetOf } from '../rows';

const sources = [
  { id: 'src_a', title: 'A', published: '2025-01-01' },
  { id: 'src_b', title: 'B', published: '2025-01-02' },
  { id: 'src_c', title: 'C', published: '2025-01-03', basedOn: 'src_a' },
  { id: 'src_d', title: 'D', published: '2025-01-04', basedOn: 'src_c' },
];
const wire = 'The company plans to spend over 150 billion yuan on capital expenditure this year, two people said.';
const retold = 'THE COMPANY plans to spend over 150 billion yuan on capital expenditure this year: two people said';
const another = 'In its annual report the board sets a budget of 160 billion yuan for data centres and networks.';

describe('one witness', () => {
  const dataset = datasetOf([], { sources });
  const group = (...statements: [source: string, quote?: string][][]) =>
    groupWitnesses(
      dataset,
      statements.map((citations) =>
        citations.map(([source, quote]) => ({ source, ...(quote !== undefined && { quote }) })),
      ),
    );

  test('[C4] sources that go back to one source are one, others are others', () => {
    expect(group([['src_a']], [['src_b']], [['src_c']], [['src_d']])).toEqual([0, 1, 0, 0]);
    expect(group([['src_b']], [['src_a'], ['src_b']], [['src_d']])).toEqual([0, 0, 0]);
  });

  test('quotes that are nearly the same text are one, whatever case and punctuation', () => {
    expect(group([['src_a', wire]], [['src_b', retold]])).toEqual([0, 0]);
    expect(group([['src_a', wire]], [['src_b', another]])).toEqual([0, 1]);
  });

  test('few words are said by many', () => {
    expect(group([['src_a', 'about 50 billion dollars']], [['src_b', 'about 50 billion dollars']])).toEqual([0, 1]);
  });

  test('text without spaces is read sign by sign', () => {
    expect(group([['src_a', '公司计划今年投入一千五百亿元']], [['src_b', '公司计划今年投入一千五百亿元。']])).toEqual([
      0, 0,
    ]);
  });

  test('3,000 statements are grouped at once', () => {
    const many = Array.from({ length: 3000 }, (_, i): [string, string][] => [['src_a', `${wire} ${i}`]]);
    expect(new Set(group(...many)).size).toBe(1);
    expect(group()).toEqual([]);
  });
});
