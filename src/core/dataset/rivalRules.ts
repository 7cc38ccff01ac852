/**
 * [C4] The rules by which rivals are resolved, as files and options of the command line name them, in the order in which they
 * are offered. What each does, and its words, stand in `compare/rivals`.
 */
export const rivalRules = ['latest', 'reliable', 'highest', 'lowest', 'median', 'mean', 'all'] as const;
export type RivalRule = (typeof rivalRules)[number];
