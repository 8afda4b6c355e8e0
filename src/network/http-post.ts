import { userinfoOf } from './env-proxies.ts'
import type { Network } from './network.ts'
import { linkAbort } from './send.ts'

/** What a POST needs beside its URL. */
export type PostOptions = { readonly body: string; readonly contentType: string; readonly signal: AbortSignal }

/**
 * Sends a text by POST and resolves to the status of the answer. Redirects are not followed: the body was meant for this
 * host. A user name and password in the URL are sent as basic authentication.
 * @throws the errors of undici and Node as they are, and the signal's reason
 */
export async function post(network: Network, url: URL, { body, contentType, signal }: PostOptions): Promise<number> {
  const pending = network.dispatcher(url).request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers: { 'user-agent': 'modward', 'content-type': contentType, ...basicAuth(url) },
    body,
    signal,
  })
  const { statusCode, body: answer } = await linkAbort(signal, pending, ({ body: late }) => late.destroy())
  answer.on('error', () => {}).destroy()
  return statusCode
}

function basicAuth(url: URL): { readonly authorization?: string } {
  if (url.username === '' && url.password === '') return {}
  const { user, password } = userinfoOf(url)
  return { authorization: `Basic ${Buffer.concat([user, Buffer.from(':'), password]).toString('base64')}` }
}
