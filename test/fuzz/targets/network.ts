import { retryAfterMs } from '../../../src/causes/retry-after.ts'
import { parseDuration } from '../../../src/config/values.ts'
import { readEnvProxies } from '../../../src/network/env-proxies.ts'
import { parseNetrc } from '../../../src/network/netrc.ts'
import { holds, textTarget } from '../target.ts'

const dayMs = 24 * 60 * 60 * 1000

export const networkTargets = [
  textTarget(
    'netrc',
    [
      'machine ',
      'login ',
      'password ',
      'default',
      'macdef ',
      '\n',
      '\n\n',
      'a.test',
      ' ',
      'machine a login b password c\n',
    ],
    (text) => {
      const entries = parseNetrc(text)
      const written = entries
        .map(({ machine, login, password }) => `machine ${machine} login ${login} password ${password}\n`)
        .join('')
      holds(
        JSON.stringify(parseNetrc(written)) === JSON.stringify(entries),
        'written and read again, it is something else',
      )
    },
  ),

  textTarget(
    'NO_PROXY',
    [',', '*', '.', 'a.test', '*.a.test', '10.0.0.0/8', '127.0.0.1', '[::1]', ':80', '::1/64', '/', '0', '/129', 'ä'],
    (text) => {
      const { proxyFor } = readEnvProxies({ HTTPS_PROXY: 'http://proxy.test', NO_PROXY: text })
      holds(proxyFor(new URL('https://127.0.0.1/')) === undefined, 'loopback through a proxy')
      holds(proxyFor(new URL('https://localhost/')) === undefined, 'loopback through a proxy')
      const found = proxyFor(new URL('https://a.test/'))
      holds(found === undefined || found.host === 'proxy.test', 'another proxy')
      const { proxyFor: withEach } = readEnvProxies({ HTTPS_PROXY: 'http://proxy.test', NO_PROXY: `${text},*` })
      holds(withEach(new URL('https://b.test/')) === undefined, 'a proxy in spite of *')
    },
  ),

  textTarget(
    'HTTPS_PROXY',
    ['http://', 'https://', 'socks5://', 'a.test', ':80', 'user:pass@', '%', '%41', '[::1]', '/', '?', '#', ':'],
    (text) => {
      const { https, ineffective } = readEnvProxies({ HTTPS_PROXY: text })
      holds(text === '' || https !== undefined || ineffective.length > 0, 'a value that is ignored without a word')
    },
  ),

  textTarget(
    'Retry-After',
    ['1', '120', '.5', '-1', 'Wed, ', '21 Oct 2026 ', '07:28:00 ', 'GMT', '1e9', '99999999', ' ', 'Sunday'],
    (text) => {
      const ms = retryAfterMs(text, Date.UTC(2026, 9, 21))
      holds(ms === undefined || (Number.isInteger(ms) && ms >= 0 && ms <= dayMs), `${ms} ms`)
    },
  ),

  textTarget(
    'durations',
    ['1', '0', '.', '.5', 'h', 'm', 's', 'ms', 'us', 'µs', 'ns', '-', '+', '1e9', '9'],
    (text) => {
      const ms = parseDuration(text)
      holds(ms === undefined || (Number.isSafeInteger(ms) && ms >= 0), `${ms} ms`)
    },
  ),
]
