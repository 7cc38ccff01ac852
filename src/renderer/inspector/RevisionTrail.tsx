import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../contract';
import { relativesOf } from '../../core/claims/relatives';
import { type Edition, type Revision, revisionTrail } from '../../core/claims/revisionTrail';
import { dayText } from '../../core/words/inWords';
import type { Dataset } from '../../core/dataset/dataset';
import type { Investment } from '../../core/dataset/records';
import { recordOf } from '../../core/dataset/rowIndex';
import { formatMoney } from '../../core/text/amounts/formatMoney';
import { localDay } from '../../core/text/times/localDay';
import { useCurrentChart } from '../charts/currentChart';
import { useRates } from '../charts/figure/useRates';
import { useAnswer } from '../ledger/useAnswer';
import { useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { useNavigation } from '../navigation/useNavigation';
import parts from '../parts.module.css';
import styles from './Inspector.module.css';
import { Section } from '../sections/Section';

/** So many revisions are listed, the newest, and all for the asking; all are drawn. */
const MOST_STEPS = 30;
/** From so many on, the figures of other records are small dots: rings and own figures must still be seen. */
const DENSE = 40;

/** Milliseconds: while somebody types, the history is not read at each stroke. */
const QUIET = 300;
/** So many records of a slot are looked up in the history. */
const MOST_RECORDS = 200;

/**
 * How what is said of this investment's slot has changed over time: a small chart, and the figures with their sources or, where the
 * record was changed here, with who did.
 */
export function RevisionTrail({ investment, dataset }: { readonly investment: Investment; readonly dataset: Dataset }) {
  const { api, desk, saving } = useLedger();
  const { go } = useNavigation();
  const rates = useRates(api);
  const chart = useCurrentChart(dataset);
  const slot = [investment, ...relativesOf(dataset, investment).rivals];
  const ids = slot.slice(0, MOST_RECORDS).map(({ id }) => id);
  const [isWhole, setWhole] = useState(false);
  const key = saving.kind === 'saved' ? `${desk?.open?.path ?? ''} ${saving.at ?? ''} ${ids.join(' ')}` : null;
  const answer = useAnswer(key, () => api.versions({ ids }), { keep: true, delay: QUIET });
  if (rates.phase !== 'ready') return null;
  const currency = chart?.question.currency ?? dataset.settings.currency;
  const trail = revisionTrail(
    dataset,
    slot,
    currency,
    rates.rates,
    answer.kind === 'ready' ? editionsOf(answer.value) : [],
  );
  if (trail.length < 2) return null;
  const newest = trail.findLastIndex(({ investment: id }) => id === investment.id);
  const hidden = isWhole ? 0 : Math.max(0, trail.length - MOST_STEPS);
  return (
    <Section title="Over time">
      <Steps trail={trail} own={investment.id} />
      {hidden > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          Show the {hidden} before these
        </Button>
      )}
      <ol className={styles.trail}>
        {trail.slice(hidden).map(({ investment: id, day, by, value, superseded }, at) => (
          <li key={hidden + at} aria-current={hidden + at === newest ? 'true' : undefined}>
            <span>{dayText(day, locale)}</span>
            <button type="button" className={parts.link} onClick={() => go('investments', { id })}>
              {formatMoney(value.point, currency, locale)}
            </button>
            <span className={parts.dim}>
              {by.kind === 'source' ? nameOf(dataset, by.source) : `changed here by ${by.user}`}
              {superseded ? ', superseded' : ''}
            </span>
          </li>
        ))}
      </ol>
      {trail.some(({ by }) => by.kind === 'ledger') && (
        <p className={parts.dim}>A ring is a change of the record here that brought no newer source with a date.</p>
      )}
      {slot.length > MOST_RECORDS && (
        <p className={parts.dim}>
          Changes made here are looked up for {MOST_RECORDS} of the {slot.length} figures.
        </p>
      )}
      {answer.kind === 'refused' && (
        <p className={parts.dim}>What was changed here cannot be looked up: {answer.reason}</p>
      )}
    </Section>
  );
}

function editionsOf({ steps }: Output<'versions'>): readonly Edition[] {
  return steps.map(({ time, ...step }) => ({ ...step, day: localDay(new Date(time)) }));
}

const [WIDTH, HEIGHT, EDGE] = [268, 64, 4];

/** The figures as steps over time, from zero; the list below says the same in words. */
function Steps({ trail, own }: { readonly trail: readonly Revision[]; readonly own: string }) {
  const days = trail.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const most = trail.reduce((top, { value }) => Math.max(top, value.point), 0) || 1;
  const x = (day: number) => EDGE + ((day - first) / (last - first || 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
  const isDense = trail.length > DENSE;
  const points = trail.map(({ investment, by, value }, i) => {
    const isSmall = isDense && by.kind === 'source' && investment !== own;
    return { kind: by.kind, x: x(days[i] ?? 0), y: y(value.point), r: isSmall ? 1 : 3 };
  });
  const path = points.map((point, i) => (i === 0 ? `M${point.x},${point.y}` : `H${point.x}V${point.y}`)).join('');
  return (
    <svg
      className={styles.steps}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      data-dense={isDense || undefined}
      aria-hidden="true"
    >
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} className={styles.zero} />
      <path d={path} />
      {points.map(({ kind, r, ...point }, i) => (
        <circle key={i} cx={point.x} cy={point.y} r={r} className={kind === 'ledger' ? styles.ledger : ''} />
      ))}
    </svg>
  );
}

function nameOf(dataset: Dataset, id: string): string {
  const source = recordOf(dataset.sources, id);
  return source?.publisher?.trim() || source?.title.trim() || '(no title)';
}
