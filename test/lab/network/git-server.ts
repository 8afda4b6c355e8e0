import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { runGitBackend } from '../../support/git-backend.ts'

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
  runGitBackend(root, request, response)
})
server.listen(443, address, () => console.log('ready'))

function showPage(url: URL, response: ServerResponse): void {
  const [, team, name] = url.pathname.split('/')
  const repository = `${url.host}/${team}/${name}`
  response.end(
    `<html><head><meta name="go-import" content="${repository} git https://${repository}.git"></head></html>`,
  )
}
