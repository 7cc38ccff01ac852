import { useReview } from '../ledger/useReview';
import type { CellTable } from '../../core/dataset/tables';
import styles from './Inspector.module.css';
import { Section } from '../sections/Section';

interface NeedsReviewProps {
  readonly table: CellTable;
  readonly id: string;
}

/** What of a record could not be read, and why; nothing where all was. */
export function NeedsReview({ table, id }: NeedsReviewProps) {
  const review = useReview(table).filter((cell) => cell.id === id);
  if (review.length === 0) return null;
  return (
    <Section title="Needs review">
      <ul className={styles.review}>
        {review.map(({ field, text, reason }) => (
          <li key={field}>
            {!reason.includes(text) && (
              <>
                <strong>{text}</strong>:{' '}
              </>
            )}
            {reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}
