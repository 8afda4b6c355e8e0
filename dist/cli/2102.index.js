export const id = 2102;
export const ids = [2102];
export const modules = {

/***/ 1000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ gatewayIn),
/* harmony export */   z: () => (/* binding */ gatewayNamedIn)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47249);

/**
 * Headers by which firewalls and filtering proxies name themselves, in front of a server or on the way to it. Source: the vendors'
 * documentation of their block pages. What a content network sends with every good answer, too, is not here.
 */
const gateways = [
    { header: 'cf-mitigated', value: /./, name: 'Cloudflare' },
    { header: 'x-amzn-waf-action', value: /./, name: 'AWS WAF' },
    { header: 'x-sucuri-block', value: /./, name: 'Sucuri' },
    { header: 'x-squid-error', value: /./, name: 'Squid' },
    { header: 'x-firewall', value: /./, name: 'a firewall' },
    { header: 'server', value: /zscaler/i, name: 'Zscaler' },
    { header: 'server', value: /fortiweb|fortigate|fortinet/i, name: 'Fortinet' },
    { header: 'server', value: /^big-?ip|^f5\b/i, name: 'F5' },
    { header: 'server', value: /mcafee web gateway|skyhigh/i, name: 'Skyhigh' },
];
/** Who refused, as ` (Squid says so: x-squid-error: ERR_ACCESS_DENIED 0)`; '' if no header names a firewall or proxy. */
function gatewayIn(headers) {
    for (const { header, value, name } of gateways) {
        const seen = String(headers[header] ?? '');
        if (value.test(seen))
            return (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(` (${name} says so: ${header}: ${seen.slice(0, 100)})`);
    }
    return '';
}
/** The name in a text that {@link gatewayIn} is part of; '' if there is none. */
function gatewayNamedIn(text) {
    return / \(([^():]{1,30}) says so: [a-z0-9-]{1,30}: /.exec(text)?.[1] ?? '';
}


/***/ }),

/***/ 68208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ newerGoMod),
/* harmony export */   Q7: () => (/* binding */ configurationRules),
/* harmony export */   jt: () => (/* binding */ flagOfNewerGo),
/* harmony export */   q7: () => (/* binding */ syntaxErrorLine),
/* harmony export */   vK: () => (/* binding */ syntaxErrorPlace)
/* harmony export */ });
/* harmony import */ var _fault_terms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27004);
/* harmony import */ var _matcher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31784);


const asked = (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .any */ .bz)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)('status'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)('request'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)('body'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)('dial'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .inside */ .nx)('vcs'));
/** Words of a go.mod that a newer Go has written, read by an older one. */
const newerGoMod = (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)("invalid go version '1.", 'maximum supported version is', 'maximum version supported by tidy', 'invalid go version 1.', ...['toolchain', 'tool', 'godebug', 'ignore'].flatMap((word) => [
    `unknown directive: ${word}\n`,
    `unknown block type: ${word}\n`,
]));
/** A flag of a module command, refused by a Go from before there were modules: its usage lines lack the word go. */
const flagOfNewerGo = (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .any */ .bz)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('flag provided but not defined: -mod'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('usage: build [', 'usage: install [', 'usage: test [', 'usage: get [', 'usage: list [', 'usage: vet [')), 
// Of the go command itself, before its subcommand (-C, Go 1.20).
(0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('flag provided but not defined: -'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('go is a tool for managing')));
function sumdbOff({ text }) {
    return text.includes('disabled by GOSUMDB=off');
}
/** Where go cannot parse a file: go.mod, go.work, go.sum, or the file of -modfile. */
const syntaxError = /([^\s/\\:]{1,200}\.(?:mod|work|sum)):(\d{1,6})(?::\d{1,6})?:/;
/** The same with the file's folder, as far as it is told from where go ran. */
const syntaxErrorPath = /(?:^|[\s:])((?!\/)[^\s:\\]{0,300}\.(?:mod|work|sum)):\d{1,6}(?::\d{1,6})?:/;
/** The line of the file that go cannot parse; 0 if the fault is another, or names none. */
function syntaxErrorLine({ cause, text }) {
    return cause === 'gomod_syntax' ? Number(syntaxError.exec(text)?.[2] ?? 0) : 0;
}
/** The file that go cannot parse and its line, relative to where go ran; undefined if the fault is another or names no such file. */
function syntaxErrorPlace(fault) {
    const line = syntaxErrorLine(fault);
    const file = syntaxErrorPath.exec(fault.text)?.[1]?.replace(/^\.\//, '');
    return line === 0 || file === undefined || file.startsWith('..') ? undefined : { file, line };
}
/** Values of GOFLAGS and GOPROXY, and the syntax of go.mod: wrong before anything is asked for. */
const configurationRules = [
    {
        id: 'goflags_invalid',
        layer: 'configuration',
        responsible: 'set-up',
        title: 'GOFLAGS holds a flag that go does not know',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .any */ .bz)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('flag provided but not defined: -mod'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .not */ .AU)(flagOfNewerGo)), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('parsing $goflags', '(from $goflags)', "not supported (can be '', 'mod'"), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('-mod may only be set to'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('workspace mode')), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('-modfile cannot be used with commands that', '-modfile cannot be used in workspace', 'file does not have .mod extension', 'build flag -mod='), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('invalid value'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('for flag -mod', 'for "-mod"'))),
            },
        ],
        explanation: 'Every go command reads GOFLAGS. GOFLAGS holds a flag that this Go version does not know, or that is not allowed in a workspace. go ends at once.',
        advice: () => 'Correct or unset GOFLAGS. `go env GOFLAGS` shows its value. `go env -u GOFLAGS` removes a value that `go env -w` stored.',
        example: 'go: parsing $GOFLAGS: unknown flag -foo',
    },
    {
        id: 'goproxy_invalid',
        layer: 'configuration',
        responsible: 'set-up',
        title: 'GOPROXY or another Go setting has an invalid value',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            { matcher: (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('goauth='), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('could not run command', 'encountered an error')) },
            {
                matcher: (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('invalid proxy url', 'contains no entries', "missing ']' in host", 'in host name', 'invalid port "', 'net/url: invalid', 'cannot contain colon', 'checksum database disabled by gosumdb=off', 'missing gosumdb', 'invalid sumdb name', 'proxy url with non-path elements', 'goauth encountered', 'goauth=off cannot be', 'cannot parse goauth', 'output of goauth command', 'goauth=git encountered', 'unknown environment setting', 'modules disabled by go111module', 'modules disabled inside gopath', 'invalid gowork', 'refusing to pass credentials to insecure url', 'invalid gosumdb', 'malformed verifier id', 'invalid gotoolchain', 'bad govcs', 'in govcs', 'empty entry in govcs', 'unreachable pattern in govcs', 'goauth=git dir method', 'unsupported protocol scheme', 'malformed entry in govcs'),
            },
        ],
        headline: (seen) => {
            if (sumdbOff(seen))
                return 'GOSUMDB=off keeps go from fetching a newer Go';
            const variable = /\b(GO(?:PROXY|SUMDB|VCS|AUTH|TOOLCHAIN|WORK|111MODULE))\b/.exec(seen.text)?.[1];
            return variable === undefined
                ? 'GOPROXY or another Go setting has an invalid value'
                : `${variable} has an invalid value`;
        },
        explanation: 'go cannot use one of its settings. Examples: a mirror URL without a scheme, a list without entries, credentials on an http URL, a GOSUMDB or GOVCS value with a syntax error, a GOAUTH command that does not run. GOSUMDB=off also ends here if go must download a newer Go: go verifies a toolchain with the checksum database.',
        advice: (seen) => sumdbOff(seen)
            ? 'Install the Go version of go.mod in this job (`go-version-file: go.mod`), or leave GOSUMDB at its default: go downloads only a toolchain that it can verify.'
            : 'Correct the variable in the message. `go env GOPROXY GOSUMDB GOPRIVATE GOVCS GOAUTH` shows the current values. Write a mirror as `https://host/path`, and `,` or `|` between two entries.',
        example: 'go: example.com/lib@v1.0.0: invalid proxy URL missing scheme: foo',
    },
    {
        id: 'goproxy_off',
        layer: 'configuration',
        responsible: 'set-up',
        title: 'Downloads are switched off, and a module is missing',
        headline: (seen) => `Downloads are switched off, and ${(0,_fault_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleOf */ .cD)(seen, 'a module')} is missing`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .any */ .bz)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('module lookup disabled by', "can't resolve module using the vendor directory", 'disabled by goproxy=off', 'import lookup disabled by -mod=vendor', 'cannot query module due to -mod=vendor'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('goproxy=off')),
            },
        ],
        explanation: 'GOPROXY=off or -mod=vendor forbids all downloads, and a module is missing in the module cache or in the vendor folder.',
        advice: (seen) => `Remove GOPROXY=off (or -mod=vendor) for this step and allow a mirror in GOPROXY. If downloads must stay off, run \`go mod vendor\` and commit the result, or fill the module cache in an earlier step. Missing: ${(0,_fault_terms_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleOf */ .cD)(seen, 'see the message')}.`,
        example: 'go: github.com/acme/lib@v1.2.3: module lookup disabled by GOPROXY=off',
    },
    {
        id: 'gomod_syntax',
        layer: 'configuration',
        responsible: 'code',
        title: 'go.mod, go.work or go.sum cannot be parsed',
        headline: (seen) => {
            const [, file, line] = syntaxError.exec(seen.text) ?? [];
            return file ? `Line ${line} of ${file} cannot be parsed` : 'go.mod, go.work or go.sum cannot be parsed';
        },
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)(
                // go asks the mirror for a version that is a branch while it reads go.mod; its error is not that of the file.
                (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .any */ .bz)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .not */ .AU)(asked), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .status */ .h5)(404, 410)), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .not */ .AU)(newerGoMod), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .any */ .bz)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('errors parsing go.mod', 'errors parsing go.work', 'missing module declaration', 'no module declaration in go.mod', 'error loading go.mod', 'error loading go.work', 'conflicting replacements', 'appears multiple times in workspace', 'is replaced at all versions in the go.work', 'malformed go.sum', 'unknown directive: ', 'unknown block type: ', 'invalid go version', 'repeated go statement', 'repeated module statement', 'go.mod file indicates'), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)((0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('errors parsing '), (0,_matcher_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIncludes */ .kH)('.mod', '.work')))),
            },
        ],
        explanation: 'A line of go.mod, go.work or go.sum is not valid. Often it is the mark of a merge conflict, or a version that does not fit the path (v2 and later need /v2 in the path).',
        advice: () => 'Correct the line in the message, then run `go mod tidy`. If the line is a mark of a merge conflict, resolve the conflict first.',
        example: 'go: errors parsing go.mod:\ngo.mod:6: unknown directive: <<<<<<<',
    },
];


/***/ }),

/***/ 27004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ resolverOf),
/* harmony export */   LJ: () => (/* binding */ hostNameOf),
/* harmony export */   Me: () => (/* binding */ proxyVariableOf),
/* harmony export */   WA: () => (/* binding */ wayRound),
/* harmony export */   X3: () => (/* binding */ gitAuthPrefix),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   cD: () => (/* binding */ moduleOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   cm: () => (/* binding */ privatePattern),
/* harmony export */   jH: () => (/* binding */ envProxyOf),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   mD: () => (/* binding */ mirrorList),
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _shown_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91434);

/** The host that was seen, with its port, or words that stand for it. */
function hostOf(seen, otherwise = 'the host') {
    return (0,_shown_host_js__WEBPACK_IMPORTED_MODULE_0__/* .shownHost */ .K)(seen) || otherwise;
}
/** The host and the port of a URL, as a proxy lets through: `corp.example (port 443)`, `corp.example:8443`. */
function endpointOf(seen) {
    const host = hostOf(seen, 'the mirror');
    return host === (seen.host || 'the mirror') ? `${host} (port ${seen.url?.startsWith('http:') ? 80 : 443})` : host;
}
/** The name of the host alone, for what knows no ports: DNS, credentials. */
function hostNameOf(seen, otherwise = 'the host') {
    return seen.host || otherwise;
}
/** Where mirrors are written; also a person who has the log of another tool explained reads it. */
const mirrorList = "GOPROXY (or modward's `mirrors`)";
/** By the request that was made: `?go-get=1` goes to the host in a module's path, `/sumdb/` to the checksum database. */
function roleOf(seen) {
    const asked = `${seen.url ?? ''} ${seen.text}`;
    if (asked.includes('go-get=1'))
        return 'site of the module';
    return /\/sumdb\/|\/\/sum\.golang\./.test(seen.url || seen.text) ? 'checksum database' : 'mirror';
}
/** Where the address that was asked is written. */
function sourceOf(seen) {
    switch (roleOf(seen)) {
        case 'site of the module':
            return 'the path of the module';
        case 'checksum database':
            return 'GOSUMDB';
        case 'mirror':
            return mirrorList;
    }
}
/** How to get past a host that fails, as the end of a sentence that begins with running again. */
function wayRound(seen) {
    switch (roleOf(seen)) {
        case 'site of the module':
            return `or download ${pathOf(seen)} from a mirror: ${hostOf(seen, 'that host')} is none, it only says where the repository is. go uses it for \`direct\` and for GOPRIVATE`;
        case 'checksum database':
            return 'or use a mirror that passes the checksum database on. With a complete go.sum, go does not need the database';
        case 'mirror':
            return `or use another mirror than ${hostOf(seen)} until it works again. In GOPROXY, write \`|\` instead of \`,\` behind a mirror: then go uses the next entry after any error`;
    }
}
/** `path@version` as far as it was seen, or words that stand for it. */
function moduleOf(seen, otherwise = 'the module') {
    if (!seen.module)
        return otherwise;
    return seen.version ? `${seen.module}@${seen.version}` : seen.module;
}
/** The path of the module without its version, or words that stand for it. */
function pathOf(seen, otherwise = 'the module') {
    return seen.module || otherwise;
}
/** The resolver that a DNS message names, as ` (asked: 10.0.0.2:53)`; '' where it names none. */
function resolverOf(seen) {
    const resolver = /lookup \S{1,255} on (\S{1,100}:\d{1,5}):/.exec(seen.text)?.[1];
    return resolver ? ` (asked: ${resolver})` : '';
}
/** The address that was dialled, as ` (203.0.113.7:443)`, or what of it the host does not say already. */
function addressOf(seen) {
    const [, address = '', port = ''] = /dial tcp (\[?[0-9a-fA-F.:%a-z]{2,64}\]?):(\d{1,5}):/.exec(seen.text) ?? [];
    if (address === '')
        return '';
    if (address !== seen.host)
        return ` (${address}:${port})`;
    return (0,_shown_host_js__WEBPACK_IMPORTED_MODULE_0__/* .shownHost */ .K)(seen) === address ? ` (port ${port})` : '';
}
/** The address of the environment's proxy in an error met on the way to it. */
function envProxyOf(seen) {
    const text = seen.text;
    const dialled = /proxyconnect tcp: dial tcp (\S{2,100}?):? (?:connect|i\/o)/.exec(text)?.[1];
    const named = /proxyconnect tcp: dial tcp: lookup (\S{1,255}?)(?: on |: )/.exec(text)?.[1];
    return dialled ?? named ?? '';
}
/** The variable that names the proxy of the environment for this URL. */
function proxyVariableOf(seen) {
    return seen.url?.startsWith('http:') ? 'HTTP_PROXY' : 'HTTPS_PROXY';
}
/** The part of a prefix that GOPRIVATE would name for a module: host and first path element. */
function privatePattern(seen) {
    const [host, owner] = (seen.module ?? '').split('/');
    if (!host)
        return 'the prefix of your private modules';
    return owner ? `${host}/${owner}` : host;
}
/** The host of a repository, with its owner if the module's path names one: what a token is given for. */
function gitAuthPrefix(seen) {
    const host = hostNameOf(seen, 'github.com');
    const pattern = privatePattern(seen);
    return pattern.startsWith(`${host}/`) ? pattern : host;
}


/***/ }),

