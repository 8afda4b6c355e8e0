/**
 * Whether a file of a toolchain is a command, by its path below GOROOT. Module zips hold no modes; the go command sets
 * them for the same files when it switches toolchains (cmd/go/internal/toolchain, Exec).
 */
export function isCommand(name: string): boolean {
  return name.startsWith('bin/') || name.startsWith('pkg/tool/') || /^lib\/(?:.*\/)?go_[^/]+_[^/]+_exec$/.test(name)
}

/**
 * The second name of a file: a module zip can hold no other go.mod, so those of the modules within GOROOT are packed as
 * `_go.mod`, and copied to `go.mod` when they are unpacked.
 */
export function secondName(name: string): string | undefined {
  return /(^|\/)_go\.mod$/.test(name) ? name.replace(/_go\.mod$/, 'go.mod') : undefined
}
