import type { JudgedFinding } from '../../../core/notes/judgeFindings';
import styles from './details.module.css';
import { OneFinding, type OneFindingProps } from './OneFinding';

interface FindingsProps extends Omit<OneFindingProps, 'finding'> {
  readonly findings: readonly JudgedFinding[];
}

/** What a reader of the chart could be misled by [L1]: each is fixed, footnoted or accepted with a reason. */
export function Findings({ findings, ...props }: FindingsProps) {
  if (findings.length === 0) return <p className={styles.note}>Nothing here would mislead a reader.</p>;
  return (
    <ul className={styles.findings}>
      {findings.map((finding) => (
        <OneFinding key={finding.kind} finding={finding} {...props} />
      ))}
    </ul>
  );
}
