/** Whether a text is a web page: captive portals and error pages answer 200 with one. */
export function isPage(text: string): boolean {
  return /^\s*(?:<!doctype|<html|<head|<body|<\?xml|<!--)/i.test(text)
}

/** What a body is that is no file: a page by its title, so that people recognise their portal. */
export function describePage(text: string): string {
  if (text.trim() === '') return 'an empty reply'
  const title = /<title[^>]{0,200}>([^<]{1,100})/i.exec(text)?.[1]?.trim()
  if (title !== undefined) return `an HTML page titled "${title}"`
  return isPage(text) ? 'an HTML page' : JSON.stringify(text.slice(0, 60))
}
