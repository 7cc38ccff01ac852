import { parseArgs } from 'node:util';

export const usage = `Measures Outlay on data that is the same each time. Times depend on the machine: look at the ratios.

  npm run bench [-- COUNT]                    beside a peer for each: the store, opening, comparing; COUNT investments
                                              instead of 100,000
  npm run bench -- --against REV [COUNT]      this checkout and a git revision in turns, and whether their answers are equal
  npm run bench -- --answers [--against REV]  only the answers: one hash of 200 comparisons of a varied dataset
  npm run bench -- --peers                    charts and sums beside other libraries, which are fetched for the run
  npm run bench -- --help                     this

Exit status: 0 done; 1 answers differ; 2 wrong usage.
`;

/** A command line that says nothing that can be done. */
export class WrongUsage extends Error {
  name = 'WrongUsage';
}

/**
 * What a command line asks for: `what` is `usual`, `against`, `answers`, `peers` or `help`.
 *
 * @throws {WrongUsage} for what is not known, or cannot be asked together.
 */
export function readArguments(argv) {
  const { values, positionals } = parsed(argv);
  if (values.help) return { what: 'help' };
  const [text, more] = positionals;
  if (more !== undefined) throw new WrongUsage(`one COUNT at most: ${positionals.join(' ')}`);
  const asked = { against: values.against ?? null, count: text === undefined ? 100_000 : countOf(text) };
  if (values.peers) {
    if (values.against !== undefined || values.answers || text !== undefined) {
      throw new WrongUsage('--peers goes with nothing else');
    }
    return { what: 'peers' };
  }
  if (values.answers && text !== undefined) throw new WrongUsage(`--answers takes no COUNT: ${text}`);
  if (values.answers) return { what: 'answers', against: asked.against };
  return { what: asked.against === null ? 'usual' : 'against', ...asked };
}

function parsed(args) {
  const options = {
    against: { type: 'string' },
    answers: { type: 'boolean' },
    peers: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error.message, { cause: error });
  }
}

function countOf(text) {
  if (!/^[1-9]\d{2,6}$/.test(text)) throw new WrongUsage(`COUNT cannot be ${text}: it is a number from 100 to 9999999`);
  return Number(text);
}
