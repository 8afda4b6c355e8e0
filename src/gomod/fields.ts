/** What Go takes for space (unicode.IsSpace): U+0085 is none for JavaScript, and the byte order mark, which is for JavaScript, is none. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

/** The words of a text, as Go's strings.Fields takes them apart. */
export function fieldsOf(text: string): string[] {
  return text.split(space).filter((field) => field !== '')
}
