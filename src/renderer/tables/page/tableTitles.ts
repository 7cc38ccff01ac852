import type { TablePage } from '../../shell/useNavigation';

/** The words for each table: its title, one of its records, and what belongs there. */
export const tableTitles: Readonly<Record<TablePage, { title: string; one: string; purpose: string }>> = {
  investments: {
    title: 'Investments',
    one: 'investment',
    purpose: 'Each row is one statement of what a company spent, plans to spend or is said to spend in one period.',
  },
  sources: {
    title: 'Sources',
    one: 'source',
    purpose: 'Filings, articles and reports that your figures come from, with how far each can be relied on.',
  },
  companies: {
    title: 'Companies',
    one: 'company',
    purpose: 'Who spends, with the month in which the fiscal year ends: it decides what “FY2024” means.',
  },
  metrics: {
    title: 'Metrics',
    one: 'metric',
    purpose: 'Figures that spending is compared with: revenue, employees, users.',
  },
  rates: {
    title: 'Rates',
    one: 'rate',
    purpose: 'Exchange rates of your own. They win over the rates that come with Outlay.',
  },
};
