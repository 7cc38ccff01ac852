import { expect, test } from 'vitest';
import { sourceFacts } from '../../../src/core/words/sourceFacts';
import { datasetOf } from '../compare/rows';

test('a source says its date, its grade, whether it is unnamed, and what it repeats', () => {
  const sources = [
    { id: 'src_wire', title: 'Wire', anonymous: true, reliability: 'D' },
    { id: 'src_echo', title: 'T', publisher: 'Echo', published: '2025-02-01', basedOn: 'src_wire' },
  ];
  const cited = datasetOf([{ citations: [{ source: 'src_echo' }, { source: 'src_wire' }, { source: 'src_echo' }] }], {
    sources,
  });
  const [investment] = cited.investments;
  expect(investment && sourceFacts(cited, investment, 'en')).toEqual([
    { id: 'src_echo', name: 'Echo', standing: '1 Feb 2025 · grade F · repeats Wire' },
    { id: 'src_wire', name: 'Wire', standing: 'no date · grade D · unnamed people' },
  ]);
});
