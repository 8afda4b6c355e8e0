/**
 * A host as people are told it: with the port of the URL, unless that is the default of the scheme, as several mirrors may share a
 * host. The name alone if the URL is empty or has another host.
 */
export function shownHost({ host = '', url = '' }: { readonly host?: string; readonly url?: string }): string {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.hostname === host ? parsed.host : host
}
