import { useCommand } from '../commands/useCommands';
import { useDesk } from './useDesk';

/** Takes on the commands about files. */
export function useFileCommands(): void {
  const { openSample, openFile, save, saveCopy, hasDataset } = useDesk();
  useCommand('openSample', openSample);
  useCommand('openDataset', () => openFile());
  useCommand('save', save, hasDataset);
  useCommand('saveCopy', saveCopy, hasDataset);
}
