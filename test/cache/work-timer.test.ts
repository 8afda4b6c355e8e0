import { describe, expect, it } from 'vitest'
import { WorkTimer } from '../../src/cache/work-timer.ts'

/** What happens to each part: how long it takes to come, and how long it is worked on; milliseconds. */
type Step = { readonly comes: number; readonly work: number }

describe('the timer of work', () => {
  it.each<{ name: string; steps: Step[]; ms: number }>([
    { name: 'nothing for no parts', steps: [], ms: 0 },
    { name: 'no time in which parts come', steps: [{ comes: 500, work: 0 }], ms: 0 },
    {
      name: 'the work on all parts',
      steps: [
        { comes: 10, work: 7 },
        { comes: 90, work: 0 },
        { comes: 0, work: 30 },
      ],
      ms: 37,
    },
  ])('counts $name', async ({ steps, ms }) => {
    let now = 1_000
    const timer = new WorkTimer(() => now)
    async function* come() {
      for (const step of steps) {
        now += step.comes
        yield step
      }
    }
    const seen: Step[] = []
    let before = 0
    for await (const step of timer.time(come())) {
      seen.push(step)
      expect(timer.ms).toBe(before)
      now += step.work
      // Also while the work goes on.
      expect(timer.ms).toBe(before + step.work)
      before = timer.ms
    }
    now += 5_000
    expect(seen).toEqual(steps)
    expect(timer.ms).toBe(ms)
  })

  it('ends its source when it is left early', async () => {
    let isEnded = false
    async function* come() {
      try {
        yield 1
        yield 2
      } finally {
        isEnded = true
      }
    }
    for await (const _ of new WorkTimer().time(come())) break
    expect(isEnded).toBe(true)
  })
})
