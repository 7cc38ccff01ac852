import { pageCommandOf } from '../../contract/pageCommands';
import { type TableName, tablesByPage } from '../../core/dataset/tables';
import { useCommand } from '../commands/useCommands';
import { useLedger } from '../ledger/useLedger';
import { useNavigation } from '../navigation/useNavigation';

/** The commands that show the pages of the tables. */
export function PageCommands() {
  return tablesByPage.map((table) => <PageCommand key={table} table={table} />);
}

function PageCommand({ table }: { readonly table: TableName }) {
  const { dataset } = useLedger();
  const { go } = useNavigation();
  useCommand(pageCommandOf(table), () => go(table), dataset !== null);
  return null;
}
