/** What a staged mirror does wrong with one answer. */
export type Misbehaviour =
  | { readonly kind: 'status'; readonly status: number }
  /** The connection stays open, and nothing comes. */
  | { readonly kind: 'silence' }
  /** Half of the answer, then nothing more. */
  | { readonly kind: 'stall' }
  /** Half of the answer, then RST. */
  | { readonly kind: 'reset' }
  /** Late, and then not faster than this; no answer takes more than `mostMs` in all. */
  | { readonly kind: 'slow'; readonly delayMs: number; readonly bytesPerSecond: number; readonly mostMs: number }
  /** A zip with one file more than go.sum's hash was made of. */
  | { readonly kind: 'changed' }

/** A request for a file, as far as a failure depends on it. */
export type StagedRequest = {
  readonly isZip: boolean
  /** How many requests for this file came before. */
  readonly repeat: number
  /** How many requests came before: for zips, or for all other files. */
  readonly index: number
}

/** One failure that a drill stages: of the mirror that would serve the files, or of the cache. */
export type Failure = {
  /** Its name in the JSON document; it never changes its meaning. */
  readonly name: string
  /** What happens, as the end of a sentence that begins with the failing part. */
  readonly title: string
  readonly of: 'nothing' | 'mirror' | 'cache'
  /** Whether only another mirror can help, as this one fails for good. */
  readonly needsFallback: boolean
  /** Whether the mirror refuses connections. */
  readonly isDown: boolean
  /** What the mirror does with a request; undefined: it answers well. */
  readonly misbehave: (request: StagedRequest) => Misbehaviour | undefined
}

const ofMirror = { of: 'mirror', needsFallback: false, isDown: false, misbehave: () => undefined } as const

/** Every failure, in the order in which they are staged. */
export const failures: readonly Failure[] = [
  { ...ofMirror, name: 'none', title: 'no failure', of: 'nothing' },
  { ...ofMirror, name: 'down', title: 'refuses every connection', needsFallback: true, isDown: true },
  {
    ...ofMirror,
    name: 'silent',
    title: 'accepts requests and never answers',
    needsFallback: true,
    misbehave: () => ({ kind: 'silence' }),
  },
  {
    ...ofMirror,
    name: '5xx',
    title: 'answers every request with 503',
    needsFallback: true,
    misbehave: () => ({ kind: 'status', status: 503 }),
  },
  {
    ...ofMirror,
    name: '5xx-some',
    title: 'answers one request in three with 503',
    misbehave: ({ index }) => (index % 3 === 2 ? { kind: 'status', status: 503 } : undefined),
  },
  {
    ...ofMirror,
    name: 'slow',
    title: 'answers after 1 s, with 200 kB/s',
    misbehave: () => ({ kind: 'slow', delayMs: 1000, bytesPerSecond: 200_000, mostMs: 20_000 }),
  },
  {
    ...ofMirror,
    name: 'stall',
    title: 'stops in the middle of one zip in three, at the first request',
    misbehave: ({ isZip, repeat, index }) => (isZip && repeat === 0 && index % 3 === 0 ? { kind: 'stall' } : undefined),
  },
  {
    ...ofMirror,
    name: 'reset',
    title: 'resets the connection in the middle of each zip, at the first request',
    misbehave: ({ isZip, repeat }) => (isZip && repeat === 0 ? { kind: 'reset' } : undefined),
  },
  {
    ...ofMirror,
    name: 'wrong-bytes',
    title: 'serves zips that differ from go.sum',
    needsFallback: true,
    misbehave: ({ isZip }) => (isZip ? { kind: 'changed' } : undefined),
  },
  { ...ofMirror, name: 'cache', title: 'the cache accepts a restore and never answers', of: 'cache' },
]
