/**
 * Groups of ids of which each leads to all others of its group: whatever stands in a circle is in one group, and nothing else is.
 * An id that leads only to itself is in none. Followed from `starts`, in one walk (Gabow's), however long the way.
 */
export function knotsIn(starts: Iterable<string>, next: (id: string) => readonly string[]): string[][] {
  const knots: string[][] = [];
  const order = new Map<string, number>();
  const settled = new Set<string>();
  /** Ids that are met and not settled, as they were met; of those, the ones that may be the first of their group. */
  const waiting: string[] = [];
  const firsts: string[] = [];
  const trail: { id: string; onward: string[] }[] = [];

  const place = (id: string | undefined) => (id === undefined ? -1 : (order.get(id) ?? -1));
  const enter = (id: string) => {
    order.set(id, order.size);
    waiting.push(id);
    firsts.push(id);
    trail.push({ id, onward: [...next(id)] });
  };
  const leave = (id: string) => {
    if (firsts.at(-1) !== id) return;
    firsts.pop();
    const group = waiting.splice(waiting.lastIndexOf(id));
    for (const one of group) settled.add(one);
    if (group.length > 1) knots.push(group);
  };

  for (const start of starts) {
    if (!order.has(start)) enter(start);
    for (let step = trail.at(-1); step; step = trail.at(-1)) {
      const to = step.onward.pop();
      if (to === undefined) {
        trail.pop();
        leave(step.id);
      } else if (!order.has(to)) enter(to);
      else if (!settled.has(to)) while (place(firsts.at(-1)) > place(to)) firsts.pop();
    }
  }
  return knots;
}
