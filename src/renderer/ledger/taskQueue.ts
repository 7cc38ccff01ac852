/** Something that the host is asked. Which edit it is says the copy: the first one on its way, as it stands by then. */
export interface Task {
  readonly kind: 'edit' | 'undo' | 'redo' | 'catchUp' | 'load';
}

/** What becomes of a task: tried `again` at once, kept for Retry, which is a `stop`, or done with. */
export type TaskOutcome = 'again' | 'stop' | 'next';

export interface TaskQueue {
  readonly add: (task: Task) => void;
  /** Goes on after a stop; with nothing to do it loads. */
  readonly retry: () => void;
  /** The edits that wait, in order. */
  readonly edits: () => readonly Task[];
  readonly drop: (tasks: readonly Task[]) => void;
}

export interface QueueParts {
  readonly attempt: (task: Task) => Promise<TaskOutcome>;
  /** After each task that was no stop. */
  readonly onStep: () => void;
}

/** Tasks in their order, one at a time. */
export function createTaskQueue({ attempt, onStep }: QueueParts): TaskQueue {
  const tasks: Task[] = [];
  let running = false;
  const run = async () => {
    if (running) return;
    running = true;
    try {
      for (let task = tasks[0]; task; task = tasks[0]) {
        const outcome = await attempt(task);
        if (outcome === 'stop') return;
        if (outcome === 'next' && tasks[0] === task) tasks.shift();
        onStep();
      }
    } finally {
      running = false;
    }
  };
  return {
    add: (task) => {
      tasks.push(task);
      void run();
    },
    retry: () => {
      if (tasks.length === 0) tasks.push({ kind: 'load' });
      void run();
    },
    edits: () => tasks.filter(({ kind }) => kind === 'edit'),
    drop: (dropped) => {
      for (const task of dropped) {
        const at = tasks.indexOf(task);
        if (at >= 0) tasks.splice(at, 1);
      }
    },
  };
}
