/** Whether this machine's shortcuts are made with Command. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
