import { type CallName, calls, type Refusal, type Reply } from '../../contract';
import { Failure } from '../../core/failure';
import type { Handlers } from './handlers';
import type { LogBug } from './log';

/**
 * One call over a wire: its name and input are checked, and whatever happens comes back as data. It never throws.
 *
 * A `Failure` keeps its words; anything else is a bug: logged once, and told in one plain sentence.
 */
export async function answer(handlers: Handlers, name: string, input: unknown, logBug: LogBug): Promise<Reply> {
  if (!isCall(name)) return refusal('notFound', `no such call: ${name.slice(0, 100)}`, [name.slice(0, 100)]);
  try {
    const checked = calls[name].input.safeParse(input);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
      const where = path.length > 0 ? ` at ${path.join('.')}` : '';
      return refusal('badInput', `${name} cannot be asked that${where}: ${issue?.message ?? 'invalid'}`, path);
    }
    // Each call takes what its own schema gave; the compiler cannot follow that through a name known only now.
    const call = handlers[name] as (input: unknown) => Promise<unknown>;
    return { ok: true, value: await call(checked.data) };
  } catch (error) {
    return refusalOf(name, error, logBug);
  }
}

/** What an exception becomes before it crosses a wire. */
function refusalOf(where: string, error: unknown, logBug: LogBug): Refusal {
  if (error instanceof Failure) return refusal(error.code, error.message, error.path);
  logBug(where, error);
  return refusal(
    'bug',
    'Something unexpected went wrong in Outlay. It is in the log; what was saved is still saved.',
    [],
  );
}

function refusal(code: Refusal['code'], message: string, path: readonly (string | number)[]): Refusal {
  return { ok: false, code, message, path: [...path] };
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
