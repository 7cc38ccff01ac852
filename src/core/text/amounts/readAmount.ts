import { plainText, quoteText } from '../plainText';
import type { Reading, ReadingContext, RefusedText } from '../reading';
import type { ReadAmount } from './amountReading';
import { amountTokens } from './amountTokens';
import { candidateLanguages } from './candidateLanguages';
import { chooseLanguages } from './chooseLanguages';
import { formatAmount } from './formatAmount';
import { takeMarks } from './marks';
import { readIn } from './readIn';
import { partsOfText } from './textParts';

/** Longer text is no amount; it is refused unread. */
const mostCharacters = 300;

/**
 * Reads an amount of money as people write it, rules [A1] to [A7]: `over 150bn yuan ($20.64bn)`, `€1,5 Mrd.`, `60-65bn`,
 * `1500亿元`, `Rs 6.5-7.0 trillion`. Exact: whole units of the currency in decimal text, at any size. Read only where every
 * sign of the text is understood and one reading is left; where several are, the refusal has them.
 */
export function readAmount(text: string, context: ReadingContext): Reading<ReadAmount> {
  const refuse = ({ reason, readings }: Omit<RefusedText, 'ok'>): RefusedText => ({
    ok: false,
    reason: `cannot read ${quoteText(text)}: ${reason}`,
    ...(readings && { readings }),
  });
  if (text.length > mostCharacters) return refuse({ reason: 'too long for an amount' });
  const { text: unmarked, note } = takeMarks(text);
  const tokens = amountTokens(plainAmount(unmarked));
  if (!tokens.ok) return refuse(tokens);
  const parts = partsOfText(tokens.value);
  if (!parts.ok) return refuse(parts);

  const outcomes = candidateLanguages(tokens.value).map((candidate) => ({
    candidate,
    reading: readIn(candidate, parts.value, context),
  }));
  const read = outcomes.flatMap(({ candidate, reading }) => (reading.ok ? [{ candidate, values: reading.value }] : []));
  if (read.length === 0) {
    const refusals = outcomes.flatMap(({ reading }) => (reading.ok ? [] : [reading]));
    const told = refusals.find(({ readings }) => readings) ?? refusals[0];
    return refuse(told ?? { reason: 'its words are of several languages' });
  }
  const values = chooseLanguages(read, tokens.value, context);
  if (values.length === 0)
    return refuse({ reason: 'trillion is 10^18 in its language and 10^12 in English: write tn' });
  const [only, ...others] = values;
  if (only && others.length === 0) return { ok: true, value: note === '' ? only : { ...only, note } };
  const readings = values.map((value) => formatAmount(value.amount, value.currency, context.locale));
  return refuse({ reason: `it could be ${readings.join(' or ')}`, readings });
}

/** Text as `amountTokens` takes it. */
function plainAmount(text: string): string {
  const digits = /[^\x20-\x7e]/.test(text) ? plainDigits(text) : text;
  return (
    plainText(digits)
      // The dash of `CHF 500.–` and `5,-` stands for no cents, and so does that of `Rs 500/-`.
      .replace(/(\d)[.,][-–]{1,2}(?! ?\d)/g, '$1')
      .replace(/(\d)\/-$/, '$1')
  );
}

function plainDigits(text: string): string {
  return (
    text
      // Blanks that do not break are there to part groups; a line break or a tab parts two numbers.
      .replace(/(\d)[\u00a0\u202f\u2007\u2009](?=\d{3}(?!\d))/g, "$1'")
      .replace(/(\d\s*)[\t\r\n](?=\s*\d)/g, '$1⏎')
      .replace(/٬/g, "'")
      .replace(/٫([\d٠-٩۰-۹]{3})(?![\d٠-٩۰-۹])/g, '.$10')
      .replace(/٫/g, '.')
  );
}
