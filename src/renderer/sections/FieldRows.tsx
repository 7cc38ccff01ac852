import type { ReactNode } from 'react';
import styles from './sections.module.css';

/** Names of fields with what stands in them: each a `div` of a `dt` and a `dd`. */
export function FieldRows({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.fields}>{children}</dl>;
}