/***/ 31784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   Dj: () => (/* binding */ errorIs),
/* harmony export */   Em: () => (/* binding */ vcsErrorIncludes),
/* harmony export */   Q7: () => (/* binding */ all),
/* harmony export */   bz: () => (/* binding */ any),
/* harmony export */   h5: () => (/* binding */ status),
/* harmony export */   kH: () => (/* binding */ errorIncludes),
/* harmony export */   nx: () => (/* binding */ inside),
/* harmony export */   wy: () => (/* binding */ mentions),
/* harmony export */   yy: () => (/* binding */ serverTextIncludes),
/* harmony export */   zO: () => (/* binding */ statusFrom)
/* harmony export */ });
/** The error holds one of these words (lower case); names in it read `<module>`, `<url>` and `<path>`. */
function errorIncludes(...words) {
    return {
        words: words.filter((word) => !word.includes('<')),
        compared: words,
        test: ({ error }) => words.some((word) => error.includes(word)),
    };
}
/** What stands after the last frame is exactly one of these (lower case); words too common to be looked for. */
function errorIs(...words) {
    const known = new Set(words);
    return { words: [], compared: words, test: ({ reason }) => known.has(reason) };
}
/** The version control tool printed one of these (lower case); its output is found by its own marks. */
function vcsErrorIncludes(...words) {
    return { words: [], compared: words, test: ({ vcs }) => vcs !== '' && words.some((word) => vcs.includes(word)) };
}
/** The quoted answer of a server holds one of these (lower case). */
function serverTextIncludes(...words) {
    return {
        words: [],
        compared: words,
        test: ({ response }) => response !== '' && words.some((word) => response.includes(word)),
    };
}
/** Go or the version control tool says one of these (lower case); the quoted answer of a server does not count. */
function mentions(...words) {
    return any(errorIncludes(...words), vcsErrorIncludes(...words));
}
/** The error came wrapped in this frame. */
function inside(frame) {
    return { words: [], compared: [], test: ({ frames }) => frames.has(frame) };
}
/** The answer had one of these statuses. */
function status(...codes) {
    return { words: [], compared: [], test: (message) => codes.includes(message.status) };
}
/** The answer had a status from one to the other, both included. */
function statusFrom(lowest, highest) {
    return { words: [], compared: [], test: (message) => message.status >= lowest && message.status <= highest };
}
/** All of them. */
function all(...looks) {
    return {
        // Any one of them is necessary: the one with the longest words finds the fewest candidates.
        words: looks
            .map(({ words }) => words)
            .reduce((best, words) => (shortest(words) > shortest(best) ? words : best), []),
        compared: looks.flatMap(({ compared }) => compared),
        test: (message) => looks.every((look) => look.test(message)),
    };
}
/** At least one of them. */
function any(...looks) {
    return {
        words: looks.flatMap(({ words }) => words),
        compared: looks.flatMap(({ compared }) => compared),
        test: (message) => looks.some((look) => look.test(message)),
    };
}
/** Not that. */
function not(look) {
    return { words: [], compared: look.compared, test: (message) => !look.test(message) };
}
function shortest(words) {
    return words.length === 0 ? 0 : Math.min(...words.map((word) => word.length));
}


/***/ }),

/***/ 82102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rl: () => (/* binding */ causeOf),
  Kl: () => (/* binding */ faultOf),
  dg: () => (/* binding */ isTransient),
  aO: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./src/causes/id.ts
/**
 * Every cause that modward can name, in no particular order. An id keeps its name and its meaning for ever:
 * reports, outputs and people's searches rely on it.
 */
const causeIds = [
    // before and after everything else
    'go_missing',
    'no_gomod',
    'input_invalid',
    'interrupted',
    'unknown',
    // name resolution
    'dns_no_such_host',
    'dns_server_failure',
    'dns_timeout',
    // TCP / IP
    'tcp_refused',
    'tcp_reset',
    'tcp_timeout',
    'tcp_unreachable',
    'ipv6_broken',
    // TLS
    'tls_untrusted_ca',
    'tls_expired',
    'tls_hostname',
    'tls_handshake_timeout',
    'tls_not_tls',
    'tls_other',
    // HTTP
    'http_401',
    'http_403',
    'http_404',
    'http_410',
    'http_407_proxy_auth',
    'http_429',
    'http_451',
    'egress_blocked',
    'http_5xx',
    'http_other',
    'h2_stream',
    'eof',
    'stall_timeout',
    'bad_reply',
    // environment proxies
    'env_proxy_down',
    'env_proxy_error',
    // integrity
    'gosum_mismatch',
    'sumdb_mismatch',
    'gosum_missing',
    'sumdb_unreachable',
    'sumdb_lookup_failed',
    'sumdb_bad_reply',
    // version control
    'vcs_https_auth',
    'private_leak',
    'vcs_ssh_auth',
    'vcs_host_key',
    'vcs_repo_not_found',
    'vcs_tool_missing',
    'vcs_unknown_revision',
    'vcs_network',
    'vcs_ownership',
    'vcs_cache_corrupt',
    'vcs_policy',
    'vanity_import',
    // module content, toolchain, disk, configuration
    'mod_invalid_version',
    'mod_path_mismatch',
    'mod_not_found',
    'mod_bad_path',
    'gomod_syntax',
    'gomod_updates_needed',
    'mod_zip_refused',
    'replace_missing',
    'gowork_missing',
    'vendor_inconsistent',
    'go_too_old',
    'toolchain_unavailable',
    'disk_full',
    'fs_permission',
    'fs_readonly',
    'fs_other',
    'lock_held',
    'cache_corrupt',
    'goproxy_off',
    'goproxy_invalid',
    'goflags_invalid',
];

// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(47249);
// EXTERNAL MODULE: ./src/causes/rules/configuration.ts
var configuration = __webpack_require__(68208);
// EXTERNAL MODULE: ./src/causes/rules/fault-terms.ts
var fault_terms = __webpack_require__(27004);
// EXTERNAL MODULE: ./src/causes/rules/matcher.ts
var matcher = __webpack_require__(31784);
;// CONCATENATED MODULE: ./src/causes/rules/content.ts


/** What a module path or a version says about itself: the same from every source, today and tomorrow. */
const contentRules = [
    {
        id: 'mod_path_mismatch',
        layer: 'module',
        responsible: 'code',
        title: 'A module has another name than the one required',
        headline: (seen) => {
            const declared = /module declares its path as:\s{1,8}(\S{1,300})/.exec(seen.text)?.[1];
            return declared
                ? `${(0,fault_terms/* pathOf */.XM)(seen, 'A module')} calls itself ${declared}`
                : 'A module has another name than the one required';
        },
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* errorIncludes */.kH)('module declares its path as', 'but was required as', 'used for two different module paths'),
            },
        ],
        explanation: 'The go.mod of the dependency declares another path. The repository was renamed or moved, or it is a fork, or upper and lower case differ.',
        advice: (seen) => {
            const declared = /module declares its path as:\s{1,8}(\S{1,300})/.exec(seen.text)?.[1];
            return `Require ${declared ?? 'the declared path'} instead of ${(0,fault_terms/* pathOf */.XM)(seen, 'this one')}. For a fork, add a replace line from the declared path to the fork.`;
        },
        example: 'go: github.com/oldacme/magic@v0.10.0: parsing go.mod:\n\tmodule declares its path as: github.com/newacme/magic\n\t        but was required as: github.com/oldacme/magic',
    },
    {
        id: 'mod_bad_path',
        layer: 'module',
        responsible: 'code',
        title: 'A module or import path is not valid',
        headline: (seen) => `${(0,fault_terms/* pathOf */.XM)(seen, 'A module or import path')} is not a valid path`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* errorIncludes */.kH)('missing dot in first path element', 'is not in std', 'is not in goroot', 'does not begin with hostname', 'malformed module path', 'malformed import path', 'invalid module path', 'invalid github.com import path', 'invalid bitbucket.org import path', 'invalid launchpad.net import path', 'local import', 'leading dot in path element', 'invalid char', 'invalid path element', 'trailing slash', 'double slash'),
            },
        ],
        explanation: 'A path without a host name can only come from the standard library or from a replace line. A path with a forbidden character is never valid.',
        advice: (seen) => `Correct ${(0,fault_terms/* pathOf */.XM)(seen, 'the path')} in the import, or add a replace or use line if it is a local module. If it is a package of the standard library, install a newer Go.`,
        example: 'go: corp/x/y@v1.0.0: malformed module path "corp/x/y": missing dot in first path element',
    },
    {
        id: 'mod_invalid_version',
        layer: 'module',
        responsible: 'code',
        title: 'A required version is not valid',
        headline: (seen) => `${(0,fault_terms/* moduleOf */.cD)(seen, 'A required version')} is not a valid version`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('post-v2 module path', 'non-.../v', 'invalid pseudo-version', 'invalid module version', 'is not canonical', 'disallowed module version', 'should be v0 or v1', 'must match major version', 'must be compatible', 'not a semantic version', 'must be of the form v1.2.3', 'disallowed version string', 'invalid +incompatible', '+incompatible suffix not allowed', 'mismatched version', 'should be v2, not v', 'does not match version-control timestamp', 'version before v', 'module contains a go.mod file, so'), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('should be v'), (0,matcher/* errorIncludes */.kH)(', not v')), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('version "'), (0,matcher/* errorIncludes */.kH)('" invalid')), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('invalid version'), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('vcs')), (0,matcher/* not */.AU)((0,matcher/* errorIncludes */.kH)('unknown revision', 'reading http', 'go version')))),
            },
        ],
        explanation: 'The version in go.mod does not fit the module. v2 and later need /v2 in the path. A pseudo-version must name an existing commit and its date.',
        advice: (seen) => `Correct the require line of ${(0,fault_terms/* pathOf */.XM)(seen)}: \`go get ${seen.module || 'MODULE'}@COMMIT\` writes a valid version. For v2 and later, the path ends in /v2.`,
        example: 'go: github.com/acme/junit@v2.0.0: invalid version: go.mod has post-v2 module path "github.com/acme/junit/v2" at revision v2.0.0',
    },
    {
        id: 'vanity_import',
        layer: 'module',
        responsible: 'upstream',
        title: 'An import path leads to no repository',
        headline: (seen) => `The import path ${(0,fault_terms/* pathOf */.XM)(seen, 'of a module')} leads to no repository`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* errorIncludes */.kH)('no go-import meta tag', 'multiple meta tags match', 'unrecognized import path', 'unrecognized vcs', 'meta tag', 'unknown import path', 'insecure protocol', 'https fetch failed', 'invalid repo root'),
            },
            { matcher: (0,matcher/* inside */.nx)('vanity') },
        ],
        explanation: 'The host in the path must serve a page that names the repository. The page is missing or wrong, or the host did not answer.',
        advice: (seen) => `Check the spelling of ${(0,fault_terms/* pathOf */.XM)(seen)}. If it is right, use a mirror that has the module (public mirrors keep modules that they served before), or tell the owner of the site. If the host is private, set GOPRIVATE to it.`,
        example: 'go: acme.example.net/lum@v0.1.0: unrecognized import path "acme.example.net/lum": parse https://acme.example.net/lum?go-get=1: no go-import meta tags ()',
    },
    {
        id: 'mod_not_found',
        layer: 'module',
        responsible: 'code',
        title: 'No such version or package',
        headline: (seen) => `There is no such version or package${seen.module ? ` of ${(0,fault_terms/* pathOf */.XM)(seen)}` : ''}`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            { matcher: (0,matcher/* errorIncludes */.kH)('no matching versions for query'), override: { mirrorHelps: true } },
            {
                matcher: (0,matcher/* errorIncludes */.kH)('does not contain package', 'not provided by module', 'but not at required version', 'not contain packages matching', 'not contain package', 'is not a package in module', 'missing module for import', 'no matching versions', 'cannot find module providing package', 'cannot find package', 'matches no packages', 'no matching version', 'found, but does not contain', 'no go files in', 'not a known dependency', 'matched no packages'),
            },
        ],
        explanation: 'The module exists, but not in that version, or the version does not have that package. It was never released, was retracted, moved to a new major version, or is misspelled. Some mirrors do not answer @latest.',
        advice: (seen) => `List the versions (\`go list -m -versions ${seen.module || 'MODULE'}\`), check which of them has the package, and correct the require or import line.`,
        example: 'go: github.com/acme/deptree@latest: no matching versions for query "latest"',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/disk-target.ts
