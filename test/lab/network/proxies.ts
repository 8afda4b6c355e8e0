import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addresses, type Topology } from './topology.ts'

/** The ports of the proxies, all real programs at the address of the DNS server; nothing listens at the last. */
export const ports = {
  tinyproxy: 8888,
  tinyproxyAuth: 8889,
  tinyproxyStrict: 8890,
  squid: 3128,
  microsocks: 1080,
  microsocksAuth: 1081,
  closed: 7890,
}
export const credentials = 'walter:s3cr3t-pass'

/**
 * Starts tinyproxy (open, with credentials, without tunnels), squid (which denies portal.test) and microsocks (open,
 * with credentials).
 */
export async function startProxies(topology: Topology): Promise<void> {
  const folder = join(topology.folder, 'proxies')
  mkdirSync(folder, { mode: 0o777, recursive: true })
  const [user = '', password = ''] = credentials.split(':')
  const tiny = (port: number, ...lines: string[]) => {
    const file = join(folder, `tinyproxy-${port}.conf`)
    writeFileSync(
      file,
      [`Port ${port}`, `Listen ${addresses.dns}`, 'Timeout 20', 'MaxClients 50', 'LogLevel Error', ...lines, ''].join(
        '\n',
      ),
    )
    topology.start('tinyproxy', '-d', '-c', file)
  }
  tiny(ports.tinyproxy)
  tiny(ports.tinyproxyAuth, `BasicAuth ${user} ${password}`)
  tiny(ports.tinyproxyStrict, 'ConnectPort 563')
  const squid = join(folder, 'squid.conf')
  writeFileSync(
    squid,
    [
      `http_port ${addresses.dns}:${ports.squid}`,
      'acl portal dstdomain portal.test',
      'http_access deny portal',
      'http_access allow all',
      'cache deny all',
      'access_log none',
      'cache_log /dev/null',
      'pid_filename none',
      'visible_hostname proxy',
      'shutdown_lifetime 0 seconds',
      '',
    ].join('\n'),
  )
  // Its shared memory is named after the service, and must not meet that of another squid.
  topology.start('squid', '-N', '-n', `modward${process.pid}`, '-f', squid)
  topology.start('microsocks', '-i', addresses.dns, '-p', String(ports.microsocks))
  topology.start('microsocks', '-i', addresses.dns, '-p', String(ports.microsocksAuth), '-u', user, '-P', password)
  await Promise.all(
    Object.values(ports)
      .filter((port) => port !== ports.closed)
      .map((port) => topology.untilOpen(addresses.dns, port)),
  )
}
