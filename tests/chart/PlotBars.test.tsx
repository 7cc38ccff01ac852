import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { layoutFigure } from '../../src/chart/layout/layoutFigure';
import { PlotBars } from '../../src/chart/PlotBars';
import { figureFrom } from '../gallery/spending';

test.each(
  (['vertical', 'horizontal'] as const).flatMap((layout) =>
    (['grouped', 'stacked'] as const).map((mode) => ({ layout, mode })),
  ),
)('bars of a large figure are drawn as nivo draws them: $layout, $mode', ({ layout, mode }) => {
  const figure = figureFrom({
    look: { layout, mode },
    split: 'category:1',
    cells: Array.from({ length: 60 }, (_, i) => ({
      name: `Company ${i % 23}`,
      series: `Category ${i % 3}`,
      bn: 1 + ((i * 7.31) % 40),
      period: '2024',
      statuses: [(['actual', 'planned', 'estimated'] as const)[i % 3] ?? 'actual'],
    })),
  });
  const drawn = layoutFigure(figure);

  expect(renderToStaticMarkup(<PlotBars layout={drawn} isLarge />)).toBe(
    renderToStaticMarkup(<PlotBars layout={drawn} isLarge={false} />),
  );
});
