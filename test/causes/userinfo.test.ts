import { expect, it } from 'vitest'
import { redactText, redactUrl } from '../../src/causes/redact.ts'
import { secretsInUrls } from '../../src/causes/userinfo.ts'

it.each([
  ['a password', 'https://user:pw@mirror.test/x', 'https://user:xxxxx@mirror.test/x'],
  ['with @', 'https://user:p@ssw0rd@mirror.test/x', 'https://user:xxxxx@mirror.test/x'],
  ['with /', 'https://user:S3cr3t/Passw0rd@mirror.test/x', 'https://user:xxxxx@mirror.test/x'],
  ['with / and @', 'https://user:S3/cr@t/pw@mirror.test/x', 'https://user:xxxxx@mirror.test/x'],
  ['with #', 'https://user:S3cr3t#Pw@mirror.test/x', 'https://user:xxxxx@mirror.test/x'],
  ['with ?', 'https://user:S3cr3t?Pw@mirror.test/x', 'https://user:xxxxx@mirror.test/x'],
  ['with :', 'https://user:S3c:r3t@mirror.test/x', 'https://user:xxxxx@mirror.test/x'],
  ['with %', 'https://user:100%25%zz@mirror.test/x', 'https://user:xxxxx@mirror.test/x'],
  ['of digits, then /', 'https://user:1234/S3cr3t@mirror.test/x', 'https://user:xxxxx@mirror.test/x'],
  ['with /, of a host without a dot', 'https://user:S3c/r3t@mirror/x', 'https://user:xxxxx@mirror/x'],
  ['with /, of an address', 'https://user:S3c/r3t@10.0.0.1:8443/x', 'https://user:xxxxx@10.0.0.1:8443/x'],
  ['a token with / as the user', 'https://S3cr3t/T0ken@mirror.test/x', 'https://xxxxx@mirror.test/x'],
  ['a token as the user', 'https://S3cr3tT0ken@mirror.test/x', 'https://xxxxx@mirror.test/x'],
  [
    'no login, and @ in the path',
    'https://mirror.test/example.com/m@v1.0.0',
    'https://mirror.test/example.com/m@v1.0.0',
  ],
  ['no login, and /@v/', 'https://mirror/example.com/m/@v/list', 'https://mirror/example.com/m/@v/list'],
  ['no login, a port', 'http://127.0.0.1:8080/example.com/m@v1.0.0', 'http://127.0.0.1:8080/example.com/m@v1.0.0'],
  ['no login, a host without a dot', 'http://mirror:8080/x.com/m@v1.2.3', 'http://mirror:8080/x.com/m@v1.2.3'],
  ['no login, an address of IPv6', 'http://[::1]:8080/example.com/m@v1.0.0', 'http://[::1]:8080/example.com/m@v1.0.0'],
  ['a login of an address of IPv6', 'http://u:pw@[::1]:8080/m@v1.0.0', 'http://u:xxxxx@[::1]:8080/m@v1.0.0'],
  ['no login, localhost', 'http://localhost:8080/x.com/m@v1.0.0', 'http://localhost:8080/x.com/m@v1.0.0'],
  [
    'no login, and another host in the path',
    'https://mirror.test/x@other.test/y',
    'https://mirror.test/x@other.test/y',
  ],
  ['an empty login', 'https://@mirror.test/x', 'https://@mirror.test/x'],
  ['a login of a host without a dot', 'https://u:pw@mirror/x', 'https://u:xxxxx@mirror/x'],
  [
    'a long token beside a password',
    'https://tok_0123456789abcdef:pw@mirror.test/x',
    'https://xxxxx:xxxxx@mirror.test/x',
  ],
  [
    'a user of nineteen characters',
    'https://a23456789012345678b:pw@m.test/x',
    'https://a23456789012345678b:xxxxx@m.test/x',
  ],
  ['a password alone', 'https://:pw@mirror.test/x', 'https://:xxxxx@mirror.test/x'],
  [
    'a login, and @ in the path',
    'https://u:pw@mirror.test/x.com/m@v1.2.3',
    'https://u:xxxxx@mirror.test/x.com/m@v1.2.3',
  ],
])('a login in a URL is masked: %s', (_, url, shown) => {
  expect(redactText(url)).toBe(shown)
  expect(redactText(`Get "${url}": EOF`)).toBe(`Get "${shown}": EOF`)
})

