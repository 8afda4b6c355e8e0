import { redactText } from './redact.ts'

/** Header names in lower case, as Node gives them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Headers by which firewalls and filtering proxies name themselves, in front of a server or on the way to it. Source: the vendors'
 * documentation of their block pages. What a content network sends with every good answer, too, is not here.
 */
const gateways: readonly { readonly header: string; readonly value: RegExp; readonly name: string }[] = [
  { header: 'cf-mitigated', value: /./, name: 'Cloudflare' },
  { header: 'x-amzn-waf-action', value: /./, name: 'AWS WAF' },
  { header: 'x-sucuri-block', value: /./, name: 'Sucuri' },
  { header: 'x-squid-error', value: /./, name: 'Squid' },
  { header: 'x-firewall', value: /./, name: 'a firewall' },
  { header: 'server', value: /zscaler/i, name: 'Zscaler' },
  { header: 'server', value: /fortiweb|fortigate|fortinet/i, name: 'Fortinet' },
  { header: 'server', value: /^big-?ip|^f5\b/i, name: 'F5' },
  { header: 'server', value: /mcafee web gateway|skyhigh/i, name: 'Skyhigh' },
]

/** Who refused, as ` (Squid says so: x-squid-error: ERR_ACCESS_DENIED 0)`; '' if no header names a firewall or proxy. */
export function gatewayIn(headers: Headers): string {
  for (const { header, value, name } of gateways) {
    const seen = String(headers[header] ?? '')
    if (value.test(seen)) return redactText(` (${name} says so: ${header}: ${seen.slice(0, 100)})`)
  }
  return ''
}

/** The name in a text that {@link gatewayIn} is part of; '' if there is none. */
export function gatewayNamedIn(text: string): string {
  return / \(([^():]{1,30}) says so: [a-z0-9-]{1,30}: /.exec(text)?.[1] ?? ''
}
