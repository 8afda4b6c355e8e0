import type { CauseRule } from './cause-rule.ts'
import { pathOf } from './fault-terms.ts'
import { all, any, errorIncludes, inside, mentions, not, vcsErrorIncludes } from './matcher.ts'

/** Why a lock file cannot be made, except that it is there. */
const otherReasons = ['permission denied', 'no space left', 'read-only file system', 'no such file', 'not permitted']

/** What other processes do to the one that downloads: end it, or keep it waiting. */
export const processRules: readonly CauseRule[] = [
  {
    id: 'interrupted',
    layer: 'start',
    responsible: 'outside',
    title: 'The download was interrupted',
    // Not within this run: what interrupted it meant the run itself.
    retryable: false,
    mirrorHelps: false,
    transient: true,
    patterns: [
      {
        matcher: any(
          errorIncludes('signal: interrupt', 'context canceled'),
          all(inside('vcs'), mentions('signal: interrupt')),
        ),
      },
    ],
    explanation:
      'A person, a newer run of the same workflow (`cancel-in-progress`) or the program that started go ended the download. Complete files stay in the module cache.',
    advice: () =>
      'Run again: files that are in the module cache are not downloaded a second time. If no person cancelled the job, look for a `concurrency` group or a time limit that ends it.',
    example:
      'go: github.com/acme/lib@v1.0.0: git fetch -f origin refs/heads/*:refs/heads/* in /go/pkg/mod/cache/vcs/1a2b: signal: interrupt',
  },
  {
    id: 'lock_held',
    layer: 'disk',
    responsible: 'machine',
    title: 'Another process holds a lock that the download needs',
    headline: (seen) => {
      const lock = lockOf(seen.text)
      return lock === '' ? 'Another process holds a lock that the download needs' : `Another process holds ${lock}`
    },
    retryable: true,
    mirrorHelps: false,
    transient: true,
    patterns: [
      {
        matcher: any(
          all(
            inside('vcs'),
            any(
              vcsErrorIncludes('another git process seems to be running', 'no other git process is currently running'),
              vcsErrorIncludes('could not lock config file'),
              // In any language: the name of the lock file, and none of the other reasons why it cannot be made.
              all(vcsErrorIncludes('.lock'), not(vcsErrorIncludes(...otherReasons))),
            ),
          ),
          errorIncludes('being used by another process', 'another process has locked'),
        ),
      },
    ],
    explanation:
      'Two go or git commands use the same module cache at the same time, or a virus scanner has the file open, or a killed git command left its lock file behind.',
    advice: (seen) => {
      const lock = lockOf(seen.text)
      return lock.endsWith('.lock')
        ? `Run again when the other command has ended. If no other git runs (check with \`ps\`; on a shared runner also look at other jobs), a killed git left ${lock} behind: remove that file.`
        : `Run again when the other command has ended. If it happens often, set a separate GOMODCACHE for each job, or exclude the module cache from the virus scanner.${seen.module ? ` The file belongs to ${pathOf(seen)}.` : ''}`
    },
    example:
      "go: github.com/acme/lib@v1.0.0: git fetch -f origin refs/heads/*:refs/heads/* in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: Unable to create '/go/pkg/mod/cache/vcs/1a2b/shallow.lock': File exists.\n\n\tAnother git process seems to be running in this repository, e.g.\n\tan editor opened by 'git commit'.",
  },
]

/** The lock file that git names, '' if the message names none. */
function lockOf(text: string): string {
  return /['"„“«]([^'"\n„“«»”]{1,500}\.lock)['"”»]/.exec(text)?.[1] ?? ''
}
