/** What is publicly known of a mirror that serves every public module. */
export type CatalogueEntry = {
  readonly url: string
  readonly operator: string
  /** Where its servers are, for people who read the report. */
  readonly region: string
  /** Whether it is known to pass on `sum.golang.org` below `/sumdb/`. */
  readonly sumdb: boolean
  /** Hosts to which it may redirect zips; a firewall has to let them through as well. */
  readonly redirects: readonly string[]
}

/**
 * Public Go mirrors, the official one first. They stand in for Go's own default only, and in this order: an entry is
 * here because its operator documents it for public use. What a mirror serves is verified by the go command like all
 * the rest.
 */
export const catalogue: readonly CatalogueEntry[] = [
  {
    url: 'https://proxy.golang.org',
    operator: 'Google',
    region: 'worldwide',
    sumdb: true,
    redirects: ['storage.googleapis.com'],
  },
  { url: 'https://goproxy.io', operator: 'goproxy.io', region: 'worldwide', sumdb: true, redirects: [] },
  { url: 'https://goproxy.cn', operator: 'Qiniu Cloud', region: 'China and Asia', sumdb: true, redirects: [] },
  {
    url: 'https://mirrors.aliyun.com/goproxy',
    operator: 'Alibaba Cloud',
    region: 'China',
    sumdb: false,
    redirects: [],
  },
]

/** The catalogue's row for a mirror, by its name. */
export function findInCatalogue(name: string): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.url === name)
}
