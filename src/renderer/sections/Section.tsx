import type { ReactNode } from 'react';
import styles from './sections.module.css';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One question that the inspector answers. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
