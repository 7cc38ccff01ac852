import type { Reply } from '../../contract';
import { answer } from '../service/answer';
import type { LogBug } from '../service/log';
import type { Service } from '../service/service';
import { isOwn } from './origin';

/** The one channel of calls and the one of events; the preload knows them by the same names. */
export const callChannel = 'outlay:call';
export const eventChannel = 'outlay:event';

interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/** What of Electron's `ipcMain` is used. */
export interface CallPort {
  handle(
    channel: string,
    listener: (event: { readonly senderFrame: Frame | null }, ...args: readonly unknown[]) => Promise<Reply>,
  ): void;
}

/** Answers the calls of our own page, and of its top frame only. */
export function answerCalls(port: CallPort, service: Service, logBug: LogBug): void {
  port.handle(callChannel, async ({ senderFrame }, name, input) => {
    if (!senderFrame || senderFrame.parent !== null || !isOwn(senderFrame.url)) {
      return { ok: false, code: 'forbidden', message: 'only the window of Outlay may ask this', path: [] };
    }
    return answer(service.handlers, typeof name === 'string' ? name : '', input, logBug);
  });
}
