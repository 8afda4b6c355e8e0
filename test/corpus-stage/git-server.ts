import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { Server } from 'node:net'

/** Runs a line of shell. */
export const sh = (line: string) => execFileSync('sh', ['-c', line], { stdio: ['ignore', 'ignore', 'inherit'] })
let current: { close(): void } | undefined
const put = (server: Server, port: number) => {
  current?.close()
  server.on('error', () => {})
  server.listen(port, '127.0.1.3')
  current = server
}

/** How the server treats git, and the pages. */
export type Answer =
  | 'auth'
  | 'open'
  | 'forbidden'
  | 'missing'
  | 'broken'
  | 'html'
  | 'hangup'
  | 'cut'
  | 'nometa'
  | 'page401'
  | 'page500'

/** A git server over https at git.corp.test, with the pages that `?go-get=1` asks for. */
export function serveGit(tools: string, answer: Answer): void {
  const pair = { cert: readFileSync(`${tools}/good.crt`), key: readFileSync(`${tools}/good.key`) }
  const server = createServer(pair, (request, response) => {
    const url = new URL(request.url ?? '/', 'https://git.corp.test')
    if (url.searchParams.has('go-get')) {
      if (answer === 'page401') return void response.writeHead(401).end('auth required\n')
      if (answer === 'page500') return void response.writeHead(500).end('oops\n')
      if (answer === 'nometa')
        return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><head></head></html>')
      const meta = `git.corp.test/team/lib git https://git.corp.test/team/lib.git`
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<html><head><meta name="go-import" content="${meta}"></head></html>`)
    }
    if (answer === 'auth' || answer === 'page401') {
      const authed = request.headers.authorization === `Basic ${Buffer.from('user:right').toString('base64')}`
      if (!authed) return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
    }
    if (answer === 'forbidden') return void response.writeHead(403).end()
    if (answer === 'missing') return void response.writeHead(404).end()
    if (answer === 'broken') return void response.writeHead(502).end()
    if (answer === 'html')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Log in</html>')
    if (answer === 'hangup') return void request.socket.destroy()
    const backend = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env['PATH'],
        GIT_PROJECT_ROOT: `${tools}/repositories`,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: url.pathname.replace(/^\/team\/lib\//, '/team/lib.git/'),
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'],
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
        REMOTE_ADDR: '127.0.0.1',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
      },
    })
    request.pipe(backend.stdin)
    backend.stdin.on('error', () => {})
    const chunks: Buffer[] = []
    backend.stdout.on('data', (chunk) => chunks.push(chunk))
    backend.on('close', () => {
      const whole = Buffer.concat(chunks)
      const end = whole.indexOf('\r\n\r\n')
      for (const line of whole.subarray(0, end).toString().split('\r\n')) {
        const [name = '', value = ''] = line.split(/: (.*)/s)
        if (/^status$/i.test(name)) response.statusCode = Number.parseInt(value, 10)
        else response.setHeader(name, value)
      }
      const body = whole.subarray(end + 4)
      const pack = request.method === 'POST' && body.includes('PACK')
      if (answer !== 'cut' || !pack) return void response.end(body)
      response.write(body.subarray(0, body.length - 200))
      setTimeout(() => request.socket.destroy(), 50)
    })
  })
  put(server, 443)
}

/** The bare repository of the module git.corp.test/team/lib, tagged v1.0.0. */
export function makeRepository(tools: string): void {
  const bare = `${tools}/repositories/team/lib.git`
  if (existsSync(bare)) return
  const git = 'git -c user.email=a@b -c user.name=t'
  sh(
    `mkdir -p '${tools}/w' '${tools}/repositories/team' && cd '${tools}/w' && git init -q -b main . && printf 'module git.corp.test/team/lib\\n\\ngo 1.20\\n' > go.mod && printf 'package lib\\n' > lib.go && head -c 300000 /dev/urandom > filler && ${git} add -A && ${git} commit -qm one && ${git} tag v1.0.0 && git clone -q --bare . '${bare}' && git -C '${bare}' config uploadpack.allowAnySHA1InWant true`,
  )
}
