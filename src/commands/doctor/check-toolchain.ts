import { faultOf } from '../../causes/rules/table.ts'
import type { ModuleFile } from '../../gomod/module-file.ts'
import { formatModule } from '../../gomod/module-version.ts'
import type { Mirror, MirrorPlan } from '../../mirrors/plan.ts'
import { probeFile } from '../../mirrors/probe/probe-file.ts'
import type { Network } from '../../network/network.ts'
import { type CheckResult, failure, fine, warning } from './finding.ts'

const check = 'toolchain'

/** Where a toolchain would come from: the mirror, and the hosts to which it redirected. */
export type ToolchainSource = { readonly file: ModuleFile; readonly mirror: Mirror; readonly redirects: readonly URL[] }

/**
 * Whether a mirror has the toolchains that go is going to fetch; only the first bytes are asked for. Mirrors that failed
 * already are left out: they have their own finding.
 * @param answering the mirrors that answer, in order
 */
export async function checkToolchains(
  missing: readonly ModuleFile[],
  answering: readonly Mirror[],
  { tail }: MirrorPlan,
  network: Network,
  options: { readonly stallMs: number; readonly signal: AbortSignal },
): Promise<{ readonly findings: readonly CheckResult[]; readonly sources: readonly ToolchainSource[] }> {
  if (answering.length === 0) return { findings: [], sources: [] }
  const found = await Promise.all(missing.map((file) => findSource(file, answering, network, options)))
  const sources = found.filter((source) => source !== undefined)
  const findings = missing.map((file): CheckResult => {
    const source = sources.find((candidate) => candidate.file === file)
    if (source !== undefined) return fine(check, `${formatModule(file)} is at ${source.mirror.name}`)
    const text = `${formatModule(file)} is at none of ${answering.map(({ name }) => name).join(', ')}`
    const { advice } = faultOf('toolchain_unavailable', { text })
    if (/direct$/.test(tail))
      return warning(check, `${text}; go then asks go.dev/dl, which redirects to dl.google.com`, advice)
    return failure(check, 'toolchain_unavailable', text, advice)
  })
  return { findings, sources }
}

async function findSource(
  file: ModuleFile,
  answering: readonly Mirror[],
  network: Network,
  options: { readonly stallMs: number; readonly signal: AbortSignal },
): Promise<ToolchainSource | undefined> {
  for (const mirror of answering) {
    const redirects: URL[] = []
    const onRedirect = (url: URL) => void redirects.push(url)
    const { answer } = await probeFile(network, mirror.url, file, { ...options, onRedirect })
    if (answer === 'given') return { file, mirror, redirects }
  }
  return undefined
}
