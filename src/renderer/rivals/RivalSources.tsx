import type { Dataset } from '../../core/dataset/dataset';
import type { Investment } from '../../core/dataset/records';
import { sourceFacts } from '../../core/words/sourceFacts';
import styles from './rivals.module.css';

interface RivalSourcesProps {
  readonly dataset: Dataset;
  readonly record: Investment | undefined;
  readonly locale: string;
  /** All in one line; else each in lines of its own. */
  readonly wide: boolean;
}

/** On whose word a figure stands. */
export function RivalSources({ dataset, record, locale, wide }: RivalSourcesProps) {
  const sources = record ? sourceFacts(dataset, record, locale) : [];
  if (wide) {
    const words = sources.map(({ name, standing }) => `${name} (${standing})`);
    return `${words.length === 0 ? 'no source' : words.join('; ')} `;
  }
  if (sources.length === 0) return 'no source';
  return sources.map(({ id, name, standing }) => (
    <span key={id} className={styles.source}>
      <bdi>{name}</bdi>
      <small>{standing}</small>
    </span>
  ));
}
