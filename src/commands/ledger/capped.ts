/** What is counted by name, with a limit on the names: those that come after it is reached are counted as `other`. */
export class Capped<Counts> {
  readonly #counts = new Map<string, Counts>()
  readonly #limit: number
  readonly #create: () => Counts

  constructor(limit: number, create: () => Counts) {
    this.#limit = limit
    this.#create = create
  }

  /** The counts of a name, to be added to. */
  of(name: string): Counts {
    const known = this.#counts.get(name)
    if (known !== undefined) return known
    if (this.#counts.size >= this.#limit && name !== other) return this.of(other)
    const counts = this.#create()
    this.#counts.set(name, counts)
    return counts
  }

  /** A list made of every name and its counts, sorted by name. */
  map<Item>(make: (name: string, counts: Counts) => Item): Item[] {
    return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => make(name, counts))
  }
}

const other = 'other'