const lastPath = /((?:[A-Za-z]:)?[\\/]?[^\s:"]{1,1000}): (?!open|mkdir)/g;
/** Tells by the path in the message, or by what go says that it does, what could not be written. */
function diskTargetOf({ text }) {
    const moduleFile = /(?:updating|writing|[RW]?Lock|open|rename) (?:\S{0,1000}[\\/])?(go\.(?:mod|sum|work|work\.sum))(?:\d{1,12}\.tmp)?(?::|\s|$)/.exec(text)?.[1];
    // The go.mod files of dependencies lie in the module cache.
    if (moduleFile !== undefined && !/[\\/]pkg[\\/]mod[\\/]|writing go\.mod cache/.test(text)) {
        return { kind: 'module files', name: moduleFile };
    }
    if (/[\\/]sumdb[\\/]/.test(text))
        return { kind: 'checksum database' };
    if (/go-build\b|build cache|GOCACHE/i.test(text) && !/creating work dir/.test(text))
        return { kind: 'build cache' };
    if (/creating work dir|[\\/]go-build\d{3,}|GOTMPDIR/.test(text))
        return { kind: 'temporary' };
    if (/writing go env config/.test(text))
        return { kind: 'settings' };
    if (/[\\/]pkg[\\/]mod\b|cache[\\/](?:download|vcs|lock)|module cache|go\.mod cache|stat cache|GOMODCACHE|\bmodcache\b/i.test(text)) {
        return { kind: 'module cache' };
    }
    if (/^go (?:build|install) |copying \S{1,300}a\.out|[\\/]bin[\\/]/m.test(text))
        return { kind: 'programs' };
    const path = [...text.matchAll(lastPath)].at(-1)?.[1] ?? '';
    return path === '' ? { kind: 'unknown' } : { kind: 'checkout', name: path };
}
/** The target in words, as the object of a sentence. */
function diskTargetName(target) {
    switch (target.kind) {
        case 'module files':
            return target.name;
        case 'checksum database':
            return "the checksum database's folder";
        case 'build cache':
            return 'the build cache';
        case 'temporary':
            return 'the temporary folder';
        case 'settings':
            return "go's settings file";
        case 'programs':
            return 'the folder of the built program';
        case 'checkout':
            return target.name;
        case 'module cache':
        case 'unknown':
            return 'the module cache';
    }
}

;// CONCATENATED MODULE: ./src/causes/rules/disk.ts


/** Faults of the machine's own disk. They come first: their messages begin with the URL of the file that did not fit. */
const diskRules = [
    {
        id: 'disk_full',
        layer: 'disk',
        responsible: 'machine',
        title: 'The disk is full',
        retryable: false,
        mirrorHelps: false,
        // The same job fills the same disk: a hosted runner has as little room the next time.
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* mentions */.wy)('no space left on device', 'not enough space on the disk', 'disk quota exceeded', 'disc quota exceeded', 'file too large'), (0,matcher/* errorIncludes */.kH)('file size limit exceeded')),
            },
        ],
        explanation: 'The file system of the module cache, the build cache or the temporary folder is full, or a quota or a file-size limit (ulimit -f) was reached. The message may begin with the URL of the file, but the problem is the disk, not the network.',
        advice: () => 'Free space on the runner, or move GOMODCACHE, GOCACHE and TMPDIR to a larger disk. `df -h` and `df -i` show which file system is full. If the message says "file too large", raise the file-size limit (`ulimit -f`).',
        example: 'go: golang.org/x/net@v0.10.0: read "https://proxy.golang.org/golang.org/x/net/@v/v0.10.0.zip": write /go/pkg/mod/cache/download/golang.org/x/net/@v/v0.10.0.zip400000001.tmp: no space left on device',
    },
    {
        id: 'fs_readonly',
        layer: 'disk',
        responsible: 'machine',
        title: 'The module cache is on a read-only file system',
        headline: (seen) => `${upper(diskTargetName(diskTargetOf(seen)))} is on a read-only file system`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [{ matcher: (0,matcher/* mentions */.wy)('read-only file system', 'media is write protected') }],
        explanation: 'go wants to write to a folder that is mounted read-only: a container with a read-only root, a volume mounted `:ro`, or a disk that the kernel remounted after errors. go writes go.mod and go.sum only if they are incomplete.',
        advice: (seen) => readOnlyAdvice(diskTargetOf(seen)),
        example: 'could not create module cache: mkdir /go/pkg/mod: read-only file system',
    },
    {
        id: 'fs_permission',
        layer: 'disk',
        responsible: 'machine',
        title: 'The module cache is not writable',
        headline: (seen) => `${upper(diskTargetName(diskTargetOf(seen)))} is not writable`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* not */.AU)((0,matcher/* inside */.nx)('vcs')), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('dial')), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('envproxy')), (0,matcher/* errorIncludes */.kH)(': permission denied', 'access is denied', ': operation not permitted')),
            },
            // The folder could not be made, which go does not say: it then misses a file in it.
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('verifying '), (0,matcher/* errorIncludes */.kH)('open <path>'), (0,matcher/* errorIncludes */.kH)('no such file or directory', 'cannot find the')),
            },
        ],
        explanation: 'A file or folder that go must write belongs to another user, often to root in a container. It can be the module cache, the build cache, `$GOPATH/pkg/sumdb` (the state of the checksum database) or the checkout. go writes go.mod and go.sum only if they are incomplete. Unpacked modules are read-only on purpose, so a plain `rm -rf` of the cache gives the same message.',
        advice: (seen) => permissionAdvice(diskTargetOf(seen)),
        example: 'go: writing go.mod cache: mkdir /home/gopath/pkg/mod: permission denied',
    },
    {
        id: 'fs_other',
        layer: 'disk',
        responsible: 'machine',
        title: 'The module cache cannot be used where it is',
        headline: (seen) => isExhausted(seen)
            ? 'This machine has no file handle, process or memory left'
            : `${upper(diskTargetName(diskTargetOf(seen)))} cannot be used where it is`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('gomodcache entry is relative', 'gopath entry is relative', 'could not create module cache', 'failed to create cache directory', 'neither gopath nor gomodcache', 'find or create lock file', 'gocache is not', 'environment variable is relative', 'module cache not found: neither gomodcache nor gopath is set', 'gopath entry cannot start with shell metacharacter', 'file name too long', 'filename or extension is too long', 'structure needs cleaning', 'input/output error', 'stale file handle', 'stale nfs file handle', 'too many open files', 'too many links', 'no locks available', 'function not implemented', 'build cache is required, but could not be located', 'build cache is disabled by gocache=off', 'failed to initialize build cache', 'directory name, or volume label syntax is incorrect', 'too many levels of symbolic links', 'text file busy', 'directory not empty', 'directory is not empty'), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('not a directory'), (0,matcher/* not */.AU)((0,matcher/* errorIncludes */.kH)('replaced by', 'go.work'))), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('lock'), (0,matcher/* errorIncludes */.kH)('operation not supported', 'not supported by', 'resource temporarily unavailable'))),
            },
        ],
        explanation: 'GOMODCACHE, GOPATH or GOCACHE does not name a usable folder. It is a relative path, a file, a path that is too long, a folder on a file system without locks, or a disk with errors.',
        advice: (seen) => (isExhausted(seen) ? exhaustedAdvice : unusableAdvice(diskTargetOf(seen))),
        example: 'go: GOMODCACHE entry is relative; must be absolute path: "rel/mod".',
    },
];
const completeFiles = 'Run `go mod tidy` on a developer machine and commit go.mod and go.sum: go wants to write this file because it is incomplete.';
function permissionAdvice(target) {
    switch (target.kind) {
        case 'module files':
            return `${completeFiles} If the job should write it, give the checkout to its user (\`chown -R\`).`;
        case 'checksum database':
            return 'Give `$GOPATH/pkg/sumdb` to the user of the job (`chown -R`), or set GOPATH to another folder. With a complete go.sum, go does not need the checksum database.';
        case 'build cache':
            return 'Set GOCACHE to a folder that the user of the job can write to, or give the folder to that user (`chown -R`). In a container `HOME` may be `/`.';
        case 'temporary':
            return 'Set GOTMPDIR or TMPDIR to a folder that the user of the job can write to.';
        case 'settings':
            return 'Set the variable in the environment of the job instead of with `go env -w`, or set GOENV to a file that the user of the job can write to.';
        case 'programs':
            return 'Build into a folder that the user of the job can write to (`-o`, GOBIN), or give the checkout to that user (`chown -R`).';
        case 'checkout':
            return `Give ${target.name} to the user of the job (\`chown -R\`). Probably root in a container, or another step, made the checkout.`;
        case 'module cache':
        case 'unknown':
            return 'Give the folder in the message to the user of the job (`chown -R`), or set GOMODCACHE to another folder. To remove a cache, use `go clean -modcache`, not `rm`.';
    }
}
function readOnlyAdvice(target) {
    switch (target.kind) {
        case 'module files':
            return completeFiles;
        case 'checksum database':
            return 'Set GOPATH to a writable folder: go keeps the state of the checksum database in `$GOPATH/pkg/sumdb`. With a complete go.sum, go does not need the database.';
        case 'build cache':
        case 'temporary':
        case 'settings':
        case 'programs':
            return permissionAdvice(target);
        case 'checkout':
            return `Mount ${target.name} writable, or let the command write to another folder.`;
        case 'module cache':
        case 'unknown':
            return 'Set GOMODCACHE to a writable folder (for example below RUNNER_TEMP), or mount the module cache writable.';
    }
}
/** The limits of the job, not the disk. A lock that is refused with these words is one of the file system. */
function isExhausted({ text }) {
    return (/too many open files|cannot allocate memory|\b(?:EMFILE|ENFILE|ENOMEM|EAGAIN)\b/.test(text) ||
        (/resource temporarily unavailable/.test(text) && !/lock/i.test(text)));
}
const exhaustedAdvice = "Raise the job's limits: open files (`ulimit -n`, at least 1024), processes (`ulimit -u`, in a container `--pids-limit`) and memory. Or do fewer things at once on this machine. In modward, a lower `concurrency` needs fewer open files.";
function unusableAdvice(target) {
    if (target.kind === 'module files' || target.kind === 'checkout') {
        return 'Move the checkout to a local disk: go locks go.mod while it works, and this file system (a network share, some FUSE mounts) has no locks.';
    }
    return 'Set GOMODCACHE and GOCACHE to absolute paths of local, writable folders. `go env GOMODCACHE GOCACHE` shows the current values. On Windows, use short paths that the virus scanner does not watch.';
}
function upper(text) {
    // Names of files keep their case.
    return /^(?:the|go's) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

;// CONCATENATED MODULE: ./src/causes/rules/dns.ts


/** Name resolution, before anything is connected. */
const dnsRules = [
    {
        id: 'dns_no_such_host',
        layer: 'dns',
        responsible: 'network',
        title: 'DNS does not know a host',
        headline: (seen) => `DNS cannot find ${(0,fault_terms/* hostNameOf */.LJ)(seen, 'a host')}`,
        retryable: true,
        mirrorHelps: true,
        // A resolver that says no, says so tomorrow, too; the flaky ones fail or are silent.
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('no such host', 'getaddrinfow: no such host is known', 'the requested name is valid, but no data of the requested type was found'), (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('lookup'), (0,matcher/* errorIncludes */.kH)('nodename nor servname provided', 'name or service not known', 'no address associated with hostname', 'no suitable address'))),
            },
        ],
        explanation: 'The DNS server says that the name does not exist. The name is misspelled, or it exists only on an internal network, or the container uses the wrong DNS server.',
        advice: (seen) => `Check the spelling of ${(0,fault_terms/* hostNameOf */.LJ)(seen)} in ${(0,fault_terms/* sourceOf */.vz)(seen)}. If it is right, check that the DNS server of this job${(0,fault_terms/* resolverOf */.EM)(seen)} knows the name: an internal name needs a runner on the internal network.`,
        example: 'go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod": dial tcp: lookup goproxy.corp.example on 10.0.0.2:53: no such host',
    },
    {
        id: 'dns_server_failure',
        layer: 'dns',
        responsible: 'network',
        title: 'The DNS server failed',
        headline: (seen) => `The DNS server failed to look up ${(0,fault_terms/* hostNameOf */.LJ)(seen, 'a host')}`,
        retryable: true,
        mirrorHelps: false,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('lookup'), (0,matcher/* errorIncludes */.kH)('server misbehaving', 'temporary failure in name resolution', 'temporary error during hostname resolution', 'non-recoverable error', 'connection refused', 'connection reset', 'forcibly closed', 'cannot unmarshal dns message', 'no answer from dns server', 'lame referral', 'invalid dns response', 'unrecognized address', 'device or resource busy', 'system error')),
            },
            { matcher: (0,matcher/* all */.Q7)((0,matcher/* not */.AU)((0,matcher/* inside */.nx)('vcs')), (0,matcher/* errorIncludes */.kH)('temporary failure in name resolution')) },
        ],
        explanation: 'The DNS server answered with an error (SERVFAIL, REFUSED), or nothing listens at its address. Another mirror rarely helps, because its name is looked up at the same DNS server.',
        advice: (seen) => `Run again. If it fails again, check the DNS server of the container or runner${(0,fault_terms/* resolverOf */.EM)(seen)}: \`cat /etc/resolv.conf\`, \`getent hosts ${(0,fault_terms/* hostNameOf */.LJ)(seen, 'proxy.golang.org')}\`.`,
        example: 'go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": dial tcp: lookup proxy.golang.org on 127.0.0.53:53: server misbehaving',
    },
    {
        id: 'dns_timeout',
        layer: 'dns',
        responsible: 'network',
        title: 'The DNS server does not answer',
        headline: (seen) => `The DNS server does not answer for ${(0,fault_terms/* hostNameOf */.LJ)(seen, 'a host')}`,
        retryable: true,
        mirrorHelps: false,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('lookup'), (0,matcher/* errorIncludes */.kH)('i/o timeout', 'timed out', 'no route to host', 'unreachable', 'deadline exceeded', 'operation was canceled', 'not permitted', 'cannot assign requested address', "can't assign requested address", 'network is down', 'host is down', 'permission denied', 'failed to respond', 'resource temporarily unavailable', 'invalid argument')),
            },
        ],
        explanation: 'The DNS server sent no answer. A firewall drops UDP port 53, or the DNS server is down, or the container cannot reach it (common with docker, WSL and VPNs).',
        advice: (seen) => `Run again. If it fails again, the job cannot reach its DNS server${(0,fault_terms/* resolverOf */.EM)(seen)}: set another one (docker: \`--dns\`), or allow UDP port 53 in the firewall.`,
        example: 'go: example.com/lib@v1.0.0: Get "https://goproxy.cn/example.com/lib/@v/v1.0.0.mod": dial tcp: lookup goproxy.cn on 192.0.2.255:53: read udp 198.51.100.5:41100->192.0.2.255:53: i/o timeout',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/egress.ts


/** How a filter of outgoing connections names itself: sandboxes of build systems and agents, curated networks. */
const words = [
    'not in allowlist',
    'not in the allowlist',
    'not on the allowlist',
    'not in the allow list',
    'not in the allowed list',
    'not allowlisted',
    'not whitelisted',
    'not in whitelist',
    'host_not_allowed',
    'host not allowed',
    'domain not allowed',
    'blocked by network policy',
    'blocked by the network policy',
    'sandbox network policy',
    'blocked by egress',
    'egress policy',
    'egress is blocked',
    'egress blocked',
    'blocked by sandbox',
    'blocked by the sandbox',
    'blocked by firewall rule',
    'blocked by the firewall',
    'blocked by harden-runner',
    'blocked-by-allowlist',
    'network access is disabled',
    'network access denied by policy',
];
/** The address to which the DNS of StepSecurity's harden-runner sends every name that is not allowed. */
const sinkhole = 'dial tcp 54.185.253.63:';
/** A filter of outgoing connections that says what it is: it stands before the statuses and the silence that it answers with. */
const egressRules = [
    {
        id: 'egress_blocked',
        layer: 'env proxy',
        responsible: 'set-up',
        title: 'The network policy of this job does not allow a host',
        headline: (seen) => `The network policy of this job does not allow ${(0,fault_terms/* hostOf */.w4)(seen, 'a host')}`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [
            { matcher: (0,matcher/* errorIncludes */.kH)(sinkhole) },
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* all */.Q7)((0,matcher/* any */.bz)((0,matcher/* status */.h5)(403, 407, 451), (0,matcher/* inside */.nx)('request')), (0,matcher/* any */.bz)((0,matcher/* serverTextIncludes */.yy)(...words), (0,matcher/* errorIncludes */.kH)(...words))), (0,matcher/* vcsErrorIncludes */.Em)(...words)),
            },
        ],
        explanation: 'A filter for outgoing connections answers instead of the server: the egress policy of harden-runner, the sandbox of a build system or of an agent, or a gateway with a list of allowed hosts. The request did not reach the mirror.',
        advice: (seen) => `Add ${(0,fault_terms/* hostOf */.w4)(seen, 'the host')} to the allowed hosts of this job (\`allowed-endpoints\` of harden-runner, the network settings of the sandbox), together with the hosts it redirects to. \`modward doctor --hosts\` lists all hosts that the project needs. Or use a mirror that is allowed.`,
        example: 'go: github.com/acme/lib@v1.0.0: reading https://proxy.golang.org/github.com/acme/lib/@v/v1.0.0.mod: 403 Forbidden\n\tserver response: Host not in allowlist',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/env-proxy.ts


/** A refused CONNECT leaves go with the bare reason phrase: no number, no word of the proxy. */
const serverErrors = [
    'bad gateway',
    'service unavailable',
    'gateway timeout',
    'gateway time-out',
    'internal server error',
    'unable to connect',
];
const refusal = [
    'forbidden',
    'access violation',
    'filtered',
    'method not allowed',
    'not found',
    'bad request',
    'access denied',
    'blocked',
    'request timeout',
    'request time-out',
    'unknown status code',
    'connection refused',
    'host not found',
    'not allowed',
    'policy_denied',
    'too many requests',
    'network authentication required',
];
const phraseOnly = (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('request'), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('dial')));
/** Proxies of the environment (HTTP_PROXY, HTTPS_PROXY), which stand before every other layer. */
const envProxyRules = [
    {
        id: 'http_407_proxy_auth',
        layer: 'env proxy',
        responsible: 'set-up',
        title: 'The proxy of this environment asks for a login',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('proxy authentication required', 'proxy authorization required'), (0,matcher/* status */.h5)(407), 
                // Some proxies (tinyproxy) ask for the login with 401, as if they were the server.
                (0,matcher/* all */.Q7)(phraseOnly, (0,matcher/* errorIs */.Dj)('unauthorized')), (0,matcher/* vcsErrorIncludes */.Em)('407 from proxy', 'response 407', 'error: 407', 'proxy authentication required')),
            },
        ],
        explanation: 'HTTP_PROXY or HTTPS_PROXY names a proxy that needs a user name and a password. The URL of the proxy has none, or the proxy does not accept them.',
        advice: () => 'Put the login into the proxy variable, from a secret: `HTTPS_PROXY=http://user:password@proxy:port`, with special characters percent-encoded. Or ask for a proxy that needs no login from runners.',
        example: 'go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": Proxy Authentication Required',
    },
    {
        id: 'env_proxy_down',
        layer: 'env proxy',
        responsible: 'set-up',
        title: 'The proxy of this environment does not answer',
        headline: (seen) => `The proxy of this environment${(0,fault_terms/* envProxyOf */.jH)(seen) && ` (${(0,fault_terms/* envProxyOf */.jH)(seen)})`} does not answer`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('envproxy'), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('vcs')), (0,matcher/* not */.AU)((0,matcher/* errorIncludes */.kH)('unknown error', 'tls: ', 'x509: ', 'server gave http response', 'general socks server failure')), (0,matcher/* errorIncludes */.kH)('dial tcp', 'refused', 'no such host', 'i/o timeout', 'unreachable', 'no route to host', 'reset', 'eof', 'server misbehaving', 'timed out', 'connectex', 'temporary failure', 'failed to respond')),
            },
            { matcher: (0,matcher/* any */.bz)((0,matcher/* vcsErrorIncludes */.Em)('could not resolve proxy'), (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('vcs'), (0,matcher/* inside */.nx)('envproxy'))) },
        ],
        explanation: 'HTTP_PROXY or HTTPS_PROXY names a proxy that cannot be reached. Often it is the address of a desktop program (127.0.0.1:7890, :1080, :8118) that was copied into a container or a runner.',
        advice: (seen) => {
            const proxy = (0,fault_terms/* envProxyOf */.jH)(seen);
            return `Unset ${(0,fault_terms/* proxyVariableOf */.Me)(seen)} (it may be set in lower case, too) for this job, or start ${proxy ? `the proxy ${proxy}` : 'that proxy'}${/^(127\.|localhost|\[::1\])/.test(proxy) ? '; inside a container 127.0.0.1 is the container itself' : ''}.`;
        },
        example: 'go: github.com/acme/ginkgo@v1.16.3: Get "https://proxy.golang.org/github.com/acme/ginkgo/@v/v1.16.3.mod": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused',
    },
    {
        id: 'env_proxy_error',
        layer: 'env proxy',
        responsible: 'set-up',
        title: 'The proxy of this environment refused the connection',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            { matcher: (0,matcher/* all */.Q7)(phraseOnly, (0,matcher/* errorIs */.Dj)(...serverErrors)), override: { retryable: true } },
            { matcher: (0,matcher/* all */.Q7)(phraseOnly, (0,matcher/* errorIs */.Dj)(...refusal)) },
            { matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('envproxy'), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('vcs'))) },
            {
                matcher: (0,matcher/* vcsErrorIncludes */.Em)('http code 502 from proxy', 'http code 503 from proxy', 'http code 504 from proxy', 'http code 500 from proxy', 'response 502', 'response 503'),
                override: { retryable: true },
            },
            { matcher: (0,matcher/* vcsErrorIncludes */.Em)('from proxy after connect', 'connect tunnel failed', 'proxy connect aborted') },
        ],
        explanation: 'The proxy of HTTP_PROXY or HTTPS_PROXY answers, but refuses this connection. It has a list of allowed hosts or ports, or it cannot reach the host itself, or the variable has a wrong scheme.',
        advice: (seen) => `Allow ${(0,fault_terms/* endpointOf */.X5)(seen)} in the proxy, or add it to NO_PROXY if this job can reach it directly. The value of HTTPS_PROXY usually begins with http://, too.`,
        example: 'go: example.com/lib@v1.0.0: Get "https://proxy.golang.org/example.com/lib/@v/v1.0.0.mod": Forbidden',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/git-transfer.ts


