import { figureFrom, type Cell } from '../spending';

const names = ['Ash', 'Beech Holdings', 'Cedar & Sons', 'Dogwood International', 'Elm'];
const cells = Array.from({ length: 40 }, (_, i): Cell => ({
  name: `${names[i % 5]} ${i + 1}`,
  bn: 80 / (i + 1) + (i % 7),
}));

export const figure = figureFrom({ look: { title: 'Forty companies', subtitle: 'Every name stands whole' }, cells });
