import { Look } from '../../../core/dataset/question';
import { CommitField } from '../../fields/CommitField';
import { PickField } from '../../fields/PickField';
import type { LookFieldsProps } from './lookFields';
import { presetOf, sizePresets } from './sizePresets';

const custom = 'custom';

/** How large the figure is: one of the usual sizes, or one of its own. */
export function SizeFields({ look, disabled, dress }: LookFieldsProps) {
  return (
    <>
      <PickField
        label="Size"
        wide
        value={presetOf(look)?.name ?? custom}
        data={sizeChoices(look)}
        disabled={disabled}
        onPick={(name) => {
          const picked = sizePresets.find((one) => one.name === name);
          if (picked) dress(`size ${name}`, { width: picked.width, height: picked.height });
        }}
      />
      <CommitField
        label="Width, px"
        numeric
        value={String(look.width)}
        refusal={(text) => sizeRefusal('width', text)}
        onCommit={(text) => dress('width', { width: Number(text) })}
        disabled={disabled}
      />
      <CommitField
        label="Height, px"
        numeric
        value={String(look.height)}
        refusal={(text) => sizeRefusal('height', text)}
        onCommit={(text) => dress('height', { height: Number(text) })}
        disabled={disabled}
      />
    </>
  );
}

/** Why a text is no size of a figure; null where it is one. The limits are the record's own. */
function sizeRefusal(side: 'width' | 'height', text: string): string | null {
  const { minValue, maxValue } = Look.shape[side].unwrap();
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  const fits = value >= (minValue ?? 0) && value <= (maxValue ?? Infinity);
  return fits ? null : `${minValue} to ${maxValue}`;
}

function sizeChoices(look: Look): { value: string; label: string }[] {
  const choices = sizePresets.map(({ name, width, height }) => ({
    value: name,
    label: `${name} (${width} × ${height})`,
  }));
  return presetOf(look) ? choices : [...choices, { value: custom, label: `Custom (${look.width} × ${look.height})` }];
}
