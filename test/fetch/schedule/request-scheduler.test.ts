import { describe, expect, test } from 'vitest'
import { AimdLimit } from '../../../src/fetch/schedule/aimd-limit.ts'
import { type Priority, RequestScheduler, type Slot } from '../../../src/fetch/schedule/request-scheduler.ts'

/** A scheduler of so many slots, with files that wait for one; `started` lists those that got it, in order. */
function setUp(
  limit: number,
  wanted: [file: string, priority: Priority][],
  mayPrefetch = (_: 'small' | 'zip') => true,
) {
  const scheduler = new RequestScheduler(new AimdLimit(limit, true), mayPrefetch)
  const started: string[] = []
  const slots = new Map<string, Slot>()
  for (const [file, priority] of wanted) {
    scheduler.acquire(file, priority).then((slot) => {
      started.push(file)
      slots.set(file, slot)
    })
  }
  return { scheduler, started, release: (file: string) => slots.get(file)?.[Symbol.dispose]() }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the request scheduler', () => {
  test('starts what go asks for first, then small files, then zips', async () => {
    const { started, release } = setUp(1, [
      ['a', 'zip'],
      ['b', 'zip'],
      ['c', 'small'],
      ['d', 'asked'],
    ])
    for (const file of ['a', 'd', 'c', 'b']) {
      await settle()
      expect(started.at(-1)).toBe(file)
      release(file)
      release(file)
    }
    expect(started).toHaveLength(4)
  })

  test('moves a file that go asks for to the front', async () => {
    const { scheduler, started, release } = setUp(1, [
      ['a', 'small'],
      ['b', 'small'],
      ['c', 'zip'],
    ])
    await settle()
    scheduler.promote('c')
    release('a')
    await settle()
    expect(started).toEqual(['a', 'c'])
  })

  test('keeps a file urgent that go has asked for: its next request is, too', async () => {
    const { scheduler, started, release } = setUp(1, [
      ['a', 'small'],
      ['b', 'small'],
    ])
    await settle()
    scheduler.promote('a')
    release('a')
    scheduler.acquire('a', 'small').then(() => started.push('a again'))
    await settle()
    release('b')
    await settle()
    expect(started).toEqual(['a', 'b', 'a again'])
    expect([scheduler.isUrgent('a'), scheduler.isUrgent('b')]).toEqual([true, false])
  })

  test('prefetches no zip without space for it, unless go asks for it', async () => {
    let hasSpace = false
    const wanted: [string, Priority][] = [
      ['a', 'zip'],
      ['b', 'zip'],
    ]
    const { scheduler, started } = setUp(4, wanted, (priority) => priority !== 'zip' || hasSpace)
    await settle()
    expect(started).toEqual([])
    scheduler.promote('b')
    await settle()
    expect(started).toEqual(['b'])
    hasSpace = true
    scheduler.wake()
    await settle()
    expect(started).toEqual(['b', 'a'])
  })

  test('leaves a quarter of the slots of small files to zips, and a quarter of those of zips to optional requests', async () => {
    const many = (priority: Priority) =>
      Array.from({ length: 9 }, (_, index): [string, Priority] => [`${priority}${index}`, priority])
    const { scheduler, started, release } = setUp(8, [...many('small'), ...many('zip')])
    await settle()
    expect(started).toEqual(['small0', 'small1', 'small2', 'small3', 'small4', 'small5', 'zip0', 'zip1'])
    for (let round = 0; round < 2; round++) {
      for (let index = 0; index < 9; index++) release(`small${index}`)
      await settle()
    }
    expect(started.filter((file) => file.startsWith('zip'))).toHaveLength(6)
    expect(scheduler.tryAcquire()).toBeDefined()
    expect(scheduler.tryAcquire()).toBeDefined()
    expect(scheduler.tryAcquire()).toBeUndefined()
  })

  test('lets everything through when it is closed', async () => {
    const wanted: [string, Priority][] = [
      ['a', 'asked'],
      ['b', 'asked'],
      ['c', 'zip'],
    ]
    const { scheduler, started } = setUp(1, wanted, (priority) => priority !== 'zip')
    scheduler.close()
    await settle()
    expect(started).toEqual(['a', 'b', 'c'])
    await scheduler.acquire('d', 'zip')
  })

  test('runs fewer at once after a rate limit, and more as requests go well', async () => {
    const files = Array.from({ length: 12 }, (_, index): [string, Priority] => [`${index}`, 'asked'])
    const { scheduler, started, release } = setUp(8, files)
    scheduler.onRateLimited()
    await settle()
    for (let index = 0; index < 5; index++) release(`${index}`)
    await settle()
    expect([scheduler.limit, started.length]).toEqual([4, 9])
    for (let good = 0; good < 4; good++) scheduler.onSuccess()
    await settle()
    expect([scheduler.limit, started.length]).toEqual([5, 10])
  })
})
