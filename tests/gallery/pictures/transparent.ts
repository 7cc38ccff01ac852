import { figureFrom } from '../spending';

export const figure = figureFrom({
  look: { title: 'On nothing', palette: 'vivid', width: 640, height: 420 },
  options: { transparent: true, locale: 'de' },
  cells: [
    { name: 'Siemens', bn: 1.234, statuses: ['estimated'] },
    { name: 'Bosch', bn: 4.9, statuses: ['planned'] },
    { name: 'BASF', bn: 6.2 },
  ],
});
