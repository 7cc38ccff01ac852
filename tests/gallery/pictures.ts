/// <reference types="vite/client" />
import type { Figure } from '../../src/chart/figure';

const modules = import.meta.glob<{ readonly figure: Figure }>('./pictures/*.ts', { eager: true });

/** Every picture of the gallery by its file's name. */
export const pictures: readonly { readonly name: string; readonly figure: Figure }[] = Object.entries(modules).map(
  ([path, { figure }]) => ({ name: path.replace(/^.*\/(.*)\.ts$/, '$1'), figure }),
);
