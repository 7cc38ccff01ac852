/** Changes to `variedDataset` and the days on which they were made: the history that says what was known when. */
export function earlierChanges(dataset) {
  const { companies, sources, investments, metrics, rates } = dataset;
  const days = ['2024-03-01', '2024-07-01', '2024-09-15', '2025-01-20', '2025-03-01', '2025-09-01', '2025-11-11'];
  const doneOn = [
    investments.slice(0, 40).map((one, i) => put('investments', { ...one, note: `looked at, ${i}` })),
    investments.slice(20, 60).map((one) => put('investments', { ...one, status: 'actual', tags: ['ai'] })),
    [put('companies', { ...companies[5], name: 'Amazon.com', fiscalYearEnd: 6 }), remove('investments', 'inv_77')],
    metrics.slice(0, 30).map((one) => put('metrics', { ...one, period: { start: '2024-01', end: '2024-12' } })),
    [put('sources', { ...sources[3], reliability: 'F', published: '2025-02-01' }), remove('rates', 'rat_4')],
    [
      put('rates', { ...rates[0], value: '7.3' }),
      ...investments.slice(90, 99).map(({ id }) => remove('investments', id)),
    ],
    investments.slice(100, 130).map((one) => put('investments', { ...one, superseded: one.superseded !== true })),
  ];
  return days.map((day, i) => ({ day, change: { label: `changed on ${day}`, edits: doneOn[i] } }));
}

/** The change before a question: what is kept beside a table must not be what it was before. */
export function changeBetween({ investments, companies, sources }, turn) {
  const one = { ...investments[(turn * 37) % 70] };
  delete one.unread;
  const amount = { qualifier: 'exactly', low: String((turn + 1) * 1e8), high: String((turn + 1) * 1e8) };
  const edits = [
    [put('investments', { ...one, amount })],
    [put('investments', { ...one, region: 'Worldwide / Europe', citations: [] })],
    [put('companies', { ...companies[turn % companies.length], fiscalYearEnd: 1 + (turn % 12) })],
    [put('sources', { ...sources[turn % sources.length], reliability: 'A', anonymous: true })],
  ];
  return { label: `changed ${turn}`, edits: edits[turn % edits.length] };
}

function put(table, record) {
  return { kind: 'put', table, record };
}

function remove(table, id) {
  return { kind: 'remove', table, id };
}
