/** Whether a text is a web page: captive portals and error pages answer 200 with one. */
export function isPage(text: string): boolean {
  return /^\s*(?:<!doctype|<html|<head|<body|<\?xml|<!--)/i.test(text)
}

/** What kind of thing a body is that is no file: a page by its title, so that people recognise their portal. */
export function describeReply(text: string): string {
  if (text.trim() === '') return 'an empty reply'
  const title = /<title[^>]{0,200}>([^<]{1,100})/i.exec(text)?.[1]?.trim()
  if (title !== undefined) return `an HTML page titled "${title}"`
  if (isPage(text)) return 'an HTML page'
  if (/^\0+$/.test(text)) return 'zero bytes'
  if (isBinary(text)) return 'binary data'
  return /^\s*[{[]/.test(text) ? 'JSON' : 'text'
}

/** The beginning of a body of text, quoted: the words of a server that says with status 200 what is wrong. Empty for all else. */
export function quoteReply(text: string): string {
  return text.trim() === '' || isPage(text) || /<title/i.test(text) || isBinary(text)
    ? ''
    : JSON.stringify(text.trim().slice(0, 60))
}

/** Control characters, or bytes that are no UTF-8 before the last three: the text is cut anywhere. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u0008\u000e-\u001f]|\ufffd(?!\ufffd{0,2}$)/.test(text)
}
