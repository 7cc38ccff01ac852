import { figureFrom, type Cell } from '../spending';

const cells = Array.from({ length: 40 }, (_, i): Cell => ({
  name: `The ${i + 1}. Consolidated Semiconductor and Data Centre Holding Company`.slice(0, 8 + ((i * 13) % 52)),
  bn: 60 - i * 1.3,
}));

export const figure = figureFrom({ look: { title: 'Forty rows', layout: 'horizontal' }, cells });
