import { expect, it } from 'vitest'
import { besideGo } from '../../unpack/beside-go.ts'

it('unpacks beside plain go commands on one module cache, some of them killed, and no go fails', async () => {
  const { wrong } = await besideGo(5, 20_261_126)
  expect(wrong).toEqual([])
})
