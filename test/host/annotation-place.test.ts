import { expect, it, onTestFinished } from 'vitest'
import { Runner } from '../e2e/runner.ts'
import { failedReport, sampleFault } from '../report/sample.ts'
import { play } from './play.ts'

it.each(['\u001b[31mred/go.mod', '\u202emod.og', 'a\u0085b/go.mod', 'a\nb/go.mod'])(
  'a name with control characters is no place of an annotation: %j',
  async (file) => {
    const runner = await Runner.create()
    onTestFinished(() => runner.remove())
    const goproxy = { value: '', exported: false }
    const report = failedReport([sampleFault({ file, line: 3 })])
    const step = await play(runner, { closing: { report, goproxy, variables: {}, goOutput: '' } })
    expect(step.annotations.map(({ properties }) => Object.keys(properties))).toEqual([['title']])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(step.raw).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  },
)
