import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import styles from './Inspector.module.css';

interface AdoptFormProps {
  /** By which fields outside belong to it: Enter in them sends it. */
  readonly id: string;
  /** The figure that would be adopted: `EUR 19.95bn`. */
  readonly figure: string;
  /** Why one was adopted before; empty where none was. */
  readonly reason: string;
  /** Whether one of the rivals is adopted. */
  readonly isChosen: boolean;
  readonly disabled: boolean;
  readonly onAdopt: (reason: string) => void;
  readonly onAdoptNone: () => void;
}

/** Adopts the chosen one of several rivals [C4]. It needs a reason: whoever reads the chart later will ask for it. */
export function AdoptForm({ id, figure, reason, isChosen, disabled, onAdopt, onAdoptNone }: AdoptFormProps) {
  const [draft, setDraft] = useState(reason);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = draft.trim();
    setMissing(text === '');
    if (text === '') field.current?.focus();
    else onAdopt(text);
  };
  // The button goes away with what it takes back.
  const takeBack = () => {
    field.current?.focus();
    onAdoptNone();
  };
  return (
    <form id={id} className={styles.adopt} onSubmit={submit}>
      <TextInput
        ref={field}
        size="xs"
        label="Reason to adopt it"
        value={draft}
        maxLength={2000}
        readOnly={disabled}
        error={isMissing && 'Say why this figure and no other.'}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <div className={styles.acts}>
        <Button size="compact-xs" variant="default" type="submit" disabled={disabled} className={styles.wrapped ?? ''}>
          Adopt {figure}
        </Button>
        {isChosen && (
          <Button size="compact-xs" variant="default" disabled={disabled} onClick={takeBack}>
            Adopt none
          </Button>
        )}
      </div>
    </form>
  );
}
