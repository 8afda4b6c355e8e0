import type { JobEvent } from '../config/config.ts'

/** What this job may do with the cache. */
export type CachePolicy = { readonly restore: boolean; readonly save: boolean }

/** Events in which strangers may choose the code that runs, while jobs of trusted branches may restore what it saves. */
const strangers: Readonly<Record<string, (event: JobEvent) => boolean>> = {
  pull_request: (event) => event.fork,
  pull_request_target: () => true,
  workflow_run: (event) => event.fork,
  // These run on the default branch, and often check out what the comment or the issue names.
  issue_comment: () => true,
  issues: () => true,
  discussion: () => true,
  discussion_comment: () => true,
}

/** What the `cache` input allows in a job that this event started. */
export function decidePolicy(input: 'auto' | 'true' | 'restore' | 'save' | 'false', event: JobEvent): CachePolicy {
  switch (input) {
    case 'false':
      return { restore: false, save: false }
    case 'restore':
      return { restore: true, save: false }
    case 'save':
      return { restore: false, save: true }
    case 'true':
      return { restore: true, save: true }
    case 'auto':
      return { restore: true, save: strangers[event.name]?.(event) !== true }
  }
}
