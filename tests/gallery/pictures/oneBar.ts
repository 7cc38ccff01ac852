import { figureFrom } from '../spending';

export const figure = figureFrom({
  look: { title: 'One bar', width: 800, height: 800 },
  cells: [{ name: 'SK', bn: 0.0123 }],
});
