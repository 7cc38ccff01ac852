import { StrictMode, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ChartFigure } from '../../src/chart/ChartFigure';
import type { Figure } from '../../src/chart/figure';
import '../../src/renderer/fonts/inter.css';
import '../../src/renderer/fonts/cjk.css';
import './gallery.css';
import { pictures } from './pictures';

function Picture({ name, figure }: { readonly name: string; readonly figure: Figure }): ReactElement {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <ChartFigure figure={figure} selected={selected} onSelect={setSelected} />
    </section>
  );
}

const root = document.getElementById('gallery');
if (!root) throw new Error('the page has no place for the gallery');
createRoot(root).render(
  <StrictMode>
    {pictures.map(({ name, figure }) => (
      <Picture key={name} name={name} figure={figure} />
    ))}
  </StrictMode>,
);
