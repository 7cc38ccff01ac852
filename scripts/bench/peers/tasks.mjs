/** What is done beside peers: of a ledger of so many companies, years and rows for each, and how many turns at it. */
export const tasks = [
  { name: 'chart', title: 'A bar chart of 12 companies and 5 years to SVG', turns: 15, ledger: [12, 5, 1] },
  { name: 'largeChart', title: 'A bar chart of 100 companies and 25 years to SVG', turns: 5, ledger: [100, 25, 1] },
  { name: 'sums', title: '100,000 rows summed by company and year', turns: 7, ledger: [500, 25, 8], sums: true },
  { name: 'firstSums', title: 'The same, all worked out anew', turns: 7, ledger: [500, 25, 8], sums: true },
];

/** The ledger of a task. */
export function ledgerOf(name) {
  const [companies, years, rows] = tasks.find((task) => task.name === name).ledger;
  return { companies, years, rows };
}

/** In how many groups a sum fell, and what they come to: whoever sums the same says the same. */
export function outcomeOf(sums) {
  return `${sums.length} sums, ${sums.reduce((all, sum) => all + sum, 0)} in all`;
}
