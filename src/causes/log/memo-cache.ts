/** What all that a memory holds may come to, in bytes: more than the distinct faults of a large job need. */
const limit = 2 * 1024 * 1024
/** About what an entry takes besides its key. */
const entry = 200
/** How many keys are known by their hash alone, so many that few share a place; a power of two. */
const glimpses = 65_536

/**
 * Remembers results by a text, from the second time that it comes: in a log of millions of different messages those kept
 * after the first would all be garbage, and of the kind that is collected late. When they become too many, it begins anew.
 */
export class MemoCache<Value> {
  #known = new Map<string, Value>()
  readonly #glimpsed = new Int32Array(glimpses)
  #size = 0

  /** What was made for this key before, or is made now. */
  recall(key: string, make: () => Value): Value {
    const known = this.#known.get(key)
    if (known !== undefined || this.#known.has(key)) return known as Value
    const made = make()
    if (this.#isNew(key)) return made
    this.#size += key.length + entry
    if (this.#size > limit) {
      // Not cleared: V8 links a cleared table to the next one, and none of them would be freed before the old generation is.
      this.#known = new Map()
      this.#size = key.length + entry
    }
    this.#known.set(key, made)
    return made
  }

  #isNew(key: string): boolean {
    const hash = hashOf(key)
    const place = hash & (glimpses - 1)
    const before = this.#glimpsed[place]
    this.#glimpsed[place] = hash
    return before !== hash
  }
}

/** FNV-1a: what two texts share by chance is only remembered too early. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
