/** Asks for a file with the browser's own dialog and reads it as text. Null where the user thought better of it. */
export function pickText(accept: string): Promise<{ name: string; text: string } | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) return resolve(null);
      file.text().then((text) => resolve({ name: file.name.slice(0, 300), text }), reject);
    });
    input.click();
  });
}
