import { expect, test } from 'vitest'
import { zipSumFault } from '../../../src/fetch/verify/zip-file.ts'
import { makeModule } from '../../support/modules.ts'

const bytes = makeModule('example.test/m').zip

test('a zip is not hashed to its end if the run ends', async () => {
  const ended = AbortSignal.abort(new Error('the time is up'))
  await expect(zipSumFault({ bytes }, 'h1:other', ended)).rejects.toThrow('the time is up')
})

test('bytes that are no zip are no zip, whatever go.sum has', async () => {
  const going = new AbortController().signal
  const fault = await zipSumFault({ bytes: Buffer.from('no zip') }, 'h1:other', going)
  expect(fault).toMatchObject({ cause: 'bad_reply', detail: expect.stringContaining('cannot be read') })
})
