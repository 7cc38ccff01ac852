import { figureFrom } from '../spending';

const percent = (name: string, value: number) => ({ name, bn: value / 1e9 });

export const figure = figureFrom({
  by: 'year',
  unit: '%',
  look: { title: 'Change on the year before' },
  cells: [percent('2021', 12.5), percent('2022', -8.2), percent('2023', 3), percent('2024', 41.7)],
});
