import open from 'open';

/** Whether there is a screen on which a browser could show itself, and somebody before it. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (env.CI) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Opens an address in the default browser. `onFailure`: there is none, and the user has to open the address. */
export async function openBrowser(address: string, onFailure: (error: Error) => void): Promise<void> {
  try {
    const child = await open(address);
    child.on('error', onFailure);
    child.on('exit', (code) => {
      if (code !== 0 && code !== null) onFailure(new Error('no browser was found'));
    });
  } catch (error) {
    onFailure(error instanceof Error ? error : new Error(String(error)));
  }
}
