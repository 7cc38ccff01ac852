import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useNavigation } from '../shell/useNavigation';
import styles from './Inspector.module.css';

/** What there is to know of the selected row. */
export function Inspector({ onClose }: { readonly onClose: () => void }) {
  const { selected } = useNavigation();
  return (
    <div className={styles.inspector}>
      <header className={styles.head}>
        <h2>Inspector</h2>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label="Close the inspector" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      {!selected && <p className={styles.hint}>Select a row to see its sources, its rivals and what it is part of.</p>}
    </div>
  );
}
