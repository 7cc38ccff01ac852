import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Change } from '../../../src/core/change/change';
import type { Dataset } from '../../../src/core/dataset/dataset';
import type { Company } from '../../../src/core/dataset/records';
import { readSnapshot } from '../../../src/core/dataset/snapshot/readSnapshot';
import { createLedger, type Ledger } from '../../../src/renderer/ledger/createLedger';
import type { Notice } from '../../../src/renderer/ledger/ledgerState';
import { fakeHost } from './fakeHost';

test('an edit is shown before the host has answered, and saved after', async () => {
  const { ledger, host } = await opened();
  expect(ledger.edit(put('com_a', 'Alphabet'))).toBeNull();
  expect(ledger.state().dataset?.companies.map(({ name }) => name)).toEqual(['Alphabet']);
  expect(ledger.state().saving).toEqual({ kind: 'saving' });

  await vi.waitFor(() => expect(ledger.state().saving.kind).toBe('saved'));
  expect(host.dataset().companies).toHaveLength(1);
  expect(ledger.state().unsaved).toBe(0);
});

test('[S1] what could not be saved stays shown and NOT SAVED until Retry succeeds', async () => {
  const { ledger, host } = await opened();
  host.refuse('notSaved', 'the disk is full');
  ledger.edit(put('com_a', 'Alphabet'));
  ledger.edit(put('com_b', 'ByteDance'));
  await vi.waitFor(() => expect(ledger.state().saving).toEqual({ kind: 'notSaved', reason: 'the disk is full' }));
  expect(ledger.state().unsaved).toBe(2);
  expect(ledger.state().dataset?.companies).toHaveLength(2);

  host.refuse(null);
  ledger.retry();
  await vi.waitFor(() => expect(ledger.state().saving.kind).toBe('saved'));
  expect(host.dataset().companies.map(({ name }) => name)).toEqual(['Alphabet', 'ByteDance']);
});

test('a host that is gone keeps the edits in the window and is told of', async () => {
  const { ledger, host } = await opened();
  host.refuse('offline', 'Outlay does not answer');
  ledger.edit(put('com_a', 'Alphabet'));
  await vi.waitFor(() => expect(ledger.state().reachable).toBe(false));
  expect(ledger.state().unsaved).toBe(1);
});

test('edits on another window’s work are put after it', async () => {
  const { ledger, host } = await opened();
  host.foreign(put('com_m', 'Microsoft'), { silent: true });
  ledger.edit(put('com_a', 'Alphabet'));
  await vi.waitFor(() => expect(ledger.state().saving.kind).toBe('saved'));
  expect(host.dataset().companies.map(({ name }) => name)).toEqual(['Microsoft', 'Alphabet']);
  expect(ledger.state().dataset?.companies).toEqual(host.dataset().companies);
});

test('a conflict is told, and can be applied anyway', async () => {
  const { ledger, host, told } = await opened();
  host.foreign(put('com_a', 'theirs'), { silent: true });
  ledger.edit(put('com_a', 'mine'));
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(ledger.state().dataset?.companies.map(({ name }) => name)).toEqual(['theirs']);

  told[0]?.action?.run();
  await vi.waitFor(() => expect(host.dataset().companies.map(({ name }) => name)).toEqual(['mine']));
});

test('what another window does is heard and shown', async () => {
  const { ledger, host } = await opened();
  host.foreign(put('com_m', 'Microsoft'));
  await vi.waitFor(() => expect(ledger.state().dataset?.companies).toHaveLength(1));
});

test('undo waits for the edit before it and takes it back', async () => {
  const { ledger, host } = await opened();
  ledger.edit(put('com_a', 'Alphabet'));
  ledger.undo();
  await vi.waitFor(() => expect(host.dataset().revision).toBe(2));
  await vi.waitFor(() => expect(ledger.state().dataset?.companies).toEqual([]));
  expect(ledger.state().trail.redo).toBe('name Alphabet');
});