it.each([
  ['tencent', 'q-sign-algorithm=sha1&q-ak=AKIDabcdef&q-signature=deadbeefcafe0123'],
  ['aliyun', 'x-oss-credential=LTAIabcdef123&x-oss-signature=deadbeefcafe0123'],
  ['amazon', 'X-Amz-Signature=deadbeefcafe0123'],
  ['azure', 'se=2026&sp=r&sig=deadbeefcafe0123'],
  ['jwt', 'jwt=deadbeefcafe0123'],
  ['auth', 'auth=deadbeefcafe0123'],
  ['api_key', 'api_key=deadbeefcafe0123'],
  ['akamai', '__token__=exp=1~hmac=deadbeefcafe0123'],
  ['hdnts', 'hdnts=st=1~hmac=deadbeefcafe0123'],
  ['artifactory', 'X-Artifactory-Token=deadbeefcafe0123'],
  ['escaped for HTML', 'a=b&amp;sig=deadbeefcafe0123'],
  ['with ;', 'a=b;sig=deadbeefcafe0123'],
  ['in a fragment', 'a=b#sig=deadbeefcafe0123'],
])('the signature of a redirect is masked: %s', (_, query) => {
  const url = `https://store.test/x.zip?${query}`
  for (const shown of [
    redactUrl(url),
    redactText(url),
    redactText(`Get "${url}": EOF`),
    redactText(`denied: /x?${query}`),
  ]) {
    expect(shown).not.toMatch(/deadbeef|LTAI|AKID/)
  }
})

it.each([
  ['Cookie: session=s3ss10nvalue1; csrf=0123', /s3ss10n|0123/],
  ['authorization: Custom id=AbcDefGhi0123456, n=7', /AbcDef|n=7/],
  ['{"authorization":"Bearer AbcDefGhi0123456","host":"a"}', /AbcDef/],
  ['private-token: AbcDefGhi0123456', /AbcDef/],
  ['X-JFrog-Art-Api: AbcDefGhi0123456', /AbcDef/],
])('a header with a login is masked: %s', (header, secret) => {
  expect(redactText(`sent\n${header}\nend`)).not.toMatch(secret)
})

it.each([
  ['https://user:S3cr3tPa/ssw0rdXyz@mirror.test', ['S3cr3tPa/ssw0rdXyz', 'S3cr3tPa', 'ssw0rdXyz']],
  ['https://user:S3cr3tPa,ssw0rdXyz@mirror.test', ['S3cr3tPa,ssw0rdXyz', 'S3cr3tPa', 'ssw0rdXyz']],
  ['https://user:S3cr3tPa|ssw0rdXyz@mirror.test', ['S3cr3tPa|ssw0rdXyz', 'S3cr3tPa', 'ssw0rdXyz']],
  ['https://proxy.golang.org,https://u:p4ssw0rd@mirror.test|direct', ['p4ssw0rd']],
  [
    'https://user:abcdefgh/ab1def/abcdef/abcd1/abcdefg@mirror.test',
    ['abcdefgh/ab1def/abcdef/abcd1/abcdefg', 'abcdefgh', 'ab1def'],
  ],
  ['https://user:p4ssw0rd', ['p4ssw0rd']],
  ['https://user:8080', []],
  ['https://user:80801234', ['80801234']],
  ['https://mirror.test:8080/a:b', []],
  [' https://u:p4ssw0rd@mirror.test , https://proxy.golang.org', ['p4ssw0rd']],
  ['https://git:p4ssw0rd@mirror.test', ['p4ssw0rd']],
  ['ssh://git@mirror.test', []],
  ['https://tok_0123456789abcdef:p4ssw0rd@mirror.test', ['tok_0123456789abcdef', 'p4ssw0rd']],
  ['https://a23456789012345678b:p4ssw0rd@mirror.test', ['p4ssw0rd']],
  ['https://tok_0123456789:x-oauth-basic@mirror.test', ['tok_0123456789']],
  ['https://proxy.golang.org,direct', []],
  ['https://mirror:8080/go', []],
  ['user:p4ssw0rd@proxy.test:3128', ['p4ssw0rd']],
])('the secrets in %s', (list, secrets) => {
  expect(secretsInUrls(list).toSorted()).toEqual(secrets.toSorted())
})
