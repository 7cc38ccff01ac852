import { Checkbox, SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import type { Change } from '../../../core/change/change';
import type { Key } from '../../../core/compare/vocabulary';
import { whyNotStacked } from '../../../chart/whyNotStacked';
import { type Chart, Look } from '../../../core/dataset/question';
import { dressChart } from '../chartChanges';
import styles from '../page/ChartsPage.module.css';
import { CommitField } from '../../fields/CommitField';
import { PickField } from '../../fields/PickField';
import { PickSeveral } from '../../fields/PickSeveral';
import { presetOf, sizePresets } from './sizePresets';

interface LookPanelProps {
  readonly chart: Chart;
  /** The bars there are, for highlighting. */
  readonly indexes: readonly Key[];
  readonly onChange: (change: Change) => void;
  readonly disabled: boolean;
}

const { sort, palette, layout, mode } = Look.shape;
const custom = 'custom';

/** How the chart looks. Text is one change when the field is left, everything else at once. */
export const LookPanel = memo(function LookPanel({ chart, indexes, onChange, disabled }: LookPanelProps) {
  const { look } = chart;
  const dress = (what: string, changes: Partial<Look>) => onChange(dressChart(chart, what, changes));
  const preset = presetOf(look);
  const sideBySide = whyNotStacked(chart.question);

  return (
    <section className={styles.panel} aria-label="Look">
      <h2>Look</h2>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <CommitField
            label="Title"
            value={look.title}
            placeholder={chart.name}
            maxLength={2000}
            disabled={disabled}
            onCommit={(title) => dress('title', { title })}
          />
        </div>
        <div className={styles.wide}>
          <CommitField
            label="Subtitle"
            value={look.subtitle}
            maxLength={2000}
            disabled={disabled}
            onCommit={(subtitle) => dress('subtitle', { subtitle })}
          />
        </div>
        <div className={styles.wide}>
          <CommitField
            label="Notes"
            value={look.notes}
            rows={2}
            maxLength={10_000}
            disabled={disabled}
            onCommit={(notes) => dress('notes', { notes })}
          />
        </div>
        <Choice
          label="Layout"
          value={look.layout}
          data={[
            { value: 'vertical', label: 'Vertical' },
            { value: 'horizontal', label: 'Horizontal' },
          ]}
          disabled={disabled}
          onChange={(value) => dress(`layout ${value}`, { layout: layout.parse(value) })}
        />
        {chart.question.split !== undefined && (
          <Choice
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
        <PickField
          label="Size"
          wide
          value={preset?.name ?? custom}
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
        <Checkbox
          className={styles.wide ?? ''}
          size="xs"
          label="Numbers on the bars"
          checked={look.labels}
          disabled={disabled}
          onChange={(event) => dress('labels', { labels: event.currentTarget.checked })}
        />
      </div>
    </section>
  );
});

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly data: { value: string; label: string }[];
  /** Why there is no choice. */
  readonly hint?: string | null;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** Two or three values side by side under a label. */
function Choice({ label, value, data, hint = null, disabled, onChange }: ChoiceProps) {
  return (
    <div className={styles.wide}>
      <div className={styles.label} aria-hidden>
        {label}
      </div>
      <SegmentedControl
        aria-label={label}
        size="xs"
        fullWidth
        value={value}
        data={data}
        disabled={disabled}
        onChange={onChange}
      />
      {hint !== null && <p className={styles.hint}>{hint}</p>}
    </div>
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

/** Two bars that read alike are told apart by their keys. */
function highlightChoices(indexes: readonly Key[]): { value: string; label: string }[] {
  const counts = new Map<string, number>();
  for (const { label } of indexes) counts.set(label, (counts.get(label) ?? 0) + 1);
  return indexes.map(({ key, label }) => {
    const twins = (counts.get(label) ?? 0) > 1;
    return { value: key, label: twins || label === '' ? `${label} (${key})` : label };
  });
}
