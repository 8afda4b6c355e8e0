/** The colours of one scheme. Series differ in lightness, too, and orange and blue are told apart with every colour vision. */
export type Colours = {
  readonly ground: string
  readonly card: string
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly failed: string
  readonly repaired: string
  readonly saved: string
}

/** Text has a contrast of at least 4.5 to its ground and series one of at least 3 (WCAG 2.2, 1.4.3 and 1.4.11): tested. */
export const light: Colours = {
  ground: '#f6f8fa',
  card: '#ffffff',
  text: '#1f2328',
  muted: '#59636e',
  line: '#d1d9e0',
  failed: '#b3370a',
  repaired: '#2f7fd6',
  saved: '#0b7a6f',
}

export const dark: Colours = {
  ground: '#0d1117',
  card: '#161b22',
  text: '#e6edf3',
  muted: '#9aa4af',
  line: '#30363d',
  failed: '#ff9466',
  repaired: '#4a90e2',
  saved: '#4fd1b5',
}
