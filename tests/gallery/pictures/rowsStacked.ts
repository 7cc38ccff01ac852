import { figureFrom, type Cell } from '../spending';

const series = ['Data centres', 'Networking', 'Chips', 'Buildings', 'Power', 'other'];
const cells = ['Alphabet', 'Microsoft', 'Meta', 'Amazon', 'ByteDance', 'Oracle'].flatMap((name, i) =>
  series.map((each, j): Cell => ({
    name,
    series: each,
    bn: ((i * 7 + j * 5) % 13) + 1 + (j === 0 ? 10 : 0),
    statuses: j === 3 ? ['planned'] : ['actual'],
  })),
);

export const figure = figureFrom({
  split: 'category:2',
  look: { title: 'Stacked rows', layout: 'horizontal', mode: 'stacked' },
  cells,
});
