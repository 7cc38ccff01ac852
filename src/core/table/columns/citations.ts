import type { Edit } from '../../change/change';
import type { TableName, Tables } from '../../dataset/tables';
import type { Citation } from '../../dataset/records';
import type { Column, TableContext } from './column';
import { createColumn } from './createColumn';
import { joinList, splitList } from './list';
import { findOrMake, nameById, nameKey } from './nameIndex';

interface Cites {
  readonly citations: readonly Citation[];
}

/** The titles of the sources that a record cites; a title that no source has makes a source. */
export function sourcesColumn<Name extends TableName>(
  table: Name,
  get: (record: Tables[Name]) => readonly Citation[],
  put: (record: Tables[Name], citations: Citation[]) => Tables[Name],
): Column<Name> {
  return createColumn(table, {
    key: 'sources',
    title: 'Sources',
    width: 240,
    create: true,
    options: ({ dataset }) => dataset.sources.map(({ title }) => title),
    text: (record, context) => titlesOf({ citations: get(record) }, context),
    set: (record, text, context, made) => put(record, citeTitles(get(record), splitList(text), context, made)),
  });
}

/** The source under which a quote is kept until somebody names its own. */
const unnamedSource = 'Unnamed source';

/** Citations whose first has this quote; an empty one takes the quote away. */
export function quoteFirst(
  citations: readonly Citation[],
  quote: string,
  context: TableContext,
  made: Edit[],
): Citation[] {
  const [first, ...rest] = citations;
  if (!first) return quote === '' ? [] : [{ source: findOrMake('sources', unnamedSource, context, made), quote }];
  const { source, locator } = first;
  return [{ source, ...(locator !== undefined && { locator }), ...(quote !== '' && { quote }) }, ...rest];
}

function titlesOf({ citations }: Cites, { dataset }: TableContext): string {
  return joinList(citations.map(({ source }) => nameById(dataset, 'sources', source)));
}

/** What stays keeps its quote and place; each title stands for one citation of that source. */
function citeTitles(
  known: readonly Citation[],
  titles: readonly string[],
  context: TableContext,
  made: Edit[],
): Citation[] {
  const left = [...known];
  const cited: Citation[] = [];
  for (const title of titles) {
    const at = left.findIndex(({ source }) => nameKey(nameById(context.dataset, 'sources', source)) === nameKey(title));
    const [kept] = at < 0 ? [] : left.splice(at, 1);
    if (kept) {
      cited.push(kept);
      continue;
    }
    const source = findOrMake('sources', title, context, made);
    if (!cited.some((citation) => citation.source === source)) cited.push({ source });
  }
  return cited;
}
