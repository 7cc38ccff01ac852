import { Refused } from '../../../client';
import { clipboardFormat } from '../../../contract/formats';
import type { Api, Input, Output, Picture } from '../../../contract';

/** The calls that what leaves a chart needs. */
export type PictureApi = Pick<Api, 'picture' | 'exportPicture' | 'exportData' | 'copyPicture'>;

/** What became of an export, in words for the user. `saved` false: nothing was written, and why. */
export interface Sent {
  readonly done: boolean;
  readonly message: string;
}

/**
 * Saves a picture where the user says, or as a download where the host has no dialogs. Null where the user thought better
 * of it. Never throws: what went wrong is said in the message.
 */
export function exportPicture(api: PictureApi, request: Input<'exportPicture'>): Promise<Sent | null> {
  return exported('The picture was', () => api.exportPicture(request));
}

/** The same with the numbers behind the figure. Never throws. */
export function exportData(api: PictureApi, request: Input<'exportData'>): Promise<Sent | null> {
  return exported('The data were', () => api.exportData(request));
}

async function exported(what: string, ask: () => Promise<Output<'exportPicture'>>): Promise<Sent | null> {
  try {
    const result = await ask();
    if (result === null) return null;
    if (result.kind === 'saved') return { done: true, message: `Saved ${result.path}` };
    download(result);
    return { done: true, message: `Downloaded ${result.name}` };
  } catch (error) {
    return { done: false, message: `${what} not exported: ${reasonOf(error)}` };
  }
}

/** Puts a picture on the clipboard, by the host or else by the page. Never throws. */
export async function copyPicture(api: PictureApi, request: Input<'copyPicture'>): Promise<Sent> {
  try {
    const { copied } = await api.copyPicture(request);
    if (!copied) await writeClipboard(await api.picture({ ...request, format: clipboardFormat }));
    return { done: true, message: 'Image copied' };
  } catch (error) {
    return { done: false, message: `The image was not copied: ${reasonOf(error)}` };
  }
}

/** Puts text on the clipboard. Never throws. */
export async function copyText(text: string): Promise<Sent> {
  try {
    await navigator.clipboard.writeText(text);
    return { done: true, message: 'Copied as text' };
  } catch (error) {
    return { done: false, message: `The text was not copied: ${reasonOf(error)}` };
  }
}

async function writeClipboard(picture: Picture): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [picture.mime]: blobOf(picture) })]);
}

function download(picture: Picture): void {
  const url = URL.createObjectURL(blobOf(picture));
  const link = document.createElement('a');
  link.href = url;
  link.download = picture.name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function blobOf({ base64, mime }: Picture): Blob {
  return new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type: mime });
}

/** What a refusal, the browser or a bug says, as one sentence without a stack. */
function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof DOMException && error.name === 'NotAllowedError') {
    return 'the browser does not allow it. Click into the page and try again, or export a file.';
  }
  return error instanceof Error ? error.message : String(error);
}
