import { useCommand } from '../commands/useCommands';
import { useLedger } from '../ledger/useLedger';
import { useNavigation } from '../navigation/useNavigation';

/** Takes the commands that stand on every page: undo and redo, the inspector, the way to start and review. */
export function useWindowCommands(toggleInspector: () => void): void {
  const { dataset, undo, redo } = useLedger();
  const { go } = useNavigation();
  useCommand('undo', undo, dataset !== null);
  useCommand('redo', redo, dataset !== null);
  useCommand('toggleInspector', toggleInspector);
  useCommand('showStart', () => go('start'));
  useCommand('showReview', () => go('review'), dataset !== null);
}
