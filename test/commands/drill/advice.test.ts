import { describe, expect, test } from 'vitest'
import { adviceOf, isPromised } from '../../../src/commands/drill/advice.ts'
import { planMirrors } from '../../../src/mirrors/plan.ts'

const [a, b] = ['https://a.example', 'https://b.example']

/** A drill with this GOPROXY, in which all mirrors answer but those that are named. */
function settingOf(goproxy: string, ...silent: readonly string[]) {
  const { mirrors } = planMirrors('auto', { value: goproxy, unchanged: false }).plan
  const names = mirrors.map(({ name }) => name)
  return { mirrors, answering: new Set(names.filter((name) => !silent.includes(name))) }
}

describe('a failure that stays is promised to be survived', () => {
  test.each([
    ['not with one mirror', settingOf(a), false],
    ['with a second one behind "|"', settingOf(`${a}|${b}`), true],
    ['not with a second one behind ","', settingOf(`${a},${b}`), false],
    ['not with a second one that does not answer', settingOf(`${a}|${b}`, b), false],
    ['not if the first one of two does not answer', settingOf(`${a}|${b}`, a), false],
    ['if two of three answer', settingOf(`${a}|${b}|https://c.example`, a), true],
  ])('%s', (_, setting, promised) => {
    expect(isPromised({ needsFallback: true }, setting)).toBe(promised)
    expect(isPromised({ needsFallback: false }, setting)).toBe(true)
  })
})

describe('what to change', () => {
  const lost = { survived: false, promised: false, durationMs: 1000, stalls: 0, stallMs: 20_000 }
  test.each([
    ['nothing after a quick recovery', { ...lost, survived: true }, settingOf(a), ''],
    [
      'the stall timeout after a long wait',
      { ...lost, survived: true, stalls: 1, durationMs: 23_000 },
      settingOf(a),
      '20.0 s of this is the wait for a mirror that sends nothing: --stall-timeout 5s shortens it.',
    ],
    [
      'a second mirror',
      lost,
      settingOf(a),
      `a.example is the only mirror. List a second one that has the same modules: --mirrors '${a}|URL'.`,
    ],
    [
      'a second mirror that answers',
      lost,
      settingOf(`${a}|${b}`, b),
      `a.example is the only mirror that answers from here. List a second one that has the same modules: --mirrors '${a}|URL'.`,
    ],
    [
      'the comma',
      lost,
      settingOf(`${a},${b}`),
      'The "," behind a.example in GOPROXY keeps b.example from being asked after an error. Write "|" there, or list both with --mirrors.',
    ],
    [
      'nothing by the user if it was promised',
      { ...lost, promised: true },
      settingOf(`${a}|${b}`),
      'modward should survive this. Run it again with --trace FILE, and report the file.',
    ],
  ])('%s', (_, end, setting, text) => {
    expect(adviceOf(end, setting)).toBe(text)
  })
})