/** What git says of a server that sent a part of what it should have. */
const halfSent = [
    'did not send all necessary objects',
    'unresolved deltas',
    'corruption on the remote side',
    'bad pack header',
];
/** What git, ssh and curl say of a connection that was not made, or broke off. */
const lostConnection = [
    ...halfSent,
    'unable to access',
    'could not resolve host',
    'temporary failure in name resolution',
    'name or service not known',
    'nodename nor servname provided',
    'rpc failed',
    'early eof',
    'remote end hung up',
    'gnutls_handshake',
    'gnutls recv error',
    'ssl_error_syscall',
    'ssl_read',
    'ssl_connect',
    'schannel',
    'connection refused',
    'connection reset',
    'connection closed',
    'connection timed out',
    'operation timed out',
    'network is unreachable',
    'no route to host',
    'broken pipe',
    'kex_exchange_identification',
    'ssh_exchange_identification',
    'banner exchange',
    'unexpected disconnect',
    'fetch-pack: invalid',
    'invalid index-pack output',
    'index-pack failed',
    'empty reply from server',
    'transfer closed',
    'error in the http2 framing layer',
    'http/2 stream',
    'requested url returned error: 5',
    'protocol error',
    'bad line length',
    'internal server error',
    'failed to connect',
    "couldn't connect to server",
    'connection was reset',
    'connection was aborted',
    'recv failure',
    'send failure',
    'timed out',
    'server aborted the ssl handshake',
    'unable to connect to',
    'ssl: handshake',
    'alert',
    'operation too slow',
    'curl ',
];
/** What happens to git on the way and with what it keeps: network, cached repositories, revisions. */
const gitTransferRules = [
    {
        id: 'vcs_cache_corrupt',
        layer: 'version control',
        responsible: 'machine',
        title: 'The cached copy of a repository is damaged',
        retryable: false,
        mirrorHelps: false,
        // It stays in the folder until that is removed: git does not repair it.
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* vcsErrorIncludes */.Em)("'origin' does not appear to be a git repository", 'expected shallow list', 'not a git repository', 'bad object', 'object file is empty', 'loose object', 'unable to read tree', 'is corrupt', 'shallow file has changed', 'bad config line', 'cannot lock ref', 'unable to create'), (0,matcher/* not */.AU)((0,matcher/* vcsErrorIncludes */.Em)('unable to access', ...halfSent))),
            },
        ],
        explanation: 'A folder below GOMODCACHE/cache/vcs is not a complete git repository. A fetch was interrupted, or a cache was restored only in part, or the folder belongs to another user (newer versions of git give the same message).',
        advice: () => 'Remove the folder in the message (below GOMODCACHE/cache/vcs) and run again. In CI, do not cache cache/vcs, and check that it belongs to the user of the job.',
        example: "go: github.com/acme/regexp2: git ls-remote -q origin in /home/user/go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: 'origin' does not appear to be a git repository\n\tfatal: Could not read from remote repository.",
    },
    {
        id: 'vcs_network',
        layer: 'version control',
        responsible: 'network',
        title: 'git could not reach a server, or lost the connection',
        headline: (seen) => `git could not reach ${(0,fault_terms/* hostOf */.w4)(seen, 'a server')}, or lost the connection`,
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* vcsErrorIncludes */.Em)('http code = 404', 'http code = 403'),
                override: { retryable: false, mirrorHelps: false },
            },
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* not */.AU)((0,matcher/* vcsErrorIncludes */.Em)('returned error: 429')), (0,matcher/* vcsErrorIncludes */.Em)(...lostConnection)),
            },
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('vcs'), (0,matcher/* errorIncludes */.kH)('signal: killed', 'signal: terminated', 'context deadline exceeded')),
            },
        ],
        explanation: 'git tried to download from the repository itself (because of GOPRIVATE, `direct` or a replace line), and the network failed: DNS, the connection, TLS, or an answer 5xx.',
        advice: (seen) => `Run again. If it fails again, test \`git ls-remote https://${(0,fault_terms/* hostOf */.w4)(seen, 'github.com')}/\u2026\` on the same runner and check DNS, the firewall and the proxy settings of git. If the module is public, download it from a mirror.`,
        example: "go: github.com/acme/certmagic@v0.22.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: unable to access 'https://github.com/acme/certmagic/': Failed to connect to github.com port 443: Connection refused",
    },
    {
        id: 'vcs_unknown_revision',
        layer: 'version control',
        responsible: 'module',
        title: 'A version does not exist in its repository',
        headline: (seen) => `${(0,fault_terms/* moduleOf */.cD)(seen, 'A version')} does not exist in its repository`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* not */.AU)((0,matcher/* status */.h5)(404, 410)), (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('unknown revision', 'revision does not exist locally', 'ambiguous revision', 'is not a tag'), (0,matcher/* vcsErrorIncludes */.Em)("couldn't find remote ref", 'could not find remote branch', 'not our ref', 'unadvertised object', 'did not match any file(s) known', 'unknown revision', 'reference is not a tree', 'no such remote ref', 'ambiguous argument'))),
            },
        ],
        explanation: 'The tag or commit was deleted, rewritten or never pushed, or the server that answered does not have it. A damaged cache/vcs gives the same message.',
        advice: (seen) => `Check that ${seen.version || 'the version'} exists in the repository of ${(0,fault_terms/* pathOf */.XM)(seen)} and was pushed. If it was deleted there, a public mirror may still have it. Otherwise require another version.`,
        example: 'go: github.com/acme/ice@v2.1.21: invalid version: unknown revision v2.1.21',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/git-access.ts



const noLogin = [
    'could not read username',
    'could not read password',
    'terminal prompts disabled',
    'authentication failed for',
    'invalid username or password',
    'invalid username or token',
    'http basic: access denied',
    'support for password authentication was removed',
    'cannot prompt because user interactivity has been disabled',
];
/** May git run, and may it read: refusals by a git server, by ssh, by git itself and by GOVCS. */
const gitAccessRules = [
    {
        id: 'private_leak',
        layer: 'version control',
        responsible: 'set-up',
        title: 'A public mirror was asked for a private module',
        headline: (seen) => `A public mirror was asked for a private module${seen.module ? ` (${(0,fault_terms/* pathOf */.XM)(seen)})` : ''}`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            { matcher: (0,matcher/* all */.Q7)((0,matcher/* status */.h5)(404, 410), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('sumdb')), (0,matcher/* serverTextIncludes */.yy)(...noLogin)) },
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* status */.h5)(404, 410), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('sumdb')), (0,matcher/* vcsErrorIncludes */.Em)(...noLogin, 'could not read from remote repository', 'permission denied (', 'repository not found')),
            },
        ],
        explanation: 'The mirror tried to download the module, and the git server asked it for a password. The module is private (or misspelled), and GOPRIVATE does not include it, so go sent its name to a public server.',
        advice: (seen) => `Set GOPRIVATE=${(0,fault_terms/* privatePattern */.cm)(seen)} (or the \`private\` input) and give git credentials for ${seen.module?.split('/')[0] ?? 'its host'}. The name of the module was sent to ${(0,fault_terms/* hostOf */.w4)(seen, 'the mirror')}. If the module is not private, check its spelling.`,
        example: "go: github.com/acme/models: reading https://proxy.golang.org/github.com/acme/models/@v/list: 404 Not Found\n\tserver response:\n\tnot found: module github.com/acme/models: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/1a2b: exit status 128:\n\t\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
    },
    {
        id: 'vcs_tool_missing',
        layer: 'version control',
        responsible: 'set-up',
        title: 'git (or another version control tool) is not installed',
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* all */.Q7)((0,matcher/* mentions */.wy)('executable file not found', 'no such file or directory', 'command not found'), (0,matcher/* mentions */.wy)('exec: "git"', 'exec: "hg"', 'exec: "svn"', 'exec: "bzr"', 'exec: "fossil"', 'exec: "ssh"', 'exec: "git.exe"', 'cannot run ssh:', 'git: command not found', 'git: not found')), (0,matcher/* errorIncludes */.kH)('missing git command', 'missing mercurial command', 'missing bazaar command', 'missing subversion command', 'missing fossil command', 'unable to resolve git version'), (0,matcher/* all */.Q7)((0,matcher/* vcsErrorIncludes */.Em)('cannot run '), (0,matcher/* vcsErrorIncludes */.Em)('no such file or directory'), (0,matcher/* not */.AU)((0,matcher/* vcsErrorIncludes */.Em)(...noLogin))), 
                // macOS has a placeholder for git until the command line tools are installed.
                (0,matcher/* mentions */.wy)('xcrun: error', 'no developer tools were found', 'xcode license'), (0,matcher/* vcsErrorIncludes */.Em)('cannot run ssh:', 'ssh: not found', 'is not a git command')),
            },
        ],
        explanation: 'go wants to download a module from its repository, but the image has no git. In minimal images (alpine, distroless) another problem often comes first: GOPRIVATE includes the module, or the mirror does not have it, and go continues with `direct`.',
        advice: (seen) => `Install git in the image (\`apk add git\`, \`apt-get install git\`), or check why go did not download ${(0,fault_terms/* moduleOf */.cD)(seen)} from a mirror (GOPROXY, GOPRIVATE).`,
        example: 'go: github.com/acme/pagerduty@v1.0.0: exec: "git": executable file not found in $PATH',
    },
    {
        id: 'vcs_policy',
        layer: 'version control',
        responsible: 'set-up',
        title: 'GOVCS forbids the version control system of a module',
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [{ matcher: (0,matcher/* errorIncludes */.kH)('govcs disallows using') }],
        explanation: 'For public modules, go runs only git and Mercurial, unless GOVCS allows more. This module uses another system.',
        advice: (seen) => `Download ${(0,fault_terms/* pathOf */.XM)(seen)} from a mirror (then go runs no version control system), or allow the system for this one path in GOVCS.`,
        example: 'go: launchpad.net/gocheck@v0.0.0: unrecognized import path "launchpad.net/gocheck": GOVCS disallows using bzr for public launchpad.net/gocheck; see \'go help vcs\'',
    },
    {
        id: 'vcs_ownership',
        layer: 'version control',
        responsible: 'machine',
        title: 'git refuses a repository that belongs to another user',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* mentions */.wy)('detected dubious ownership', 'unsafe repository (', 'is owned by someone else', 'add an exception for this directory'),
            },
        ],
        explanation: 'The module cache or the checkout does not belong to the user that runs go. Usually root restored or mounted a cache in a container.',
        advice: () => 'Give the folder to the user of the job (`chown -R`), or allow exactly this folder: `git config --global --add safe.directory FOLDER`.',
        example: "fatal: unsafe repository ('/home/user/go/pkg/mod/cache/vcs/1a2b' is owned by someone else)",
    },
    {
        id: 'vcs_host_key',
        layer: 'version control',
        responsible: 'set-up',
        title: 'The ssh key of a git server is not known, or has changed',
        headline: (seen) => `The ssh key of ${(0,fault_terms/* hostOf */.w4)(seen, 'a git server')} is not known, or has changed`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* vcsErrorIncludes */.Em)('host key verification failed', 'remote host identification has changed', 'host key is known for', 'no matching host key type found', 'host key for'),
            },
        ],
        explanation: 'known_hosts has no entry for the server, or another key than the server shows.',
        advice: (seen) => `Add the published key of ${(0,fault_terms/* hostOf */.w4)(seen, 'the server')} to known_hosts in this job. If the message says that the key has changed, check first that the server really has a new key.`,
        example: 'go: git.example.com/team/lib@v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tHost key verification failed.\n\tfatal: Could not read from remote repository.',
    },
    {
        id: 'vcs_ssh_auth',
        layer: 'version control',
        responsible: 'set-up',
        title: 'A git server refused the ssh key',
        headline: (seen) => `${(0,fault_terms/* hostOf */.w4)(seen, 'A git server')} refused the ssh key`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* all */.Q7)((0,matcher/* vcsErrorIncludes */.Em)('enforced saml sso'), (0,matcher/* not */.AU)((0,matcher/* vcsErrorIncludes */.Em)('unable to access'))), (0,matcher/* vcsErrorIncludes */.Em)('permission denied (', 'permission denied, please try again', 'too many authentication failures', 'no supported authentication methods', 'load key "', 'agent refused operation', 'key is invalid', 'unprotected private key file', 'received disconnect from')),
            },
        ],
        explanation: 'git offered no key (no agent, no file), or the server does not know the key. An `insteadOf` rule can change https URLs to ssh.',
        advice: (seen) => `Load a deploy key that may read ${(0,fault_terms/* pathOf */.XM)(seen, 'the repository')} (ssh-agent), or use https with a token. \`git config --get-regexp url\` shows the rules that rewrite URLs.`,
        example: 'go: github.com/acme/lib@v1.0.0: reading github.com/acme/lib/go.mod at revision v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tgit@github.com: Permission denied (publickey).\n\tfatal: Could not read from remote repository.',
    },
    {
        id: 'vcs_https_auth',
        layer: 'version control',
        responsible: 'set-up',
        title: 'A git server asks for a login',
        headline: (seen) => isRefused(seen)
            ? `${(0,fault_terms/* hostOf */.w4)(seen, 'A git server')} refused the credential of this job`
            : `${(0,fault_terms/* hostOf */.w4)(seen, 'A git server')} asks for a login`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* vcsErrorIncludes */.Em)(...noLogin, 'requested url returned error: 401', 'requested url returned error: 403', 'write access to repository not granted', 'requires authentication', 'resource not accessible by', 'bad credentials'), (0,matcher/* errorIncludes */.kH)('terminal prompts disabled', 'no secure protocol found for repository', 'protocol found for repository', "'git credential fill' failed")),
            },
        ],
        explanation: 'git has no token for the repository, or the server refuses the token. GitHub and GitLab give the same answer if the repository does not exist, for example if the module path is misspelled.',
        advice: (seen) => isRefused(seen)
            ? `git sent a credential to ${(0,fault_terms/* hostOf */.w4)(seen, 'the server')}, but it may not read ${(0,fault_terms/* pathOf */.XM)(seen)}. Renew the credential, or give it read access: it has expired, was revoked, or is for other repositories (the GITHUB_TOKEN of a workflow reads only its own repository). \`git config --show-origin --get-regexp 'url|extraheader|credential'\` shows where it comes from. A public module needs none: remove the credential for this host.`
            : `If ${(0,fault_terms/* pathOf */.XM)(seen)} is private, give this job a token that may read it, and set GOPRIVATE=${(0,fault_terms/* privatePattern */.cm)(seen)}. Put the token into modward's \`git-auth\` (a line \`${(0,fault_terms/* gitAuthPrefix */.X3)(seen)} TOKEN\`, nothing is written to disk) or into netrc. If the module is public, check its spelling.${seen.text.includes('protocol found for repository') ? ' go does not show the error of git here: `git ls-remote` of the repository shows it.' : ''}`,
        example: "go: github.com/acme/private@v1.2.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
    },
    {
        id: 'vcs_repo_not_found',
        layer: 'version control',
        responsible: 'module',
        title: 'A repository does not exist, or is not visible',
        headline: (seen) => `The repository of ${(0,fault_terms/* pathOf */.XM)(seen, 'a module')} does not exist, or is not visible`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* vcsErrorIncludes */.Em)('repository not found', 'requested url returned error: 404', 'requested url returned error: 410', 'does not exist or you do not have permission', 'project not found', 'the project you were looking for could not be found'), (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('vcs'), (0,matcher/* vcsErrorIncludes */.Em)("repository '"), (0,matcher/* vcsErrorIncludes */.Em)("' not found")), 
                // git's own last line, which follows every refusal by an ssh server, whatever that one says.
                (0,matcher/* all */.Q7)((0,matcher/* vcsErrorIncludes */.Em)('could not read from remote repository'), (0,matcher/* not */.AU)((0,matcher/* vcsErrorIncludes */.Em)(...lostConnection, "'origin' does not appear to be a git repository")))),
            },
        ],
        explanation: 'The repository was deleted, renamed or made private, or the credential of this job may not read it.',
        advice: (seen) => `Check that the repository of ${(0,fault_terms/* pathOf */.XM)(seen)} exists and that this job may read it. If a public module was deleted, a public mirror may still have it.`,
        example: 'go: github.com/acme/tzwatch@v0.1.0: invalid version: git fetch -f https://github.com/acme/tzwatch in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tERROR: Repository not found.\n\tfatal: Could not read from remote repository.',
    },
];
/** The server saw a credential: it does not ask for one, but says that this one does not do. */
function isRefused({ text }) {
    return /Authentication failed for|Invalid username or|HTTP Basic: Access denied|password authentication (?:is not supported|was removed)|bad credentials|returned error: 403|Permission to \S{1,300} denied|Write access to repository not granted|Resource not accessible by/i.test(text);
}

