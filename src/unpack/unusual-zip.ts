/**
 * A zip that is not exactly as the go command writes the zips of modules. It may be fine; but two programs could read it
 * differently, so the go command has to read it.
 */
export class UnusualZip extends Error {
  override readonly name = 'UnusualZip'
}

/**
 * For checks one after the other: throws {@link UnusualZip} unless the condition holds. The text says what is unusual about
 * the file in the zip, or, without one, about the zip.
 */
export function ensure(condition: boolean, otherwise: string, file?: string): asserts condition {
  if (!condition) throw new UnusualZip(file === undefined ? otherwise : `${JSON.stringify(file)} ${otherwise}`)
}
