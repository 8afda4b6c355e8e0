/** What started the job, as far as it decides who chose the content. */
export type CacheEvent = {
  /** The runner's name of it, such as `push`; empty outside a runner. */
  readonly name: string
  /** The code, or the run that is reacted to, comes from a fork. */
  readonly fork: boolean
}

/** What this job may do with the cache, and why not more. */
export type CachePolicy = {
  readonly restore: boolean
  readonly save: boolean
  /** Why nothing is saved or restored, in a clause; empty when both are allowed. */
  readonly reason: string
}

/** In these events strangers choose the code that runs, while what is saved may be read by the jobs of trusted branches. */
const strangers: Readonly<Record<string, (event: CacheEvent) => boolean>> = {
  pull_request: (event) => event.fork,
  pull_request_target: () => true,
  workflow_run: (event) => event.fork,
}

/** What the `cache` input allows in a job that this event started. */
export function decidePolicy(input: 'auto' | 'true' | 'restore' | 'false', event: CacheEvent): CachePolicy {
  switch (input) {
    case 'false':
      return { restore: false, save: false, reason: 'the cache input is false' }
    case 'restore':
      return { restore: true, save: false, reason: 'the cache input is restore' }
    case 'true':
      return { restore: true, save: true, reason: '' }
    case 'auto': {
      const foreign = strangers[event.name]?.(event) ?? false
      const reason = foreign
        ? `strangers may choose the content in ${event.name}${event.fork ? ' from a fork' : ''}`
        : ''
      return { restore: true, save: !foreign, reason }
    }
  }
}
