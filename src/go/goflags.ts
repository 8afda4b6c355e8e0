/**
 * The value of a flag in GOFLAGS, such as `alt.mod` for `modfile` in `-modfile=alt.mod`; undefined if it is not there. Fields are
 * separated by spaces and may be quoted whole (cmd/internal/quoted); of several the last one counts.
 */
export function goFlag(goflags: string, name: string): string | undefined {
  const fields = Array.from(
    goflags.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g),
    ([, one, two, bare]) => one ?? two ?? bare ?? '',
  )
  const flag = fields.map((field) => field.replace(/^--/, '-')).findLast((field) => field.startsWith(`-${name}=`))
  return flag?.slice(name.length + 2)
}
