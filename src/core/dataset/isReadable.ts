import type { Investment } from './records';

/** Whether something was typed into a record that could not be read: it is kept as typed, and never charted. */
export function hasUnread({
  unread,
}: {
  readonly unread?: Readonly<Record<string, string | undefined>> | undefined;
}): boolean {
  return unread !== undefined && Object.values(unread).some((text) => text !== undefined);
}

/** Whether an investment has what every figure needs, a company, an amount and its currency, and nothing in it is unread. */
export function isReadable(investment: Investment): boolean {
  const { company, amount, currency } = investment;
  return Boolean(company && amount && currency) && !hasUnread(investment);
}
