import { useCommand } from '../commands/useCommands';

/** F6 and Shift+F6 go round the parts of the window that are there: sidebar, page, grid, inspector, status bar. */
export function useRegions(): void {
  useCommand('nextRegion', () => focusRegion(1));
  useCommand('previousRegion', () => focusRegion(-1));
}

function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const active = document.activeElement;
  const at = regions.findLastIndex((region) => region === active || region.contains(active));
  const next = regions[(at + step + regions.length) % regions.length] ?? regions[0];
  if (!next) return;
  const first = next.matches('[data-region-self]') ? next : firstStop(next);
  (first ?? next).focus();
}

function firstStop(region: HTMLElement): HTMLElement | null {
  return region.querySelector<HTMLElement>(
    '[aria-current], a[href], button:not([disabled]), input:not([disabled]), textarea, select, [tabindex="0"]',
  );
}
