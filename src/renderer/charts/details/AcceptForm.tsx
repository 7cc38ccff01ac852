import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import styles from './details.module.css';

interface AcceptFormProps {
  /** Why it was accepted before; empty where it was not. */
  readonly reason: string;
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** An acceptance needs a reason: whoever opens the chart later should know why readers are not told. */
export function AcceptForm({ reason, onAccept, onCancel }: AcceptFormProps) {
  const [draft, setDraft] = useState(reason);
  const isEmpty = draft.trim() === '';
  return (
    <form
      className={styles.accept}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onAccept(draft.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <TextInput
        size="xs"
        aria-label="Reason to accept it"
        placeholder="Why readers need not be told"
        value={draft}
        maxLength={2000}
        ref={focusOnce}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button size="compact-sm" type="submit" disabled={isEmpty}>
        Accept
      </Button>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}

/** The field was asked for with a press: the keyboard goes on in it. */
function focusOnce(field: HTMLInputElement | null) {
  field?.focus();
}
