import { figureFrom } from '../spending';

export const figure = figureFrom({
  split: 'year',
  look: { title: 'A gap is not a zero' },
  cells: [
    { name: 'Alphabet', series: '2023', bn: 32.3 },
    { name: 'Alphabet', series: '2024', bn: 52.5 },
    { name: 'Microsoft', series: '2024', bn: 55.7 },
    { name: 'ByteDance', series: '2023', bn: 0 },
    { name: 'ByteDance', series: '2025', bn: 20.6, statuses: ['planned'] },
    { name: 'Meta', series: '2023', bn: 28.1 },
    { name: 'Meta', series: '2025', bn: 62, low: 60, high: 65, marks: ['range'], statuses: ['planned'] },
  ],
});
