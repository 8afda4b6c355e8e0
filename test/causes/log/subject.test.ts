import { expect, it } from 'vitest'
import { hostIn } from '../../../src/causes/log/subject.ts'

it.each([
  ['git@git.corp.example: Permission denied (publickey).', 'git.corp.example'],
  ['git.corp.example/team/lib.git@v1.0.0: no secure protocol found for repository', 'git.corp.example'],
  ['git.corp.example/team/my-git@v1.0.0: unexpected EOF', ''],
])('the host that %j is about is %j', (message, host) => expect(hostIn(message, '', '')).toBe(host))
