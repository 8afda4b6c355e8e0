import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'

/**
 * A real git server over https: git's own http-backend behind basic authentication, and a public page that says where a
 * module lives. Arguments: address, folder of bare repositories, certificate, key, `user:password`.
 */
const [address = '', root = '', cert = '', key = '', account = ''] = process.argv.slice(2)
const welcome = `Basic ${Buffer.from(account).toString('base64')}`

const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, response) => {
  const url = new URL(request.url ?? '', `https://${request.headers.host}`)
  if (url.searchParams.get('go-get') === '1') return showPage(url, response)
  if (request.headers.authorization !== welcome) {
    return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('who are you')
  }
  runBackend(request, response, url)
})
server.listen(443, address, () => console.log('ready'))

function showPage(url: URL, response: ServerResponse): void {
  const [, team, name] = url.pathname.split('/')
  const repository = `${url.host}/${team}/${name}`
  response.end(
    `<html><head><meta name="go-import" content="${repository} git https://${repository}.git"></head></html>`,
  )
}

function runBackend(request: IncomingMessage, response: ServerResponse, url: URL): void {
  const { headers, method } = request
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: method,
      CONTENT_TYPE: headers['content-type'],
      HTTP_CONTENT_ENCODING: headers['content-encoding'],
      CONTENT_LENGTH: headers['content-length'],
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      REMOTE_USER: 'user',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  backend.stdin.on('error', () => {})
  request.pipe(backend.stdin)
  let head = Buffer.alloc(0)
  const readHead = (chunk: Buffer) => {
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end === -1) return
    backend.stdout.off('data', readHead)
    for (const line of head.subarray(0, end).toString().split('\r\n')) {
      const [name = '', value = ''] = line.split(/: (.*)/)
      if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10)
      else response.setHeader(name, value)
    }
    response.write(head.subarray(end + 4))
    backend.stdout.pipe(response)
  }
  backend.stdout.on('data', readHead)
}
