import { clipboardFormat, type Format, formats } from '../../../contract/formats';
import type { Output } from '../../../contract';
import type { Dataset } from '../../../core/dataset/dataset';
import type { Chart } from '../../../core/dataset/question';
import type { RateTable } from '../../../core/rates/rateTable';
import type { HostDialogs } from '../hostDialogs';
import type { Checked, Handlers } from '../handlers';
import { type MadeFile, wiredFile } from './madeFile';
import { drawPicture } from './picture';
import { writeWhole } from './writeWhole';

export interface ExportOptions {
  /** The dataset as a chart asks for it to be known. */
  readonly datasetFor: (chart: Chart) => Promise<Dataset>;
  readonly rates: () => Promise<RateTable>;
  readonly dialogs: HostDialogs | undefined;
}

/** The calls by which a chart leaves the app. */
export function exportHandlers({
  datasetFor,
  rates,
  dialogs,
}: ExportOptions): Pick<Handlers, 'picture' | 'exportPicture' | 'exportData' | 'copyPicture'> {
  const draw = async (input: Checked<'picture'>) => drawPicture(await datasetFor(input.chart), await rates(), input);

  /** Writes a file where the user says, or leaves it to the page where the host cannot ask. */
  const deliver = async (title: string, format: Format, file: MadeFile): Promise<Output<'exportPicture'>> => {
    if (!dialogs) return { kind: 'download', ...wiredFile(file) };
    const path = await dialogs.chooseSave({ title, name: file.name, kind: formats[format].title, extension: format });
    if (path === null) return null;
    await writeWhole(path, file.bytes);
    return { kind: 'saved', path };
  };

  return {
    picture: async (input) => wiredFile(await draw(input)),
    exportPicture: async (input) => deliver('Export picture', input.format, await draw(input)),
    exportData: async (input) => {
      const { chartData } = await import('./chartData');
      const file = await chartData(await datasetFor(input.chart), await rates(), input);
      return deliver('Export data', input.format, file);
    },
    copyPicture: async (input) => {
      if (!dialogs) return { copied: false };
      const { bytes } = await draw({ ...input, format: clipboardFormat });
      await dialogs.copyImage(bytes);
      return { copied: true };
    },
  };
}
