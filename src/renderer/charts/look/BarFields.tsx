import type { Key } from '../../../core/compare/vocabulary';
import { whyNotStacked } from '../../../chart/whyNotStacked';
import { Look, type Question } from '../../../core/dataset/question';
import { ChoiceField } from '../../fields/ChoiceField';
import { PickField } from '../../fields/PickField';
import { PickSeveral } from '../../fields/PickSeveral';
import type { LookFieldsProps } from './lookFields';

interface BarFieldsProps extends LookFieldsProps {
  readonly question: Question;
  /** The bars there are, for highlighting. */
  readonly indexes: readonly Key[];
}

const { sort, palette, layout, mode } = Look.shape;

/** How the bars stand, in what order and in which colours. */
export function BarFields({ look, question, indexes, disabled, dress }: BarFieldsProps) {
  const sideBySide = whyNotStacked(question);
  return (
    <>
      <ChoiceField
        label="Layout"
        value={look.layout}
        data={[
          { value: 'vertical', label: 'Vertical' },
          { value: 'horizontal', label: 'Horizontal' },
        ]}
        disabled={disabled}
        onChange={(value) => dress(`layout ${value}`, { layout: layout.parse(value) })}
      />
      {question.split !== undefined && (
        <ChoiceField
          label="Segments"
          value={sideBySide === null ? look.mode : 'grouped'}
          data={[
            { value: 'grouped', label: 'Grouped' },
            { value: 'stacked', label: 'Stacked' },
          ]}
          hint={sideBySide}
          disabled={disabled || sideBySide !== null}
          onChange={(value) => dress(value, { mode: mode.parse(value) })}
        />
      )}
      <PickField
        label="Sort"
        value={look.sort}
        data={[
          { value: 'value', label: 'Largest first' },
          { value: 'name', label: 'By name' },
          { value: 'time', label: 'By time' },
          { value: 'table', label: 'As in the table' },
        ]}
        disabled={disabled}
        onPick={(value) => dress('sort', { sort: sort.parse(value) })}
      />
      <PickField
        label="Palette"
        value={look.palette}
        data={[
          { value: 'plain', label: 'Plain' },
          { value: 'vivid', label: 'Vivid' },
        ]}
        disabled={disabled}
        onPick={(value) => dress('palette', { palette: palette.parse(value) })}
      />
      <PickSeveral
        label="Highlight"
        none="No bar in particular"
        values={look.highlight.filter((key) => indexes.some((index) => index.key === key))}
        data={highlightChoices(indexes)}
        disabled={disabled}
        onPick={(highlight) => dress('highlight', { highlight })}
      />
    </>
  );
}

/** Two bars that read alike are told apart by their keys. */
function highlightChoices(indexes: readonly Key[]): { value: string; label: string }[] {
  const counts = new Map<string, number>();
  for (const { label } of indexes) counts.set(label, (counts.get(label) ?? 0) + 1);
  return indexes.map(({ key, label }) => {
    const twins = (counts.get(label) ?? 0) > 1;
    return { value: key, label: twins || label === '' ? `${label} (${key})` : label };
  });
}
