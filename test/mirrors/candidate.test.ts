import { describe, expect, it } from 'vitest'
import { type Candidate, canary, lookAgain, stateOf } from '../../src/mirrors/candidate.ts'
import { planMirrors } from '../../src/mirrors/plan.ts'
import type { Probe, ProbeState } from '../../src/mirrors/probe/probe.ts'
import { explainSelection, type GroupPosition } from '../../src/mirrors/selection-reason.ts'
import type { Network } from '../../src/network/network.ts'

const value = 'https://a.test,https://b.test'
const [a, b] = planMirrors('inherit', { value, unchanged: false }).plan.mirrors
const [, added] = planMirrors('auto', { value: 'https://proxy.golang.org,direct', unchanged: true }).plan.mirrors
if (a === undefined || b === undefined || added === undefined) throw new Error('three mirrors')

const network = { proxyFor: () => undefined } as unknown as Network
const sample = { path: 'corp.test/m', version: 'v1.0.0' }
const url = new URL('https://a.test/corp.test/m/@v/v1.0.0.mod')
const failure = (status: number) => ({ kind: 'status', status, headers: {}, text: '', url }) as const

type Seen = {
  state: ProbeState
  ms?: number
  status?: number
  answer?: 'refused'
  failure?: ReturnType<typeof failure>
}
const probeOf = ({ state, ms = 40, status, answer, failure }: Seen) => {
  return { state, ms, last: status === undefined ? undefined : { status, answer }, failure } as unknown as Probe
}

function candidate(seen: Seen | undefined, more: Partial<Candidate> = {}): Candidate {
  const probe = seen && probeOf(seen)
  const begin = () => probeOf({ state: 'pending' })
  return {
    mirror: a as Candidate['mirror'],
    sample,
    network,
    begin,
    probe,
    failures: 0,
    nextLookAt: undefined,
    ...more,
  }
}

it.each<[string, Candidate, ProbeState]>([
  ['pending before its probe', candidate(undefined), 'pending'],
  ['pending while it is going to be probed again', candidate({ state: 'failed' }, { nextLookAt: 9 }), 'pending'],
  ['what its probe says', candidate({ state: 'failed' }), 'failed'],
  ['not found if it lacks a module of the project', candidate({ state: 'notFound' }), 'notFound'],
  ['healthy if it lacks only what no job needs', candidate({ state: 'notFound' }, { sample: canary }), 'answers'],
  ['failed, whatever it was asked for', candidate({ state: 'failed' }, { sample: canary }), 'failed'],
])('a mirror is %s', (_, subject, state) => {
  expect(stateOf(subject)).toBe(state)
})

describe('a second look at a mirror', () => {
  const down = { state: 'failed', failure: failure(503) } as const
  const missing = { state: 'failed', failure: failure(404) } as const
  it.each<[name: string, subject: Candidate, now: number, looksOn: boolean, at: number | undefined]>([
    ['is planned after a failure that may pass', candidate(down), 100, false, 400],
    ['is planned after a failure of no known kind', candidate({ state: 'failed' }), 100, false, 400],
    [
      'is not planned after one that stays',
      candidate({ state: 'failed', failure: failure(451) }),
      100,
      false,
      undefined,
    ],
    ['is not planned while the probe runs', candidate({ state: 'pending' }), 100, false, undefined],
    ['is not planned if it answers', candidate({ state: 'answers' }), 100, false, undefined],
    ['is not planned before the first', candidate(undefined), 100, false, undefined],
    ['is not planned for a mirror that modward added', candidate(down, { mirror: added }), 100, false, undefined],
    ['is the last', candidate(down, { failures: 1 }), 100, false, undefined],
    ['is not the last if it looks on, and then later each time', candidate(down, { failures: 2 }), 100, true, 1300],
    ['is not planned beyond the deadline', candidate(down), 4_700, false, undefined],
    ['is planned just before the deadline', candidate(down), 4_699, false, 4_999],
    ['is waited for', candidate(down, { nextLookAt: 400 }), 399, false, 400],
    ['is given up at the deadline', candidate(down, { nextLookAt: 5_500 }), 5_000, false, undefined],
  ])('%s', (_, subject, now, looksOn, at) => {
    const before = subject.probe
    lookAgain(subject, { now, deadline: 5_000 }, looksOn)
    expect(subject.nextLookAt).toBe(at)
    expect(subject.probe).toBe(before)
  })

  it('begins when it is due', () => {
    const subject = candidate(missing, { nextLookAt: 400, failures: 1 })
    lookAgain(subject, { now: 400, deadline: 5_000 }, false)
    expect(subject).toMatchObject({ probe: { state: 'pending' }, failures: 2, nextLookAt: undefined })
  })
})

