import { expect, test, vi } from 'vitest';
import type { CallName, HostEvent, Reply, Step } from '../../../src/contract';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Change } from '../../../src/core/change/change';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { readSnapshot } from '../../../src/core/dataset/readSnapshot';
import { writeSnapshot } from '../../../src/core/dataset/writeSnapshot';
import type { Host } from '../../../src/renderer/host/host';
import { createLedger } from '../../../src/renderer/ledger/createLedger';
import type { Notice } from '../../../src/renderer/ledger/ledgerState';

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

async function opened() {
  const host = fakeHost();
  const told: Notice[] = [];
  const ledger = createLedger({ host, readSnapshot, tell: (notice) => told.push(notice) });
  await vi.waitFor(() => expect(ledger.state().phase).toBe('ready'));
  return { ledger, host, told };
}

/** A host with one dataset in memory, which keeps the contract. */
function fakeHost() {
  let dataset: Dataset = emptyDataset('dat_1', 'Test');
  let refusal: { code: string; message: string } | null = null;
  const steps: Step[] = [];
  const undos: Change[] = [];
  const redos: Change[] = [];
  const listeners = new Set<(event: HostEvent) => void>();
  const apply = (change: Change, back: Change[]) => {
    const applied = applyChange(dataset, change);
    dataset = applied.dataset;
    steps.push({ revision: dataset.revision, change });
    back.push(applied.inverse);
  };
  const trail = () => ({ undo: undos.at(-1)?.label ?? null, redo: redos.at(-1)?.label ?? null });
  const acknowledged = () => ({ ...trail(), revision: dataset.revision, savedAt: '2026-01-01T14:02:00.000Z' });
  const desk = {
    version: '0',
    host: 'http',
    open: { path: '/a.outlay.json', name: 'a', readOnly: null },
    recent: [],
    firstStart: false,
    dialogs: false,
  };
  const answer = (name: CallName, input: { base?: number; change?: Change; revision?: number }): Reply => {
    const { base, change, revision = 0 } = input;
    if (name === 'desk') return { ok: true, value: desk };
    if (name === 'dataset') {
      const value = { ...trail(), text: writeSnapshot(dataset), revision: dataset.revision, savedAt: null };
      return { ok: true, value };
    }
    if (name === 'changesSince') {
      return { ok: true, value: { ...trail(), steps: steps.filter((step) => step.revision > revision) } };
    }
    if (base !== dataset.revision) return { ok: false, code: 'stale', message: 'stale', path: [] };
    if (name === 'edit' && change) {
      apply(change, undos);
      return { ok: true, value: acknowledged() };
    }
    const back = name === 'undo' ? undos.pop() : redos.pop();
    if (!back) return { ok: false, code: 'badInput', message: `nothing to ${name}`, path: [] };
    apply(back, name === 'undo' ? redos : undos);
    return { ok: true, value: { ...acknowledged(), change: back } };
  };
  return {
    send: async (name, input) => {
      await Promise.resolve();
      const text = JSON.stringify(input);
      if (refusal) return { ok: false, path: [], ...refusal } as Reply;
      return answer(name, JSON.parse(text) as Parameters<typeof answer>[1]);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch: () => () => undefined,
    dataset: () => dataset,
    refuse: (code: string | null, message = '') => {
      refusal = code === null ? null : { code, message };
    },
    foreign: (change: Change, { silent = false } = {}) => {
      apply(change, undos);
      if (!silent) listeners.forEach((listener) => listener({ kind: 'changed', revision: dataset.revision }));
    },
  } satisfies Host & Record<string, unknown>;
}

function put(id: string, name: string): Change {
  return {
    label: `name ${name}`,
    edits: [{ kind: 'put', table: 'companies', record: { id, name, aliases: [], fiscalYearEnd: 12 } }],
  };
}
