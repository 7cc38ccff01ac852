import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import parts from '../../parts.module.css';
import { formatCount } from '../../words/formatCount';
import styles from './TableHeader.module.css';
import type { Find } from './useFind';

interface FindFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly find: Find;
  readonly onFind: (by: 1 | -1) => void;
  readonly onDone: () => void;
}

/** Goes through the cells that have a text: Enter to the next one, Shift+Enter back, Escape back to the table. */
export function FindField({ field, find, onFind, onDone }: FindFieldProps) {
  return (
    <>
      <TextInput
        ref={field}
        size="xs"
        w={168}
        aria-label="Find"
        placeholder="Find"
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden="true" />}
        value={find.text}
        onChange={(event) => find.setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onFind(event.shiftKey ? -1 : 1);
          if (event.key === 'Escape') {
            find.setText('');
            onDone();
          }
        }}
      />
      {find.text.trim() && (
        <>
          <span className={`${parts.dim} ${styles.count}`} role="status">
            {find.at > 0 ? `${formatCount(find.at)} of ${formatCount(find.count)}` : `${formatCount(find.count)} found`}
          </span>
          <ActionIcon.Group>
            <ActionIcon variant="default" size={26} aria-label="Find previous" onClick={() => onFind(-1)}>
              <IconChevronUp size={14} />
            </ActionIcon>
            <ActionIcon variant="default" size={26} aria-label="Find next" onClick={() => onFind(1)}>
              <IconChevronDown size={14} />
            </ActionIcon>
          </ActionIcon.Group>
        </>
      )}
    </>
  );
}
