/** The N of a Go version 1.N, as in go.mod's `go` line; an unknown form counts as newest, an absent line as oldest. */
export function minorOf(version: string): number {
  if (version === '') return 0
  const [, minor] = /^1\.(\d+)/.exec(version) ?? []
  return minor === undefined ? Number.POSITIVE_INFINITY : Number(minor)
}
