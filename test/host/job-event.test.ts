import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readEvent } from '../../src/host/job-event.ts'
import { onWindows, skipped } from '../support/skipping.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'modward-event-'))
})
afterAll(() => rm(folder, { recursive: true }))

const repository = { full_name: 'example/app' }
const stranger = { full_name: 'stranger/app' }

it.each([
  ['a push', 'push', {}, false],
  ['a pull request from a branch', 'pull_request', { repository, pull_request: { head: { repo: repository } } }, false],
  [
    'a pull request from a branch, in other letters',
    'pull_request',
    { repository, pull_request: { head: { repo: { full_name: 'Example/App' } } } },
    false,
  ],
  ['a pull request from a fork', 'pull_request', { repository, pull_request: { head: { repo: stranger } } }, true],
  ['one whose fork was deleted', 'pull_request', { repository, pull_request: { head: { repo: null } } }, true],
  ['a target event', 'pull_request_target', { repository, pull_request: { head: { repo: stranger } } }, true],
  ['a review', 'pull_request_review', { repository, pull_request: { head: { repo: stranger } } }, true],
  ['a workflow run of our own', 'workflow_run', { repository, workflow_run: { head_repository: repository } }, false],
  ['a workflow run of a fork', 'workflow_run', { repository, workflow_run: { head_repository: stranger } }, true],
  ['a payload without a home', 'pull_request', { pull_request: { head: { repo: stranger } } }, true],
  ['a payload that says nothing', 'pull_request', {}, true],
  ['a payload that is a list', 'pull_request', [], true],
  ['a payload that is null', 'workflow_run', null, true],
  ['names that are no text', 'pull_request', { repository: { full_name: 7 }, pull_request: 'x' }, true],
  ['a schedule with no payload', 'schedule', null, false],
])('%s', async (title, name, payload, fork) => {
  const path = join(folder, `${title.replaceAll(/\W/g, '-')}.json`)
  await writeFile(path, JSON.stringify(payload))
  expect(await readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path })).toEqual({ name, fork })
})

it.each([
  ['broken JSON', 'broken.json', '{"repository":'],
  ['an empty file', 'empty.json', ''],
])('takes %s for a fork', async (_, file, text) => {
  const path = join(folder, file)
  await writeFile(path, text)
  expect((await readEvent({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path })).fork).toBe(true)
})

it.each([
  [{ GITHUB_EVENT_NAME: 'pull_request' }],
  [{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: '/missing' }],
])('takes no payload for a fork: %o', async (env) => {
  expect((await readEvent(env)).fork).toBe(true)
})

it.skipIf(onWindows).each(['/dev/zero', 'a pipe'])(
  `takes a payload that is %s for a fork, and does not wait for it${skipped(onWindows)}`,
  async (name) => {
    const pipe = join(folder, 'pipe')
    if (name === 'a pipe') execFileSync('mkfifo', [pipe])
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: name === 'a pipe' ? pipe : name }
    expect((await readEvent(env)).fork).toBe(true)
  },
)

it('knows no event outside a runner', async () => {
  expect(await readEvent({})).toEqual({ name: '', fork: false })
})
