import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Notice } from '../ledger/ledgerState';

export interface ShownNotice extends Notice {
  readonly key: number;
}

/** What was told and not yet put away. Lives outside the components, so that the ledger can tell too. */
export interface NoticeBoard {
  readonly tell: (notice: Notice) => void;
  readonly dismiss: (key: number) => void;
  readonly shown: () => readonly ShownNotice[];
  readonly subscribe: (listener: () => void) => () => void;
}

const MOST_SHOWN = 4;

export function createNoticeBoard(): NoticeBoard {
  let notices: readonly ShownNotice[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const set = (next: readonly ShownNotice[]) => {
    notices = next;
    listeners.forEach((listener) => listener());
  };
  return {
    tell: (notice) => set(withRoom([...notices, { ...notice, key: (count += 1) }])),
    dismiss: (key) => set(notices.filter((notice) => notice.key !== key)),
    shown: () => notices,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Infos make room for newer ones; what was refused stays until somebody has put it away. */
function withRoom(notices: readonly ShownNotice[]): readonly ShownNotice[] {
  const from = notices.length - MOST_SHOWN;
  return notices.filter(({ tone }, index) => tone !== 'info' || index >= from);
}

const BoardContext = createContext<NoticeBoard | null>(null);

export function NoticeProvider({ board, children }: { readonly board: NoticeBoard; readonly children: ReactNode }) {
  return <BoardContext value={board}>{children}</BoardContext>;
}

/** Says something to the user once, and to a screen reader. */
export function useTell(): NoticeBoard['tell'] {
  return useBoard().tell;
}

export function useNoticeBoard(): {
  readonly notices: readonly ShownNotice[];
  readonly dismiss: NoticeBoard['dismiss'];
} {
  const board = useBoard();
  return { notices: useSyncExternalStore(board.subscribe, board.shown), dismiss: board.dismiss };
}

function useBoard(): NoticeBoard {
  const board = useContext(BoardContext);
  if (!board) throw new Error('notices need a NoticeProvider above them');
  return board;
}
