import { figureFrom } from '../spending';

export const figure = figureFrom({
  look: {
    title:
      'A title that says so much that it needs a second line, because the desk could not agree on which half of it to leave out',
    subtitle:
      'A subtitle that does the same: capital expenditure on data centres, networking and chips, in the companies’ own words and years, converted at the mean rates of their months',
    notes: 'Figures are as reported. Definitions differ between companies.\nFiscal years end in different months.',
  },
  cells: [
    { name: 'Taiwan Semiconductor Manufacturing Company Limited, Hsinchu', bn: 30.2 },
    { name: 'Contemporary Amperex Technology Co., Limited', bn: 12.4, period: 'FY2024' },
    { name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', bn: 8.1 },
    { name: 'Alphabet', bn: 50 },
    { name: 'Samsung Electronics', bn: 38, statuses: ['estimated'] },
    { name: 'Compagnie générale des établissements Michelin', bn: 2.2 },
    { name: 'Meta', bn: 37.3 },
  ],
});
