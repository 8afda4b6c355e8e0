/** Where something was seen: the URL asked for, the environment's proxy in between, and how far the exchange had come. */
export type RequestLocation = {
  readonly url: URL
  readonly proxy?: URL | undefined
  readonly phase?: 'connect' | 'headers' | 'body'
}
