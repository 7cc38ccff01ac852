import { homeOf } from '../service/home';
import { bugLog } from '../service/log';
import { openAtStart } from '../service/files/openAtStart';
import { readPageFiles } from '../service/page/pageFiles';
import { shipped } from '../service/resources';
import { createService, type Service } from '../service/service';
import { userName } from '../service/userName';
import { startHttpHost } from './httpHost';
import { hasDisplay, openBrowser } from './openBrowser';
import { untilStopped } from './untilStopped';

export interface ServeOptions {
  /** The dataset to open; none: the last one, else the sample. */
  readonly file?: string | undefined;
  readonly port?: number | undefined;
  /** Whether to open the default browser, where there is a display. */
  readonly browser: boolean;
  readonly env: NodeJS.ProcessEnv;
  /** One line for whoever started it, and one for what went wrong. */
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * Serves the app to a browser on this machine until it is told to stop. The first line that it says is the address.
 *
 * @throws {Failure} where the file cannot be opened or the port cannot be had; nothing is said then.
 */
export async function serve({ file, port, browser, env, say, complain }: ServeOptions): Promise<void> {
  const home = homeOf(env);
  const now = () => new Date();
  const logBug = bugLog(home.log, now);
  const files = await readPageFiles(shipped('out/renderer'));
  const service = await createService({ host: 'http', home, user: userName(env), now, logBug });
  service.subscribe((event) => {
    if (event.kind === 'notice') complain(event.text);
  });
  const notOpened =
    file === undefined ? await openAtStart(service, { file: null, sample: true }) : await openFile(service, file);
  try {
    const host = await startHttpHost({
      service,
      files,
      logBug,
      port,
      onStolen: () => complain(`Somebody else used the address of the browser; it is now ${host.address()}`),
    });
    say(host.address());
    if (notOpened) complain(notOpened.message);
    if (browser && hasDisplay(env, process.platform)) {
      await openBrowser(host.addressToOpen(), (error) =>
        complain(`Open the address above in a browser. (${error.message})`),
      );
    }
    await untilStopped(() => service.close(), complain);
    await host.close();
  } catch (error) {
    // What was acknowledged is in the history; the next start reads it from there.
    await service.close({ withoutSnapshot: true });
    throw error;
  }
}

async function openFile(service: Service, path: string): Promise<null> {
  await service.handlers.openDataset({ path });
  return null;
}
