import { listed } from './listed';

/** What the analyst calls it. */
export const tag = listed(
  'tag',
  ({ tags }) => tags,
  (text) => text,
);
