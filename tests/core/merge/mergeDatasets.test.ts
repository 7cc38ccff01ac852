import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../src/core/change/applyChange';
import { type Edit } from '../../../src/core/change/change';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { tableNames, tables } from '../../../src/core/dataset/tables';
import { Company, Investment, Rate, Source } from '../../../src/core/dataset/records';
import { Chart } from '../../../src/core/dataset/question';
import { textOf } from '../../../src/core/dataset/snapshot/recordText';
import { checkAllReferences } from '../../../src/core/dataset/references';
import { recordOf } from '../../../src/core/dataset/rowIndex';
import { type Choose, type Conflict, conflictKey, type Side } from '../../../src/core/merge/conflict';
import { type Merge, mergeDatasets } from '../../../src/core/merge/mergeDatasets';
import { putOf } from '../../../src/core/change/putOf';
import { anyDataset, companyOf, idsOf, investmentOf, sourceOf } from '../dataset/arbitraryRecords';

const acme = Company.parse({ id: 'com_a', name: 'Acme' });
const beta = Company.parse({ id: 'com_b', name: 'Beta' });
const paper = Source.parse({ id: 'src_p', title: 'Paper' });
const spend = Investment.parse({
  id: 'inv_1',
  company: 'com_a',
  amount: { qualifier: 'exactly', low: '10', high: '10' },
  currency: 'USD',
  status: 'actual',
  citations: [{ source: 'src_p' }],
});
const base = dataset([putOf('companies', acme), putOf('sources', paper), putOf('investments', spend)]);

