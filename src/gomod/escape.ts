/**
 * Upper case letters become `!` and the lower case letter, so that module paths survive case-insensitive file systems.
 * The rule of golang.org/x/mod/module, EscapePath and EscapeVersion.
 */
export function escapeModule(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
}

/** The inverse of {@link escapeModule}; undefined if the text is not an escaped one. */
export function unescapeModule(text: string): string | undefined {
  if (/[A-Z]|!(?![a-z])/.test(text)) return undefined
  return text.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
