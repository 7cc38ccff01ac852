import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rootOf } from '../../../../src/core/compare/prepared/standing';
import { datasetOf } from '../rows';

describe('[C4] where a source begins', () => {
  test('a source that repeats none begins with itself', () => {
    expect(rootOf(datasetOf([]), 'src_old')).toEqual({ root: 'src_old', steps: 0 });
    expect(rootOf(datasetOf([]), 'src_none')).toEqual({ root: 'src_none', steps: 0 });
  });

  test('a chain is walked to its end, wherever it is entered and in whatever order', () => {
    const length = 12;
    const sources = Array.from({ length }, (_, i) => ({
      id: `src_${i}`,
      title: '',
      ...(i > 0 && { basedOn: `src_${i - 1}` }),
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(sources.map((_, i) => i)), (entered) => {
        const dataset = datasetOf([], { sources });
        for (const i of entered) expect(rootOf(dataset, `src_${i}`)).toEqual({ root: 'src_0', steps: i });
      }),
    );
  });

  test('a circle, which no file may have, ends where it closes', () => {
    const based = (id: string, basedOn: string) => ({ id, title: '', basedOn });
    const sources = [
      based('src_a', 'src_b'),
      based('src_b', 'src_a'),
      based('src_c', 'src_a'),
      based('src_d', 'src_d'),
    ];
    const dataset = datasetOf([], { sources });
    for (let time = 0; time < 2; time += 1) {
      expect(rootOf(dataset, 'src_c')).toEqual({ root: 'src_b', steps: 2 });
      expect(rootOf(dataset, 'src_a')).toEqual({ root: 'src_b', steps: 1 });
      expect(rootOf(dataset, 'src_d')).toEqual({ root: 'src_d', steps: 0 });
    }
  });

  test('what a source is based on is not remembered beyond its table', () => {
    const dataset = datasetOf([]);
    expect(rootOf(dataset, 'src_echo')).toEqual({ root: 'src_new', steps: 1 });
    const sources = dataset.sources.map((source) => ({ ...source, basedOn: undefined }));
    expect(rootOf({ sources }, 'src_echo')).toEqual({ root: 'src_echo', steps: 0 });
  });
});
