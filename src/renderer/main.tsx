import './styles';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { connect } from './host/connect';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for Outlay');

createRoot(place).render(<App host={connect(window)} nonce={nonceOf(document)} />);

/** The nonce of this page load: style elements made later must carry it. */
function nonceOf(page: Document): string {
  const meta = page.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]');
  return meta?.content ?? '';
}
