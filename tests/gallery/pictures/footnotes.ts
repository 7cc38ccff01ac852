import { figureFrom } from '../spending';

const names = ['Alphabet', 'Amazon', 'ByteDance', 'Meta', 'Microsoft', 'Oracle', 'Samsung Electronics', 'Tencent'];
const plain = figureFrom({
  look: {
    title: 'Many footnotes',
    subtitle: 'Numbered in reading order, in columns where one would be too long',
    notes: 'Amounts are in current dollars.',
  },
  cells: names.map((name, i) => ({
    name,
    bn: 60 - i * 6,
    period: i % 2 ? 'FY2024' : '2024',
    marks: i === 2 ? ['disputed'] : [],
  })),
});

export const figure = {
  ...plain,
  indexes: plain.indexes.map((index, i) => ({ ...index, markers: i === 2 ? [3, 4, 5, 12] : [i + 1, 9] })),
  footnotes: Array.from({ length: 14 }, (_, i) => ({
    n: i + 1,
    text:
      i % 3 === 0
        ? 'Converted at 7.2674 yuan for a dollar, as stated by the source; the mean of the months of the period would be 7.2957.'
        : 'The company disputes this figure.',
  })),
  sources:
    'Sources: The Daily Ledger, 24 Jan 2025; Financial Times, 23 Jan 2025; Microsoft, 30 Jul 2024; Alphabet, 4 Feb 2025; Amazon, 6 Feb 2025; exchange rates: Federal Reserve',
};
