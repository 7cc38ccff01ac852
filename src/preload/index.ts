import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { HostEvent, Reply, Send, Subscribe } from '../contract';

const send: Send = (name, input) => ipcRenderer.invoke('outlay:call', name, input) as Promise<Reply>;

// The page is given the event of the contract only: Electron's own would hand it the sender.
const subscribe: Subscribe = (listener) => {
  const hear = (_: IpcRendererEvent, event: HostEvent) => listener(event);
  ipcRenderer.on('outlay:event', hear);
  return () => {
    ipcRenderer.off('outlay:event', hear);
  };
};

contextBridge.exposeInMainWorld('outlay', Object.freeze({ send, subscribe }));
