/**
 * Orders two module versions as Go does (semantic versions with a `v`): negative when a comes first. Build metadata such
 * as `+incompatible` does not count. The rule of golang.org/x/mod/semver, Compare.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [split(a), split(b)]
  for (const index of [0, 1, 2]) {
    const order = comparePart(left.numbers[index] ?? '0', right.numbers[index] ?? '0')
    if (order !== 0) return order
  }
  // A release comes after its own pre-releases.
  if (left.pre.length === 0 || right.pre.length === 0) return right.pre.length - left.pre.length
  for (const [index, part] of left.pre.entries()) {
    const order = comparePart(part, right.pre[index])
    if (order !== 0) return order
  }
  return left.pre.length - right.pre.length
}

function split(version: string): { numbers: string[]; pre: string[] } {
  const [, numbers = '', pre = ''] = /^v?([\d.]*)(?:-([^+]*))?/.exec(version) ?? []
  return { numbers: numbers.split('.'), pre: pre === '' ? [] : pre.split('.') }
}

function comparePart(a: string, b: string | undefined): number {
  if (b === undefined) return 1
  const [aNumber, bNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  // Numbers come before words. They may have more digits than a JavaScript number holds.
  if (aNumber !== bNumber) return aNumber ? -1 : 1
  if (aNumber && a.length !== b.length) return a.length - b.length
  return a < b ? -1 : Number(a > b)
}
