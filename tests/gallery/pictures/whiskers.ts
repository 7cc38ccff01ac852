import { figureFrom } from '../spending';

export const figure = figureFrom({
  look: { title: 'Bounds, ranges and rivals', highlight: ['Rivals'] },
  cells: [
    { name: 'Exactly', bn: 40 },
    { name: 'About', bn: 38, marks: ['about'] },
    { name: 'At least', bn: 36, high: null, marks: ['lowerBound'] },
    { name: 'At least, planned', bn: 34, high: null, marks: ['lowerBound'], statuses: ['planned'] },
    { name: 'At most', bn: 32, low: null, marks: ['upperBound'], statuses: ['estimated'] },
    { name: 'Range', bn: 30, low: 25, high: 35, marks: ['range'], statuses: ['planned'] },
    { name: 'Rivals', bn: 28, low: 20, high: 31, marks: ['rivals', 'disputed'] },
  ],
});
