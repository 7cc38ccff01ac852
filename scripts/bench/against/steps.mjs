import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { editAt } from '../editAt.mjs';
import { amountTexts, periodTexts } from './texts.mjs';

/**
 * What is measured in a build, in this order within a group; each group has processes of its own, so that one's memory is not
 * another's. `prepare` gets the build's parts, a bench's data and `count` rows, and gives the work that is timed, which
 * says what came of it: two builds whose outcomes differ have not done the same. `ready` runs before each time, `after` after it,
 * untimed.
 */
export const steps = [
  {
    name: 'compare, the first time',
    group: 'comparing',
    needs: ['compare', 'Question'],
    times: 1,
    prepare: (parts, data) => ({ work: asking(parts, data, () => ({ split: 'year' })) }),
  },
  {
    name: 'compare, again',
    group: 'comparing',
    needs: ['compare', 'Question'],
    times: 9,
    prepare: (parts, data) => ({ work: asking(parts, data, () => ({ split: 'year' })) }),
  },
  {
    name: 'compare, all settled anew',
    group: 'comparing',
    needs: ['compare', 'Question'],
    times: 7,
    // More rules than settlements are kept: each of these questions is settled from the rows on.
    prepare(parts, data) {
      const rules = ['latest', 'reliable', 'highest', 'lowest', 'mean'];
      return { work: asking(parts, data, (turn) => ({ split: 'year', rivals: rules[turn % rules.length] })) };
    },
  },
  {
    name: 'compare, by company',
    group: 'comparing',
    needs: ['compare', 'Question'],
    times: 9,
    prepare: (parts, data) => ({ work: asking(parts, data, () => ({})) }),
  },
  {
    name: 'compare, by company and category',
    group: 'comparing',
    needs: ['compare', 'Question'],
    times: 7,
    prepare: (parts, data) => ({ work: asking(parts, data, () => ({ split: 'category:2' })) }),
  },
  {
    name: 'compare, after an edit of one cell',
    group: 'comparing',
    needs: ['compare', 'Question'],
    times: 9,
    prepare({ compare, Question }, { compared, rates }) {
      const question = questionOf(Question, { split: 'year' });
      let edited = compared();
      compare(edited, question, rates());
      return {
        ready(turn) {
          const row = (turn * 7919) % edited.investments.length;
          const amount = { qualifier: 'exactly', low: String(turn + 1), high: String(turn + 1) };
          edited = { ...edited, investments: edited.investments.with(row, { ...edited.investments[row], amount }) };
        },
        work: () => compare(edited, question, rates()).bars.length,
      };
    },
  },
  {
    name: 'review queue',
    group: 'comparing',
    needs: ['reviewQueue'],
    times: 3,
    prepare({ reviewQueue }, { compared, rates }) {
      const dataset = compared();
      // The same rows in a new table: what is kept beside a table is not there yet.
      const anew = () => ({ ...dataset, investments: [...dataset.investments] });
      let asked = dataset;
      return {
        ready: () => (asked = anew()),
        work: () => reviewQueue(asked, rates(), { today: '2026-01-15', locale: 'en' }).length,
      };
    },
  },
  {
    name: 'opening a dataset: its text read',
    group: 'file',
    needs: ['writeSnapshot'],
    times: 3,
    prepare({ readSnapshot, writeSnapshot }, { large }) {
      const text = writeSnapshot(large());
      return { work: () => readSnapshot(text).investments.length };
    },
  },
  {
    name: 'writing a snapshot',
    group: 'file',
    needs: ['writeSnapshot'],
    times: 3,
    prepare: ({ writeSnapshot }, { large }) => ({ work: () => writeSnapshot(large()).length }),
  },
  {
    name: '100 edits through the store',
    group: 'file',
    needs: ['openStore', 'createDatasetFile'],
    times: 4,
    async prepare({ openStore, createDatasetFile }, { large, folder }) {
      // A store looks at what happens in its folder: it has one of its own.
      const own = mkdtempSync(join(folder, 'edited-'));
      const path = join(own, 'edited.outlay.json');
      await createDatasetFile(path, large());
      const store = await openStore(path, { user: 'bench', clock: () => new Date() });
      const { dataset } = store;
      let { revision } = dataset;
      return {
        async work() {
          for (let i = 0; i < 100; i += 1) ({ revision } = await store.apply(editAt(dataset, revision + 1), revision));
          return revision;
        },
        // Else it would be written by itself soon, while the other build has its turn.
        after: () => store.snapshot(),
        async end() {
          await store.close({ withoutSnapshot: true });
          rmSync(own, { recursive: true });
        },
      };
    },
  },
  {
    name: 'drawing a figure of the sample',
    group: 'drawing',
    needs: ['compare', 'figureOf', 'renderSvg'],
    times: 40,
    prepare(parts, { sample, rates }) {
      const dataset = sample();
      return drawing(parts, dataset, dataset.charts[0], rates());
    },
  },
  {
    name: 'drawing a figure of each company and year',
    group: 'drawing',
    needs: ['compare', 'figureOf', 'renderSvg', 'Chart'],
    times: 3,
    prepare(parts, { compared, rates }) {
      const question = { by: 'company', split: 'year', calendar: 'calendarised' };
      const chart = parts.Chart.parse({ id: 'cha_bench', name: 'Bench', question, look: {} });
      return drawing(parts, compared(), chart, rates());
    },
  },
  {
    name: 'reading amounts',
    group: 'drawing',
    needs: ['readAmount'],
    times: 20,
    prepare: ({ readAmount }) => ({
      work: () => JSON.stringify(amountTexts(500).map((text) => readAmount(text, { locale: 'en-GB' }))).length,
    }),
  },
  {
    name: 'reading periods',
    group: 'drawing',
    needs: ['readPeriod'],
    times: 20,
    prepare: ({ readPeriod }) => ({
      work: () => JSON.stringify(periodTexts(1000).map((text) => readPeriod(text, { locale: 'en-GB' }))).length,
    }),
  },
];

function questionOf(Question, more) {
  return Question.parse({ by: 'company', calendar: 'calendarised', ...more });
}

function asking({ compare, Question }, { compared, rates }, more) {
  const dataset = compared();
  return (turn) => compare(dataset, questionOf(Question, more(turn)), rates()).bars.length;
}

/** From a comparison to the text of the picture; the comparison is a new one each time, for it keeps what it was asked. */
function drawing({ compare, figureOf, renderSvg }, dataset, chart, rates) {
  let comparison;
  return {
    ready: () => (comparison = compare(dataset, chart.question, rates)),
    work: () =>
      renderSvg(figureOf(dataset, chart, comparison, { locale: 'en', dark: false, transparent: false })).length,
  };
}
