import type { ReactNode } from 'react';
import styles from './fields.module.css';

interface PanelProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields of one matter under its name, two beside each other; one that is `wide` takes the place of both. */
export function Panel({ title, children }: PanelProps) {
  return (
    <section className={styles.panel} aria-label={title}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
