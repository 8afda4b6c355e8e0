import type { Mutation } from './mutations.ts'

/** Mistakes that make no difference which a test could see, each with the reason; docs/mutations.md says when one belongs here. */
type Equivalent = {
  /** Undefined: in every file. */
  readonly file?: string
  /** What is replaced, and by what; a string is the whole text. */
  readonly from: string | RegExp
  readonly to: string
  readonly why: string
}

export const equivalents: readonly Equivalent[] = [
  // By kind
  { from: /^freeMemory\(/, to: ';', why: 'memory that the garbage collector frees later' },
  {
    from: /^clearTimeout\(/,
    to: ';',
    why: 'a timer that nothing waits for any more: it resolves or aborts what is over',
  },

  // By name
  {
    file: 'src/network/goauth.ts',
    from: 'refusal === undefined',
    to: 'false',
    why: 'the error that follows is caught, and the command offers nothing either way',
  },
  {
    file: 'src/fetch/source/mirror-source.ts',
    from: 'usable.length > 0',
    to: 'usable.length >= 0',
    why: "the job's own mirror may be asked first in any case",
  },
  {
    file: 'src/cache/streaming-restore.ts',
    from: 'performance.now() - this.#began < patience',
    to: 'performance.now() - this.#began <= patience',
    why: 'the instant between two moments',
  },
  {
    file: 'src/causes/userinfo.ts',
    from: 'own >= 0',
    to: 'own > 0',
    why: 'an empty login has nothing to hide',
  },
  {
    file: 'src/causes/secrets.ts',
    from: 'this.#long.size === 0',
    to: 'false',
    why: 'a text in which no secret is found stays as it is, only later',
  },
  {
    file: 'src/causes/secrets.ts',
    from: "letter < '\\u0080'",
    to: 'false',
    why: 'the bytes of an ASCII letter are that letter, only later',
  },
  {
    file: 'src/fetch/source/restored-source.ts',
    from: 'isLarge',
    to: 'false',
    why: 'the same bytes, and memory that is freed later',
  },
  {
    file: 'src/relay/relay.ts',
    from: "outcome.kind === 'absent'",
    to: 'false',
    why: 'an event whose fault is undefined is one without a fault',
  },
  {
    file: 'src/relay/relay.ts',
    from: "await once(server, 'listening')",
    to: ';',
    why: 'the port is known at once, as the address is no name',
  },
  {
    file: 'src/relay/relay-response.ts',
    from: 'idle.push(buffer)',
    to: ';',
    why: 'a buffer that is made anew instead of being used again',
  },
  {
    file: 'src/relay/relay-response.ts',
    from: 'socket?.destroyed',
    to: 'socket.destroyed',
    why: 'an answer without a socket is destroyed, which is asked first',
  },
  {
    file: 'src/unpack/zip-window.ts',
    from: 'position < this.#start',
    to: 'position <= this.#start',
    why: 'bytes are read again that are there',
  },
  {
    file: 'src/unpack/zip-window.ts',
    from: 'position + length > this.#end',
    to: 'position + length >= this.#end',
    why: 'bytes are read again that are there',
  },
]

/** The entry that a mutation belongs to; undefined if it makes a difference. */
export function equivalentOf({ file, from, to }: Mutation): Equivalent | undefined {
  return equivalents.find((known) => {
    const isFrom = typeof known.from === 'string' ? known.from === from : known.from.test(from)
    return (known.file ?? file) === file && isFrom && known.to === to
  })
}
