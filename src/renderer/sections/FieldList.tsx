import type { FieldWords } from '../../contract/keepingCalls';
import { FieldRows } from './FieldRows';

/** Fields before and after. */
export function FieldList({ fields }: { readonly fields: readonly FieldWords[] }) {
  return (
    <FieldRows>
      {fields.map(({ field, title, old, new: now }) => (
        <div key={field}>
          <dt>{title}</dt>
          <dd>
            <del>{old || 'nothing'}</del> <span aria-hidden="true">→</span> <ins>{now || 'nothing'}</ins>
          </dd>
        </div>
      ))}
    </FieldRows>
  );
}
