import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keep, keepFromNearest, RecentValues, type Shared } from '../../src/core/keep';

describe('what is made of objects', () => {
  test('is made once for each of them, and is the same for all who ask', () => {
    const made: string[] = [];
    const wordsOf = keep((one: { readonly name: string }) => {
      made.push(one.name);
      return [one.name];
    });
    const [a, b] = [{ name: 'a' }, { name: 'b' }];

    expect(wordsOf(a)).toBe(wordsOf(a));
    expect(wordsOf(b)).toEqual(['b']);
    expect(wordsOf({ name: 'a' })).not.toBe(wordsOf(a));
    expect(made).toEqual(['a', 'b', 'a']);
  });

  test('of several is made anew where any of them is another, whatever their order', () => {
    const [a, b] = [{ n: 1 }, { n: 2 }];
    const differenceOf = keep((one: { readonly n: number }, other: { readonly n: number }) => ({
      is: one.n - other.n,
    }));

    expect([differenceOf(a, b).is, differenceOf(b, a).is, differenceOf(a, a).is]).toEqual([-1, 1, 0]);
    expect(differenceOf(a, b)).toBe(differenceOf(a, b));
  });

  test('is kept where it is nothing, and not where it could not be made', () => {
    let asked = 0;
    const nothingOf = keep(() => void (asked += 1));
    const failing = keep(() => {
      asked += 1;
      if (asked < 3) throw new Error('not yet');
      return asked;
    });
    const one = {};
    nothingOf(one);
    nothingOf(one);
    expect(asked).toBe(1);

    expect(() => failing(one)).toThrow('not yet');
    expect([failing(one), failing(one)]).toEqual([3, 3]);
  });
});

describe('what is kept by a key', () => {
  test('goes when more were asked for since than are kept', () => {
    const recent = new RecentValues<string, number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    expect(recent.get('a')).toBe(1);
    recent.set('c', 3);

    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
  });

  test('is made where nothing is kept, and takes the place of what was', () => {
    const recent = new RecentValues<number, string>(3);
    expect([recent.take(1, () => 'one'), recent.take(1, () => 'another')]).toEqual(['one', 'one']);
    recent.set(1, 'uno');
    expect(recent.take(1, () => 'another')).toBe('uno');
  });

  test('law: it is what the last so many different keys were given', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 4 }), (keys, most) => {
        const recent = new RecentValues<number, number>(most);
        keys.forEach((key, i) => recent.take(key, () => i));
        const last = [...new Set(keys.toReversed())].slice(0, most);

        for (let key = 0; key <= 5; key += 1) expect(recent.get(key) !== undefined).toBe(last.includes(key));
      }),
    );
  });
});

describe('what is made of the states of a thing', () => {
  interface Common extends Shared {
    readonly same: readonly boolean[];
  }
  const lengthsOf = () => {
    const reads: string[] = [];
    const of = keepFromNearest<readonly string[], readonly number[], Common>({
      shared(before, words) {
        const same = words.map((word, i) => before[i] === word);
        const count = same.filter(Boolean).length;
        return count === 0 ? null : { same, count };
      },
      make: (words, before) =>
        words.map((word, i) => {
          if (before?.shared.same[i]) return before.made[i] ?? -1;
          reads.push(word);
          return word.length;
        }),
    });
    return { of, reads };
  };

  test('is made of the nearest before it, however many were asked for in between', () => {
    const { of, reads } = lengthsOf();
    const states = [
      ['one', 'three', 'four'],
      ['x', 'y', 'z'],
      ['one', 'three', 'eleven'],
    ] as const;
    states.forEach((state) => of(state));
    reads.length = 0;
    expect(of(['one', 'three', 'seven'])).toEqual([3, 5, 5]);
    expect(of(['x', 'y', 'ten'])).toEqual([1, 1, 3]);

    expect(reads).toEqual(['seven', 'ten']);
  });

  test('is made once for a state, and without a state before it where none is near', () => {
    const { of, reads } = lengthsOf();
    const state = ['one', 'two'];
    expect(of(state)).toBe(of(state));
    expect(of(['three'])).toEqual([5]);
    expect(reads).toEqual(['one', 'two', 'three']);
  });

  test('a state that others were asked for since is not sought', () => {
    const { of, reads } = lengthsOf();
    const first = ['one', 'two'];
    of(first);
    for (const word of ['a', 'b', 'c', 'd']) of([word]);
    reads.length = 0;
    of(['one', 'three']);
    expect(reads).toEqual(['one', 'three']);

    of(first);
    for (const word of ['e', 'f']) of([word]);
    reads.length = 0;
    of(['one', 'three', 'four']);
    expect(reads).toEqual(['four']);
  });

  test('law: it is what it is without any state before', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', 'ccc', 'dddd'), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words), (states) => {
        const { of } = lengthsOf();
        for (const state of states) expect(of(state)).toEqual(lengthsOf().of(state));
      }),
    );
  });
});
