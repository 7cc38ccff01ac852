import type { Change } from '../../core/change/change';
import type { Dataset } from '../../core/dataset/dataset';
import { type Acceptance, Chart, type Filter, type Look, type Question } from '../../core/dataset/question';

/** A new chart that asks in the dataset's currency and has a name of its own. `id` begins with `cha_`. */
export function addChart(dataset: Dataset, id: string): Change {
  const chart = Chart.parse({
    id,
    name: freeName(dataset, 'New chart'),
    question: { currency: dataset.settings.currency },
  });
  return { label: `add chart "${chart.name}"`, edits: [{ kind: 'put', table: 'charts', record: chart }] };
}

/** A copy of a chart, right below it in the list. `id` begins with `cha_`. */
export function duplicateChart(dataset: Dataset, chart: Chart, id: string): Change {
  const copy: Chart = { ...chart, id, name: freeName(dataset, `${chart.name} copy`) };
  const at = dataset.charts.findIndex((other) => other.id === chart.id) + 1;
  return {
    label: `duplicate chart "${brief(chart.name)}"`,
    edits: [{ kind: 'put', table: 'charts', record: copy, ...(at > 0 && at < dataset.charts.length ? { at } : {}) }],
  };
}

/** Gives a chart another name. */
export function renameChart(chart: Chart, name: string): Change {
  return putChart({ ...chart, name }, `rename chart to "${brief(name)}"`);
}

/** Takes a chart away. */
export function removeChart(chart: Chart): Change {
  return {
    label: `delete chart "${brief(chart.name)}"`,
    edits: [{ kind: 'remove', table: 'charts', id: chart.id }],
  };
}

/** Asks a chart another question. A property that is given as undefined is taken out. `what` names it for undo. */
export function askChart(chart: Chart, what: string, question: Loose<Question>): Change {
  return putChart({ ...chart, question: settled(chart.question, question) }, `chart: ${what}`);
}

/** Narrows or widens what a chart is asked about. An empty list or text, or undefined, no longer filters. */
export function filterChart(chart: Chart, what: string, filter: Loose<Filter>): Change {
  const next = settled(chart.question.filter, filter);
  const kept = Object.fromEntries(Object.entries(next).filter(([, value]) => !isEmpty(value)));
  return putChart({ ...chart, question: { ...chart.question, filter: kept } }, `chart: ${what}`);
}

/** Accepts a finding of a chart with a reason: no footnote until the figures that it is about change. */
export function acceptFinding(chart: Chart, { kind, key }: Omit<Acceptance, 'reason'>, reason: string): Change {
  const others = (chart.accepted ?? []).filter((one) => one.kind !== kind);
  return putChart({ ...chart, accepted: [...others, { kind, key, reason }] }, 'chart: accept a finding');
}

/** Takes the acceptance of a finding back: it has its footnote again. */
export function footnoteFinding(chart: Chart, kind: Acceptance['kind']): Change {
  const { accepted = [], ...rest } = chart;
  const others = accepted.filter((one) => one.kind !== kind);
  const next = others.length > 0 ? { ...rest, accepted: others } : rest;
  return putChart(next, 'chart: footnote a finding');
}

/** Gives a chart another look. `what` names it for undo. */
export function dressChart(chart: Chart, what: string, look: Partial<Look>): Change {
  return putChart({ ...chart, look: { ...chart.look, ...look } }, `chart: ${what}`);
}

/** Some properties anew; undefined takes one out. */
type Loose<Value> = { readonly [Key in keyof Value]?: Value[Key] | undefined };

function putChart(chart: Chart, label: string): Change {
  return { label, edits: [{ kind: 'put', table: 'charts', record: chart }] };
}

function settled<Value extends object>(before: Value, changes: Loose<Value>): Value {
  const next = { ...before, ...changes };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as Value;
}

function isEmpty(value: unknown): boolean {
  if (value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.values(value).every((end) => end === undefined);
}

/** The name, numbered where another chart has it already. */
function freeName(dataset: Dataset, name: string): string {
  const taken = new Set(dataset.charts.map((chart) => chart.name));
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`;
  return free;
}

function brief(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