// EXTERNAL MODULE: ./src/causes/gateway.ts
var causes_gateway = __webpack_require__(1000);
;// CONCATENATED MODULE: ./src/causes/rules/http.ts



/** What go says of a folder as GOPROXY that lacks a file: Unix, Windows. */
const missingFile = [
    'reading <url>: no such file or directory',
    'reading <url>: the system cannot find the file specified',
    'reading <url>: the system cannot find the path specified',
];
/** HTTP/2 streams that a server or something in between breaks off; stands before the statuses. */
const streamRule = {
    id: 'h2_stream',
    layer: 'http',
    responsible: 'network',
    title: 'An HTTP/2 stream was broken off',
    headline: (seen) => `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} broke off an HTTP/2 stream`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
        {
            matcher: (0,matcher/* errorIncludes */.kH)('stream error: stream', 'stream error; ', 'http2: ', 'sent goaway', 'refused_stream', 'enhance_your_calm', 'h2_stream', 'connection error: protocol_error', 'connection error: ', 'received from peer'),
        },
    ],
    explanation: 'An overloaded server, or a load balancer in front of it, ended the transfer in the middle. This is one of the most common temporary errors of Go downloads in CI. go does not retry it.',
    advice: (seen) => `Run again: the error is not in your code. If it happens often, download with modward (it uses HTTP/1.1 and retries each file), or set GODEBUG=http2client=0${seen.host ? ` for go commands that use ${(0,fault_terms/* hostOf */.w4)(seen)} directly` : ''}.`,
    example: 'go: github.com/acme/widget@v0.18.0: read "https://proxy.golang.org/github.com/acme/widget/@v/v0.18.0.zip": stream error: stream ID 4101; INTERNAL_ERROR; received from peer',
};
/** What git servers say of a limit, whatever the status with it: GitHub's for downloads without a login (2026), git's own words. */
const limited = [
    'temporarily limiting some unauthenticated',
    'please retry later or authenticate',
    'rate limited by',
    'rate limit',
    'too many requests',
    'returned error: 429',
];
/** A limit of requests: stands before the refusals, as it also comes with 401 and 403. */
const rateLimitRule = {
    id: 'http_429',
    layer: 'http',
    responsible: 'network',
    title: 'A server limits the request rate',
    headline: (seen) => withoutLogin(seen)
        ? `${(0,fault_terms/* hostOf */.w4)(seen, 'A git server')} limits downloads without a login`
        : `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} limits the request rate${seen.text.includes('429') ? ' (429)' : ''}`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
        { matcher: (0,matcher/* vcsErrorIncludes */.Em)(...limited) },
        {
            matcher: (0,matcher/* all */.Q7)((0,matcher/* not */.AU)((0,matcher/* inside */.nx)('sumdb')), (0,matcher/* any */.bz)((0,matcher/* status */.h5)(429), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('too many requests'), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('request'))), (0,matcher/* all */.Q7)((0,matcher/* status */.h5)(401, 403), (0,matcher/* serverTextIncludes */.yy)('rate limit', 'temporarily limiting some unauthenticated')))),
        },
    ],
    explanation: 'A rate limit was reached, often because many jobs share one IP address. GitHub also limits downloads of public repositories without a login, with status 401, 403 or 429. Go 1.24 and later requests each refused file again at once, which makes it worse.',
    advice: (seen) => withoutLogin(seen)
        ? `Run again later. If it happens often, download ${(0,fault_terms/* pathOf */.XM)(seen)} from a mirror instead of ${(0,fault_terms/* hostOf */.w4)(seen, 'the git server')}, or give git a token for that host: the limit is only for downloads without a login, also of public repositories.`
        : `Run again later. If it happens often, lower the input \`concurrency\`, switch the cache on, or run your own mirror in front of ${(0,fault_terms/* hostOf */.w4)(seen)}.`,
    example: 'go: google.golang.org/grpc@v1.47.0: reading https://goproxy.cn/google.golang.org/grpc/@v/v1.47.0.mod: 429 Too Many Requests',
};
function withoutLogin({ text }) {
    return /unauthenticated|retry later or authenticate/i.test(text);
}
/** The server says that it knows the credential, and does not take it. */
function isRefusedLogin({ text }) {
    return /expired|revoked|bad credentials|invalid (?:token|credential|user|password)|failed verification|wrong password/i.test(text);
}
/** A store that serves only some countries, by the address of who asks. */
function isRefusedLocation({ text }) {
    return /not available (?:in|from) your (?:location|country|region)/i.test(text);
}
/** Answers with a status that says no. */
const statusRules = [
    {
        id: 'http_401',
        layer: 'http',
        responsible: 'set-up',
        title: 'A server asks for a login',
        headline: (seen) => isRefusedLogin(seen)
            ? `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} refused the credential of this job (401)`
            : `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} asks for a login (401)`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [{ matcher: (0,matcher/* status */.h5)(401) }],
        explanation: 'A private mirror got no credential, or it refused the credential. A public mirror needs no login: then a proxy or a gateway in between sent this answer.',
        advice: (seen) => isRefusedLogin(seen)
            ? `The credential that was sent to ${(0,fault_terms/* hostOf */.w4)(seen)} has expired, was revoked, or may not read this module. Renew the secret (netrc, GOAUTH, or the URL in GOPROXY), or give it read access.`
            : `Give this job a credential for ${(0,fault_terms/* hostOf */.w4)(seen)}, from a secret. go looks for it in the netrc file ($NETRC, or .netrc in the home folder), in the GOAUTH commands, and in the URL in GOPROXY. go sends it over https only. A public mirror needs no login: then a proxy or a gateway in between answers.`,
        example: 'go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/example.com/lib/@v/v1.0.0.mod: 401 Unauthorized',
    },
    {
        id: 'http_403',
        layer: 'http',
        responsible: 'set-up',
        title: 'A server refuses the request',
        headline: (seen) => isRefusedLocation(seen)
            ? `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} refuses the location of this network (403)`
            : `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} refuses the request (403)`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [{ matcher: (0,matcher/* status */.h5)(403) }],
        explanation: 'Your own mirror refuses by policy: a list of allowed modules, or a missing right. For a public mirror, a device in between blocks the request. Often it blocks only storage.googleapis.com, where the mirror redirects zip files.',
        advice: (seen) => {
            if (isRefusedLocation(seen)) {
                return `Use another mirror. The storage behind ${(0,fault_terms/* hostOf */.w4)(seen, 'the mirror')} does not serve the location of this runner, which it derives from the IP address. If it refuses only IPv6, use IPv4.`;
            }
            if ((0,fault_terms/* roleOf */.kp)(seen) !== 'mirror')
                return `Check what ${(0,fault_terms/* hostOf */.w4)(seen)} answers from this network. It is not a mirror, it is the ${(0,fault_terms/* roleOf */.kp)(seen)}. Until then, use a mirror that has ${(0,fault_terms/* moduleOf */.cD)(seen)}.`;
            if (seen.redirectedBy) {
                return `Allow ${(0,fault_terms/* hostOf */.w4)(seen)} in the egress rules and in the proxy of this network, or use a mirror that does not redirect. ${seen.redirectedBy} answers and sends this request on to ${(0,fault_terms/* hostOf */.w4)(seen)}, which refuses it.`;
            }
            const gateway = (0,causes_gateway/* gatewayNamedIn */.z)(seen.text);
            if (gateway !== '') {
                return `Allow ${(0,fault_terms/* hostOf */.w4)(seen)} in ${gateway} for this network, or use another mirror. ${gateway} refuses the request, in front of ${(0,fault_terms/* hostOf */.w4)(seen)} or on the way to it.`;
            }
            return `Ask the owner of ${(0,fault_terms/* hostOf */.w4)(seen)} to allow ${(0,fault_terms/* moduleOf */.cD)(seen)}. If it is a public mirror, allow it in the egress rules of this network, together with the storage host it redirects to (storage.googleapis.com).`;
        },
        example: 'go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/example.com/lib/@v/v1.0.0.zip: 403 Forbidden',
    },
    {
        id: 'http_404',
        layer: 'http',
        responsible: 'module',
        title: 'A mirror does not have a module',
        headline: (seen) => (0,fault_terms/* roleOf */.kp)(seen) === 'mirror'
            ? `${(0,fault_terms/* hostOf */.w4)(seen, 'The mirror')} does not have ${(0,fault_terms/* moduleOf */.cD)(seen, 'a module')}`
            : `${(0,fault_terms/* hostOf */.w4)(seen, 'The site')} has no page for ${(0,fault_terms/* pathOf */.XM)(seen, 'the path of a module')}`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        // A folder as a GOPROXY says the same by the error of the file.
        patterns: [{ matcher: (0,matcher/* any */.bz)((0,matcher/* status */.h5)(404), (0,matcher/* errorIncludes */.kH)(...missingFile)) }],
        explanation: 'The version does not exist, or it is too new for this mirror, or the module is private and the mirror cannot read it.',
        advice: (seen) => seen.text.includes('reading file://')
            ? `Check that the folder of file:// in GOPROXY is on this machine (in the container, if there is one), and that it has ${(0,fault_terms/* moduleOf */.cD)(seen)}.`
            : (0,fault_terms/* roleOf */.kp)(seen) === 'site of the module'
                ? `Check the spelling of ${(0,fault_terms/* pathOf */.XM)(seen)}: ${(0,fault_terms/* hostOf */.w4)(seen)} is the host in this path, not a mirror. If the path is right, use a mirror that has the module (public mirrors keep modules that they served before).`
                : `Check the spelling and that ${(0,fault_terms/* moduleOf */.cD)(seen)} was pushed. If the module is private, set GOPRIVATE=${(0,fault_terms/* privatePattern */.cm)(seen)}. If the tag is a few minutes old, wait and run again.`,
        example: 'go: github.com/acme/lib@v1.2.3: reading https://proxy.golang.org/github.com/acme/lib/@v/v1.2.3.mod: 404 Not Found\n\tserver response: not found: github.com/acme/lib@v1.2.3: invalid version: unknown revision v1.2.3',
    },
    {
        id: 'http_410',
        layer: 'http',
        responsible: 'module',
        title: 'A mirror says that a module is gone',
        headline: (seen) => `${(0,fault_terms/* hostOf */.w4)(seen, 'The mirror')} says that ${(0,fault_terms/* moduleOf */.cD)(seen, 'a module')} is gone`,
        retryable: false,
        mirrorHelps: true,
        // For a tag of the last minutes only, which is rare.
        transient: false,
        patterns: [{ matcher: (0,matcher/* status */.h5)(410) }],
        explanation: 'The mirror looked for the version and did not find it. It remembers this answer for some time, so a version that was requested before its tag was pushed gets it, too.',
        advice: (seen) => `If ${(0,fault_terms/* moduleOf */.cD)(seen)} is new, wait up to half an hour, or use another mirror. If it is private, set GOPRIVATE=${(0,fault_terms/* privatePattern */.cm)(seen)}. Otherwise check that the version exists.`,
        example: 'go: github.com/acme/lib@v1.2.3: reading https://proxy.golang.org/github.com/acme/lib/@v/v1.2.3.info: 410 Gone\n\tserver response: not found: github.com/acme/lib@v1.2.3: invalid version: unknown revision v1.2.3',
    },
    {
        id: 'http_451',
        layer: 'http',
        responsible: 'upstream',
        title: 'A server may not give out a module for legal reasons',
        headline: (seen) => `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} may not give out ${(0,fault_terms/* moduleOf */.cD)(seen, 'a module')} for legal reasons`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [{ matcher: (0,matcher/* status */.h5)(451) }],
        explanation: 'The mirror blocks the module because of a legal demand.',
        advice: (seen) => `Find out why ${(0,fault_terms/* pathOf */.XM)(seen)} is blocked before you use it. A mirror in another country may still serve it.`,
        example: 'go: example.com/lib@v1.0.0: reading https://proxy.golang.org/example.com/lib/@v/v1.0.0.zip: 451 Unavailable For Legal Reasons',
    },
    {
        id: 'http_5xx',
        layer: 'http',
        responsible: 'network',
        title: 'A server failed',
        headline: (seen) => {
            const code = /: (5\d\d) [A-Z]/.exec(seen.text)?.[1];
            return `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} failed${code ? ` (${code})` : ''}`;
        },
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [{ matcher: (0,matcher/* statusFrom */.zO)(500, 599) }],
        explanation: 'The server, or a gateway in front of it, does not work. If a comma follows the mirror in GOPROXY, go stops here and does not use the next mirror.',
        advice: (seen) => `Run again, ${(0,fault_terms/* wayRound */.WA)(seen)}.`,
        example: 'go: github.com/acme/srslog@v0.1.0: reading https://goproxy.io/github.com/acme/srslog/@v/v0.1.0.mod: 502 Bad Gateway',
    },
    {
        id: 'http_other',
        layer: 'http',
        responsible: 'set-up',
        title: 'A server answers with an unexpected status',
        headline: (seen) => `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} answers with an unexpected status`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [
            { matcher: (0,matcher/* status */.h5)(408, 425), override: { retryable: true } },
            { matcher: (0,matcher/* statusFrom */.zO)(300, 499) },
            { matcher: (0,matcher/* errorIncludes */.kH)('stopped after 10 redirects', 'redirected from secure url') },
        ],
        explanation: 'The server does not answer like a Go mirror. GOPROXY has a wrong path or points to a web page, or a gateway has its own rules.',
        advice: (seen) => (0,fault_terms/* roleOf */.kp)(seen) !== 'mirror'
            ? `Run again, ${(0,fault_terms/* wayRound */.WA)(seen)}. If it fails again, check what ${(0,fault_terms/* hostOf */.w4)(seen)} answers from this network: it is the ${(0,fault_terms/* roleOf */.kp)(seen)}.`
            : `Check the URL of ${(0,fault_terms/* hostOf */.w4)(seen)} in ${fault_terms/* mirrorList */.mD}, with its path. \`curl -i <GOPROXY>/golang.org/x/text/@v/list\` must answer 200 with a list of versions.`,
        example: 'go: example.com/lib@v1.0.0: reading https://goproxy.corp.example/api/example.com/lib/@v/v1.0.0.mod: 400 Bad Request',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/integrity.ts


/** The hash of an empty go.mod file: what go computes for an empty reply (cmd/go/internal/modfetch, emptyGoModHash). */
const emptyModHash = 'h1:g7mayyxgms0lvkhyy2heolqcfb0dlqftmlwggykrydy=';
/** The reply was empty rather than other than before: a fault of the mirror, which the row of bad replies names. */
const emptyResponse = (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('checksum mismatch'), (0,matcher/* errorIncludes */.kH)(`downloaded: ${emptyModHash}`));
const mismatch = (0,matcher/* all */.Q7)((0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('checksum mismatch', 'security error', 'does not match an earlier download', 'does not match the one reported'), (0,matcher/* errorIncludes */.kH)('bits may have been replaced on the origin server')), (0,matcher/* not */.AU)(emptyResponse));
const privateAdvice = (path) => `If ${path} is private, set GOPRIVATE to its prefix: then go does not send its name to public servers. If its tag is a few minutes old, wait and run again.`;
/** Checksums: what go.sum and the checksum database say. None of these is ever overcome by weakening the check. */
const integrityRules = [
    {
        id: 'sumdb_mismatch',
        layer: 'integrity',
        responsible: 'upstream',
        title: 'A module does not match the checksum database',
        headline: (seen) => `${(0,fault_terms/* moduleOf */.cD)(seen, 'A module')} does not match the checksum database`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* all */.Q7)(mismatch, (0,matcher/* errorIncludes */.kH)('sum.golang.org:', 'sum.golang.google.cn:', 'reported by the checksum server')), (0,matcher/* all */.Q7)(mismatch, (0,matcher/* not */.AU)((0,matcher/* errorIncludes */.kH)('go.sum:')), 
                /* another database's name stands where sum.golang.org would */ (0,matcher/* errorIncludes */.kH)('downloaded:')), (0,matcher/* errorIncludes */.kH)('checksum missing from sumdb response')),
            },
        ],
        explanation: 'The downloaded file does not have the hash that the checksum database recorded for this version. The tag was moved, or a mirror changed the file, or the connection was manipulated.',
        advice: (seen) => `Do not switch the check off. Download the module from another mirror and another network. If only one source differs, do not use that source. If all sources differ from the database, the tag of ${(0,fault_terms/* pathOf */.XM)(seen)} was moved: ask its authors for a new version.`,
        example: 'verifying github.com/acme/fuzz@v1.0.0/go.mod: checksum mismatch\n\tdownloaded: h1:mnzzSNb993RKQDq4+1A4ia9nllfqcQFTQJedwGIAAAA=\n\tsum.golang.org: h1:BpW6vV/+mYPU4Po3pmUjxk6FQPldtuIdl/M65EgBBBB=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.',
    },
    {
        id: 'gosum_mismatch',
        layer: 'integrity',
        responsible: 'upstream',
        title: 'A module does not match go.sum',
        headline: (seen) => `${(0,fault_terms/* moduleOf */.cD)(seen, 'A module')} does not match go.sum`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [{ matcher: mismatch }],
        explanation: 'The downloaded file has another hash than go.sum. The tag was moved, or a mirror or a proxy sent other bytes (for example an error page), or go.sum is wrong, or the module cache is damaged.',
        advice: (seen) => `Do not delete go.sum. Download ${(0,fault_terms/* moduleOf */.cD)(seen)} from another mirror. If the hash is right there, do not use the first mirror. If all sources differ from go.sum, check who committed that line, and ask the authors if the tag was moved.`,
        example: 'verifying github.com/acme/swagger@v0.31.0: checksum mismatch\n\tdownloaded: h1:gKzyNAUMFMyTWew6Vz3+rpT2MYKQD6ez1FlkRrsAAAA=\n\tgo.sum:     h1:YQnY2u7vNKWDNykv2xJP3pBhRG/R+SOCAmKrLlcBBBB=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.',
    },
    {
        id: 'sumdb_bad_reply',
        layer: 'integrity',
        responsible: 'upstream',
        title: 'The answer of the checksum database cannot be verified',
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [
            {
                // Where the database could not be asked, nothing was answered.
                matcher: (0,matcher/* all */.Q7)((0,matcher/* not */.AU)((0,matcher/* any */.bz)((0,matcher/* inside */.nx)('status'), (0,matcher/* inside */.nx)('request'), (0,matcher/* inside */.nx)('body'))), (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('malformed record data', 'cannot validate record', 'cannot authenticate record', 'checking tree#', 'reading tree: ', 'invalid signature for key', 'reading tree note', 'go.sum database server misbehavior', 'malformed note', 'verifier name or hash doesn', 'note has no verifiable signatures', 'downloaded inconsistent tile', 'bad math in tile', 'malformed tree note'), (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('sumdb'), (0,matcher/* errorIncludes */.kH)('invalid character', 'malformed', 'inconsistent', 'unverified')))),
            },
        ],
        explanation: 'The answer of the checksum database, or of the mirror that passes it on, is not a signed record. Usually it is a login page or an error page. "server misbehavior detected" is different: two signed records contradict each other.',
        advice: (seen) => `Use another mirror, or check with \`curl -i\` what ${(0,fault_terms/* hostOf */.w4)(seen, 'the checksum database')} answers from this network: a login page, or a mirror that does not pass the database on correctly. Report a "misbehavior" to the Go team.`,
        example: 'go: github.com/acme/lib@v1.0.0: verifying module: github.com/acme/lib@v1.0.0: malformed record data',
    },
    {
        id: 'sumdb_lookup_failed',
        layer: 'integrity',
        responsible: 'set-up',
        title: 'The checksum database does not know a module',
        headline: (seen) => `The checksum database does not know ${(0,fault_terms/* moduleOf */.cD)(seen, 'a module')}`,
        retryable: true,
        mirrorHelps: false,
        // Mostly a private module, which the database never knows; a fresh tag is the exception.
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('sumdb'), (0,matcher/* status */.h5)(404, 410)),
            },
        ],
        explanation: 'The database could not download the module. The module is private, or its tag was pushed a moment ago, or its host did not answer the database.',
        advice: (seen) => privateAdvice((0,fault_terms/* pathOf */.XM)(seen)),
        example: 'go: github.com/acme/app@v0.1.0: verifying module: github.com/acme/app@v0.1.0: reading https://sum.golang.org/lookup/github.com/acme/app@v0.1.0: 404 Not Found\n\tserver response: not found: github.com/acme/app@v0.1.0: invalid version: unknown revision v0.1.0',
    },
];
/** The checksum database could not be asked; stands after the layers that say more about why. */
const sumdbReachRule = {
    id: 'sumdb_unreachable',
    layer: 'integrity',
    responsible: 'network',
    title: 'The checksum database cannot be reached',
    headline: (seen) => `The checksum database (${(0,fault_terms/* hostOf */.w4)(seen, 'sum.golang.org')}) cannot be reached`,
    retryable: true,
    mirrorHelps: true,
    transient: true,
    patterns: [
        { matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('sumdb'), (0,matcher/* status */.h5)(401, 403, 400, 451)), override: { retryable: false } },
        // A connection that stood and broke off is told as that.
        { matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('sumdb'), (0,matcher/* any */.bz)((0,matcher/* inside */.nx)('status'), (0,matcher/* inside */.nx)('dial'), (0,matcher/* inside */.nx)('lookup'), (0,matcher/* inside */.nx)('envproxy'))) },
    ],
    explanation: 'The module arrived, but go could not look up its hash. This network blocks the checksum database but not the mirror, or the mirror passes the database on and answers with an error.',
    advice: (seen) => `Commit a complete go.sum (\`go mod tidy\`): then go does not need the database. Otherwise allow ${(0,fault_terms/* hostOf */.w4)(seen, 'sum.golang.org')} in the firewall, use a mirror that passes the checksum database on, or set GOSUMDB to \`sum.golang.google.cn\`, the same database under another name.`,
    example: 'go: github.com/acme/text@v0.2.0: verifying module: github.com/acme/text@v0.2.0: Get "https://sum.golang.org/lookup/github.com/acme/text@v0.2.0": dial tcp 198.51.100.81:443: i/o timeout',
};

