import { figureFrom } from '../spending';

export const figure = figureFrom({
  split: 'year',
  look: { title: 'Dark, three years', subtitle: 'Capital expenditure', palette: 'vivid' },
  options: { dark: true },
  cells: ['Alphabet', 'Microsoft', 'Meta', 'Amazon'].flatMap((name, i) =>
    ['2023', '2024', '2025'].map((year, j) => ({
      name,
      series: year,
      bn: 20 + i * 7 + j * 12,
      period: year,
      statuses: [j === 2 ? ('planned' as const) : j === 1 ? ('estimated' as const) : ('actual' as const)],
    })),
  ),
});
