import { expect, test } from 'vitest';
import { linkTarget } from '../../../src/renderer/links/linkTarget';

test.each([
  ['https://www.ft.com/content/1', 'www.ft.com'],
  ['http://localhost:8080/x', 'localhost:8080'],
  ['mailto:press@example.com', 'press@example.com'],
  ['https://bank.example@evil.example/', 'evil.example'],
])('[I5] %s leads to %s', (address, host) => {
  expect(linkTarget(address)?.host).toBe(host);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'ftp://x/', 'see page 4', '', 'https://'])(
  '[I5] %s is not opened',
  (address) => {
    expect(linkTarget(address)).toBeNull();
  },
);
