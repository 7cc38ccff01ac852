import { figureFrom } from '../spending';

export const figure = figureFrom({
  look: { title: 'Three companies on a small card', subtitle: 'Capital expenditure', width: 320, height: 240 },
  cells: [
    { name: 'ByteDance', bn: 20.64, high: null, marks: ['lowerBound'], statuses: ['planned'], period: '2025' },
    { name: 'Alphabet', bn: 50, period: '2024' },
    { name: 'Microsoft', bn: 55.7, period: 'FY2024' },
  ],
});