describe('with the version from which both have grown', () => {
  test('what only the other side has changed comes in, what only this side has changed stays', () => {
    const mine = edited(base, [putOf('investments', { ...spend, note: 'mine' })]);
    const theirs = edited(base, [putOf('investments', { ...spend, status: 'planned' }), putOf('companies', beta)]);
    const merge = mergeDatasets({ base, mine, theirs }, 'merge copy');
    expect(merge.conflicts).toEqual([]);
    expect(merge.change).toEqual({
      label: 'merge copy',
      edits: [
        { kind: 'put', table: 'companies', record: beta },
        { kind: 'put', table: 'investments', record: { ...spend, note: 'mine', status: 'planned' } },
      ],
    });
    expect(merge.counts).toEqual({
      theirs: { added: 1, changed: 1, removed: 0 },
      mine: { added: 0, changed: 1, removed: 0 },
      conflicts: 0,
      held: 0,
    });
  });

  test('a field that both have changed is a conflict, and each choice gives that side', () => {
    const mine = edited(base, [putOf('investments', { ...spend, note: 'mine' })]);
    const theirs = edited(base, [putOf('investments', { ...spend, note: 'theirs', region: 'Worldwide / Asia' })]);
    const conflict = { table: 'investments', id: 'inv_1', field: 'note', mine: 'mine', theirs: 'theirs' };
    expect(mergeDatasets({ base, mine, theirs }, 'm').conflicts).toEqual([conflict]);
    expect(noteOf(mine, mergeDatasets({ base, mine, theirs }, 'm'))).toEqual(['mine', 'Worldwide / Asia']);
    expect(
      noteOf(
        mine,
        mergeDatasets({ base, mine, theirs }, 'm', () => 'theirs'),
      ),
    ).toEqual(['theirs', 'Worldwide / Asia']);
  });

  test('the same change on both sides is no conflict', () => {
    const both = edited(base, [putOf('investments', { ...spend, note: 'same' })]);
    expect(mergeDatasets({ base, mine: both, theirs: both }, 'm')).toMatchObject({ change: null, conflicts: [] });
  });

  test('an amount from one side and its currency from the other would be a figure that nobody has stated', () => {
    const ten = { qualifier: 'exactly' as const, low: '12', high: '12' };
    const mine = edited(base, [putOf('investments', { ...spend, amount: ten })]);
    const theirs = edited(base, [putOf('investments', { ...spend, currency: 'EUR' })]);
    const { conflicts, change } = mergeDatasets({ base, mine, theirs }, 'm');
    expect(conflicts.map(({ field }) => field)).toEqual(['amount', 'currency']);
    expect(change).toBeNull();
  });

  test('text that could not be read goes with the field that it stands for', () => {
    const unread = Investment.parse({ ...spend, amount: undefined, unread: { amount: 'n/a' } });
    const theirs = edited(base, [putOf('investments', unread)]);
    const merge = mergeDatasets({ base, mine: base, theirs }, 'm');
    expect(mergedInto(base, merge).investments).toEqual(theirs.investments);
    const mine = edited(base, [putOf('investments', { ...spend, amount: { qualifier: 'over', low: '9' } })]);
    expect(mergeDatasets({ base, mine, theirs }, 'm').conflicts).toEqual([
      { table: 'investments', id: 'inv_1', field: 'amount', mine: { qualifier: 'over', low: '9' }, theirs: 'n/a' },
    ]);
  });

  test('a record that one side has removed goes; if the other has changed it, that is a conflict of the whole record', () => {
    const theirs = edited(base, [{ kind: 'remove', table: 'investments', id: 'inv_1' }]);
    expect(mergedInto(base, mergeDatasets({ base, mine: base, theirs }, 'm')).investments).toEqual([]);
    const changed = { ...spend, note: 'mine' };
    const mine = edited(base, [putOf('investments', changed)]);
    const open = mergeDatasets({ base, mine, theirs }, 'm');
    expect(open.conflicts).toEqual([
      { table: 'investments', id: 'inv_1', field: null, mine: changed, theirs: undefined },
    ]);
    expect(open.change).toBeNull();
    expect(
      mergedInto(
        mine,
        mergeDatasets({ base, mine, theirs }, 'm', () => 'theirs'),
      ).investments,
    ).toEqual([]);
    const back = mergeDatasets({ base, mine: theirs, theirs: mine }, 'm', () => 'theirs');
    expect(mergedInto(theirs, back).investments).toEqual([changed]);
  });

  test('a company that the other side has removed stays while something of mine refers to it', () => {
    const free = edited(base, [putOf('companies', beta)]);
    const mine = edited(free, [putOf('investments', { ...spend, beneficiaries: ['com_b'] })]);
    const theirs = edited(free, [{ kind: 'remove', table: 'companies', id: 'com_b' }]);
    const merge = mergeDatasets({ base: free, mine, theirs }, 'm');
    expect(merge.counts.held).toBe(1);
    expect(mergedInto(mine, merge).companies).toEqual(free.companies);
  });

  test('a source that mine has removed comes along with what theirs refers to', () => {
    const free = edited(base, [putOf('sources', Source.parse({ id: 'src_q', title: 'Q' }))]);
    const mine = edited(free, [{ kind: 'remove', table: 'sources', id: 'src_q' }]);
    const theirs = edited(free, [putOf('investments', { ...spend, citations: [{ source: 'src_q' }] })]);
    const merge = mergeDatasets({ base: free, mine, theirs }, 'm');
    expect(mergedInto(mine, merge).sources.map(({ id }) => id)).toEqual(['src_p', 'src_q']);
  });

  test('sources that only together are based on each other in a circle are a conflict', () => {
    const two = edited(base, [putOf('sources', Source.parse({ id: 'src_q', title: 'Q' }))]);
    const mine = edited(two, [putOf('sources', { ...paper, basedOn: 'src_q' })]);
    const theirs = edited(two, [putOf('sources', Source.parse({ id: 'src_q', title: 'Q', basedOn: 'src_p' }))]);
    for (const side of [null, 'mine', 'theirs'] as const) {
      const merge = mergeDatasets({ base: two, mine, theirs }, 'm', () => side);
      expect(merge.conflicts.map(({ id, field }) => `${id} ${field}`).sort()).toEqual([
        'src_p basedOn',
        'src_q basedOn',
      ]);
      const bases = mergedInto(mine, merge).sources.map(({ basedOn }) => basedOn ?? null);
      expect(bases).toEqual(side === 'theirs' ? [null, 'src_p'] : ['src_q', null]);
    }
  });

  test.each<[Side | null, Side | null, string]>([
    ['mine', 'mine', 'p > q'],
    ['theirs', 'theirs', 'q > p'],
    ['theirs', 'mine', ''],
    // The others make a circle: as in mine where one is left open, else as in the dataset chosen for the first by id.
    ['mine', 'theirs', 'p > q'],
    [null, 'theirs', 'p > q'],
  ])('choices that together are a circle cannot all stand: %s of p, %s of q', (p, q, chains) => {
    const start = based('p, q, r');
    const versions = { base: start, mine: based('p > q, q, r', start), theirs: based('p, q > p, r', start) };
    const merge = mergeDatasets(versions, 'm', ({ id }) => (id === 'src_p' ? p : q));
    expect(chainsOf(mergedInto(versions.mine, merge))).toBe(chains);
    if (p === null || q === null) return;
    const back = mergeDatasets({ ...versions, mine: versions.theirs, theirs: versions.mine }, 'm', ({ id }) =>
      (id === 'src_p' ? p : q) === 'mine' ? 'theirs' : 'mine',
    );
    expect(chainsOf(mergedInto(versions.theirs, back))).toBe(chains);
  });

  test.each<[string, { base: string; mine: string; theirs: string; conflicts: string }]>([
    [
      'a conflict of which one side alone makes a circle',
      { base: 'p, q, r', mine: 'p > q, q, r', theirs: 'p > r, q > p, r', conflicts: 'p q' },
    ],
    [
      'a circle by way of a source that theirs has removed',
      { base: 'p, x > r, r', mine: 'p > x, x > r, r', theirs: 'p, r > p', conflicts: 'p r' },
    ],
    [
      'a circle by way of what was not chosen to break another',
      { base: 'p, q > r, r', mine: 'p > q, q > r, r', theirs: 'p, r > q, q > p', conflicts: 'p q r' },
    ],
    [
      'what leads into a circle, and is in none',
      { base: 'p, q, r', mine: 'p > q, q, r > p', theirs: 'p, q > p, r', conflicts: 'p q' },
    ],
  ])('%s is the same conflicts, whichever is mine and whatever is chosen', (_, { base: first, ...texts }) => {
    const start = based(first);
    const [mine, theirs] = [based(texts.mine, start), based(texts.theirs, start)];
    for (const side of [null, 'mine', 'theirs'] as const) {
      for (const versions of [
        { mine, theirs },
        { mine: theirs, theirs: mine },
      ]) {
        const merge = mergeDatasets({ base: start, ...versions }, 'm', () => side);
        const ids = merge.conflicts.map(({ id, field }) => (field === 'basedOn' ? id.slice(-1) : `${id} ${field}`));
        expect(ids.sort().join(' ')).toBe(texts.conflicts);
        expect(() => mergedInto(versions.mine, merge)).not.toThrow();
      }
    }
  });

  test('the parts of a chart’s look are fields of their own', () => {
    const chart = Chart.parse({ id: 'cha_1', name: 'C' });
    const start = edited(base, [putOf('charts', chart)]);
    const mine = edited(start, [putOf('charts', { ...chart, look: { ...chart.look, title: 'Mine' } })]);
    const theirs = edited(start, [putOf('charts', { ...chart, look: { ...chart.look, width: 800 } })]);
    const merge = mergeDatasets({ base: start, mine, theirs }, 'm');
    expect(merge.conflicts).toEqual([]);
    expect(mergedInto(mine, merge).charts[0]?.look).toEqual({ ...chart.look, title: 'Mine', width: 800 });
  });

  test('title and currency of the dataset are merged too', () => {
    const theirs = edited(base, [{ kind: 'settings', settings: { ...base.settings, currency: 'EUR' } }]);
    const mine = edited(base, [{ kind: 'settings', settings: { ...base.settings, title: 'Mine' } }]);
    expect(mergedInto(mine, mergeDatasets({ base, mine, theirs }, 'm')).settings).toEqual({
      title: 'Mine',
      currency: 'EUR',
    });
  });
});

