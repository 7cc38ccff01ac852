import type { Figure } from '../../../chart/figure';
import { Look } from '../../../core/dataset/question';
import type { Size } from './fitFigure';

/**
 * A figure set for the room that a working view has, in type that can be read there. What is there for publication (the
 * subtitle, notes, footnotes and their numbers, the source line) is left to the chart's own page.
 */
export function fillRoom(figure: Figure, room: Size): Figure {
  return {
    ...figure,
    width: Math.max(least.width, Math.floor(room.width)),
    height: Math.max(least.height, Math.floor(room.height)),
    subtitle: '',
    notes: [],
    footnotes: [],
    sources: '',
    indexes: figure.indexes.map((index) => ({ ...index, markers: [] })),
  };
}

/** A figure smaller than a chart may be cannot be laid out well: it is scaled down instead. */
const least: Size = {
  width: Look.shape.width.unwrap().minValue ?? 0,
  height: Look.shape.height.unwrap().minValue ?? 0,
};
