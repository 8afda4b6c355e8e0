import { describe, expect, test } from 'vitest'
import { type Priority, RequestScheduler } from '../../../src/fetch/schedule/request-scheduler.ts'

/** Takes tickets by name; `started` lists whose turn it was, in order. */
function line(turns: RequestScheduler, ...wanted: [name: string, lane: Priority][]) {
  const started: string[] = []
  const tickets = new Map(
    wanted.map(([name, lane]) => {
      const ticket = turns.acquire(lane)
      ticket.granted.then(() => started.push(name))
      return [name, ticket]
    }),
  )
  const ticket = (name: string) => {
    const found = tickets.get(name)
    if (found === undefined) throw new Error(`no ticket ${name}`)
    return found
  }
  return { started, ticket }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('turns', () => {
  test('what go asks for comes first, then small files, then zips', async () => {
    const { started, ticket } = line(
      new RequestScheduler(1, () => true, true),
      ['a', 'zip'],
      ['b', 'zip'],
      ['c', 'small'],
      ['d', 'asked'],
    )
    for (const name of ['a', 'd', 'c', 'b']) {
      await settle()
      expect(started.at(-1)).toBe(name)
      ticket(name).release()
      ticket(name).release()
    }
    expect(started).toHaveLength(4)
  })

  test('who is promoted goes to the front', async () => {
    const { started, ticket } = line(
      new RequestScheduler(1, () => true, true),
      ['a', 'small'],
      ['b', 'small'],
      ['c', 'zip'],
    )
    ticket('c').promote()
    ticket('a').release()
    await settle()
    expect(started).toEqual(['a', 'c'])
  })

  test('without room no zip starts unless go waits for it', async () => {
    let hasRoom = false
    const turns = new RequestScheduler(4, (lane) => lane !== 'zip' || hasRoom, true)
    const { started, ticket } = line(turns, ['a', 'zip'], ['b', 'zip'])
    await settle()
    expect(started).toEqual([])
    ticket('b').promote()
    await settle()
    expect(started).toEqual(['b'])
    hasRoom = true
    turns.wake()
    await settle()
    expect(started).toEqual(['b', 'a'])
  })

  test('small files leave a quarter to zips, and zips a quarter to large ones', async () => {
    const turns = new RequestScheduler(8, () => true, true)
    const many = (lane: Priority) =>
      Array.from({ length: 9 }, (_, index) => [`${lane}${index}`, lane] as [string, Priority])
    const { started, ticket } = line(turns, ...many('small'), ...many('zip'))
    await settle()
    expect(started).toEqual(['small0', 'small1', 'small2', 'small3', 'small4', 'small5', 'zip0', 'zip1'])
    for (let index = 0; index < 9; index++) ticket(`small${index}`).release()
    await settle()
    expect(started.filter((name) => name.startsWith('zip'))).toHaveLength(6)
    expect(turns.tryAcquire()).toBeDefined()
    expect(turns.tryAcquire()).toBeDefined()
    expect(turns.tryAcquire()).toBeUndefined()
  })

  test('nobody waits when all is over', async () => {
    const turns = new RequestScheduler(1, (lane) => lane !== 'zip', true)
    const { started } = line(turns, ['a', 'asked'], ['b', 'asked'], ['c', 'zip'])
    turns.end()
    await settle()
    expect(started).toEqual(['a', 'b', 'c'])
    await turns.acquire('zip').granted
  })

  test('too many requests halve the number, and it grows back slowly', () => {
    const turns = new RequestScheduler(32, () => true, true)
    for (let time = 0; time < 10; time++) turns.onRateLimited()
    expect(turns.limit).toBe(2)
    for (let good = 0; good < 2 + 3 + 4; good++) turns.onSuccess()
    expect(turns.limit).toBe(5)
    for (let good = 0; good < 10_000; good++) turns.onSuccess()
    expect(turns.limit).toBe(32)
  })

  test('few run until one has gone well, then all that may', async () => {
    const turns = new RequestScheduler(32, () => true, false)
    const { started } = line(
      turns,
      ...Array.from({ length: 40 }, (_, index) => [`${index}`, 'asked'] as [string, Priority]),
    )
    await settle()
    expect(started).toHaveLength(8)
    turns.onSuccess()
    await settle()
    expect(started).toHaveLength(32)
  })

  test('a mirror that says "too many" first is not asked for everything at once later', () => {
    const turns = new RequestScheduler(32, () => true, false)
    turns.onRateLimited()
    turns.onSuccess()
    expect(turns.limit).toBe(4)
  })
})
