import { companyNames, findCompany, foldName } from '../../core/dataset/companyNames';
import type { Dataset } from '../../core/dataset/dataset';
import { measuresOfSomething, measureWords } from '../../core/dataset/measures';
import { type Chart, type Filter, Question } from '../../core/dataset/question';
import { WrongUsage } from './io';
import { didYouMean } from './nearest';
import type { AskedOptions, QuestionOptions } from './questionOptions';

/**
 * The question that a shell asked of a dataset: a saved chart's, changed by the options that were given beside it.
 *
 * @throws {WrongUsage} where an option cannot be read or names what the dataset does not have; with the nearest that it has.
 */
export function readQuestion(dataset: Dataset, options: QuestionOptions): AskedOptions {
  const chart = options.chart === undefined ? null : findChart(dataset, options.chart);
  const before = chart?.question ?? { currency: dataset.settings.currency };
  const asked = {
    ...before,
    ...given('by', options.by),
    ...given('split', options.split),
    ...given('currency', options.currency?.toUpperCase()),
    ...given('calendar', options.calendar),
    ...given('rivals', options.rivals),
    ...given('plans', options.plans),
    ...given('partial', options.partial),
    ...given('measure', options.measure === undefined ? undefined : measureOf(dataset, options.measure)),
    ...given('knownOn', options.knownOn),
    filter: { ...chart?.question.filter, ...filterOf(dataset, options) },
  };
  const question = Question.safeParse(asked);
  if (question.success) return { question: question.data, chart };
  const [issue] = question.error.issues;
  const field = String(issue?.path[issue.path[0] === 'filter' ? 1 : 0] ?? '');
  const option = issue?.path[0] === 'filter' ? (optionOf[field] ?? field) : field;
  throw new WrongUsage(
    `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} cannot be ${shown(options, option)}. See --help for what it can be.`,
  );
}

/** The saved chart of a name or an id. */
function findChart(dataset: Dataset, name: string): Chart {
  const wanted = foldName(name);
  const found =
    dataset.charts.find(({ id }) => id === name) ?? dataset.charts.find((one) => foldName(one.name) === wanted);
  if (found) return found;
  const names = dataset.charts.map((one) => one.name);
  const hint = didYouMean(name, names);
  const all = names.length === 0 ? ' The dataset has no charts.' : ` It has: ${names.join('; ')}.`;
  throw new WrongUsage(`no chart is named ${JSON.stringify(name)}.${hint || all}`);
}

const optionOf: Record<string, string | undefined> = {
  companies: 'company',
  statuses: 'status',
  years: 'year',
  tags: 'tag',
};

function filterOf(dataset: Dataset, options: QuestionOptions): Filter {
  const { company, status, year, category, region, tag } = options;
  const statuses = status?.split(',').map((one) => one.trim());
  return {
    ...given(
      'companies',
      company?.flatMap((names) => companiesOf(dataset, names)),
    ),
    // What is no status is refused by the question's schema, which knows them all.
    ...given('statuses', statuses as Filter['statuses']),
    ...given('years', year === undefined ? undefined : yearsOf(year)),
    ...given('category', category === undefined ? undefined : pathOf(dataset, 'category', category)),
    ...given('region', region === undefined ? undefined : pathOf(dataset, 'region', region)),
    ...given(
      'tags',
      tag?.flatMap((tags) => tagsOf(dataset, tags)),
    ),
  };
}

function given<Field extends string, Value>(field: Field, value: Value | undefined): { [Key in Field]?: Value } {
  return value === undefined ? {} : ({ [field]: value } as { [Key in Field]?: Value });
}

/** A measure, what it is asked with as the dataset has it. What is none is refused by the question's schema. */
function measureOf(dataset: Dataset, text: string): string {
  const kind = measuresOfSomething.find((one) => text.startsWith(`${one}:`));
  if (!kind) return text;
  const { argument } = measureWords[kind];
  const name = text.slice(kind.length + 1);
  const found = argument.find(dataset, name);
  if (found === null) throw unknown(argument.noun, name, argument.names(dataset));
  return `${kind}:${found}`;
}

/** A list parted by commas; a name that itself has a comma in it is taken whole. */
function companiesOf(dataset: Dataset, names: string): string[] {
  if (findCompany(dataset.companies, names)) return [companyOf(dataset, names)];
  return names.split(',').map((name) => companyOf(dataset, name.trim()));
}

function companyOf({ companies }: Dataset, name: string): string {
  const found = findCompany(companies, name);
  if (found) return found.id;
  throw unknown('company', name, companyNames(companies));
}

function tagsOf(dataset: Dataset, tags: string): string[] {
  const known = [...new Set(dataset.investments.flatMap((one) => one.tags))];
  const whole = known.find((one) => foldName(one) === foldName(tags));
  if (whole !== undefined) return [whole];
  return tags.split(',').map((tag) => {
    const found = known.find((one) => foldName(one) === foldName(tag));
    if (found === undefined) throw unknown('tag', tag.trim(), known);
    return found;
  });
}

/** A path as the dataset spells it: case and spaces around the slashes do not matter. */
function pathOf(dataset: Dataset, field: 'category' | 'region', text: string): string {
  const known = new Set(dataset.investments.flatMap((one) => ancestorsOf(one[field])));
  const wanted = foldName(text).replace(/\s*\/\s*/g, ' / ');
  for (const path of known) if (foldName(path).replace(/\s*\/\s*/g, ' / ') === wanted) return path;
  throw unknown(field, text, known);
}

function ancestorsOf(path: string): string[] {
  const steps = path.split(' / ');
  return steps.map((_, depth) => steps.slice(0, depth + 1).join(' / ')).filter((one) => one !== '');
}

function yearsOf(text: string): NonNullable<Filter['years']> {
  const match = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text.trim());
  const [, from, dots, to] = match ?? [];
  if (!match || (from === undefined && to === undefined) || (!dots && to !== undefined)) {
    throw new WrongUsage(`--year cannot be ${JSON.stringify(text)}: it is 2024, 2023..2025, 2023.. or ..2025`);
  }
  const last = dots ? to : from;
  if (from !== undefined && last !== undefined && from > last) {
    throw new WrongUsage(`--year ends before it begins: ${JSON.stringify(text)}`);
  }
  return { ...given('from', numberOf(from)), ...given('to', numberOf(last)) };
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function unknown(kind: string, name: string, known: Iterable<string>): WrongUsage {
  return new WrongUsage(`the dataset has no ${kind} ${JSON.stringify(name)}.${didYouMean(name, known)}`);
}

function shown(options: QuestionOptions, option: string): string {
  return JSON.stringify(Object.entries(options).find(([name]) => name === option)?.[1] ?? '');
}
