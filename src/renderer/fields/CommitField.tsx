import { Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

interface CommitFieldProps {
  readonly label: string;
  /** The label is heard, not seen: the place says what the field is. */
  readonly hideLabel?: boolean;
  readonly value: string;
  /** What was typed, once: at Enter or when the field is left. Not called where nothing has changed. */
  readonly onCommit: (text: string) => void;
  /** Why a text is refused; null where it is fine. A refused text stays in the field with its reason. */
  readonly refusal?: (text: string) => string | null;
  readonly placeholder?: string;
  /** Rows of a field in which Enter begins a line; Ctrl+Enter commits there. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly numeric?: boolean;
  readonly disabled?: boolean;
}

/** A text field with a draft: one change for what was typed, Escape takes the draft back. */
export function CommitField(props: CommitFieldProps) {
  const { label, hideLabel, value, onCommit, refusal, placeholder, rows, maxLength, numeric, disabled } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);

  const commit = () => {
    if (draft === null) return;
    const why = draft === value ? null : (refusal?.(draft) ?? null);
    setReason(why);
    if (why !== null) return;
    setDraft(null);
    if (draft !== value) onCommit(draft);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
      setReason(null);
    }
    if (event.key === 'Enter' && (rows === undefined || event.ctrlKey || event.metaKey)) commit();
  };

  const field = {
    ...(hideLabel ? { 'aria-label': label } : { label }),
    size: 'xs',
    title: draft === null ? value : '',
    value: draft ?? value,
    error: reason,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setDraft(event.currentTarget.value);
      setReason(null);
    },
    onBlur: commit,
    onKeyDown,
    disabled: disabled === true,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
  if (rows !== undefined) return <Textarea {...field} rows={rows} />;
  return <TextInput {...field} {...(numeric ? { inputMode: 'numeric' as const } : {})} />;
}
