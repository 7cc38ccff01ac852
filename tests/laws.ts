import fc from 'fast-check';

/**
 * Laws try the same cases each time, so that a change is judged and not chance: `LAWS=12345` tries those of another seed, which is
 * how new cases are looked for.
 */
fc.configureGlobal({ seed: Number(process.env['LAWS'] ?? 20261128) });
