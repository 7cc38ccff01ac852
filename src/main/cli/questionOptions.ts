import type { Command } from 'commander';
import { dimensionKinds, writtenForm } from '../../core/dataset/dimensions';
import { calendars, type Chart, partialRules, planRates } from '../../core/dataset/question';
import { measureForm, measureKinds } from '../../core/dataset/measures';
import { rivalRules } from '../../core/dataset/rivalRules';
import { claims } from '../../core/dataset/records';

/** What a shell gave of QUESTION, as text: read by `readQuestion` once the dataset is known. */
export interface QuestionOptions {
  readonly chart?: string;
  readonly by?: string;
  readonly split?: string;
  readonly currency?: string;
  readonly calendar?: string;
  readonly rivals?: string;
  readonly plans?: string;
  readonly partial?: string;
  readonly measure?: string;
  readonly company?: readonly string[];
  readonly year?: string;
  readonly status?: string;
  readonly category?: string;
  readonly region?: string;
  readonly tag?: readonly string[];
  readonly knownOn?: string;
}

/** A question, and the saved chart that it came from. */
export interface AskedOptions {
  readonly question: Chart['question'];
  readonly chart: Chart | null;
}

const dimensions = dimensionKinds.map(writtenForm).join('|');

/** Of the options, those that say as of which day the dataset is asked. */
export function onlyDay({ chart, knownOn }: QuestionOptions): QuestionOptions {
  return { ...(chart !== undefined && { chart }), ...(knownOn !== undefined && { knownOn }) };
}

/** Adds the options of QUESTION to a command. */
export function withQuestion(command: Command): Command {
  const collect = (value: string, before: readonly string[] = []) => [...before, value];
  return command
    .option('--chart <name>', 'a saved chart, by name or id; the other options then change its question')
    .option('--by <dimension>', `what the bars stand for: ${dimensions}`)
    .option('--split <dimension>', 'what the segments of a bar stand for: the same')
    .option('--currency <code>', 'the currency of the numbers, ISO 4217')
    .option('--calendar <rule>', calendars.join('|'))
    .option('--rivals <rule>', rivalRules.join('|'))
    .option('--plans <rule>', `at which rate a plan is converted: ${planRates.join('|')}`)
    .option('--partial <rule>', `what becomes of a part of a year: ${partialRules.join('|')}`)
    .option('--measure <measure>', measureKinds.map(measureForm).join('|'))
    .option('--company <names>', 'only these companies, by name or id, parted by commas', collect)
    .option('--year <years>', 'only these years: 2024, 2023..2025, 2023.., ..2025')
    .option('--status <statuses>', `only these: ${claims.join(', ')}`)
    .option('--category <path>', 'only this category and what is below it')
    .option('--region <path>', 'only this region and what is below it')
    .option('--tag <tags>', 'only with one of these tags, parted by commas', collect)
    .option(
      '--known-on <day>',
      'what was known on a day, 2025-01-24: records as they stood then, sources published by then',
    );
}
