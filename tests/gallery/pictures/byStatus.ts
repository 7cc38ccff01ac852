import { figureFrom } from '../spending';

export const figure = figureFrom({
  split: 'status',
  by: 'company',
  look: { title: 'Planned beside actual', subtitle: 'Capital expenditure by status' },
  cells: [
    { name: 'Alphabet', series: 'actual', bn: 52.5, period: '2024' },
    { name: 'Alphabet', series: 'planned', bn: 75, marks: ['about'], statuses: ['planned'], period: '2025' },
    { name: 'Microsoft', series: 'actual', bn: 55.7, period: 'FY2024' },
    { name: 'Microsoft', series: 'planned', bn: 80, statuses: ['planned'], period: 'FY2025' },
    {
      name: 'ByteDance',
      series: 'planned',
      bn: 20.64,
      high: null,
      marks: ['lowerBound', 'disputed'],
      statuses: ['planned'],
      period: '2025',
    },
    { name: 'ByteDance', series: 'estimated', bn: 11, statuses: ['estimated'], period: '2024' },
  ],
});
