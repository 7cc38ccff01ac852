/** The edit that leads to a revision: which record it changes, and to what, follows from the revision alone. */
export function editAt({ investments }, revision) {
  const record = { ...investments[(revision * 7919) % investments.length], note: `edit ${revision}` };
  return { label: `edit ${revision}`, edits: [{ kind: 'put', table: 'investments', record }] };
}
