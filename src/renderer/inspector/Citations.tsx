import { groupWitnesses } from '../../core/compare/prepared/groupWitnesses';
import { dayText } from '../../core/words/inWords';
import { recordOf } from '../../core/dataset/rowIndex';
import type { Citation } from '../../core/dataset/records';
import { useDataset } from '../ledger/useLedger';
import { locale } from '../locale';
import { useNavigation } from '../navigation/useNavigation';
import { useOpenLink } from '../links/useOpenLink';
import parts from '../parts.module.css';
import styles from './Inspector.module.css';
import { OneWitness, WitnessNote } from '../rivals/OneWitness';
import { Section } from '../sections/Section';

/** The sources of a figure, each with its quote, the way to its row and to its page outside. */
export function Citations({ citations }: { readonly citations: readonly Citation[] }) {
  const dataset = useDataset();
  const { go } = useNavigation();
  const openLink = useOpenLink();
  const witnesses = groupWitnesses(
    dataset,
    citations.map((citation) => [citation]),
  );
  // The same source cited twice says so by itself.
  const isEcho = (source: string, leader = 0) => citations[leader]?.source !== source;
  return (
    <Section title={citations.length === 1 ? 'Source' : 'Sources'}>
      {citations.length === 0 && <p className={styles.review}>No source is given. Name one in the Sources column.</p>}
      <ul>
        {citations.map(({ source: id, quote, locator }, index) => {
          const source = recordOf(dataset.sources, id);
          const url = source?.url;
          const leader = isEcho(id, witnesses[index]) ? citations[witnesses[index] ?? index] : undefined;
          return (
            <li key={index} className={styles.citation}>
              <button type="button" className={`${parts.link} ${styles.link}`} onClick={() => go('sources', { id })}>
                {source?.title || '(no title)'}
              </button>
              <p className={parts.dim}>
                {[
                  source?.publisher,
                  source?.published && dayText(source.published, locale),
                  source && `grade ${source.reliability}`,
                  source?.anonymous && 'unnamed people',
                  locator,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {leader && <OneWitness as={recordOf(dataset.sources, leader.source)?.title || '(no title)'} />}
              {quote && <blockquote>{quote}</blockquote>}
              {url && (
                <button type="button" className={`${parts.link} ${styles.link}`} onClick={() => openLink(url)}>
                  Open the page…
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {citations.some(({ source }, i) => isEcho(source, witnesses[i])) && <WitnessNote />}
    </Section>
  );
}