;// CONCATENATED MODULE: ./src/causes/rules/module-zip.ts


const refusedFile = [
    'case-insensitive file name collision',
    'multiple entries for file',
    'module source tree too large',
    'module source tree too big',
    'go.mod file too large',
    'license file too large',
    'downloaded zip file too large',
    'module zip file is too large',
    'zip file is too large',
    'larger than declared size',
];
/** What the zip of a module may not hold (golang.org/x/mod/zip): the same from every source. */
const moduleZipRules = [
    {
        id: 'mod_zip_refused',
        layer: 'module',
        responsible: 'upstream',
        title: 'Go does not accept the files of a module',
        headline: (seen) => `${(0,fault_terms/* moduleOf */.cD)(seen, 'A module')} has files that a module may not have`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('create zip: ', ...refusedFile), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('unzip '), (0,matcher/* errorIncludes */.kH)('malformed file path')), (0,matcher/* serverTextIncludes */.yy)('create zip: ', ...refusedFile)),
            },
        ],
        explanation: 'A module may not have two file names that differ only in case, names that some systems cannot store, or more than 500 MB (16 MB for go.mod and LICENSE). go refuses such a version from every source.',
        advice: (seen) => {
            const files = /collision: "([^"\n]{1,200})" and "([^"\n]{1,200})"/.exec(seen.text);
            const named = files === null ? '' : ` (\`${files[1]}\` and \`${files[2]}\`)`;
            return `Use another version of ${(0,fault_terms/* pathOf */.XM)(seen)}, and tell its authors which files${named} go refuses. If the module is yours, rename or remove these files, or move large files to a folder with its own go.mod. Then tag a new version.`;
        },
        example: 'go: github.com/acme/cli@v0.11.0: create zip: docs/readme.md: case-insensitive file name collision: "docs/README.md" and "docs/readme.md"',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/other.ts
/** Causes that no text shows: they are seen before go runs, or are what is left. */
const otherRules = [
    {
        id: 'input_invalid',
        layer: 'start',
        responsible: 'set-up',
        title: 'An input has a value that is not allowed',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [],
        explanation: 'An input of the action, or a flag of the command, has an invalid value. Nothing was started.',
        advice: () => 'Correct the inputs in the message. The message says which values are allowed.',
        example: 'attempts: "many" is not a whole number from 1 to 20',
    },
    {
        id: 'unknown',
        layer: 'unknown',
        responsible: 'unknown',
        title: 'A failure that modward does not know',
        retryable: true,
        mirrorHelps: false,
        // Nothing shows that it passes: a rerun by itself should rest on more.
        transient: false,
        patterns: [],
        explanation: 'The output matches no known error of a download. It may still be one: read the last lines of the log.',
        advice: () => "Read the last lines of go's own output below. If they show an error of the network or of a module, please report the text, so that modward can name it.",
        example: 'exit status 1',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/process.ts


/** Why a lock file cannot be made, except that it is there. */
const otherReasons = ['permission denied', 'no space left', 'read-only file system', 'no such file', 'not permitted'];
/** What other processes do to the one that downloads: end it, or keep it waiting. */
const processRules = [
    {
        id: 'interrupted',
        layer: 'start',
        responsible: 'outside',
        title: 'The download was interrupted',
        // Not within this run: what interrupted it meant the run itself.
        retryable: false,
        mirrorHelps: false,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('signal: interrupt', 'context canceled'), (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('vcs'), (0,matcher/* mentions */.wy)('signal: interrupt'))),
            },
        ],
        explanation: 'A person, a newer run of the same workflow (`cancel-in-progress`) or the program that started go ended the download. Complete files stay in the module cache.',
        advice: () => 'Run again: files that are in the module cache are not downloaded a second time. If no person cancelled the job, look for a `concurrency` group or a time limit that ends it.',
        example: 'go: github.com/acme/lib@v1.0.0: git fetch -f origin refs/heads/*:refs/heads/* in /go/pkg/mod/cache/vcs/1a2b: signal: interrupt',
    },
    {
        id: 'lock_held',
        layer: 'disk',
        responsible: 'machine',
        title: 'Another process holds a lock that the download needs',
        headline: (seen) => {
            const lock = lockOf(seen.text);
            return lock === '' ? 'Another process holds a lock that the download needs' : `Another process holds ${lock}`;
        },
        retryable: true,
        mirrorHelps: false,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('vcs'), (0,matcher/* any */.bz)((0,matcher/* vcsErrorIncludes */.Em)('another git process seems to be running', 'no other git process is currently running'), (0,matcher/* vcsErrorIncludes */.Em)('could not lock config file'), 
                // In any language: the name of the lock file, and none of the other reasons why it cannot be made.
                (0,matcher/* all */.Q7)((0,matcher/* vcsErrorIncludes */.Em)('.lock'), (0,matcher/* not */.AU)((0,matcher/* vcsErrorIncludes */.Em)(...otherReasons))))), (0,matcher/* errorIncludes */.kH)('being used by another process', 'another process has locked')),
            },
        ],
        explanation: 'Two go or git commands use the same module cache at the same time, or a virus scanner has the file open, or a killed git command left its lock file behind.',
        advice: (seen) => {
            const lock = lockOf(seen.text);
            return lock.endsWith('.lock')
                ? `Run again when the other command has ended. If no other git runs (check with \`ps\`; on a shared runner also look at other jobs), a killed git left ${lock} behind: remove that file.`
                : `Run again when the other command has ended. If it happens often, set a separate GOMODCACHE for each job, or exclude the module cache from the virus scanner.${seen.module ? ` The file belongs to ${(0,fault_terms/* pathOf */.XM)(seen)}.` : ''}`;
        },
        example: "go: github.com/acme/lib@v1.0.0: git fetch -f origin refs/heads/*:refs/heads/* in /go/pkg/mod/cache/vcs/1a2b: exit status 128:\n\tfatal: Unable to create '/go/pkg/mod/cache/vcs/1a2b/shallow.lock': File exists.\n\n\tAnother git process seems to be running in this repository, e.g.\n\tan editor opened by 'git commit'.",
    },
];
/** The lock file that git names, '' if the message names none. */
function lockOf(text) {
    return /['"\u201e\u201c\u00ab]([^'"\n\u201e\u201c\u00ab\u00bb\u201d]{1,500}\.lock)['"\u201d\u00bb]/.exec(text)?.[1] ?? '';
}

;// CONCATENATED MODULE: ./src/causes/rules/requirements.ts


/** go.mod, go.sum and vendor as they were committed: right on one machine, not complete for this command. */
const requirementRules = [
    {
        id: 'gosum_missing',
        layer: 'requirements',
        responsible: 'code',
        title: 'go.sum lacks an entry',
        headline: (seen) => (seen.module ? `go.sum lacks an entry for ${(0,fault_terms/* moduleOf */.cD)(seen)}` : 'go.sum lacks an entry'),
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('missing go.sum entr', 'updates to go.sum needed'), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('go.sum'), (0,matcher/* errorIncludes */.kH)('but go.sum does not', 'missing from go.sum'))),
            },
        ],
        explanation: 'go.sum has no hash for a required module, and this command may not add it. Usually go.mod was committed without go.sum.',
        advice: (seen) => `Run \`go mod tidy\` (in a workspace also \`go work sync\`) and commit go.mod and go.sum.${seen.module ? ` Missing: ${(0,fault_terms/* pathOf */.XM)(seen)}.` : ''}`,
        example: 'main.go:10:2: missing go.sum entry for module providing package github.com/acme/toml (imported by example.com/app); to add:\n\tgo get example.com/app',
    },
    {
        id: 'vendor_inconsistent',
        layer: 'requirements',
        responsible: 'code',
        title: 'The vendor folder does not match go.mod',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* errorIncludes */.kH)('inconsistent vendoring', 'vendor/modules.txt indicates', 'go: vendored module', 'vendor directory does not exist', 'in vendor/modules.txt', 'not marked as explicit in vendor', 'marked as explicit in vendor', "run 'go mod vendor' to sync", 'to sync the vendor directory'),
            },
        ],
        explanation: 'vendor/modules.txt belongs to another go.mod. A dependency was changed without `go mod vendor`, or only a part of the vendor folder was committed.',
        advice: () => 'Run `go mod vendor` (in a workspace `go work vendor`) and commit the vendor folder. To build without the vendor folder, use `-mod=mod` or `-mod=readonly`.',
        example: 'go: inconsistent vendoring in /home/runner/work/app:\n\texample.com/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt',
    },
    {
        id: 'gomod_updates_needed',
        layer: 'requirements',
        responsible: 'code',
        title: 'go.mod is not up to date',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('updates to go.mod needed', 'disabled by -mod=readonly', 'import lookup disabled by -mod=readonly'), (0,matcher/* errorIncludes */.kH)('go.mod file is not up to date', 'existing contents have changed since last read'), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('no required module provides package'), (0,matcher/* not */.AU)((0,matcher/* errorIncludes */.kH)('go.mod file not found'))), (0,matcher/* errorIncludes */.kH)('to update it:'), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('is replaced but not required'), (0,matcher/* errorIncludes */.kH)('to add')), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('module'), (0,matcher/* errorIncludes */.kH)('provides package'), (0,matcher/* errorIncludes */.kH)('and is replaced but not required')), (0,matcher/* errorIncludes */.kH)('ambiguous import: found package', 'implicitly required module')),
            },
        ],
        explanation: 'The imports of the packages do not match go.mod, and this command may not change go.mod.',
        advice: (seen) => seen.text.includes('go work use')
            ? 'Run `go work use` on a developer machine and commit go.work. The command raises the go line of go.work.'
            : 'Run `go mod tidy` on a developer machine and commit go.mod and go.sum.',
        example: 'go: updates to go.mod needed; to update it:\n\tgo mod tidy',
    },
    {
        id: 'gowork_missing',
        layer: 'start',
        responsible: 'set-up',
        title: 'GOWORK names a go.work that does not exist',
        headline: (seen) => {
            const path = /reading go\.work: open (\S{1,1000}): /.exec(seen.text)?.[1];
            return `GOWORK names ${path ?? 'a go.work'}, which does not exist`;
        },
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('reading go.work: open', 'reading go.work: lstat', 'reading go.work: stat'), (0,matcher/* errorIncludes */.kH)('no such file or directory', 'cannot find the')),
            },
        ],
        explanation: 'The variable GOWORK points to a workspace file that is not part of this checkout, so no go command can start. The job sets the variable, or `go env -w` stored it.',
        advice: () => 'Correct or unset GOWORK. `go env GOWORK` shows its value, `go env -u GOWORK` removes a stored value. To build without a workspace, set GOWORK=off. If the file belongs to another repository, check out that repository first.',
        example: 'go: reading go.work: open ../ci/go.work: no such file or directory',
    },
    {
        id: 'replace_missing',
        layer: 'requirements',
        responsible: 'code',
        title: 'A replace or use line points to a missing folder',
        headline: (seen) => {
            const used = usedFolder(seen.text);
            return used === ''
                ? 'A replace or use line points to a folder that is not there'
                : `go.work uses ${used}, which is not there`;
        },
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('(replaced by', 'replacement directory', 'replacement path', 'cannot load module'), (0,matcher/* errorIncludes */.kH)('no such file or directory', 'cannot find the', 'does not exist', 'not a directory')), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('go.work'), (0,matcher/* errorIncludes */.kH)('reading', 'open', 'directory'), (0,matcher/* errorIncludes */.kH)('no such file or directory', 'cannot find the')), 
                // Before Go 1.20 no more was said of a use line.
                (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('go: open <path>: '), (0,matcher/* errorIncludes */.kH)('no such file or directory', 'cannot find the')), (0,matcher/* errorIncludes */.kH)('replacement module without version must be directory path', 'replacement directory'), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('reading <path>: open', 'reading <path>: lstat', 'go.mod: open <path>'), (0,matcher/* errorIncludes */.kH)('no such file or directory', 'cannot find the'))),
            },
        ],
        explanation: "go.mod or go.work names a local folder that is not part of this checkout. Often it is another repository, a submodule, or a path that exists only on a developer's machine.",
        advice: (seen) => `Check out ${usedFolder(seen.text) || 'the folder that the replace or use line names'} (submodules: \`submodules: recursive\`), or remove the line${seen.module ? ` for ${(0,fault_terms/* pathOf */.XM)(seen)}` : ''} before the build.`,
        example: 'go: example.com/lib@v1.0.0 (replaced by ../lib): reading ../lib/go.mod: open /home/runner/work/lib/go.mod: no such file or directory',
    },
];
/** The folder of a use line of go.work, '' if the message is about none. */
function usedFolder(text) {
    return /cannot load module (\S{1,1000}) listed in go\.work/.exec(text)?.[1] ?? '';
}

