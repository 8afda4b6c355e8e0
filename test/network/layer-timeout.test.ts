import { expect, it } from 'vitest'
import { layerTimeout, pendingAfter } from '../../src/network/layer-timeout.ts'

const url = new URL('https://mirror.example/x')
const proxy = new URL('http://proxy.example:3128')
const seconds = 'no answer within 1.5 s'

it.each([
  {
    name: 'a lookup',
    pending: { layer: 'dns', target: 'mirror.example' },
    error: { code: 'ETIMEOUT', hostname: 'mirror.example', message: `lookup mirror.example: ${seconds}` },
  },
  {
    name: 'a connection',
    pending: { layer: 'tcp', target: '192.0.2.1' },
    error: {
      code: 'UND_ERR_CONNECT_TIMEOUT',
      address: '192.0.2.1',
      port: 443,
      message: `connect to 192.0.2.1: ${seconds}`,
    },
  },
  {
    name: 'a handshake',
    pending: { layer: 'tls', target: 'mirror.example' },
    error: { code: 'ERR_TLS_HANDSHAKE_TIMEOUT', message: `TLS handshake: ${seconds}` },
  },
  {
    name: 'an answer',
    pending: { layer: 'zip', target: 'mirror.example' },
    error: { code: 'UND_ERR_HEADERS_TIMEOUT', message: `zip: ${seconds}` },
  },
  {
    name: 'a connection to the proxy',
    pending: { layer: 'tcp', target: '192.0.2.9' },
    proxy,
    error: { code: 'ERR_PROXY_UNREACHABLE', message: `proxy proxy.example:3128: connect to 192.0.2.9: ${seconds}` },
  },
  {
    name: 'a tunnel through the proxy',
    pending: { layer: 'tcp', target: 'mirror.example' },
    proxy,
    error: { code: 'ERR_PROXY_REFUSED', message: `proxy proxy.example:3128: connect to mirror.example: ${seconds}` },
  },
  {
    name: 'a handshake within the tunnel, which is the mirror’s own',
    pending: { layer: 'tls', target: 'mirror.example' },
    proxy,
    error: { code: 'ERR_TLS_HANDSHAKE_TIMEOUT' },
  },
])('silence in $name is the error of its layer', ({ pending, proxy, error }) => {
  expect(layerTimeout({ ...pending, url, since: 0 }, 1500, proxy)).toMatchObject(error)
})

it.each([
  { state: 'begun', target: '192.0.2.1', pending: { layer: 'tcp', target: '192.0.2.1' } },
  { state: 'done', ms: 3, detail: '', pending: { layer: 'http', target: 'mirror.example' } },
  { state: 'failed', ms: 3, error: new Error('refused'), pending: { layer: 'http', target: 'mirror.example' } },
] as const)('after a connection is $state, $pending.layer is pending', ({ pending, ...event }) => {
  expect(pendingAfter({ layer: 'tcp', ...event }, url, 'http')).toMatchObject({ ...pending, url })
})
