import styles from './Inspector.module.css';

/** Says that a statement is no second witness: it repeats another one's source, or its words. */
export function OneWitness({ as }: { readonly as: string }) {
  return (
    <span
      className={styles.badge}
      title="It goes back to the same source, or quotes nearly the same text: it counts once"
    >
      One witness with <bdi>{as}</bdi>
    </span>
  );
}
