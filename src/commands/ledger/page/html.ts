/** A text as HTML or SVG that shows exactly that text, also inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `16 Nov 2026`, from an ISO 8601 date. */
export function formatDate(iso: string): string {
  return dates.format(new Date(iso))
}
