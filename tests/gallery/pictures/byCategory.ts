import { figureFrom } from '../spending';

export const figure = figureFrom({
  split: 'category:2',
  look: { title: 'Where the money goes', subtitle: 'Capital expenditure by category', mode: 'stacked' },
  cells: [
    { name: 'ByteDance', series: 'AI infrastructure', bn: 12, marks: ['about'], statuses: ['planned'], period: '2025' },
    {
      name: 'ByteDance',
      series: 'other',
      bn: 8.64,
      high: null,
      marks: ['lowerBound'],
      statuses: ['planned'],
      period: '2025',
    },
    { name: 'Alphabet', series: 'AI infrastructure', bn: 31.2, period: '2024' },
    { name: 'Alphabet', series: 'Offices', bn: 4.1, period: '2024' },
    { name: 'Alphabet', series: 'other', bn: 14.7, period: '2024' },
    { name: 'Microsoft', series: 'AI infrastructure', bn: 40, statuses: ['estimated'], period: 'FY2024' },
    { name: 'Microsoft', series: 'Offices', bn: 1.2, period: 'FY2024' },
    { name: 'Microsoft', series: 'other', bn: 14.5, statuses: ['actual', 'estimated'], period: 'FY2024' },
  ],
});
