import { figureFrom } from '../spending';

export const figure = figureFrom({
  look: { title: 'Five hundred characters' },
  cells: [
    { name: 'W'.repeat(500), bn: 40 },
    { name: 'Lorem ipsum dolor sit amet '.repeat(19), bn: 30 },
    { name: 'Plain', bn: 20 },
  ],
});
