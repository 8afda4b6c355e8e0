import type { Diagnosis } from '../../causes/log/log-reader.ts'
import type { Config } from '../../config/config.ts'
import { Deadline } from '../guard/deadline.ts'
import { type SetUpOptions, setUpGo } from '../guard/set-up-go.ts'

/** Where a Go is that was asked for. Printed as JSON as it is. */
export type GoPlace = {
  readonly schema: 1
  readonly version: string
  readonly goroot: string
  readonly source: 'PATH' | 'tool cache' | 'download'
}

/** The story of `modward go`: the Go that the flags ask for, or why it cannot be had. Never throws. */
export async function provide(config: Config, search: Omit<SetUpOptions, 'onFault'>): Promise<GoPlace | Diagnosis> {
  const limit = new Deadline(config.timeout, search.signal)
  try {
    const go = await setUpGo(config, { ...search, onFault: () => {}, signal: limit.signal })
    if (go === undefined) throw new Error('there is no Go to look for')
    return { schema: 1, version: go.version, goroot: go.goroot, source: go.source }
  } catch (error) {
    const fault = limit.faultOfError(error, 'the search for Go')
    return { faults: [fault], main: fault, seenAt: [0], lines: 0 }
  }
}
