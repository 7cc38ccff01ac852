import { expect, test } from 'vitest';
import { Refused } from '../../../../src/client';
import type { Output } from '../../../../src/contract';
import type { Dataset } from '../../../../src/core/dataset/dataset';
import { createPastRecords } from '../../../../src/renderer/charts/known/pastRecords';
import { datasetOf, exactly } from '../../../core/compare/rows';

type Answer = Output<'recordsOn'>;
const now = datasetOf([{ of: '65' }]);
const later: Dataset = { ...now, investments: [...now.investments], revision: 1 };
const [record] = now.investments as [Dataset['investments'][number]];
const answer: Answer = {
  revision: 0,
  records: [{ table: 'investments', record: { ...record, amount: exactly('60') } }],
  isLater: false,
  begins: null,
  problem: null,
};

test('the answer is the dataset as it stood, told to all who listen', async () => {
  const { records, asked, heard } = host();
  expect(records.on('2025-03-01')).toBeUndefined();
  const looked = records.look('2025-03-01', 'a.json', now);
  asked[0]?.resolve({ ...answer, problem: 'byte 7' });
  await looked;
  const past = records.on('2025-03-01');
  expect(past).toMatchObject({ file: 'a.json', now, past: { kind: 'ready', problem: 'byte 7' } });
  expect(past?.past.kind === 'ready' && past.past.dataset.investments[0]?.amount).toEqual(exactly('60'));
  expect(heard()).toBe(1);
});

test('of the same rows the host is asked once at a time; of newer rows anew, and the newer answer counts', async () => {
  const { records, asked } = host();
  const looks = [records.look('2025-03-01', 'a', now), records.look('2025-03-01', 'a', now)];
  expect(asked).toHaveLength(1);
  looks.push(records.look('2025-03-01', 'a', later));
  expect(asked).toHaveLength(2);
  asked[1]?.resolve({ ...answer, revision: 1 });
  asked[0]?.resolve(answer);
  await Promise.all(looks);
  expect(records.on('2025-03-01')?.now).toBe(later);
});

test('what the host refuses is told with its reason, and asked again it may be answered', async () => {
  const { records, asked } = host();
  const refused = records.look('2025-03-01', 'a', now);
  asked[0]?.reject(new Refused({ ok: false, code: 'offline', message: 'the host is gone', path: [] }));
  await refused;
  expect(records.on('2025-03-01')?.past).toEqual({ kind: 'failed', reason: 'the host is gone' });
  const again = records.look('2025-03-01', 'a', now);
  asked[1]?.resolve(answer);
  await again;
  expect(records.on('2025-03-01')?.past.kind).toBe('ready');
});

test('records that the dataset cannot hold are a failure, and a bug stays one', async () => {
  const { records, asked } = host();
  const looked = records.look('2025-03-01', 'a', now);
  asked[0]?.resolve({ ...answer, records: [{ table: 'investments', record: { ...record, company: 'com_gone' } }] });
  await looked;
  expect(records.on('2025-03-01')?.past).toMatchObject({ kind: 'failed' });
  const broken = records.look('2025-03-02', 'a', now);
  asked[1]?.reject(new TypeError('bug'));
  await expect(broken).rejects.toThrow('bug');
});

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** A host that answers when it is told to. */
function host() {
  const asked: Waiting[] = [];
  let count = 0;
  const records = createPastRecords({
    recordsOn: () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
  });
  records.subscribe(() => (count += 1));
  return { records, asked, heard: () => count };
}
