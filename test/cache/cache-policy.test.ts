import { describe, expect, it } from 'vitest'
import { decidePolicy } from '../../src/cache/cache-policy.ts'

const rows: { input: 'auto' | 'true' | 'restore' | 'save' | 'false'; name: string; fork?: boolean; may: string }[] = [
  { input: 'auto', name: 'push', may: 'restore save' },
  { input: 'auto', name: '', may: 'restore save' },
  { input: 'auto', name: 'schedule', may: 'restore save' },
  { input: 'auto', name: 'pull_request', may: 'restore save' },
  { input: 'auto', name: 'pull_request', fork: true, may: 'restore' },
  { input: 'auto', name: 'pull_request_target', may: 'restore' },
  { input: 'auto', name: 'workflow_run', may: 'restore save' },
  { input: 'auto', name: 'workflow_run', fork: true, may: 'restore' },
  { input: 'auto', name: 'issue_comment', may: 'restore' },
  { input: 'auto', name: 'discussion_comment', may: 'restore' },
  { input: 'save', name: 'push', may: 'save' },
  { input: 'save', name: 'issue_comment', may: 'save' },
  { input: 'true', name: 'pull_request_target', fork: true, may: 'restore save' },
  { input: 'restore', name: 'push', may: 'restore' },
  { input: 'false', name: 'push', may: '' },
]

describe('the cache input', () => {
  for (const { input, name, fork = false, may } of rows) {
    it(`${input} in ${name || 'no event'}${fork ? ' from a fork' : ''} allows: ${may || 'nothing'}`, () => {
      const policy = decidePolicy(input, { name, fork })
      const allowed = [...(policy.restore ? ['restore'] : []), ...(policy.save ? ['save'] : [])].join(' ')
      expect(allowed).toBe(may)
    })
  }
})
