import styles from './rivals.module.css';

/** Says that a statement is no second witness: it repeats another one's source, or its words. */
export function OneWitness({ as }: { readonly as: string }) {
  return (
    <span className={styles.badge}>
      One witness with <bdi>{as}</bdi>
    </span>
  );
}

/** What the badge means, for under a list that has one. */
export function WitnessNote() {
  return (
    <p className={styles.witness}>
      One witness: it goes back to the same source as the other, and counts once in a mean or median; or it quotes
      nearly the same text. Say in the sources what it is based on, and it counts once too.
    </p>
  );
}
