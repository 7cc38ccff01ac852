import type { ReactNode } from 'react';
import parts from '../../parts.module.css';
import styles from './details.module.css';

interface RowLinkProps {
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** Words that open what they speak of. */
export function RowLink({ onOpen, children }: RowLinkProps) {
  return (
    <button type="button" className={`${parts.link} ${styles.link}`} onClick={onOpen}>
      {children}
    </button>
  );
}
