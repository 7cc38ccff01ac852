import type { Investment } from '../../dataset/records';
import { readYesNo } from '../../text/readWord';
import type { Column, TableContext } from './column';
import { createColumn, refusalOf, unreadOf, withUnread } from './createColumn';
import { findOrMake, nameById } from './nameIndex';
import { withField } from './withField';

/**
 * Whether a figure is superseded, or the title of the source that supersedes it; a title that no source has makes a source. A
 * title that would be a plain yes or no stands in quotation marks.
 */
export const supersededColumn: Column<'investments'> = createColumn('investments', {
  key: 'superseded',
  title: 'Superseded',
  width: 100,
  create: true,
  example: 'yes, or by which source',
  options: ({ dataset }) => ['yes', '', ...dataset.sources.map(({ title }) => title)],
  text: (record, context) => unreadOf(record, 'superseded') ?? formatSuperseded(record, context),
  // Whatever stands there would be a source.
  refusal: (record) =>
    unreadOf(record, 'superseded') === undefined ? null : refusalOf({ ok: true, value: undefined }),
  set: (record, text, context, made) => {
    const clean = withField(withUnread(record, 'superseded', undefined), 'superseded', undefined);
    if (text === '') return clean;
    const answer = readYesNo(text);
    if (answer.ok) return { ...clean, superseded: answer.value };
    return { ...clean, superseded: { source: findOrMake('sources', unquoted(text), context, made) } };
  },
});

function formatSuperseded({ superseded }: Investment, { dataset }: TableContext): string {
  if (!superseded) return '';
  // A source without a title is still one.
  const title = superseded === true ? '' : nameById(dataset, 'sources', superseded.source);
  if (title === '') return 'yes';
  return readYesNo(title).ok || title.startsWith('"') ? `"${title.replaceAll('"', '""')}"` : title;
}

function unquoted(text: string): string {
  const quoted = /^"((?:[^"]|"")+)"$/.exec(text)?.[1];
  return quoted?.replaceAll('""', '"') ?? text;
}
