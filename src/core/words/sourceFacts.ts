import { dayText } from './inWords';
import type { Dataset } from '../dataset/dataset';
import type { Investment } from '../dataset/records';
import { recordOf } from '../dataset/rowIndex';

/** How far one source of a figure can be relied on. */
export interface SourceFacts {
  readonly id: string;
  readonly name: string;
  /** `24 Jan 2025 · grade B · unnamed people · repeats Reuters`. */
  readonly standing: string;
}

/** The sources of a figure, each with its date, grade, whether its people are unnamed, and what it repeats. */
export function sourceFacts(
  dataset: Dataset,
  { citations }: Pick<Investment, 'citations'>,
  locale: string,
): SourceFacts[] {
  const ids = [...new Set(citations.map(({ source }) => source))];
  return ids.flatMap((id) => {
    const source = recordOf(dataset.sources, id);
    if (!source) return [];
    const { published, reliability, anonymous, basedOn } = source;
    const repeated = basedOn === undefined ? undefined : recordOf(dataset.sources, basedOn);
    const standing = [
      published === undefined ? 'no date' : dayText(published, locale),
      `grade ${reliability}`,
      anonymous ? 'unnamed people' : '',
      repeated ? `repeats ${nameOf(repeated)}` : '',
    ];
    return [{ id, name: nameOf(source), standing: standing.filter((part) => part !== '').join(' · ') }];
  });
}

function nameOf({ publisher, title }: { readonly publisher?: string | undefined; readonly title: string }): string {
  return publisher?.trim() || title.trim() || '(no title)';
}
