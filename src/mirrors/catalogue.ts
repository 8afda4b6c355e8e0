/** What is publicly known of a mirror that serves every public module. */
export type CatalogueEntry = {
  readonly url: string
  /** Hosts to which it may redirect zips; a firewall has to let them through as well. */
  readonly redirects: readonly string[]
}

/**
 * Public Go mirrors, the official one first. They are fallback mirrors for Go's own default only, in this order: an entry is
 * here because its operator documents it for public use. The go command verifies what they serve like everything else.
 */
export const catalogue: readonly CatalogueEntry[] = [
  { url: 'https://proxy.golang.org', redirects: ['storage.googleapis.com'] },
  { url: 'https://goproxy.io', redirects: [] },
  { url: 'https://goproxy.cn', redirects: [] },
  { url: 'https://mirrors.aliyun.com/goproxy', redirects: [] },
]

/** How long mirrors that modward added by itself may take to be reached, all at once; milliseconds. */
export const addedReachMs = 3_000

/** The catalogue's row for a mirror, by its name. */
export function findInCatalogue(name: string): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.url === name)
}
