import { type Api, type CallName, calls, type Refusal, type Send } from './contract';

/** A call that the host refused, with what it said. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/**
 * The api as functions over a wire. What comes back is checked against the contract.
 *
 * Each function throws `Refused` where the host refuses.
 */
export function createClient(send: Send): Api {
  const names = Object.keys(calls) as CallName[];
  const entries = names.map((name) => [
    name,
    async (input: unknown) => {
      const reply = await send(name, input);
      if (!reply.ok) throw new Refused(reply);
      return calls[name].output.parse(reply.value);
    },
  ]);
  return Object.fromEntries(entries) as Api;
}
