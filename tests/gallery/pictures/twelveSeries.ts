import { figureFrom, type Cell } from '../spending';

const cells = ['Alphabet', 'Microsoft', 'Meta', 'Amazon', 'ByteDance'].flatMap((name, i) =>
  Array.from({ length: 12 }, (_, j): Cell => ({
    name,
    series: `Category number ${j + 1}`,
    bn: ((i * 5 + j * 7) % 17) + 2,
  })),
);

export const figure = figureFrom({ split: 'category:1', look: { title: 'Twelve series side by side' }, cells });
