import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import parts from '../parts.module.css';

export interface TitleFormProps {
  readonly title: string;
  /** What the button says that takes the title. */
  readonly word: string;
  readonly onTitle: (title: string) => void;
  readonly onDone: () => void;
}

/** Asks for a dataset's title. */
export function TitleForm({ title, word, onTitle, onDone }: TitleFormProps) {
  const [draft, setDraft] = useState(title);
  const text = draft.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!text) return;
        onDone();
        onTitle(text);
      }}
    >
      <TextInput
        label="Title"
        placeholder="Capital expenditure 2025"
        data-autofocus
        value={draft}
        maxLength={200}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <div className={parts.answers}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" disabled={!text}>
          {word}
        </Button>
      </div>
    </form>
  );
}
