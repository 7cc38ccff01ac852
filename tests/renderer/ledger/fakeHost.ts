import type { CallName, HostEvent, Reply, Step } from '../../../src/contract';
import { applyChange } from '../../../src/core/change/applyChange';
import type { Change } from '../../../src/core/change/change';
import { type Dataset, emptyDataset } from '../../../src/core/dataset/dataset';
import { writeSnapshot } from '../../../src/core/dataset/snapshot/writeSnapshot';
import type { Host } from '../../../src/renderer/host/host';

/** A host with one dataset in memory, which keeps the contract. */
export function fakeHost(notices: readonly string[] = []) {
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
    open: { path: '/a.outlay.json', name: 'a', readOnly: null, notices },
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
    emit: (event: HostEvent) => listeners.forEach((listener) => listener(event)),
    foreign: (change: Change, { silent = false } = {}) => {
      apply(change, undos);
      if (!silent) listeners.forEach((listener) => listener({ kind: 'changed', revision: dataset.revision }));
    },
  } satisfies Host & Record<string, unknown>;
}
