import { cornersOf, type TextLine } from '../../../src/chart/layout/textLine';

type Corners = ReturnType<typeof cornersOf>;

/** Whether the boxes of two lines of text share more than `slack` pixels, whatever their angles (separating axes). */
export function overlap(a: TextLine, b: TextLine, slack = 0.5): boolean {
  const [first, second] = [cornersOf(a), cornersOf(b)];
  return [...axesOf(first), ...axesOf(second)].every((axis) => {
    const [p, q] = [spanOn(axis, first), spanOn(axis, second)];
    return p.to - slack > q.from && q.to - slack > p.from;
  });
}

function axesOf([a, b, , d]: Corners): readonly (readonly [number, number])[] {
  if (!a || !b || !d) return [];
  const edges = [
    [b[0] - a[0], b[1] - a[1]],
    [d[0] - a[0], d[1] - a[1]],
  ] as const;
  return edges.map(([x, y]) => [x / (Math.hypot(x, y) || 1), y / (Math.hypot(x, y) || 1)] as const);
}

function spanOn([x, y]: readonly [number, number], corners: Corners): { from: number; to: number } {
  const along = corners.map((corner) => corner[0] * x + corner[1] * y);
  return { from: Math.min(...along), to: Math.max(...along) };
}
