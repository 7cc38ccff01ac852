import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useLedger } from '../ledger/useLedger';
import { isMac } from './isMac';
import { type CommandName, isCommandName } from './commandTable';
import { belongsToText, commandOf, isSign } from './matchKeys';

type Run = () => void;

interface Commands {
  readonly run: (name: CommandName) => boolean;
  readonly offer: (name: CommandName, run: Run) => () => void;
}

const CommandsContext = createContext<Commands | null>(null);

/** Carries keys and the desktop app's menu to whatever part of the page has taken a command on; the last one to do so. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const { hear } = useLedger();
  const [commands] = useState(createCommands);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = commandOf(event, isMac);
      if (!name || belongsElsewhere(name, event)) return;
      if (document.querySelector('[role="dialog"]') && name !== 'shortcuts') return;
      if (commands.run(name)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey, true);
    const stop = hear((event) => {
      if (event.kind === 'command' && isCommandName(event.command)) commands.run(event.command);
    });
    return () => {
      window.removeEventListener('keydown', onKey, true);
      stop();
    };
  }, [commands, hear]);

  return <CommandsContext value={commands}>{children}</CommandsContext>;
}

/** Takes a command on while the component is there. */
export function useCommand(name: CommandName, run: Run, enabled = true): void {
  const { offer } = useCommands();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => (enabled ? offer(name, () => latest.current()) : undefined), [name, offer, enabled]);
}

/** Runs commands by name: for buttons and menus. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('useCommands needs a CommandsProvider above it');
  return commands;
}

function createCommands(): Commands {
  const takers = new Map<CommandName, Run[]>();
  return {
    run: (name) => {
      const run = takers.get(name)?.at(-1);
      run?.();
      return run !== undefined;
    },
    offer: (name, run) => {
      takers.set(name, [...(takers.get(name) ?? []), run]);
      return () => {
        takers.set(
          name,
          (takers.get(name) ?? []).filter((taker) => taker !== run),
        );
      };
    },
  };
}

/** Whether a stroke is for the field in which it was made. Over a selected cell only signs are text: undo is the table's. */
function belongsElsewhere(name: CommandName, event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('[data-cell-field]')) return isSign(event);
  return (
    target.matches('input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable]') &&
    belongsToText(name, event)
  );
}
