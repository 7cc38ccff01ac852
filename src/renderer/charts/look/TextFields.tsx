import { CommitField } from '../../fields/CommitField';
import parts from '../../parts.module.css';
import type { LookFieldsProps } from './lookFields';

interface TextFieldsProps extends LookFieldsProps {
  /** Stands where there is no title. */
  readonly name: string;
}

/** What is written on the figure; each text is one change when its field is left. */
export function TextFields({ look, name, disabled, dress }: TextFieldsProps) {
  return (
    <>
      <div className={parts.wide}>
        <CommitField
          label="Title"
          value={look.title}
          placeholder={name}
          maxLength={2000}
          disabled={disabled}
          onCommit={(title) => dress('title', { title })}
        />
      </div>
      <div className={parts.wide}>
        <CommitField
          label="Subtitle"
          value={look.subtitle}
          maxLength={2000}
          disabled={disabled}
          onCommit={(subtitle) => dress('subtitle', { subtitle })}
        />
      </div>
      <div className={parts.wide}>
        <CommitField
          label="Notes"
          value={look.notes}
          rows={2}
          maxLength={10_000}
          disabled={disabled}
          onCommit={(notes) => dress('notes', { notes })}
        />
      </div>
    </>
  );
}