test('what undo takes back is not brought back by an edit of the same record made before its answer', async () => {
  const { ledger, host } = await opened();
  ledger.edit(put('com_a', 'Alphabet'));
  ledger.edit(fieldOf(ledger, 'com_a', 'country', 'US'));
  ledger.undo();
  ledger.edit(fieldOf(ledger, 'com_a', 'ticker', 'GOOG'));
  await settled(ledger, host);
  const company = { id: 'com_a', name: 'Alphabet', aliases: [], fiscalYearEnd: 12, ticker: 'GOOG' };
  expect(host.dataset().companies).toEqual([company]);
  expect(ledger.state().dataset?.companies).toEqual([company]);
});

test('edits, undo and redo in any order and at any speed come to what they would come to one at a time', async () => {
  const id = fc.constantFrom('com_a', 'com_b');
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(id, fc.constantFrom('name', 'ticker', 'note')) },
    { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 12 }), async (steps) => {
      const fast = await opened();
      const slow = await opened();
      for (const made of [fast, slow]) for (const one of ['com_a', 'com_b']) made.ledger.edit(put(one, one));
      for (const [at, [one, waits]] of steps.entries()) {
        for (const { ledger } of [fast, slow]) {
          if (one === 'undo' || one === 'redo') ledger[one]();
          else if (has(ledger, one[0])) ledger.edit(fieldOf(ledger, ...one, `text ${at}`));
        }
        await settled(slow.ledger, slow.host);
        if (waits) await settled(fast.ledger, fast.host);
      }
      await settled(fast.ledger, fast.host);
      expect(fast.ledger.state().dataset?.companies).toEqual(fast.host.dataset().companies);
      // Where a record was taken back before it was edited, the edit is told of instead: nothing to compare.
      if (fast.told.length === 0 && slow.told.length === 0) {
        expect(fast.host.dataset().companies).toEqual(slow.host.dataset().companies);
      }
    }),
    { numRuns: 150 },
  );
});

test('what the host found about the file is said in the page, once', async () => {
  const { ledger, host, told } = await opened(['The history is damaged; its good part was read: /a.jsonl']);
  expect(told).toEqual([{ tone: 'review', text: 'The history is damaged; its good part was read: /a.jsonl.' }]);
  host.emit({ kind: 'notice', text: 'The history is damaged; its good part was read: /a.jsonl' });
  host.emit({ kind: 'notice', text: 'another program has written /a' });
  ledger.load();
  await settled(ledger, host);
  expect(told.map(({ text }) => text)).toEqual([
    'The history is damaged; its good part was read: /a.jsonl.',
    'Another program has written /a.',
  ]);
});

/** Waits until nothing is on its way. */
async function settled(ledger: Ledger, host: { readonly dataset: () => Dataset }): Promise<void> {
  for (let quiet = 0; quiet < 5;) {
    await new Promise((resolve) => setImmediate(resolve));
    quiet =
      ledger.state().unsaved === 0 && ledger.state().dataset?.revision === host.dataset().revision ? quiet + 1 : 0;
  }
}

function has(ledger: Ledger, id: string): boolean {
  return ledger.state().dataset?.companies.some((company) => company.id === id) ?? false;
}

/** The change that typing into one field of a company makes: its whole record, as it is shown now. */
function fieldOf(ledger: Ledger, id: string, field: keyof Company, value: string): Change {
  const company = ledger.state().dataset?.companies.find((one) => one.id === id);
  if (!company) throw new Error(`no ${id}`);
  const record = { ...company, [field]: value };
  return { label: `${field} of ${id}`, edits: [{ kind: 'put', table: 'companies', record }] };
}

async function opened(notices: readonly string[] = []) {
  const host = fakeHost(notices);
  const told: Notice[] = [];
  const ledger = createLedger({ host, readSnapshot, tell: (notice) => told.push(notice) });
  await vi.waitFor(() => expect(ledger.state().phase).toBe('ready'), { interval: 1 });
  return { ledger, host, told };
}

function put(id: string, name: string): Change {
  return {
    label: `name ${name}`,
    edits: [{ kind: 'put', table: 'companies', record: { id, name, aliases: [], fiscalYearEnd: 12 } }],
  };
}
