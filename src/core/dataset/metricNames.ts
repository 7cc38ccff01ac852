import type { Metric } from './records';

/** Which metrics spending is measured by: those of a name that have no subject, or those of one subject. */
export interface MetricName {
  readonly name: string;
  /** Null: those without a subject. */
  readonly subject: string | null;
}

const AT = '@';

/** How the metrics of a metric's name and subject are asked for: `Revenue`, `Monthly active users@Doubao`. */
export function metricNameText({ name, subject }: Metric): string {
  return subject === undefined || fold(subject) === '' ? name : `${name}${AT}${subject}`;
}

/** Reads what `metricNameText` writes. Where a name itself has an `@` in it, it is read as the metrics have it. */
export function readMetricName(metrics: readonly Metric[], text: string): MetricName {
  const whole: MetricName = { name: text, subject: null };
  const ats = [...text.matchAll(/@/g)].map(({ index }) => index).reverse();
  const parted = ats.map((at): MetricName => ({ name: text.slice(0, at), subject: text.slice(at + 1) }));
  return [whole, ...parted].find((one) => metricsNamed(metrics, one).length > 0) ?? parted[0] ?? whole;
}

/** The metrics of a name and subject, in the order of the table, whatever their case and blanks; a subject also by what it is called elsewhere. */
export function metricsNamed(metrics: readonly Metric[], { name, subject }: MetricName): readonly Metric[] {
  const wanted = fold(name);
  const named = metrics.filter((metric) => fold(metric.name) === wanted);
  if (subject === null) return named.filter((metric) => subjectsOf(metric).length === 0);
  const own = fold(subject);
  const names = new Set([own]);
  for (const metric of named) {
    const subjects = subjectsOf(metric);
    if (subjects.includes(own)) for (const one of subjects) names.add(one);
  }
  return named.filter((metric) => subjectsOf(metric).some((one) => names.has(one)));
}

/** What a metric's subject is called, folded; nothing where it has none. */
function subjectsOf({ subject, subjectAliases = [] }: Metric): string[] {
  return [subject ?? '', ...subjectAliases].map(fold).filter((one) => one !== '');
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}