describe('against nothing', () => {
  test('nothing counts as removed, what is filled in wins over what is not, and two values are a conflict', () => {
    const rate = Rate.parse({ id: 'rat_1', base: 'USD', quote: 'CNY', value: '7' });
    const mine = edited(base, [putOf('rates', rate), putOf('investments', { ...spend, note: 'mine' })]);
    const theirs = edited(base, [
      putOf('companies', beta),
      putOf('investments', { ...spend, note: 'theirs', tags: ['ai'], status: 'planned' }),
    ]);
    const merge = mergeDatasets({ base: null, mine, theirs }, 'm');
    expect(merge.conflicts.map(({ id, field }) => `${id} ${field}`)).toEqual(['inv_1 status', 'inv_1 note']);
    const merged = mergedInto(mine, merge);
    expect(merged.investments).toEqual([{ ...spend, note: 'mine', tags: ['ai'] }]);
    expect(merged.companies).toEqual([acme, beta]);
    expect(merged.rates).toEqual([rate]);
  });
});

describe('laws', () => {
  test('merged with itself, nothing is to be done', () => {
    fc.assert(
      fc.property(anyDataset, fc.boolean(), (any, known) => {
        const merge = mergeDatasets({ base: known ? any : null, mine: any, theirs: any }, 'm');
        expect(merge.change).toBeNull();
        expect(merge.conflicts).toEqual([]);
      }),
    );
  });

  test('where only one side has changed anything, the result is that side', () => {
    fc.assert(
      fc.property(twoVersions, ({ start, mine: changed }) => {
        const fast = mergeDatasets({ base: start, mine: start, theirs: changed }, 'm');
        expect(fast.conflicts).toEqual([]);
        expect(recordsOf(mergedInto(start, fast))).toEqual(recordsOf(changed));
        expect(mergeDatasets({ base: start, mine: changed, theirs: start }, 'm').change).toBeNull();
      }),
    );
  });

  test('edits of different records come together whole', () => {
    fc.assert(
      fc.property(anyDataset, anyDataset, (start, other) => {
        const added = other.investments.map((record) => putOf('investments', renamed(record)));
        const theirs = edited(start, added);
        const mine = edited(start, [{ kind: 'settings', settings: { ...start.settings, title: 'mine' } }]);
        const merge = mergeDatasets({ base: start, mine, theirs }, 'm');
        const merged = mergedInto(mine, merge);
        expect(merge.conflicts).toEqual([]);
        expect(merged.settings.title).toBe('mine');
        expect(recordsOf(merged)).toEqual(recordsOf(theirs));
      }),
    );
  });

  test('references hold, whatever was edited and chosen, with and without a base', () => {
    fc.assert(
      fc.property(twoVersions, fc.boolean(), fc.infiniteStream(side), ({ start, mine, theirs }, known, sides) => {
        const choose: Choose = () => sides.next().value ?? null;
        const merged = mergedInto(mine, mergeDatasets({ base: known ? start : null, mine, theirs }, 'm', choose));
        expect(() => checkAllReferences(merged)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['any', twoVersions, 150],
    ['of sources based on each other', twoChains, 500],
  ])('the other way round it is the same merge: datasets %s', (_, versions, numRuns) => {
    const decide = fc.func(fc.constantFrom<Side>('mine', 'theirs'));
    fc.assert(
      fc.property(versions, fc.boolean(), decide, ({ start, mine, theirs }, known, decided) => {
        const choose: Choose = (conflict) => decided(conflictKey(conflict));
        const chooseBack: Choose = (conflict) => (choose(conflict) === 'mine' ? 'theirs' : 'mine');
        const base = known ? start : null;
        const there = mergeDatasets({ base, mine, theirs }, 'm', choose);
        const back = mergeDatasets({ base, mine: theirs, theirs: mine }, 'm', chooseBack);
        expect(there.counts.theirs).toEqual(back.counts.mine);
        expect(there.counts.mine).toEqual(back.counts.theirs);
        expect(there.counts.held).toBe(back.counts.held);
        expect(byKey(there.conflicts)).toEqual(byKey(back.conflicts.map(turned)));
        const merged = mergedInto(mine, there);
        expect(() => checkAllReferences(merged)).not.toThrow();
        expect(recordsOf(merged)).toEqual(recordsOf(mergedInto(theirs, back)));
        expect(merged.settings).toEqual(mergedInto(theirs, back).settings);
        // What is asked does not depend on what is answered: who has decided all that was shown is not asked again.
        expect(byKey(mergeDatasets({ base, mine, theirs }, 'm').conflicts)).toEqual(byKey(there.conflicts));
      }),
      { numRuns },
    );
  });
});

const side = fc.constantFrom<Side | null>('mine', 'theirs', null);

/** A dataset, and two that have grown from it: rows changed, added and removed on both sides. */
const twoVersions = anyDataset.chain((start) =>
  fc.record({ start: fc.constant(start), mine: versionOf(start, 'mine'), theirs: versionOf(start, 'theirs') }),
);

/** Sources alone, as many based on one another as there can be. */
const twoChains = versionOfChain(dataset([])).chain((start) =>
  fc.record({ start: fc.constant(start), mine: versionOfChain(start), theirs: versionOfChain(start) }),
);

function versionOfChain(start: Dataset): fc.Arbitrary<Dataset> {
  const id = fc.constantFrom(...idsOf('src', 6));
  const put = fc
    .tuple(id, fc.option(id, { nil: undefined }))
    .map(([own, basedOn]) => putOf('sources', Source.parse({ id: own, title: own, basedOn })));
  const gone = id.map((own) => ({ kind: 'remove' as const, table: 'sources' as const, id: own }));
  return fc.array(fc.oneof({ arbitrary: put, weight: 6 }, gone), { maxLength: 12 }).map((edits) => kept(start, edits));
}

function versionOf(start: Dataset, name: string): fc.Arbitrary<Dataset> {
  const companies = [...start.companies.map(({ id }) => id), `com_${name}`];
  const sources = [...start.sources.map(({ id }) => id), `src_${name}`];
  const edit = fc.oneof(
    fc.constantFrom(...companies).chain((id) => companyOf(id).map((record) => putOf('companies', record))),
    fc
      .tuple(fc.constantFrom(...sources), fc.option(fc.constantFrom(...sources), { nil: undefined }))
      .chain(([id, basedOn]) =>
        sourceOf(id).map((record) => putOf('sources', basedOn === undefined ? record : { ...record, basedOn })),
      ),
    fc
      .constantFrom(...start.investments.map(({ id }) => id), `inv_${name}`)
      .chain((id) => investmentOf(id, companies, sources).map((record) => putOf('investments', record))),
    fc
      .constantFrom(...tableNames.flatMap((table) => start[table].map(({ id }) => ({ table, id }))), null)
      .map((gone) => gone && { kind: 'remove' as const, ...gone }),
  );
  return fc.array(edit, { maxLength: 8 }).map((edits) => kept(start, edits));
}

/** The dataset after those edits that apply: where a reference would lead nowhere, an edit is not made. */
function kept(start: Dataset, edits: readonly (Edit | null)[]): Dataset {
  return edits.reduce((now, one) => {
    try {
      return one ? applyChange(now, { label: 'e', edits: [one] }).dataset : now;
    } catch {
      return now;
    }
  }, start);
}

function dataset(edits: readonly Edit[]): Dataset {
  return edited(emptyDataset('dat_test', 'Test'), edits);
}

function edited(start: Dataset, edits: readonly Edit[]): Dataset {
  return edits.length === 0 ? start : applyChange(start, { label: 'edit', edits: [...edits] }).dataset;
}

function mergedInto(mine: Dataset, { change }: Merge): Dataset {
  return change ? applyChange(mine, change).dataset : mine;
}

/** Sources by the last letter of their ids: `p > q` is one that is based on another. Of those in `start`, what is not named is removed. */
function based(text: string, start: Dataset = dataset([])): Dataset {
  const sources = text.split(', ').map((one) => one.split(' > '));
  const put = (id = '', basedOn?: string) =>
    putOf('sources', Source.parse({ id: `src_${id}`, title: id, ...(basedOn && { basedOn: `src_${basedOn}` }) }));
  const gone = start.sources.filter(({ id }) => !sources.some(([own]) => id === `src_${own}`));
  return edited(start, [
    // All on their own first, so that no step on the way is a circle.
    ...sources.map(([id]) => put(id)),
    ...sources.map(([id, basedOn]) => put(id, basedOn)),
    ...gone.map(({ id }) => ({ kind: 'remove' as const, table: 'sources' as const, id })),
  ]);
}

function chainsOf({ sources }: Dataset): string {
  const letter = (id: string) => id.slice(-1);
  return sources.flatMap(({ id, basedOn }) => (basedOn ? [`${letter(id)} > ${letter(basedOn)}`] : [])).join(', ');
}

function noteOf(mine: Dataset, merge: Merge): unknown[] {
  const record = recordOf(mergedInto(mine, merge).investments, 'inv_1');
  return [record?.note, record?.region];
}

function renamed(record: Investment): Investment {
  return { ...Investment.parse({ id: `${record.id}-new`, status: 'actual' }), note: record.note ?? 'new' };
}

/** The records by id, as they stand in a file: their order may differ. */
function recordsOf(any: Dataset): unknown {
  return Object.fromEntries(
    tableNames.map((table) => [
      table,
      any[table].map((record) => textOf(tables[table].schema)(record).replace(',"unread":{}', '')).sort(),
    ]),
  );
}

/** A conflict as it is where the two datasets have changed sides. */
function turned({ mine, theirs, ...conflict }: Conflict): Conflict {
  return { ...conflict, mine: theirs, theirs: mine };
}

function byKey(conflicts: readonly Conflict[]): Record<string, Conflict> {
  return Object.fromEntries(conflicts.map((conflict) => [conflictKey(conflict), conflict]));
}