;// CONCATENATED MODULE: ./src/causes/rules/response.ts



/** Replies that break off, stand still or are not what was asked for. */
const responseRules = [
    {
        id: 'stall_timeout',
        layer: 'http',
        responsible: 'network',
        title: 'A download stalled',
        headline: (seen) => (seen.host ? `A download from ${(0,fault_terms/* hostOf */.w4)(seen)} stalled` : 'A download stalled'),
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* errorIncludes */.kH)('client.timeout exceeded', 'timeout awaiting response headers', 'signal: terminated', 'execution took longer than', 'exceeded the maximum execution time', 'test timed out after', 'context deadline exceeded', 'no data for', 'has timed out after', 'exceeded the timeout of', 'job execution timed out', 'build timed out (after', 'timeout: the build timed out', 'timed out after', 'context canceled'),
            },
        ],
        explanation: 'The server accepted the request and then sent nothing more. go has no time limit for this and hangs until the job is killed, so the log often shows only the end of the job.',
        advice: (seen) => seen.url
            ? `Run again, ${(0,fault_terms/* wayRound */.WA)(seen)}. If ${(0,fault_terms/* hostOf */.w4)(seen)} is only slow, raise \`stall-timeout\`: the longest time without a byte.`
            : `Run again. If it happens often, download with modward: after \`stall-timeout\` without a byte it requests the file again, if possible from another mirror than ${(0,fault_terms/* hostOf */.w4)(seen, 'the server that hung')}.`,
        example: 'go: downloading github.com/acme/boiler/v4 v4.1.0\nERROR: Job failed: execution took longer than 1h0m0s seconds',
    },
    {
        id: 'eof',
        layer: 'http',
        responsible: 'network',
        title: 'A download broke off',
        headline: (seen) => `A download from ${(0,fault_terms/* hostOf */.w4)(seen, 'a server')} broke off`,
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)(
                // A page or a file that was read whole and ends too early is no transfer that broke off.
                (0,matcher/* all */.Q7)((0,matcher/* errorIs */.Dj)('eof', 'unexpected eof', 'eof.'), (0,matcher/* not */.AU)((0,matcher/* errorIncludes */.kH)('syntax error'))), (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('request'), (0,matcher/* errorIncludes */.kH)('eof')), (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('body'), (0,matcher/* errorIncludes */.kH)('eof')), (0,matcher/* errorIncludes */.kH)('malformed chunked encoding')),
            },
        ],
        explanation: 'The connection was closed before the file was complete, or before the answer began. Reasons: overload, a load balancer that restarts, a proxy with a limit.',
        advice: (seen) => `Run again: go does not retry by itself. If it always fails at ${(0,fault_terms/* moduleOf */.cD)(seen, 'the same file')}, use another mirror than ${(0,fault_terms/* hostOf */.w4)(seen, 'this one')}.`,
        example: 'go: github.com/acme/compress@v1.16.6: read "https://proxy.golang.org/github.com/acme/compress/@v/v1.16.6.zip": unexpected EOF',
    },
    {
        id: 'bad_reply',
        layer: 'http',
        responsible: 'network',
        title: 'A server sent something else than the module',
        headline: (seen) => `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} sent something else than ${(0,fault_terms/* moduleOf */.cD)(seen, 'the module')}`,
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [
            { matcher: emptyResponse },
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('invalid response from proxy', 'looking for beginning of value', 'in literal ', 'unexpected end of json input', 'gzip: invalid', 'invalid character', 'missing module line', 'malformed http', 'cannot unmarshal', 'flate: corrupt input', 'malformed mime header', 'invalid byte in chunk length', 'net/http: http/1.x transport connection broken: malformed', 'returned info for', 'proxy returned'), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('malformed'), (0,matcher/* inside */.nx)('request'))),
            },
        ],
        explanation: 'The answer has status 200, but it is not a module file. It is the login page of a network, an error page, an empty or incomplete body, or a damaged file of the mirror.',
        advice: (seen) => `Use another mirror, or check with \`curl -i\` what ${(0,fault_terms/* hostOf */.w4)(seen)} sends to this network. If it is a login page, log in. If it is the page of a proxy, allow the host there.`,
        example: 'go: example.com/lib@v1.0.0: invalid response from proxy "https://goproxy.corp.example": invalid character \'<\' looking for beginning of value',
    },
    {
        id: 'cache_corrupt',
        layer: 'integrity',
        responsible: 'machine',
        title: 'A file in the module cache is damaged',
        headline: (seen) => seen.module
            ? `The file of ${(0,fault_terms/* moduleOf */.cD)(seen)} in the module cache is damaged`
            : 'A file in the module cache is damaged',
        retryable: true,
        mirrorHelps: true,
        // Removed before the next try; a mirror that served half a file seldom does so twice.
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* errorIncludes */.kH)('unexpected ziphash', 'ziphash'),
                override: { retryable: false, mirrorHelps: false },
            },
            { matcher: (0,matcher/* errorIncludes */.kH)('zip has been modified', 'dir has been modified'), override: { retryable: false } },
            {
                matcher: (0,matcher/* errorIncludes */.kH)('path does not have prefix', 'case-insensitive file name collision', 'module zip file is too large', 'larger than declared size', 'multiple entries for file'),
                override: { retryable: false },
            },
            {
                matcher: (0,matcher/* errorIncludes */.kH)('zip: not a valid zip file', 'zip: checksum error', 'zip: unsupported compression', 'has unexpected file', 'zip file too large', 'malformed file path', 'malformed zip'),
            },
        ],
        explanation: 'A zip file or its stored hash is damaged. A download was interrupted, or a cache was restored only in part, or a mirror sent a damaged file. go does not repair it by itself.',
        advice: (seen) => `Run \`go clean -modcache\` (or remove only the zip and ziphash of ${(0,fault_terms/* moduleOf */.cD)(seen)} below GOMODCACHE/cache/download), delete the CI cache that has the file, and run again.`,
        example: 'go: github.com/acme/editor@v1.2.0: zip: not a valid zip file',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/tcp.ts


const noRoute = (0,matcher/* errorIncludes */.kH)('no route to host', 'network is unreachable', 'unreachable network', 'unreachable host', 'host is down', 'network is down', 'host is unreachable', 'network unreachable');
const noAddress = (0,matcher/* errorIncludes */.kH)('cannot assign requested address', "can't assign requested address", 'requested address is not valid in its context', 'address family not supported');
const forbidden = ['permission denied', 'operation not permitted', 'forbidden by its access permissions'];
/** Whether this machine itself forbade the connection: no router says so, and no network is at fault. */
function isForbidden({ text }) {
    return forbidden.some((words) => text.includes(words));
}
/** Connections, from the first packet to the reset. */
const tcpRules = [
    {
        id: 'ipv6_broken',
        layer: 'tcp',
        responsible: 'network',
        title: 'IPv6 is offered, but does not work here',
        headline: (seen) => `IPv6 to ${(0,fault_terms/* hostOf */.w4)(seen)} does not work from here`,
        retryable: true,
        mirrorHelps: true,
        // A property of the network that the runner is in.
        transient: false,
        patterns: [
            { matcher: noAddress },
            { matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('v6'), (0,matcher/* errorIncludes */.kH)('->['), noRoute) },
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('v6'), (0,matcher/* errorIncludes */.kH)('connect: network is unreachable', 'unreachable network', 'unreachable host')),
            },
        ],
        explanation: 'The host has an IPv6 address and this machine uses it, but IPv6 packets do not get through. This is typical for docker networks and VPNs.',
        advice: () => 'Switch IPv6 off for the container or runner (`sysctl net.ipv6.conf.all.disable_ipv6=1`), or repair the IPv6 route. IPv4 usually works at once.',
        example: 'go: github.com/acme/spew@v1.1.1: Get "https://proxy.golang.org/github.com/acme/spew/@v/v1.1.1.mod": dial tcp [2001:db8:4003:801::2011]:443: connect: cannot assign requested address',
    },
    {
        id: 'tcp_refused',
        layer: 'tcp',
        responsible: 'network',
        title: 'A host refused the connection',
        headline: (seen) => `${(0,fault_terms/* hostOf */.w4)(seen, 'A host')} refused the connection`,
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [{ matcher: (0,matcher/* errorIncludes */.kH)('connection refused', 'actively refused it') }],
        explanation: 'Nothing listens at that address and port, or a firewall answers instead of the host.',
        advice: (seen) => `Check host and port of ${(0,fault_terms/* hostOf */.w4)(seen)}${(0,fault_terms/* addressOf */.ci)(seen)} in ${(0,fault_terms/* sourceOf */.vz)(seen)}. If they are right, the host is down or blocked from here: run again, ${(0,fault_terms/* wayRound */.WA)(seen)}.`,
        example: 'go: github.com/acme/lib@v1.2.3: Get "https://proxy.golang.org/github.com/acme/lib/@v/v1.2.3.mod": dial tcp 198.51.100.81:443: connect: connection refused',
    },
    {
        id: 'tcp_reset',
        layer: 'tcp',
        responsible: 'network',
        title: 'A connection was reset',
        headline: (seen) => `The connection to ${(0,fault_terms/* hostOf */.w4)(seen)} was reset`,
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('connection reset by peer', 'forcibly closed by the remote host', 'connection was aborted by the software', 'broken pipe', 'software caused connection abort', 'connection aborted', 'connection reset'), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('use of closed network connection', 'transport connection broken', 'server closed idle connection'), (0,matcher/* not */.AU)((0,matcher/* errorIncludes */.kH)('malformed ')))),
            },
        ],
        explanation: 'The server, or a device between this machine and the server, closed the connection. Reasons: overload, a firewall that inspects traffic, or censorship.',
        advice: (seen) => `Run again, or use another mirror. If this network has the problem only with ${(0,fault_terms/* hostOf */.w4)(seen)}, ask the network team which device inspects the traffic (DPI, Zscaler).`,
        example: 'go: github.com/acme/etcd@v3.3.25: read "https://proxy.golang.org/github.com/acme/etcd/@v/v3.3.25.zip": read tcp 192.0.2.26:53001->198.51.100.50:443: read: connection reset by peer',
    },
    {
        id: 'tcp_unreachable',
        layer: 'tcp',
        responsible: 'network',
        title: 'There is no route to a host',
        headline: (seen) => isForbidden(seen)
            ? `This machine forbids connections to ${(0,fault_terms/* hostOf */.w4)(seen)}`
            : `There is no route to ${(0,fault_terms/* hostOf */.w4)(seen)}`,
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [
            { matcher: noRoute },
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* inside */.nx)('dial'), (0,matcher/* errorIncludes */.kH)(...forbidden)),
                override: { retryable: false },
            },
        ],
        explanation: 'This machine, or a router on the way, says that it cannot reach the address. The sandbox has no network, a VPN is down, or a firewall rejects the connection. With "permission denied" or "operation not permitted", a rule of the machine itself forbids it: SELinux, AppArmor, seccomp.',
        advice: (seen) => isForbidden(seen)
            ? `Allow this job to connect to ${(0,fault_terms/* hostOf */.w4)(seen)}${(0,fault_terms/* addressOf */.ci)(seen)}: a rule on this machine forbids it. SELinux and AppArmor write to the audit log (\`ausearch -m avc -ts recent\`, \`dmesg\`). Also check seccomp, the sandbox, the firewall for outgoing traffic, and \`prohibit\` routes.`
            : `Check that this job has a network, and a route to ${(0,fault_terms/* hostOf */.w4)(seen)}${(0,fault_terms/* addressOf */.ci)(seen)} (VPN, firewall, sandbox of the build). Another mirror may be reachable.`,
        example: 'go: github.com/acme/lib@v1.2.3: Get "https://goproxy.corp.example/github.com/acme/lib/@v/v1.2.3.mod": dial tcp 10.1.2.3:443: connect: no route to host',
    },
    {
        id: 'tcp_timeout',
        layer: 'tcp',
        responsible: 'network',
        title: 'A host does not answer',
        headline: (seen) => `${(0,fault_terms/* hostOf */.w4)(seen, 'A host')} does not answer`,
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* not */.AU)((0,matcher/* inside */.nx)('lookup')), (0,matcher/* errorIncludes */.kH)('i/o timeout', 'connection timed out', 'operation timed out', 'did not properly respond after a period of time', 'failed to respond')),
            },
        ],
        explanation: 'The host does not answer. A firewall drops the packets, or the host is down, or large packets do not get through (MTU). go waits 30 s for each file.',
        advice: (seen) => `Use a mirror that answers from this network instead of ${(0,fault_terms/* hostOf */.w4)(seen)}${(0,fault_terms/* addressOf */.ci)(seen)}, or allow the host in the firewall.`,
        example: 'go: github.com/acme/pty@v1.1.5: Get "https://proxy.golang.org/github.com/acme/pty/@v/v1.1.5.mod": dial tcp 198.51.100.141:443: i/o timeout',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/tls.ts


