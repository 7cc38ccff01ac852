import { figureFrom, type Cell } from '../spending';

const cells = Array.from({ length: 40 }, (_, i): Cell => ({
  name: `The ${i + 1}. Consolidated Semiconductor and Data Centre Holding Company`.slice(0, 60),
  bn: 60 - i,
  statuses: i % 3 === 0 ? ['planned'] : i % 3 === 1 ? ['actual'] : ['estimated'],
}));

export const figure = figureFrom({ look: { title: 'Forty long names', subtitle: 'Sixty characters each' }, cells });
