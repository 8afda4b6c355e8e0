/** What all that a memory holds may come to, in bytes: more than the distinct faults of a large job need. */
const limit = 1024 * 1024
/** About what an entry takes besides its key. */
const entry = 200

/** Remembers results by a text; when they become too many, it begins anew. */
export class Memory<Value> {
  readonly #known = new Map<string, Value>()
  #size = 0

  /** What was made for this key before, or is made now. */
  recall(key: string, make: () => Value): Value {
    const known = this.#known.get(key)
    if (known !== undefined || this.#known.has(key)) return known as Value
    const made = make()
    this.#size += key.length + entry
    if (this.#size > limit) {
      this.#known.clear()
      this.#size = key.length + entry
    }
    this.#known.set(key, made)
    return made
  }
}
