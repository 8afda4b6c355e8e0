import type { Sink } from '../../events/event.ts'
import { fileAt } from '../../gomod/module-file.ts'
import type { FaultReport } from '../../report/schema.ts'

/**
 * Knows the prefix probes of go: for a package, go asks for every prefix of its path and takes the longest that is a module. Mirrors
 * with a list of allowed modules refuse the others (403), which is no error of the job.
 */
export class PrefixProbes {
  readonly #delivered = new Set<string>()

  /** Adds an event. */
  readonly sink: Sink = (event) => {
    const path = event.type === 'file.ready' ? fileAt(event.file)?.path : undefined
    if (path !== undefined) this.#delivered.add(path)
  }

  /** The faults without refusals of paths that go did without, as it got a module below them. */
  without(faults: readonly FaultReport[]): readonly FaultReport[] {
    return faults.flatMap((fault) => {
      if (fault.cause !== 'http_403' || fault.recovered) return [fault]
      const modules = fault.modules.filter((module) => !this.#isPrefix(module.replace(/@[^@]*$/, '')))
      if (modules.length === fault.modules.length) return [fault]
      const count = fault.count - (fault.modules.length - modules.length)
      return modules.length === 0 ? [] : [{ ...fault, modules, count: Math.max(1, count) }]
    })
  }

  #isPrefix(path: string): boolean {
    return [...this.#delivered].some((delivered) => delivered.startsWith(`${path}/`))
  }
}
