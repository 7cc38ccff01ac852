import type { Dataset } from '../../core/dataset/dataset';
import { type Chart, Look } from '../../core/dataset/question';
import { WrongUsage } from './io';
import type { AskedOptions } from './questionOptions';

/** What a shell gave of a picture's look, as text. */
export interface LookOptions {
  readonly size?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly layout?: string;
  readonly mode?: string;
}

/**
 * The chart with the looks that a shell asked for; that of a question without a saved chart is plain.
 *
 * @throws {WrongUsage} where an option cannot be read.
 */
export function dressed(dataset: Dataset, { chart: saved, question }: AskedOptions, options: LookOptions): Chart {
  const { title, subtitle, layout, mode } = options;
  const asked = { title, subtitle, layout, mode, ...sizeOf(options.size) };
  const chosen = Object.entries(asked).filter(([, value]) => value !== undefined);
  // Statuses and what overlaps stand side by side all the same.
  const plain = { title: dataset.settings.title, mode: question.split === undefined ? 'grouped' : 'stacked' };
  const look = Look.safeParse({ ...(saved?.look ?? plain), ...Object.fromEntries(chosen) });
  if (!look.success) {
    const [issue] = look.error.issues;
    throw new WrongUsage(`--${optionOf(issue?.path[0])}: ${issue?.message ?? ''}`);
  }
  return { id: saved?.id ?? 'cha_asked', name: saved?.name ?? dataset.settings.title, question, look: look.data };
}

function optionOf(field: PropertyKey | undefined): string {
  return field === 'width' || field === 'height' ? 'size' : String(field);
}

function sizeOf(size: string | undefined): { width?: number; height?: number } {
  if (size === undefined) return {};
  const [, width, height] = /^(\d{1,5})[x×](\d{1,5})$/i.exec(size) ?? [];
  if (width === undefined || height === undefined) {
    throw new WrongUsage(`--size cannot be ${JSON.stringify(size)}: it is width x height, as 1200x675`);
  }
  return { width: Number(width), height: Number(height) };
}
