import { createClient, Refused } from '../../client';
import type { Acknowledged, Api, Desk, HostEvent, Output, Trail } from '../../contract';
import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import { Failure } from '../../core/failure';
import type { Host } from '../host/host';
import { rebase } from './rebase';
import { type Conflict, type Copy, acknowledge, addPending, dropFirst, replaceConfirmed, shown, takeIn } from './copy';
import { type LedgerState, type Notice, startState } from './ledgerState';

type Task =
  // Which edit it is says the copy: the first one on its way, as it stands after what came before it.
  { readonly kind: 'edit' } | { readonly kind: 'undo' | 'redo' | 'catchUp' | 'load' };

export interface Ledger {
  readonly api: Api;
  readonly state: () => LedgerState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows a change at once and sends it. Gives the failure where it cannot be applied; then nothing has changed. */
  readonly edit: (change: Change) => Failure | null;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Tries again to send what could not be saved. */
  readonly retry: () => void;
  /** Asks the host anew what is open: after a file was opened, or an event said so. */
  readonly load: () => void;
  readonly hear: (listener: (event: HostEvent) => void) => () => void;
}

export interface LedgerParts {
  readonly host: Host;
  /** @throws {Failure} where the text is no dataset. */
  readonly readSnapshot: (text: string) => Dataset;
  readonly tell: (notice: Notice) => void;
}

/**
 * The page's side of every edit: applied to its own copy at once, sent in order, one at a time, each on the revision
 * before it; what others did first is taken in and this window's edits are put after it.
 */
