import { type Revision, revisionTrail } from '../../core/compare/revisionTrail';
import { dayText } from '../../core/compare/words';
import type { Dataset } from '../../core/dataset/dataset';
import type { Investment } from '../../core/dataset/records';
import { recordOf } from '../../core/dataset/rowIndex';
import { formatMoney } from '../../core/text/formatMoney';
import { useCurrentChart } from '../charts/currentChart';
import { useRates } from '../charts/useRates';
import { useLedger } from '../ledger/useLedger';
import { locale } from '../locale';
import { useNavigation } from '../shell/useNavigation';
import styles from './Inspector.module.css';
import { rivalsOf } from './rivalry';
import { Section } from './Section';

/** So many revisions are listed, the newest; all are drawn. */
const MOST = 30;

/** How what is said of this investment's slot has changed over time: a small chart, and the figures with their sources. */
export function RevisionTrail({ investment, dataset }: { readonly investment: Investment; readonly dataset: Dataset }) {
  const { api } = useLedger();
  const { go } = useNavigation();
  const rates = useRates(api);
  const chart = useCurrentChart(dataset);
  const rivals = rivalsOf(dataset, investment);
  if (rivals.length === 0 || rates.phase !== 'ready') return null;
  const currency = chart?.question.currency ?? dataset.settings.currency;
  const trail = revisionTrail(dataset, [investment, ...rivals], currency, rates.rates);
  if (trail.length < 2) return null;
  return (
    <Section title="Over time">
      <Steps trail={trail} />
      <ol className={styles.trail}>
        {trail.slice(-MOST).map(({ investment: id, day, source, value, superseded }) => (
          <li key={id} aria-current={id === investment.id ? 'true' : undefined}>
            <span>{dayText(day, locale)}</span>
            <button type="button" className={styles.link} onClick={() => go('investments', { id })}>
              {formatMoney(value.point, currency, locale)}
            </button>
            <span className={styles.quiet}>
              {nameOf(dataset, source)}
              {superseded ? ', superseded' : ''}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const [WIDTH, HEIGHT, EDGE] = [268, 64, 4];

/** The figures as steps over time, from zero; the list below says the same in words. */
function Steps({ trail }: { readonly trail: readonly Revision[] }) {
  const days = trail.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const most = trail.reduce((top, { value }) => Math.max(top, value.point), 0) || 1;
  const x = (day: number) => EDGE + ((day - first) / (last - first || 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
  const points = trail.map(({ investment, value }, i) => ({ id: investment, x: x(days[i] ?? 0), y: y(value.point) }));
  const path = points.map((point, i) => (i === 0 ? `M${point.x},${point.y}` : `H${point.x}V${point.y}`)).join('');
  return (
    <svg className={styles.steps} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} className={styles.zero} />
      <path d={path} />
      {points.map((point) => (
        <circle key={point.id} cx={point.x} cy={point.y} r={3} />
      ))}
    </svg>
  );
}

function nameOf(dataset: Dataset, id: string): string {
  const source = recordOf(dataset.sources, id);
  return source?.publisher?.trim() || source?.title.trim() || '(no title)';
}
