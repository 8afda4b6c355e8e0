const base64 = (text: string) => Buffer.from(text).toString('base64')
const percent = (text: string) => text.replace(/[^A-Za-z0-9]/g, (c) => [...Buffer.from(c)].map(hexByte).join(''))
const hexByte = (byte: number) => `%${byte.toString(16).padStart(2, '0')}`
const html = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
const hex = (character: string) => character.charCodeAt(0).toString(16)
const htmlNames: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }
const half = (text: string) => Math.ceil(text.length / 2)
const split = (text: string, between: string) => `${text.slice(0, half(text))}${between}${text.slice(half(text))}`

/** Ways in which a server, a library or a program may write a secret that it was given. */
export const shapes: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in a sentence': (secret) => `the password (${secret}) was refused`,
  'in quotes': (secret) => `"${secret}"`,
  'in a URL': (secret) => `https://robot:${secret}@mirror.test/x`,
  'percent-encoded': (secret) => encodeURIComponent(secret),
  'percent-encoded in lower case': (secret) => percent(secret),
  'percent-encoded twice': (secret) => encodeURIComponent(percent(secret)),
  'percent-encoded but for what URLs may hold': (secret) => encodeURI(secret),
  'in lower case': (secret) => secret.toLowerCase(),
  'in upper case': (secret) => secret.toUpperCase(),
  'in base64': base64,
  'in base64 for URLs': (secret) => Buffer.from(secret).toString('base64url'),
  'in base64 with its user': (secret) => `Basic ${base64(`robot:${secret}`)}`,
  'in base64 with another user': (secret) => base64(`another-one:${secret}`),
  'in hexadecimal digits': (secret) => Buffer.from(secret).toString('hex'),
  'escaped for JSON': (secret) => JSON.stringify({ password: secret }),
  'escaped for JSON twice': (secret) => JSON.stringify(JSON.stringify({ password: secret })),
  'escaped for HTML': html,
  'escaped for HTML in hexadecimal digits': (secret) => secret.replace(/[&<>"']/g, (c) => `&#x${hex(c)};`),
  'escaped for HTML by names': (secret) => secret.replace(/[&<>"']/g, (c) => `&${htmlNames[c]?.toUpperCase()};`),
  'escaped for JSON by numbers': (secret) => secret.replace(/[&<>"']/g, (c) => `\\u${hex(c).padStart(4, '0')}`),
  'with + for blanks': (secret) => new URLSearchParams({ p: secret }).toString(),
  'over two lines': (secret) => split(secret, '\n'),
  'over two indented lines': (secret) => split(secret, '\r\n\t'),
  'over two lines, percent-encoded': (secret) => split(secret, '%0D%0A'),
  'over two lines, escaped for JSON': (secret) => split(secret, '\\r\\n'),
  'over two lines, escaped for HTML': (secret) => split(secret, '&#13;&#10;'),
  'over two lines that git passes on': (secret) => split(secret, '\nremote: '),
  'with a control character in it': (secret) => split(secret, '\u0007'),
  'with a zero-width blank in it': (secret) => split(secret, '\u200b'),
  'cut off at the end': (secret) => secret.slice(0, -2),
  'cut off with an ellipsis': (secret) => `${secret.slice(0, -2)}… and more`,
  'cut off in base64': (secret) => base64(`robot:${secret}`).slice(0, -5),
  'twice in a row': (secret) => secret + secret,
}
