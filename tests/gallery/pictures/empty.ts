import { figureFrom } from '../spending';

export const figure = figureFrom({ look: { title: 'Nothing to show' }, cells: [] });
