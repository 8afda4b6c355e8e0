import { describe, expect, test } from 'vitest'
import { fetchAndInstall, type Installed, type Installer, type InstallSteps } from '../../src/fetch/installer.ts'
import type { ModuleRequest } from '../../src/fetch/module-request.ts'
import type { Found, Outcome } from '../../src/fetch/outcome.ts'

const request: ModuleRequest = {
  kind: 'zip',
  path: 'example.test/m/@v/v1.0.0.zip',
  module: 'example.test/m',
  version: 'v1.0.0',
  sum: 'h1:right',
}
const placed: Installed = { outcome: 'placed', path: '/cache/m.zip' }
const rejected: Installed = { outcome: 'rejected' }
const left: Installed = { outcome: 'left' }
const notFound: Outcome = { kind: 'absent', status: 404, text: 'not found', from: 'a' }

/** A zip that has come from a mirror. */
function zip(from: string, more: Partial<Found> = {}): Found {
  return {
    kind: 'found',
    content: { path: `/spool/${from}` },
    size: 1,
    from,
    verified: false,
    release: () => {},
    ...more,
  }
}

/** Fetches a file from sources that give these outcomes in turn, with an installer that gives those answers in turn. */
async function steps(outcomes: readonly Outcome[], answers: readonly Installed[], options: Partial<InstallSteps> = {}) {
  const asked: (string | undefined)[] = []
  const installed: string[] = []
  const freed: string[] = []
  const installer: Installer = {
    folder: '/staging',
    install: async (_, { from }) => answers[installed.push(from) - 1] ?? left,
  }
  const outcome = await fetchAndInstall(request, {
    installer,
    fetch: async ({ refusedFrom }) => outcomes[asked.push(refusedFrom) - 1] ?? notFound,
    free: ({ from }) => freed.push(from),
    isAsked: () => false,
    ...options,
  })
  return { outcome, asked, installed, freed }
}

describe('a file that was fetched before go asked for it', () => {
  test('is found in the module cache once it was placed, and its space in the spool is free', async () => {
    const { outcome, freed } = await steps([zip('a')], [placed])
    expect(outcome).toMatchObject({ content: { path: '/cache/m.zip' }, verified: true, isInstalled: true })
    expect(freed).toEqual(['a'])
  })

  test('stays in the spool if it cannot be placed', async () => {
    const { outcome, freed } = await steps([zip('a')], [left])
    expect(outcome).toMatchObject({ content: { path: '/spool/a' }, verified: false })
    expect(freed).toEqual([])
  })

  test('is fetched once more, each copy hashed, if it is not what go.sum names', async () => {
    const { outcome, asked, freed } = await steps([zip('a'), zip('b', { verified: true })], [rejected, placed])
    expect(asked).toEqual([undefined, 'a'])
    expect(outcome).toMatchObject({ from: 'b', isInstalled: true })
    expect(freed).toEqual(['a', 'b'])
  })

  test('is for go to refuse if every mirror has the same wrong one', async () => {
    const copy = zip('a', { isMismatch: true })
    const { outcome, installed } = await steps([zip('a'), copy], [rejected])
    expect(outcome).toBe(copy)
    expect(installed).toEqual(['a'])
  })

  test('is fetched no third time', async () => {
    const { outcome, asked } = await steps([zip('a'), zip('b')], [rejected, rejected])
    expect(asked).toHaveLength(2)
    expect(outcome).toMatchObject({ from: 'b', content: { path: '/spool/b' } })
  })

  test('is not placed if there is none', async () => {
    expect(await steps([notFound], [placed])).toMatchObject({ outcome: notFound, installed: [] })
  })
})

test('a file that go has asked for by now is not placed: go is at work on it', async () => {
  const { outcome, installed } = await steps([zip('a')], [placed], { isAsked: () => true })
  expect(outcome).toMatchObject({ from: 'a', content: { path: '/spool/a' } })
  expect(installed).toEqual([])
})
