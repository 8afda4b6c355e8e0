/** What go does with proxy variables; a test asks a real go whether it agrees. */
export type ProxyCase = {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  readonly url: string
  /** The proxy that is used, as a URL; undefined where go connects itself. */
  readonly proxy: string | undefined
}

const both = { HTTP_PROXY: 'http://plain.test:3128', HTTPS_PROXY: 'http://secure.test:3128' }
const secure = 'http://secure.test:3128'
const except = (list: string) => ({ ...both, NO_PROXY: list })

export const proxyCases: readonly ProxyCase[] = [
  { name: 'nothing is set', env: {}, url: 'https://a.test', proxy: undefined },
  { name: 'https goes by HTTPS_PROXY', env: both, url: 'https://a.test', proxy: secure },
  { name: 'http goes by HTTP_PROXY', env: both, url: 'http://a.test', proxy: 'http://plain.test:3128' },
  {
    name: 'HTTP_PROXY says nothing about https',
    env: { HTTP_PROXY: 'http://plain.test:3128' },
    url: 'https://a.test',
    proxy: undefined,
  },
  { name: 'lower case is read', env: { https_proxy: secure }, url: 'https://a.test', proxy: secure },
  {
    name: 'upper case wins',
    env: { HTTPS_PROXY: secure, https_proxy: 'http://other.test:1' },
    url: 'https://a.test',
    proxy: secure,
  },
  {
    name: 'an empty upper case one does not',
    env: { HTTPS_PROXY: '', https_proxy: secure },
    url: 'https://a.test',
    proxy: secure,
  },
  { name: 'ALL_PROXY is not read', env: { ALL_PROXY: secure }, url: 'https://a.test', proxy: undefined },
  {
    name: 'a password with a % that is not encoded',
    env: { HTTPS_PROXY: 'http://user:100%@secure.test:3128' },
    url: 'https://a.test',
    proxy: undefined,
  },
  {
    name: 'a password that is not UTF-8',
    env: { HTTPS_PROXY: 'http://user:p%E4ss@secure.test:3128' },
    url: 'https://a.test',
    proxy: 'http://user:p%E4ss@secure.test:3128',
  },
  { name: 'a value without scheme', env: { HTTPS_PROXY: 'secure.test:3128' }, url: 'https://a.test', proxy: secure },
  {
    name: 'an address without scheme',
    env: { HTTPS_PROXY: '10.1.2.3:3128' },
    url: 'https://a.test',
    proxy: 'http://10.1.2.3:3128',
  },
  {
    name: 'a SOCKS proxy',
    env: { HTTPS_PROXY: 'socks5://s.test:1080' },
    url: 'https://a.test',
    proxy: 'socks5://s.test:1080',
  },
  {
    name: 'an https proxy',
    env: { HTTPS_PROXY: 'https://s.test:443/' },
    url: 'https://a.test',
    proxy: 'https://s.test:443/',
  },
  {
    name: 'a value that is no URL either way is ignored',
    env: { HTTPS_PROXY: 'secure test:3128' },
    url: 'https://a.test',
    proxy: undefined,
  },
  {
    name: 'a broken URL names a proxy called http',
    env: { HTTPS_PROXY: 'http://secure test:3128' },
    url: 'https://a.test',
    proxy: 'http://http://secure test:3128',
  },
  { name: 'localhost is never proxied', env: both, url: 'https://localhost:8443', proxy: undefined },
  { name: 'loopback addresses are never proxied', env: both, url: 'http://127.9.9.9', proxy: undefined },
  { name: 'nor the one of IPv6', env: both, url: 'http://[::1]:8080', proxy: undefined },
  { name: 'other local names are', env: both, url: 'http://localhost.localdomain', proxy: 'http://plain.test:3128' },
  {
    name: 'HTTP_PROXY is not trusted in CGI',
    env: { ...both, REQUEST_METHOD: 'GET' },
    url: 'http://a.test',
    proxy: undefined,
  },
  { name: 'a star excepts everything', env: except('x.test, *'), url: 'https://a.test', proxy: undefined },
  { name: 'a domain excepts itself', env: except('a.test'), url: 'https://a.test', proxy: undefined },
  { name: 'a domain excepts what is below it', env: except('a.test'), url: 'https://b.a.test', proxy: undefined },
  { name: 'a domain does not except what ends alike', env: except('a.test'), url: 'https://ba.test', proxy: secure },
  { name: 'a leading dot excepts only what is below', env: except('.a.test'), url: 'https://a.test', proxy: secure },
  { name: 'and that it does', env: except('.a.test'), url: 'https://b.a.test', proxy: undefined },
  { name: 'a star and a dot are a leading dot', env: except('*.a.test'), url: 'https://a.test', proxy: secure },
  { name: 'a port narrows', env: except('a.test:8443'), url: 'https://a.test', proxy: secure },
  { name: 'a port that fits', env: except('a.test:8443'), url: 'https://a.test:8443', proxy: undefined },
  { name: 'the default port is meant, too', env: except('a.test:443'), url: 'https://a.test', proxy: undefined },
  { name: 'case does not matter', env: except('A.Test'), url: 'https://a.TEST', proxy: undefined },
  { name: 'blanks do not matter', env: except(' x.test ,  a.test '), url: 'https://a.test', proxy: undefined },
  { name: 'but separate nothing', env: except('x.test a.test'), url: 'https://a.test', proxy: secure },
  { name: 'a network excepts its addresses', env: except('10.0.0.0/8'), url: 'https://10.77.0.2', proxy: undefined },
  { name: 'host bits do not matter', env: except('10.1.2.3/8'), url: 'https://10.77.0.2', proxy: undefined },
  { name: 'a network excepts no other', env: except('10.0.0.0/8'), url: 'https://11.0.0.1', proxy: secure },
  { name: 'a network of IPv6', env: except('fd00::/8'), url: 'https://[fd12::1]:8443', proxy: undefined },
  { name: 'an address', env: except('10.77.0.2'), url: 'https://10.77.0.2', proxy: undefined },
  { name: 'an address and another port', env: except('10.77.0.2:80'), url: 'https://10.77.0.2', proxy: secure },
  { name: 'an address of IPv6 with port', env: except('[fd12::1]:443'), url: 'https://[fd12::1]', proxy: undefined },
  { name: 'a pattern in the middle means nothing', env: except('a.*.test'), url: 'https://a.b.test', proxy: secure },
  {
    name: 'lower case no_proxy is read',
    env: { ...both, no_proxy: 'a.test' },
    url: 'https://a.test',
    proxy: undefined,
  },
]