export function createLedger({ host, readSnapshot, tell }: LedgerParts): Ledger {
  const api = createClient(host.send);
  const listeners = new Set<() => void>();
  const tasks: Task[] = [];
  const heard = new Set<string>();
  let state = startState;
  let copy: Copy | null = null;
  let running = false;
  let trail: Trail = startState.trail;
  let savedAt: string | null = null;

  const set = (part: Partial<LedgerState>) => {
    state = { ...state, ...part };
    listeners.forEach((listener) => listener());
  };

  /** Shows the copy as it now is, with what undo would take back: an edit on its way comes before the host's own. */
  const show = (part: Partial<LedgerState> = {}) => {
    const last = copy?.pending.at(-1);
    set({
      dataset: copy && shown(copy),
      trail: last ? { undo: last.change.label, redo: null } : trail,
      unsaved: copy?.pending.length ?? 0,
      ...part,
    });
  };

  const settle = ({ copy: next, conflicts }: { copy: Copy; conflicts: readonly Conflict[] }) => {
    copy = next;
    const sending = tasks.filter((task) => task.kind === 'edit');
    for (const { change, before, at, reason } of conflicts) {
      const task = sending[at];
      if (task) tasks.splice(tasks.indexOf(task), 1);
      tell({
        tone: 'refused',
        text: `Not applied: “${change.label}”. ${sentence(reason)}`,
        action: {
          label: 'Apply it anyway',
          run: () => copy && report(edit(rebase(change, before, shown(copy)))),
        },
      });
    }
  };

  const report = (failure: Failure | null) => {
    if (failure) tell({ tone: 'refused', text: sentence(failure.message) });
  };

  /** What the host found about the file is said once, whether it comes as an event or with the file. */
  const notice = (text: string) => {
    if (heard.has(text)) return;
    heard.add(text);
    tell({ tone: 'review', text: sentence(text) });
  };

  const load = async () => {
    // Both at once: most starts have a file open, and its text takes longest.
    const askedDesk = api.desk({});
    const asked = api.dataset({});
    // Nothing is open, perhaps: the desk says so.
    asked.catch(() => undefined);
    const desk = await askedDesk;
    if (!desk.open) {
      copy = null;
      trail = startState.trail;
      savedAt = null;
      show({ desk, phase: 'ready', failure: '', reachable: true, saving: { kind: 'saved', at: null } });
      return;
    }
    takeDataset(desk, await asked);
  };

  const takeDataset = (desk: Desk, answer: Output<'dataset'>) => {
    const confirmed = { ...readSnapshot(answer.text), revision: answer.revision };
    trail = { undo: answer.undo, redo: answer.redo };
    savedAt = answer.savedAt;
    if (copy && copy.confirmed.id === confirmed.id) settle(replaceConfirmed(copy, confirmed));
    else {
      const left = copy?.pending ?? [];
      copy = { confirmed, pending: [] };
      for (let at = tasks.length - 1; at >= 0; at -= 1) if (tasks[at]?.kind === 'edit') tasks.splice(at, 1);
      for (const { change } of left) {
        tell({ tone: 'refused', text: `Not saved: “${change.label}”. Another file was opened before it was written.` });
      }
    }
    show({ desk, phase: 'ready', failure: '', reachable: true, saving: standing() });
    desk.open?.notices?.forEach(notice);
  };

  const standing = (): LedgerState['saving'] =>
    tasks.some((task) => task.kind === 'edit') ? { kind: 'saving' } : { kind: 'saved', at: savedAt };

  const catchUp = async () => {
    if (!copy) return load();
    const { steps, undo, redo } = await api.changesSince({ revision: copy.confirmed.revision });
    trail = { undo, redo };
    try {
      if (!steps) throw new Failure('stale', 'the steps are no longer known');
      settle(takeIn(copy, steps));
      show();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await load();
    }
  };

  const acknowledged = ({ undo, redo, savedAt: at }: Acknowledged) => {
    trail = { undo, redo };
    savedAt = at;
  };

  const perform = async (task: Task) => {
    if (task.kind === 'load') return load();
    if (task.kind === 'catchUp') return catchUp();
    if (!copy) return;
    const base = copy.confirmed.revision;
    if (task.kind === 'edit') {
      const [first] = copy.pending;
      if (!first) return;
      const answer = await api.edit({ base, change: first.change });
      acknowledged(answer);
      copy = acknowledge(copy, answer.revision);
    } else {
      const answer = task.kind === 'undo' ? await api.undo({ base }) : await api.redo({ base });
      acknowledged(answer);
      settle(takeIn(copy, [{ revision: answer.revision, change: answer.change }], true));
    }
  };

  /** What became of a task that was refused: `again` (at once), `stop` (keep it for Retry), or `next`. */
  const refused = async (task: Task, error: unknown): Promise<'again' | 'stop' | 'next'> => {
    const refusal = refusalOf(error);
    if (refusal.code === 'stale' && (task.kind === 'edit' || task.kind === 'undo' || task.kind === 'redo')) {
      const before = copy?.confirmed;
      await catchUp();
      if (copy?.confirmed === before) await load();
      return 'again';
    }
    if (refusal.code === 'offline') set({ reachable: false });
    if (task.kind === 'load' || task.kind === 'catchUp') {
      if (copy) return 'stop';
      set({ phase: 'failed', failure: refusal.message });
      return 'stop';
    }
    if (task.kind === 'edit') {
      if (copy && (refusal.code === 'badInput' || refusal.code === 'notFound')) {
        const label = copy.pending[0]?.change.label ?? 'edit';
        tell({ tone: 'refused', text: `Not applied: “${label}”. ${sentence(refusal.message)}` });
        settle(dropFirst(copy));
        return 'next';
      }
      show({ saving: { kind: 'notSaved', reason: refusal.message } });
      return 'stop';
    }
    tell({ tone: 'refused', text: sentence(refusal.message) });
    return 'next';
  };

  const pump = async () => {
    if (running) return;
    running = true;
    try {
      for (let task = tasks[0]; task; task = tasks[0]) {
        let outcome: 'again' | 'stop' | 'next' = 'next';
        try {
          await perform(task);
          if (!state.reachable) set({ reachable: true });
        } catch (error) {
          outcome = await refused(task, error).catch((second: unknown) => {
            show({ saving: { kind: 'notSaved', reason: refusalOf(second).message } });
            return 'stop' as const;
          });
        }
        if (outcome === 'stop') return;
        if (outcome === 'next' && tasks[0] === task) tasks.shift();
        show({ saving: standing() });
      }
    } finally {
      running = false;
    }
  };

  const enqueue = (task: Task) => {
    tasks.push(task);
    void pump();
  };

  const edit = (change: Change): Failure | null => {
    if (!copy) return new Failure('noDataset', 'no dataset is open');
    try {
      copy = addPending(copy, change);
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
    show(state.saving.kind === 'notSaved' ? {} : { saving: { kind: 'saving' } });
    enqueue({ kind: 'edit' });
    return null;
  };

  const onEvent = (event: HostEvent) => {
    if (event.kind === 'notice') notice(event.text);
    if (event.kind === 'desk') enqueue({ kind: 'load' });
    // Queued behind this window's own edits: by then an event about one of them is old news, and costs no call.
    if (event.kind === 'changed' && event.revision > (copy?.confirmed.revision ?? 0) + (copy?.pending.length ?? 0)) {
      enqueue({ kind: 'catchUp' });
    }
  };
  host.subscribe(onEvent);
  host.watch((reachable) => {
    if (reachable === state.reachable) return;
    set({ reachable });
    if (reachable) enqueue({ kind: copy ? 'catchUp' : 'load' });
  });
  enqueue({ kind: 'load' });

  return {
    api,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit,
    undo: () => enqueue({ kind: 'undo' }),
    redo: () => enqueue({ kind: 'redo' }),
    retry: () => {
      if (tasks.length === 0) tasks.push({ kind: 'load' });
      if (state.saving.kind === 'notSaved') set({ saving: { kind: 'saving' } });
      void pump();
    },
    load: () => enqueue({ kind: 'load' }),
    hear: host.subscribe,
  };
}

function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof Failure) return error;
  return { code: 'bug', message: 'something went wrong in Outlay itself' };
}

/** A reason as a sentence of its own. */
function sentence(reason: string): string {
  const text = reason.trim();
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
}
