/** Bits by pairs of whole numbers: as many as there are slices are added, so nothing is made for one. */
export class MonthTable {
  #size = 0;
  #room = 1 << 12;
  #a = new Int32Array(this.#room).fill(-1);
  #b = new Int32Array(this.#room);
  #bits = new Int32Array(this.#room);

  /** Adds bits to those of a pair; `a` is 0 or more. */
  add(a: number, b: number, bits: number): void {
    let at = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) & (this.#room - 1);
    while (this.#a[at] !== -1) {
      if (this.#a[at] === a && this.#b[at] === b) {
        this.#bits[at] = (this.#bits[at] ?? 0) | bits;
        return;
      }
      at = (at + 1) & (this.#room - 1);
    }
    this.#a[at] = a;
    this.#b[at] = b;
    this.#bits[at] = bits;
    this.#size += 1;
    if (this.#size * 2 > this.#room) this.#grow();
  }

  /** Every pair once, in no order that means anything. */
  each(tell: (a: number, b: number, bits: number) => void): void {
    for (let at = 0; at < this.#room; at += 1) {
      const a = this.#a[at] ?? -1;
      if (a >= 0) tell(a, this.#b[at] ?? 0, this.#bits[at] ?? 0);
    }
  }

  #grow(): void {
    const [a, b, bits] = [this.#a, this.#b, this.#bits];
    this.#room *= 2;
    this.#size = 0;
    this.#a = new Int32Array(this.#room).fill(-1);
    this.#b = new Int32Array(this.#room);
    this.#bits = new Int32Array(this.#room);
    for (let at = 0; at < a.length; at += 1) {
      const own = a[at] ?? -1;
      if (own >= 0) this.add(own, b[at] ?? 0, bits[at] ?? 0);
    }
  }
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