describe('why a mirror is used or not', () => {
  const good = candidate({ state: 'answers' })
  const other = candidate({ state: 'answers', ms: 1_234 }, { mirror: b })
  const lacks = candidate({ state: 'notFound', status: 404 })
  const refuses = candidate({ state: 'answers', status: 403, answer: 'refused' })
  const down = candidate({ state: 'failed', failure: failure(503) })
  const first: GroupPosition = { isFirst: true, behind: undefined, best: undefined }
  const behind: GroupPosition = { isFirst: false, behind: undefined, best: other }
  const [isA, isB] = ['https://a.test', 'https://b.test']
  const what = 'corp.test/m@v1.0.0'
  type Maybe = Candidate | undefined
  type Row = [subject: Candidate, where: GroupPosition, chosen: Maybe, overtaken: Maybe, says: string]
  it.each<Row>([
    [candidate(undefined), first, other, undefined, `Not needed: ${isB} answers.`],
    [candidate(undefined), { ...behind, best: good }, other, undefined, `Not needed: ${isA} answers.`],
    [candidate({ state: 'pending' }), first, other, undefined, `Not needed: ${isB} answered first.`],
    [lacks, first, lacks, undefined, `Chosen: it answers, but it does not have ${what} (404).`],
    [lacks, first, other, undefined, `Moved back: it does not have ${what} (404).`],
    [down, first, other, undefined, 'Unavailable, used last: a.test failed (503) (http_5xx).'],
    [candidate({ state: 'failed' }), first, other, undefined, 'Unavailable, used last: it failed.'],
    [candidate({ state: 'failed' }), first, undefined, undefined, 'it failed.'],
    [
      candidate({ state: 'failed' }),
      { ...first, behind: isB },
      undefined,
      undefined,
      `it failed; because of the "," in GOPROXY, ${isB} is used only for what is not found here: write "|" to use it when this mirror is down.`,
    ],
    [good, behind, undefined, undefined, 'Healthy, 40 ms; used for what is not found before it.'],
    [
      refuses,
      behind,
      undefined,
      undefined,
      `It refuses ${what} (403), which only the download can judge; used for what is not found before it.`,
    ],
    [refuses, first, refuses, undefined, `Chosen: it refuses ${what} (403), which only the download can judge.`],
    [refuses, first, other, undefined, `It refuses ${what} (403), which only the download can judge.`],
    [good, first, other, good, `Healthy, 40 ms; ${isB} is clearly faster.`],
    [good, first, other, undefined, `Healthy, 40 ms; used if ${isB} fails.`],
    [good, first, good, undefined, 'Chosen: healthy, 40 ms.'],
    [other, first, other, good, `Chosen: healthy, 1.2 s, clearly faster than ${isA}.`],
    [
      candidate({ state: 'answers', ms: 1_000 }),
      behind,
      undefined,
      undefined,
      'Healthy, 1.0 s; used for what is not found before it.',
    ],
    [
      candidate({ state: 'answers', ms: 999 }),
      behind,
      undefined,
      undefined,
      'Healthy, 999 ms; used for what is not found before it.',
    ],
  ])('row %#', (subject, where, chosen, overtaken, says) => {
    expect(explainSelection(subject, { ...where, chosen, overtaken })).toBe(says)
  })
})
