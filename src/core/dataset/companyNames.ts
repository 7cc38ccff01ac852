import type { Company } from './records';

/** A name as it is compared with others: case, blanks around it and how many there are between its words do not tell two apart. */
export function foldName(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The company of an id, a name or an alias, in this order. */
export function findCompany(companies: readonly Company[], name: string): Company | undefined {
  const wanted = foldName(name);
  return (
    companies.find(({ id }) => id === name) ??
    companies.find((one) => foldName(one.name) === wanted) ??
    companies.find(({ aliases }) => aliases.some((alias) => foldName(alias) === wanted))
  );
}

/** All names of companies, aliases too. */
export function companyNames(companies: readonly Company[]): readonly string[] {
  return companies.flatMap(({ name, aliases }) => [name, ...aliases]);
}

/** A company that can be picked: its id, and what readers see. */
export interface PickedCompany {
  readonly value: string;
  readonly label: string;
}

/** The companies by name; one without a name shows its id, and two that read alike have theirs behind. */
export function pickCompanies(companies: readonly Company[]): readonly PickedCompany[] {
  const picked = companies
    .map(({ id, name }) => ({ value: id, label: name.trim() || id }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const seen = new Map<string, number>();
  for (const { label } of picked) seen.set(label, (seen.get(label) ?? 0) + 1);
  return picked.map(({ value, label }) => ({
    value,
    label: (seen.get(label) ?? 0) > 1 ? `${label} (${value})` : label,
  }));
}
