import { figureFrom } from '../spending';

export const figure = figureFrom({
  look: { title: 'Rows', subtitle: 'The same marks, lying down', layout: 'horizontal' },
  cells: [
    {
      name: 'ByteDance',
      bn: 20.64,
      high: null,
      marks: ['lowerBound', 'disputed'],
      statuses: ['planned'],
      period: '2025',
    },
    { name: 'Alphabet', bn: 50, period: '2024' },
    { name: 'Microsoft', bn: 55.7, period: 'FY2024', statuses: ['estimated'], low: 50, high: 62, marks: ['rivals'] },
    { name: 'Contemporary Amperex Technology', bn: 9, low: null, marks: ['upperBound'], period: '2024' },
    { name: 'Meta', bn: 37.3, marks: ['about'], period: '2024' },
  ],
});
