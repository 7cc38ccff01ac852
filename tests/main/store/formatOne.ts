import { writeFileSync } from 'node:fs';
import type { Change } from '../../../src/core/change/change';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Dataset } from '../../../src/core/dataset/dataset';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import type { Company } from '../../../src/core/dataset/records';
import { checksumOf } from '../../../src/main/store/disk/checksum';
import { sidecarsOf } from '../../../src/main/store/disk/sidecars';
import { type HistoryEntry, lineOf } from '../../../src/main/store/history/historyLine';

const time = '2025-01-24T10:00:00.000Z';

/** The text of a file of format 1, as its program wrote it: a December, the default of then, is left out. */
export function textOfOne(dataset: Dataset): string {
  return writeSnapshot({ ...dataset, companies: dataset.companies.map(withoutDefault) }).replace(
    '"version": 2',
    '"version": 1',
  );
}

/**
 * Writes a file of format 1, and beside it the history of the changes that came after it. In the history every company has a month,
 * as records had it in memory. Gives the dataset that this history leads to.
 */
export function writeFormatOne(path: string, dataset: Dataset, changes: readonly Change[]): Dataset {
  const text = textOfOne(dataset);
  writeFileSync(path, text);
  const mark = {
    kind: 'baseline',
    revision: dataset.revision,
    time,
    dataset: dataset.id,
    snapshot: checksumOf(Buffer.from(text)),
  } as const;
  let now = dataset;
  const lines = changes.map((change) => {
    const { dataset: next, inverse } = applyChange(now, change);
    now = { ...next, revision: now.revision + 1 };
    const entry: HistoryEntry = {
      kind: 'change',
      revision: now.revision,
      time,
      user: 'ana',
      label: change.label,
      change,
      inverse,
    };
    return lineOf(entry);
  });
  writeFileSync(sidecarsOf(path).history, [lineOf(mark), ...lines].join(''));
  return now;
}

function withoutDefault(company: Company): Company {
  const { fiscalYearEnd, ...others } = company;
  return fiscalYearEnd === 12 || fiscalYearEnd === undefined ? others : { ...others, fiscalYearEnd };
}