/** Certificates and handshakes, of go and of the git that it runs. */
const tlsRules = [
    {
        id: 'tls_untrusted_ca',
        layer: 'tls',
        responsible: 'set-up',
        title: 'A certificate is signed by an authority that this machine does not trust',
        headline: (seen) => `The certificate of ${(0,fault_terms/* hostOf */.w4)(seen)} is signed by an authority that this machine does not trust`,
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('certificate signed by unknown authority', 'certificate is not trusted', 'certificate is not standards compliant', 'failed to load system roots', 'x509: osstatus', 'x509: unhandled critical extension', 'certificate is not authorized to sign', 'certificate specifies an incompatible key usage', 'too many intermediates', 'cannot sign this kind of certificate', 'is not permitted by any constraint', 'x509: negative serial number', 'insecure algorithm'), (0,matcher/* vcsErrorIncludes */.Em)('ssl certificate problem: unable to get', 'ssl certificate problem: self', 'ssl certificate problem: invalid ca', 'server certificate verification failed', 'unable to get local issuer certificate', 'self signed certificate', 'self-signed certificate', 'error setting certificate', 'schannel: sec_e_untrusted_root', 'certificate chain was issued by an authority that is not trusted', "peer's certificate issuer has been marked as not trusted")),
            },
        ],
        explanation: 'A company proxy or a virus scanner between this job and the server shows its own certificate, or the image has no ca-certificates package.',
        advice: () => 'Install the ca-certificates package, or the certificate authority of your company, in the image. Or set SSL_CERT_FILE (for git: GIT_SSL_CAINFO) to the file with the certificates. Do not switch verification off.',
        example: 'go: github.com/acme/caddy@v2.7.6: Get "https://proxy.golang.org/github.com/acme/caddy/@v/v2.7.6.info": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    },
    {
        id: 'tls_expired',
        layer: 'tls',
        responsible: 'upstream',
        title: 'A certificate has expired, or the clock is wrong',
        headline: (seen) => `The certificate of ${(0,fault_terms/* hostOf */.w4)(seen)} has expired, or the clock of this machine is wrong`,
        retryable: false,
        mirrorHelps: true,
        // Not until its owner renews it.
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('certificate has expired or is not yet valid', 'certificate is expired', 'certificate is not yet valid', 'certificate has expired', 'not within its validity period'), (0,matcher/* vcsErrorIncludes */.Em)('certificate has expired', 'certificate is not yet valid', 'has expired', 'sec_e_cert_expired')),
            },
        ],
        explanation: 'The certificate of the server was not renewed in time, or the clock of this machine is wrong. The message shows both times.',
        advice: (seen) => `Compare \`date\` on the runner with the time in the message. If the clock is right, use another mirror until ${(0,fault_terms/* hostOf */.w4)(seen)} has a new certificate.`,
        example: 'go: github.com/acme/redigo@v1.8.5: Get "https://goproxy.io/github.com/acme/redigo/@v/v1.8.5.mod": x509: certificate has expired or is not yet valid: current time 2022-06-21T16:00:00Z is after 2022-06-09T23:59:59Z',
    },
    {
        id: 'tls_hostname',
        layer: 'tls',
        responsible: 'upstream',
        title: 'A certificate is for another name',
        headline: (seen) => {
            const name = /certificate is valid for ([^\s,]{1,255})/.exec(seen.text)?.[1];
            return `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} shows a certificate for ${name ?? 'another name'}`;
        },
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('certificate is valid for'), (0,matcher/* errorIncludes */.kH)(', not ', 'not ')), (0,matcher/* errorIncludes */.kH)('certificate is not valid for any names', 'certificate name does not match', 'cannot validate certificate for', 'certificate is not valid for', 'certificate relies on legacy common name', "doesn't contain any ip sans"), (0,matcher/* vcsErrorIncludes */.Em)('no alternative certificate subject name matches', 'does not match target host', 'certificate subject name', 'hostname mismatch', 'sec_e_wrong_principal', 'wrong_principal')),
            },
        ],
        explanation: 'The connection reached the wrong server. Reasons: a wrong virtual host, a wrong DNS answer, a login page of the network, or a URL with an IP address instead of a name.',
        advice: (seen) => `Check the spelling of the URL, and which address ${(0,fault_terms/* hostNameOf */.LJ)(seen)} has in this job (\`getent hosts ${(0,fault_terms/* hostNameOf */.LJ)(seen, 'HOST')}\`). Until then, use another mirror.`,
        example: 'go: example.com/lib@v1.0.0: Get "https://goproxy.example.com/example.com/lib/@v/v1.0.0.mod": x509: certificate is valid for other.example.com, not goproxy.example.com',
    },
    {
        id: 'tls_not_tls',
        layer: 'tls',
        responsible: 'set-up',
        title: 'A server answers plain text where TLS is expected',
        headline: (seen) => `${(0,fault_terms/* hostOf */.w4)(seen, 'A server')} answers plain text where TLS is expected`,
        retryable: false,
        mirrorHelps: true,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* not */.AU)((0,matcher/* inside */.nx)('envproxy')), (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('first record does not look like a tls handshake', 'server gave http response to https client'), (0,matcher/* mentions */.wy)('wrong version number', 'unexpected tls packet was received', 'an unexpected tls packet', 'unrecognized name', 'packet length too long', 'http/0.9', 'received http/0.9 when not allowed', 'unknown protocol'))),
            },
        ],
        explanation: 'An https URL points to an http port, or a device in between answers in plain text.',
        advice: (seen) => `Correct the scheme or the port in the URL of ${(0,fault_terms/* hostOf */.w4)(seen)}. A plain HTTP server needs http://. Also check git's insteadOf rules.`,
        example: 'go: example.com/lib@v1.0.0: Get "https://goproxy.corp.example:8080/example.com/lib/@v/v1.0.0.mod": http: server gave HTTP response to HTTPS client',
    },
    {
        id: 'tls_handshake_timeout',
        layer: 'tls',
        responsible: 'network',
        title: 'A TLS handshake was not finished in time',
        headline: (seen) => `The TLS handshake with ${(0,fault_terms/* hostOf */.w4)(seen)} was not finished in time`,
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [{ matcher: (0,matcher/* errorIncludes */.kH)('tls handshake timeout') }],
        explanation: 'The connection was made, but the TLS handshake took more than 10 s, which is the limit of go. Reasons: an overloaded server, large packets that do not get through (MTU), a broken IPv6 route, or a proxy that inspects TLS.',
        advice: (seen) => `Run again, or use another mirror than ${(0,fault_terms/* hostOf */.w4)(seen)}. If it happens often on one network, check its MTU (docker, VPN) and its IPv6.`,
        example: 'go: example.com/kind@v0.32.0: Get "https://proxy.golang.org/example.com/kind/@v/v0.32.0.info": net/http: TLS handshake timeout',
    },
    {
        id: 'tls_other',
        layer: 'tls',
        responsible: 'network',
        title: 'A TLS connection failed',
        headline: (seen) => `The TLS connection to ${(0,fault_terms/* hostOf */.w4)(seen)} failed`,
        retryable: true,
        mirrorHelps: true,
        transient: true,
        patterns: [
            {
                matcher: (0,matcher/* all */.Q7)((0,matcher/* not */.AU)((0,matcher/* inside */.nx)('envproxy')), (0,matcher/* not */.AU)((0,matcher/* inside */.nx)('vcs')), (0,matcher/* errorIncludes */.kH)('local error: tls', 'remote error: tls', 'tls: bad record mac', 'tls: handshake failure', 'tls: protocol version not supported', 'tls: server selected unsupported', 'tls: no supported versions', 'tls: invalid signature', 'tls: unexpected message', 'tls: internal error', 'tls: unrecognized name', 'tls: oversized record', 'tls: received unexpected handshake', 'tls: server chose an unconfigured', "tls: server's certificate", 'tls: failed to verify certificate', 'tls: failed to parse certificate', 'tls: either servername', 'tls: certificate used with invalid signature', 'tls: user canceled', 'tls: decode error', 'x509: ')),
            },
        ],
        explanation: 'Client and server did not agree on a cipher or a TLS version, or bytes were changed on the way. Reasons: a defective network card or VPN, a virus scanner, a firewall that inspects traffic.',
        advice: (seen) => `Run again, or use another mirror than ${(0,fault_terms/* hostOf */.w4)(seen)}. If it fails again, check what is in between: a VPN, a virus scanner, a proxy that inspects TLS.`,
        example: 'go: github.com/acme/roaring@v1.0.1: read "https://goproxy.io/github.com/acme/roaring/@v/v1.0.1.zip": local error: tls: bad record MAC',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/toolchain.ts



/** Which go command runs, and whether it is new enough. */
const toolchainRules = [
    {
        id: 'go_missing',
        layer: 'start',
        responsible: 'set-up',
        title: 'There is no go command on PATH',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('go: command not found', 'go: not found', 'command not found: go', 'exec: "go": executable file not found', "'go' is not recognized as an internal or external command", "the term 'go' is not recognized", 'env: go: no such file or directory', "env: 'go': no such file or directory", 'env: \u2018go\u2019: no such file or directory', 'spawn go enoent', 'binary with name "go" not found', 'binary with name "go": not found', 'go: no such file or directory')),
            },
        ],
        explanation: 'Go is not installed on this machine, or its bin folder is not in PATH.',
        advice: () => 'Set the input `go-version-file: go.mod` (or `go-version`), or install Go before this step.',
        example: '/usr/bin/bash: line 1: go: command not found',
    },
    {
        id: 'no_gomod',
        layer: 'start',
        responsible: 'set-up',
        title: 'There is no go.mod or go.work here',
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('go.mod file not found in current directory', 'cannot find main module', 'current directory is not in a module', 'supported outside a module', 'is outside module root', 'does not contain main module', 'does not contain modules listed in go.work', 'outside main module or its', 'outside modules listed in go.work', 'not one of the workspace modules', 'no modules specified (see', 'no modules were found in the current workspace', 'no go.work file found')),
            },
        ],
        explanation: 'The command ran in a folder that is not inside a Go module or workspace.',
        advice: () => 'Set `working-directory` to the folder with go.mod or go.work, and check that a step before this one checks out the repository.',
        example: "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
    },
    {
        id: 'go_too_old',
        layer: 'toolchain',
        responsible: 'set-up',
        title: 'The go command is older than the module requires',
        headline: (seen) => {
            const needed = /requires go >= ?(\d[\w.]{0,20})/.exec(seen.text)?.[1];
            return needed ? `Go ${needed} or later is required` : 'The go command is older than the module requires';
        },
        retryable: false,
        mirrorHelps: false,
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('requires go >=', 'note: module requires go', 'imported by a module that requires go', 'module too new', 'maximum supported go version', 'but maximum supported version is', 'but maximum version supported by tidy is', 'requires go1.'), 
                // Then the Go that runs is new enough: a line of go.work is what lags behind.
                (0,matcher/* not */.AU)((0,matcher/* errorIncludes */.kH)('but go.work lists'))), configuration/* newerGoMod */.It, 
                // Commands and flags that this go does not know yet.
                (0,matcher/* errorIncludes */.kH)('unknown subcommand "mod"', 'unknown subcommand "work"', 'go work: unknown command', 'go work vendor: unknown command'), configuration/* flagOfNewerGo */.jt),
            },
        ],
        explanation: 'A go or toolchain line requires a newer Go than the installed one, and GOTOOLCHAIN=local forbids go to download it. setup-go and the official images set GOTOOLCHAIN=local.',
        advice: (seen) => {
            const needed = /requires go >= ?(\d[\w.]{0,20})/.exec(seen.text)?.[1];
            const version = needed ? `Go ${needed}` : 'the Go version that go.mod asks for';
            return `Install ${version} in this job (\`go-version-file: go.mod\` always takes the version of go.mod), set GOTOOLCHAIN=auto so that go downloads it, or lower the requirement${seen.module ? ` of ${(0,fault_terms/* moduleOf */.cD)(seen)}` : ''}.`;
        },
        example: 'go: go.mod requires go >= 1.25.7 (running go 1.23.12; GOTOOLCHAIN=local)',
    },
    {
        id: 'toolchain_unavailable',
        layer: 'toolchain',
        responsible: 'set-up',
        title: 'The Go toolchain that go.mod asks for is not available',
        headline: (seen) => {
            const name = /(?:download |invalid toolchain:? |find ")(go1[\w.-]{0,30})/.exec(seen.text)?.[1];
            return name ? `The toolchain ${name} is not available` : 'The Go toolchain that go.mod asks for is not available';
        },
        retryable: false,
        mirrorHelps: true,
        // What was seen on the wire says more if the network hid behind it.
        transient: false,
        patterns: [
            {
                matcher: (0,matcher/* any */.bz)((0,matcher/* errorIncludes */.kH)('toolchain not available', 'invalid toolchain', 'is not a toolchain version', 'no releases found for go', 'is a language version but not a toolchain version', 'unknown toolchain'), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('cannot find "go1'), (0,matcher/* errorIncludes */.kH)('in path', '%path%')), (0,matcher/* all */.Q7)((0,matcher/* errorIncludes */.kH)('gotoolchain'), (0,matcher/* errorIncludes */.kH)('not found', 'no such'))),
            },
        ],
        explanation: 'No mirror has a toolchain with this name. The version does not exist (`1.22` is only a language version, `1.22.0` is a release), or the mirror does not serve toolchains. With GOPROXY=direct, a broken network gives the same message, so modward also looks at the requests themselves.',
        advice: (seen) => {
            const language = /download (go1\.\d{1,3}) for/.exec(seen.text)?.[1];
            return language
                ? `Write the go line of go.mod as ${language.slice(2)}.0: a language version is not a release. Or install that Go in the job.`
                : 'Check that the version in the go or toolchain line of go.mod exists. Check that a mirror in GOPROXY serves golang.org/toolchain, or install that Go in the job.';
        },
        example: 'go: download go1.22 for linux/amd64: toolchain not available',
    },
];

;// CONCATENATED MODULE: ./src/causes/rules/table.ts




















/**
 * Every cause in the order in which messages are compared with them; the first that fits names the fault. An
 * outer layer stands before what it embeds: a full disk prints the URL it was reading, git prints network errors,
 * a resolver's time-out is also an `i/o timeout`.
 */
const rules = [
    ...moduleZipRules,
    ...processRules,
    ...diskRules,
    ...configuration/* configurationRules */.Q7,
    ...toolchainRules,
    ...requirementRules,
    ...egressRules,
    ...integrityRules,
    rateLimitRule,
    ...gitAccessRules,
    ...envProxyRules,
    ...tlsRules,
    ...gitTransferRules,
    streamRule,
    sumdbReachRule,
    ...dnsRules,
    ...statusRules,
    ...tcpRules,
    ...responseRules,
    ...contentRules,
    ...otherRules,
];
const causes = new Map(rules.map((row) => [row.id, { ...row, link: `docs/causes.md#${row.id}` }]));
/** Everything the table says about a cause. */
function causeOf(id) {
    const cause = causes.get(id);
    // A test compares the table with the list of ids; only a cast can get here.
    if (cause === undefined)
        throw new TypeError(`No row for the cause "${id}"; known are ${causeIds.join(', ')}.`);
    return cause;
}
/**
 * May the same job, run again later, not meet this fault. If its wording is judged otherwise than the rule as to a retry, a
 * later run is, too: a policy (403) does not pass, an overloaded proxy (503) does.
 */
function isTransient({ cause, retryable }) {
    const rule = causeOf(cause);
    return retryable === rule.retryable ? rule.transient : retryable;
}
/** The longest text that a fault carries, in characters. */
const textLimit = 2000;
/**
 * A fault of this cause as it was seen here: judged by the row unless the sighting shows otherwise, with the
 * title and advice that name what was seen, and without secrets.
 */
function faultOf(id, sighting, judged = {}) {
    const row = causeOf(id);
    const url = sighting.url ? (0,redact/* redactUrl */.BO)(sighting.url) : '';
    const text = clip((0,redact/* redactText */.Rd)(sighting.text));
    const shown = { module: '', version: '', mirror: '', ...sighting, host: sighting.host || hostIn(url), url, text };
    return {
        cause: id,
        title: row.headline?.(shown) ?? row.title,
        retryable: judged.retryable ?? row.retryable,
        mirrorHelps: judged.mirrorHelps ?? row.mirrorHelps,
        module: shown.module,
        version: shown.version,
        host: shown.host,
        url,
        mirror: shown.mirror,
        count: 1,
        recovered: false,
        text,
        advice: row.advice(shown),
        file: '',
        line: 0,
    };
}
function clip(text) {
    return text.length > textLimit ? `${text.slice(0, textLimit - 1)}\u2026` : text;
}
function hostIn(url) {
    return URL.parse(url)?.hostname ?? '';
}


/***/ }),

/***/ 91434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ shownHost)
/* harmony export */ });
/**
 * A host as people are told it: with the port of the URL, unless that is the default of the scheme, as several mirrors may share a
 * host. The name alone if the URL is empty or has another host.
 */
function shownHost({ host = '', url = '' }) {
    const parsed = URL.parse(url);
    return parsed !== null && parsed.hostname === host ? parsed.host : host;
}


/***/ })

};
