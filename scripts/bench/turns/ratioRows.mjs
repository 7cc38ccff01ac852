import { median } from '../figures.mjs';

const WIDTH = 46;

/**
 * The medians of both, and how many times theirs ours is: the median of the ratios turn by turn, for what slows the machine
 * down for a while slows the two turns that follow each other.
 */
export function ratioOf(ours, theirs) {
  return { ours: median(ours), theirs: median(theirs), ratio: median(ours.map((own, turn) => own / theirs[turn])) };
}

/** A row of the turns of both: processor and clock, and whether they came to the same. */
export function rowOfTurns(name, ours, theirs) {
  const different = ours.findIndex(({ outcome }, turn) => outcome !== theirs[turn].outcome);
  const measures = ['cpu', 'wall'].map((measure) =>
    ratioOf(
      ours.map((turn) => turn[measure]),
      theirs.map((turn) => turn[measure]),
    ),
  );
  if (different < 0) return { name, measures, notes: [] };
  const [own, other] = [ours[different].outcome, theirs[different].outcome];
  return { name, measures, notes: [`not the same work: it came to ${own}, theirs to ${other}`] };
}

export function geometricMean(values) {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** `compare, again     87.9      86.1     1.02` under a heading, three columns for each measure, notes below their row. */
export function ratioTable(title, rows) {
  const blocks = rows[0]?.measures.length ?? 1;
  const head = `${title.padEnd(WIDTH)}${columns('ours', 'theirs', 'ratio').repeat(blocks)}`;
  const lines = rows.flatMap(({ name, measures, notes }) => {
    const cells = measures.map(({ ours, theirs, ratio }) => columns(figure(ours), figure(theirs), ratio.toFixed(2)));
    return [`  ${name.padEnd(WIDTH - 2)}${cells.join('')}`, ...notes.map((note) => `    ${note}`)];
  });
  return [head, ...lines].join('\n');
}

function columns(ours, theirs, ratio) {
  return `${ours.padStart(10)}${theirs.padStart(10)}${ratio.padStart(8)}`;
}

function figure(value) {
  return value.toFixed(value < 10 ? 3 : value < 100 ? 1 : 0);
}
