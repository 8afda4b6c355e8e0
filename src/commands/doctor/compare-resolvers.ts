import { connectReason } from '../../causes/transport/transport-fault.ts'
import { askResolver } from '../../network/ask-resolver.ts'
import { specialUse } from '../../network/special-addresses.ts'
import { type CheckResult, fine, warning } from './finding.ts'

const check = 'resolvers'

/**
 * Resolvers that answer the whole world. They are asked only for the host of a mirror in the public catalogue, and only if
 * the job's own resolver failed on it or gave an address that cannot be right; no other name ever leaves for them. Health
 * does not depend on them: many networks let no DNS out.
 */
const publicResolvers: readonly string[] = ['1.1.1.1', '8.8.8.8']

/** How long one of them may take. */
const timeoutMs = 1500

/** What one resolver says. */
type Said = { readonly server: string; readonly addresses: readonly string[]; readonly reason: string }

export type ComparedResolvers = {
  /** The addresses of the resolvers of this machine. */
  readonly own: readonly string[]
  /** The name is that of a mirror in the public catalogue. */
  readonly isPublic: boolean
  /** In place of the public resolvers, for tests. */
  readonly publicOnes?: readonly string[]
}

/**
 * Asks other resolvers for a name on which the job's own one failed: the job's others, each by itself, and for a public
 * name the public ones. Tells whose fault it is, as far as the answers show it.
 */
export async function compareResolvers(
  host: string,
  { own, isPublic, publicOnes = publicResolvers }: ComparedResolvers,
): Promise<CheckResult[]> {
  // A single resolver of the job's own has said all it knows.
  const asked = [...(own.length > 1 ? own : []), ...(isPublic ? publicOnes : [])]
  const said = await Promise.all(asked.map((server) => ask(server, host)))
  if (said.length === 0) return []
  const detail = `${host}: ${said.map(describe).join(' · ')}`
  // In some networks every answer about a public name is made up on the way.
  const isPlausible = (address: string) => !isPublic || specialUse({ address }) === undefined
  const right = said.find(({ addresses }) => addresses.some(isPlausible))
  if (right === undefined) return [fine(check, detail)]
  const isOwn = own.includes(right.server)
  const advice = isOwn
    ? 'The resolvers of this machine disagree, and go takes the first answer: remove the wrong one from /etc/resolv.conf, or repair it.'
    : `The resolver of this job (${own.join(', ') || 'of the system'}) is at fault, not ${host}: repair it, or give the job another one (docker: \`--dns\`).`
  return [warning(check, detail, advice)]
}

async function ask(server: string, host: string): Promise<Said> {
  try {
    const { addresses } = await askResolver(server, host, timeoutMs)
    return { server, addresses: addresses.map(({ address }) => address), reason: '' }
  } catch (error) {
    return { server, addresses: [], reason: connectReason(error, new URL(`https://${host}`)) }
  }
}

function describe({ server, addresses, reason }: Said): string {
  return `${server} says ${addresses.length > 0 ? addresses.slice(0, 2).join(', ') : reason}`
}
