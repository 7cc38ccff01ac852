import type { HostEvent } from '../../../contract';
import { Failure } from '../../../core/failure';
import type { Store } from '../../store/store';
import type { LogBug } from '../log';

/**
 * [S7] Another program has written the file: with nothing unsaved its version is taken over, which undo takes back; else the
 * user chooses. It never throws.
 *
 * @param text - What the store says of it.
 */
export async function meetOutside(
  store: Store,
  text: string,
  { emit, logBug }: { readonly emit: (event: HostEvent) => void; readonly logBug: LogBug },
): Promise<void> {
  try {
    if (store.outside && !store.outside.isOther && !store.outside.hadUnsaved) {
      await store.resolveOutside('theirs');
      emit({
        kind: 'notice',
        text: `Another program has written ${store.path}: its version was taken over. Undo takes it back.`,
      });
      return;
    }
    emit({ kind: 'notice', text });
  } catch (error) {
    if (!(error instanceof Failure)) logBug('outside', error);
    emit({ kind: 'notice', text });
  } finally {
    emit({ kind: 'desk' });
  }
}
