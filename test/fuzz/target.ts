import fc from 'fast-check'

/** A parser that is given inputs which no sound program writes. */
export type Target<Input = unknown> = {
  readonly name: string
  readonly inputs: fc.Arbitrary<Input>
  /** Long inputs, of which one in a few hundred is made: a parser that takes more than linear time never ends with them. */
  readonly long?: fc.Arbitrary<Input>
  /** Throws if the parser fails its callers: by an error that is not its own, or a result that cannot be right. */
  readonly check: (input: Input) => void | Promise<void>
}

/** Long enough for a second of quadratic work to become an hour. */
const longLength = 200_000

const odd = ['', ' ', '\t', '\n', '\r\n', '\0', '\u00a0', '\ufeff', '\ud800', '%', '%zz', '\\', '"', "'", '..', '/']

/** A target that reads text, from the words that its grammar knows and others. */
export function textTarget(name: string, words: readonly string[], check: Target<string>['check']): Target<string> {
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(...odd) },
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.stringMatching(/^[a-zA-Z0-9./:@%!-]{1,12}$/),
  )
  const text = fc.array(word, { maxLength: 30 }).map((parts) => parts.join(''))
  const few = fc.array(word, { maxLength: 3 }).map((parts) => parts.join(''))
  const long = fc
    .tuple(few, few, few)
    .map(([start, middle, end]) => start + middle.repeat(longLength / Math.max(middle.length, 1)) + end)
  return { name, inputs: text, long, check }
}

/** Bytes with some of them changed, left out, doubled or put in. */
export function damaged(bytes: Buffer): fc.Arbitrary<Buffer> {
  const change = fc.record({
    at: fc.nat(bytes.length),
    leftOut: fc.constantFrom(0, 0, 1, 2, 8, 512, bytes.length),
    put: fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.constantFrom(new Uint8Array(512), Buffer.from('0777777'))),
  })
  return fc.array(change, { maxLength: 4 }).map((changes) => {
    return changes.reduce(
      (left, { at, leftOut, put }) => Buffer.concat([left.subarray(0, at), put, left.subarray(at + leftOut)]),
      bytes,
    )
  })
}

/** Throws if a condition does not hold; what makes the counterexample is not repeated, fast-check shows it. */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(what)
}

/** What a parser makes of an input; undefined if it refuses by one of its own errors. */
export function orRefused<Result>(
  parse: () => Result,
  ...own: readonly (abstract new (
    ...args: never[]
  ) => Error)[]
): Result | undefined {
  try {
    return parse()
  } catch (error) {
    if (own.some((kind) => error instanceof kind)) return undefined
    throw error
  }
}
