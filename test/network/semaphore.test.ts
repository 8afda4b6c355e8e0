import { expect, it } from 'vitest'
import { Semaphore } from '../../src/network/semaphore.ts'

const never = new AbortController().signal

it('lets so many through, the others in their order', async () => {
  const semaphore = new Semaphore(1)
  const order: string[] = []
  const first = await semaphore.acquire(never)
  const second = semaphore.acquire(never).then((permit) => {
    order.push('second')
    return permit
  })
  const third = semaphore.acquire(never).then(() => order.push('third'))
  await Promise.resolve()
  expect(order).toEqual([])
  first[Symbol.dispose]()
  first[Symbol.dispose]()
  const permit = await second
  expect(order).toEqual(['second'])
  permit[Symbol.dispose]()
  await third
  expect(order).toEqual(['second', 'third'])
})

it('takes one that gives up out of the line', async () => {
  const semaphore = new Semaphore(1)
  const held = await semaphore.acquire(never)
  const ending = new AbortController()
  const given = semaphore.acquire(ending.signal)
  const next = semaphore.acquire(never)
  ending.abort(new Error('enough'))
  await expect(given).rejects.toThrow('enough')
  held[Symbol.dispose]()
  await expect(next).resolves.toBeDefined()
  await expect(semaphore.acquire(AbortSignal.abort(new Error('late')))).rejects.toThrow('late')
})
