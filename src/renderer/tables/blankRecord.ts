import { type TableName, type Tables, tables } from '../../core/dataset/dataset';

/** A record with nothing filled in but what every record has. */
export function blankRecord<Name extends TableName>(table: Name, id: string): Tables[Name] {
  const needed = {
    companies: { name: '' },
    sources: { title: '' },
    investments: { status: 'planned' },
    metrics: { name: '' },
  };
  const fields = table in needed ? needed[table as keyof typeof needed] : {};
  return tables[table].parse({ id, ...fields }) as Tables[Name];
}
