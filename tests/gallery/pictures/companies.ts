import { figureFrom } from '../spending';

/** The case that the app was made for: a fiscal year, a calendar year, and a disputed lower bound of a plan. */
export const figure = figureFrom({
  name: 'Companies compared',
  look: {
    title: 'What three companies spend on chips and data centres',
    subtitle: 'Capital expenditure, as reported or planned, each in its own latest year',
  },
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
    { name: 'Microsoft', bn: 55.7, period: 'FY2024' },
  ],
});
