import { faultOfProbe } from '../../mirrors/probe/probe-fault.ts'
import type { Network } from '../../network/network.ts'

/** An error in the words that the go command has for it, without the URL that they begin with: people search for them. */
export function errorWords(error: unknown, url: URL, network: Network): string {
  const { text } = faultOfProbe({ kind: 'error', url, error }, network)
  const end = text.indexOf('": ')
  return (end === -1 ? text : text.slice(end + 3)).replace(/\s+/g, ' ')
}
