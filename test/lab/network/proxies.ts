import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { at, type World } from './world.ts'

/** The ports of the proxies in the city, all real programs at the address of the DNS server. */
export const ports = {
  tinyproxy: 8888,
  tinyproxyAuth: 8889,
  tinyproxyStrict: 8890,
  squid: 3128,
  microsocks: 1080,
  microsocksAuth: 1081,
  nobody: 7890,
}
export const credentials = 'walter:s3cr3t-pass'

/**
 * Starts tinyproxy (open, with credentials, without tunnels), squid (which denies portal.test) and microsocks (open,
 * with credentials).
 */
export async function startProxies(world: World): Promise<void> {
  const folder = join(world.folder, 'proxies')
  mkdirSync(folder, { mode: 0o777, recursive: true })
  const [user = '', password = ''] = credentials.split(':')
  const tiny = (port: number, ...lines: string[]) => {
    const file = join(folder, `tinyproxy-${port}.conf`)
    writeFileSync(
      file,
      [`Port ${port}`, `Listen ${at.dns}`, 'Timeout 20', 'MaxClients 50', 'LogLevel Error', ...lines, ''].join('\n'),
    )
    world.start('tinyproxy', '-d', '-c', file)
  }
  tiny(ports.tinyproxy)
  tiny(ports.tinyproxyAuth, `BasicAuth ${user} ${password}`)
  tiny(ports.tinyproxyStrict, 'ConnectPort 563')
  const squid = join(folder, 'squid.conf')
  writeFileSync(
    squid,
    [
      `http_port ${at.dns}:${ports.squid}`,
      'acl portal dstdomain portal.test',
      'http_access deny portal',
      'http_access allow all',
      'cache deny all',
      'access_log none',
      'cache_log /dev/null',
      'pid_filename none',
      'visible_hostname city',
      'shutdown_lifetime 0 seconds',
      '',
    ].join('\n'),
  )
  // Its shared memory is named after the service, and must not meet that of another squid.
  world.start('squid', '-N', '-n', `modward${process.pid}`, '-f', squid)
  world.start('microsocks', '-i', at.dns, '-p', String(ports.microsocks))
  world.start('microsocks', '-i', at.dns, '-p', String(ports.microsocksAuth), '-u', user, '-P', password)
  await Promise.all(
    Object.values(ports)
      .filter((port) => port !== ports.nobody)
      .map((port) => world.untilOpen(at.dns, port)),
  )
}
