export const id = 3347;
export const ids = [3347];
export const modules = {

/***/ 3241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   OI: () => (/* binding */ innermost),
/* harmony export */   kh: () => (/* binding */ proxyVerdict),
/* harmony export */   s1: () => (/* binding */ findSignature)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47249);


function sign(cause, words) {
    return { cause, words: typeof words === 'string' ? () => words : words };
}
const lookup = (what) => (error, at) => {
    const host = typeof error.hostname === 'string' ? error.hostname : at.url.hostname;
    const [server] = typeof error.server === 'string' ? error.server.split(', ') : [];
    return `dial tcp: lookup ${host}${server ? ` on ${withPort(server, 53)}` : ''}: ${what}`;
};
const dialled = (what) => (error, at) => `dial tcp ${peer(error, at)}: ${what}`;
/** An errno of connecting (`connect:`), or of an open connection (`read:`, `write:`). */
const socket = (what) => (error, at) => {
    const call = error.syscall === 'write' ? 'write' : error.syscall === 'connect' ? 'connect' : 'read';
    return call === 'connect' ? `dial tcp ${peer(error, at)}: connect: ${what}` : `${call} tcp: ${call}: ${what}`;
};
const unverified = (what) => `tls: failed to verify certificate: x509: ${what}`;
const untrusted = sign('tls_untrusted_ca', ({ issuer }) => {
    const by = typeof issuer === 'string' ? ` (issued by ${issuer})` : '';
    return unverified(`certificate signed by unknown authority${by}`);
});
const malformedHttp = sign('bad_reply', (error) => `net/http: malformed HTTP response (${String(error.message)})`);
/** A stream that ended too early is `EOF` before the answer, `unexpected EOF` within it. */
const cut = sign('eof', (_, at) => (at.phase === 'body' ? 'unexpected EOF' : 'EOF'));
/** Error codes of Node, c-ares, OpenSSL, llhttp and undici; the only names of error codes in this program. */
const signs = {
    // name resolution
    ENOTFOUND: sign('dns_no_such_host', lookup('no such host')),
    ENODATA: sign('dns_no_such_host', lookup('no such host')),
    EBADNAME: sign('dns_no_such_host', lookup('no such host')),
    EAI_NONAME: sign('dns_no_such_host', lookup('no such host')),
    EAI_NODATA: sign('dns_no_such_host', lookup('no such host')),
    EAI_AGAIN: sign('dns_server_failure', lookup('Temporary failure in name resolution')),
    EAI_FAIL: sign('dns_server_failure', lookup('server misbehaving')),
    ESERVFAIL: sign('dns_server_failure', lookup('server misbehaving')),
    EREFUSED: sign('dns_server_failure', lookup('server misbehaving')),
    EFORMERR: sign('dns_server_failure', lookup('server misbehaving')),
    ENOTIMP: sign('dns_server_failure', lookup('server misbehaving')),
    EBADRESP: sign('dns_server_failure', lookup('cannot unmarshal DNS message')),
    ETIMEOUT: sign('dns_timeout', lookup('i/o timeout')),
    ECANCELLED: sign('dns_timeout', lookup('i/o timeout')),
    // connections
    ECONNREFUSED: sign('tcp_refused', dialled('connect: connection refused')),
    ECONNRESET: sign('tcp_reset', socket('connection reset by peer')),
    ECONNABORTED: sign('tcp_reset', socket('software caused connection abort')),
    EPIPE: sign('tcp_reset', () => 'write tcp: write: broken pipe'),
    ETIMEDOUT: sign('tcp_timeout', socket('connection timed out')),
    UND_ERR_CONNECT_TIMEOUT: sign('tcp_timeout', dialled('i/o timeout')),
    EHOSTUNREACH: sign('tcp_unreachable', socket('no route to host')),
    ENETUNREACH: sign('tcp_unreachable', socket('network is unreachable')),
    EHOSTDOWN: sign('tcp_unreachable', socket('host is down')),
    ENETDOWN: sign('tcp_unreachable', socket('network is down')),
    EADDRNOTAVAIL: sign('ipv6_broken', socket('cannot assign requested address')),
    EAFNOSUPPORT: sign('ipv6_broken', socket('address family not supported by protocol')),
    // transfers
    UND_ERR_SOCKET: cut,
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: cut,
    ERR_STREAM_PREMATURE_CLOSE: cut,
    HPE_INVALID_EOF_STATE: cut,
    Z_BUF_ERROR: cut,
    UND_ERR_HEADERS_TIMEOUT: sign('stall_timeout', 'net/http: timeout awaiting response headers (i/o timeout)'),
    UND_ERR_BODY_TIMEOUT: sign('stall_timeout', 'no data for the time of the stall limit (i/o timeout)'),
    // Of this machine: later, when other connections have ended, there may be one.
    EMFILE: { ...sign('fs_other', 'socket: too many open files'), override: { retryable: true } },
    ENFILE: { ...sign('fs_other', 'socket: too many open files in system'), override: { retryable: true } },
    // undici asserts what its parser lets pass, such as the status 000.
    ERR_ASSERTION: sign('bad_reply', 'net/http: malformed HTTP response (the status or a header is none)'),
    UND_ERR_HEADERS_OVERFLOW: sign('bad_reply', 'net/http: server response headers exceeded the limit'),
    Z_DATA_ERROR: sign('bad_reply', 'gzip: invalid header'),
    ERR_REDIRECT: sign('bad_reply', (error) => String(error.message)),
    // certificates
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
    UNABLE_TO_GET_ISSUER_CERT: untrusted,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
    SELF_SIGNED_CERT_IN_CHAIN: untrusted,
    DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
    CERT_UNTRUSTED: untrusted,
    CERT_REJECTED: untrusted,
    CERT_REVOKED: untrusted,
    CERT_SIGNATURE_FAILURE: untrusted,
    CERT_CHAIN_TOO_LONG: untrusted,
    INVALID_CA: untrusted,
    INVALID_PURPOSE: untrusted,
    PATH_LENGTH_EXCEEDED: untrusted,
    CERT_HAS_EXPIRED: sign('tls_expired', unverified('certificate has expired or is not yet valid')),
    CERT_NOT_YET_VALID: sign('tls_expired', unverified('certificate has expired or is not yet valid (not yet valid)')),
    ERR_TLS_CERT_ALTNAME_INVALID: sign('tls_hostname', (error, at) => {
        const names = typeof error.reason === 'string' ? error.reason : '';
        return unverified(`certificate is valid for other names, not ${at.url.hostname}${names && ` (${names})`}`);
    }),
    HOSTNAME_MISMATCH: sign('tls_hostname', (_, at) => unverified(`certificate is valid for other names, not ${at.url.hostname}`)),
    // handshakes
    ERR_TLS_HANDSHAKE_TIMEOUT: sign('tls_handshake_timeout', 'net/http: TLS handshake timeout'),
    ERR_SSL_WRONG_VERSION_NUMBER: sign('tls_not_tls', 'tls: first record does not look like a TLS handshake'),
    ERR_SSL_PACKET_LENGTH_TOO_LONG: sign('tls_not_tls', 'tls: first record does not look like a TLS handshake'),
    ERR_SSL_HTTP_REQUEST: sign('tls_not_tls', 'http: server gave HTTP response to HTTPS client'),
};
/** Connecting is forbidden by a rule of this machine: SELinux, AppArmor, seccomp, a packet filter, a `prohibit` route. */
const forbidden = {
    EACCES: { ...sign('tcp_unreachable', socket('permission denied')), override: { retryable: false } },
    EPERM: { ...sign('tcp_unreachable', socket('operation not permitted')), override: { retryable: false } },
};
const tlsOther = sign('tls_other', (error) => `remote error: tls: ${String(error.message)}`);
/** The cause that an error's code names, in it or in what it was caused by. */
function findSignature(error) {
    for (const failure of chain(error)) {
        const known = signs[codeOf(failure)] ?? family(failure);
        if (known !== undefined)
            return { sign: refine(known, failure), error: failure };
    }
    return undefined;
}
/** Codes of which there are too many to list. */
function family(failure) {
    const code = codeOf(failure);
    // Files are also forbidden with these codes.
    if (failure.syscall === 'connect' && forbidden[code] !== undefined)
        return forbidden[code];
    // undici leaves the code out where its parser gives none.
    if (code.startsWith('HPE_') || failure.name === 'HTTPParserError')
        return malformedHttp;
    if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO') {
        // Older OpenSSL bindings give EPROTO for all of them and name the reason only in the message.
        const message = String(failure.message);
        const named = /wrong version number|packet length too long|http request/i.test(message);
        return named ? signs['ERR_SSL_WRONG_VERSION_NUMBER'] : tlsOther;
    }
    return undefined;
}
/** What an address adds: a resolver that refuses is DNS, no route to an IPv6 address alone is broken IPv6. */
function refine(known, failure) {
    const asked = typeof failure.hostname === 'string' && String(failure.syscall).startsWith('query');
    if (asked && known.cause === 'tcp_refused')
        return sign('dns_server_failure', lookup('server misbehaving'));
    if (asked && known.cause === 'tcp_timeout')
        return sign('dns_timeout', lookup('i/o timeout'));
    const v6 = typeof failure.address === 'string' && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(failure.address);
    if (known.cause === 'tcp_unreachable' && v6 && known.override === undefined)
        return { ...known, cause: 'ipv6_broken' };
    return known.cause === 'ipv6_broken' && !v6 ? { ...known, cause: 'tcp_unreachable' } : known;
}
/** What became of a connection through a proxy of the environment; undefined where the error is not about one. */
function proxyVerdict(error) {
    for (const failure of chain(error)) {
        const code = codeOf(failure);
        if (code !== 'ERR_PROXY_UNREACHABLE' && code !== 'ERR_PROXY_REFUSED')
            continue;
        const proxy = URL.parse(String(failure.proxy));
        const below = findSignature(failure.cause);
        const detail = below && proxy ? below.sign.words(below.error, { url: proxy }) : String(failure.message);
        const shown = proxy ? ` (proxy ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .BO)(String(failure.proxy))})` : '';
        // Some proxies (tinyproxy) answer wrong credentials with 401, as if they were the server.
        if (failure.status === 407 || failure.status === 401) {
            return { cause: 'http_407_proxy_auth', words: `Proxy Authentication Required${shown}` };
        }
        const cause = code === 'ERR_PROXY_REFUSED' || below?.sign.cause.startsWith('tls_') ? 'env_proxy_error' : 'env_proxy_down';
        return { cause, words: `proxyconnect tcp: ${detail}${shown}` };
    }
    return undefined;
}
/** The error, what caused it, and the single errors of several addresses: those that say most first. */
function chain(error, depth = 0) {
    if (typeof error !== 'object' || error === null || depth > 8)
        return [];
    const failure = error;
    const several = Array.isArray(failure.errors) ? byWeight(failure.errors) : [];
    return [...several.flatMap((one) => chain(one, depth + 1)), failure, ...chain(failure.cause, depth + 1)];
}
/** Of several addresses the reachable ones tell more: no route to an IPv6 address is normal where IPv4 answered. */
function byWeight(errors) {
    const isNoRoute = (error) => ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL'].includes(codeOf(error));
    return [...errors.filter((error) => !isNoRoute(error)), ...errors.filter(isNoRoute)];
}
/** The code of an error, '' where it has none. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return '';
    return typeof error.code === 'string' ? error.code : '';
}
/** What lies at the bottom of a chain of causes. */
function innermost(error, depth = 0) {
    if (typeof error !== 'object' || error === null || depth > 8)
        return error;
    return 'cause' in error && error.cause !== undefined ? innermost(error.cause, depth + 1) : error;
}
function peer(error, at) {
    const port = Number(error.port) || Number(at.url.port) || (at.url.protocol === 'http:' ? 80 : 443);
    return withPort(typeof error.address === 'string' ? error.address : at.url.hostname, port);
}
function withPort(address, port) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address))
        return `[${address}]:${port}`;
    return address.includes(':') ? address : `${address}:${port}`;
}


/***/ }),

/***/ 4617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NS: () => (/* binding */ connectReason),
  AW: () => (/* binding */ faultOfBadResponse),
  qc: () => (/* binding */ faultOfError),
  yQ: () => (/* binding */ faultOfStatus)
});

// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/causes/gateway.ts
var causes_gateway = __webpack_require__(1000);
// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(47249);
;// CONCATENATED MODULE: ./src/causes/retry-after.ts
/** Longer than any job waits; keeps a nonsensical header from overflowing a timer. */
const longest = 24 * 60 * 60 * 1000;
/**
 * The wait that a Retry-After header asks for, in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3), at most a
 * day. Undefined where there is none, or one that cannot be read.
 */
function retryAfterMs(header, now = Date.now()) {
    const value = (typeof header === 'string' ? header : header?.[0])?.trim();
    if (!value)
        return undefined;
    if (/^\d{1,9}(\.\d{1,3})?$/.test(value))
        return Math.min(Math.ceil(Number(value) * 1000), longest);
    // Date.parse also reads a bare number as a year; only a date with a weekday is an HTTP date.
    const date = /^[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.min(Math.max(date - now, 0), longest);
}

// EXTERNAL MODULE: ./src/causes/transport/error-codes.ts
var error_codes = __webpack_require__(3241);
;// CONCATENATED MODULE: ./src/causes/transport/transport-fault.ts





/** Names the cause of an error that a request or a body ended with, by its code and type only. */
function faultOfError(error, at) {
    const verdict = (0,error_codes/* proxyVerdict */.kh)(error);
    if (verdict !== undefined)
        return { cause: verdict.cause, text: before(at, verdict.words) };
    const found = (0,error_codes/* findSignature */.s1)(error);
    if (found === undefined)
        return { cause: 'unknown', text: before(at, describe(error)) };
    const { cause, override } = found.sign;
    const text = before(at, found.sign.words(found.error, at));
    return override === undefined ? { cause, text } : { cause, text, override };
}
/** Why a lookup or a connection failed, in go's words without the name and the address: `connection refused`. */
function connectReason(error, url) {
    const found = (0,error_codes/* findSignature */.s1)(error);
    const words = found === undefined ? describe(error) : found.sign.words(found.error, { url });
    return words.replace(/^dial tcp(?: \S+)?: (?:connect: |lookup \S+(?: on \S+)?: )?/, '');
}
/** What the statuses mean that have a cause of their own; any other 5xx is a server's failure. */
const statusCauses = {
    401: 'http_401',
    403: 'http_403',
    404: 'http_404',
    407: 'http_407_proxy_auth',
    410: 'http_410',
    429: 'http_429',
    451: 'http_451',
};
/** How many lines and bytes of an error page go shows; no more is worth keeping. */
const quoted = { lines: 8, characters: 648 };
/** Names the cause of an answer whose status is not 200. `body` is what is known of its text. */
function faultOfStatus(status, headers, body, at) {
    const cause = statusCauses[status] ?? (status >= 500 && status < 600 ? 'http_5xx' : 'http_other');
    const wait = retryAfterMs(headers['retry-after']);
    const gateway = status === 404 || status === 410 ? '' : (0,causes_gateway/* gatewayIn */.Q)(headers);
    const text = `reading ${(0,redact/* redactUrl */.BO)(at.url)}: ${status} ${phrases[status] ?? ''}`.trimEnd() + gateway + quote(headers, body);
    return { cause, text, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
}
/** An answer 200 that is not what was asked for; `detail` says what it is. */
function faultOfBadResponse(detail, at) {
    return { cause: 'bad_reply', text: (0,redact/* redactText */.Rd)(`invalid response from proxy "${(0,redact/* redactUrl */.BO)(at.url)}": ${detail}`) };
}
/** The reason phrases as Go's net/http has them. */
const phrases = {
    300: 'Multiple Choices',
    301: 'Moved Permanently',
    302: 'Found',
    303: 'See Other',
    304: 'Not Modified',
    307: 'Temporary Redirect',
    308: 'Permanent Redirect',
    400: 'Bad Request',
    401: 'Unauthorized',
    402: 'Payment Required',
    403: 'Forbidden',
    404: 'Not Found',
    405: 'Method Not Allowed',
    406: 'Not Acceptable',
    407: 'Proxy Authentication Required',
    408: 'Request Timeout',
    409: 'Conflict',
    410: 'Gone',
    416: 'Requested Range Not Satisfiable',
    421: 'Misdirected Request',
    425: 'Too Early',
    429: 'Too Many Requests',
    451: 'Unavailable For Legal Reasons',
    500: 'Internal Server Error',
    501: 'Not Implemented',
    502: 'Bad Gateway',
    503: 'Service Unavailable',
    504: 'Gateway Timeout',
    505: 'HTTP Version Not Supported',
    507: 'Insufficient Storage',
    508: 'Loop Detected',
    511: 'Network Authentication Required',
};
/** As go does: only plain text is quoted, and not much of it; of a page the one line that says why. */
function quote(headers, body) {
    const reason = /<(title|message)>([^<]{1,200})<\/\1>/i.exec(body)?.[2]?.trim();
    if (reason)
        return `\n\tserver response: ${(0,redact/* redactText */.Rd)(reason)}`;
    const type = String(headers['content-type'] ?? '').toLowerCase();
    if (body.trim() === '' || (type !== '' && !type.startsWith('text/plain')))
        return '';
    const shown = (0,redact/* redactText */.Rd)(body.trim().slice(0, quoted.characters)).split(/\r?\n/).slice(0, quoted.lines);
    const [only] = shown;
    return shown.length === 1 ? `\n\tserver response: ${only}` : `\n\tserver response:\n\t${shown.join('\n\t')}`;
}
function before(at, words) {
    return (0,redact/* redactText */.Rd)(`${at.phase === 'body' ? 'read' : 'Get'} "${(0,redact/* redactUrl */.BO)(at.url)}": ${words}`);
}
function describe(error) {
    const inner = (0,error_codes/* innermost */.OI)(error);
    const code = (0,error_codes/* codeOf */.$N)(inner);
    const message = (0,error_message/* messageOf */.b)(inner);
    return code === '' || message.includes(code) ? message : `${message} (${code})`;
}


/***/ }),

/***/ 94468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ otherFamilyMs),
/* harmony export */   Ab: () => (/* binding */ askResolver),
/* harmony export */   QY: () => (/* binding */ isUnknownName),
/* harmony export */   mm: () => (/* binding */ isCancelled),
/* harmony export */   or: () => (/* binding */ isSilence)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);

/** How long the slower family may take once the other has answered (RFC 8305, section 3). */
const otherFamilyMs = 50;
/**
 * Asks one resolver once for the addresses of a name, both families at once; one that fails or is slow does not spoil the
 * other. Without an answer within the time-out it ends with ETIMEOUT.
 * @param server an address with or without a port
 * @param open holds what is being asked, for callers that want to cancel it
 * @throws the Node error of the lookup: `ENOTFOUND`, `ESERVFAIL`, `ETIMEOUT`, `ECANCELLED`, \u2026
 */
async function askResolver(server, name, timeoutMs, open = new Set()) {
    const resolver = new node_dns__WEBPACK_IMPORTED_MODULE_0__.promises.Resolver({ tries: 1 });
    resolver.setServers([server]);
    open.add(resolver);
    // A timer of its own: Node looks at those of c-ares only once a second, which makes them up to a second late.
    const silent = Promise.withResolvers();
    const timer = setTimeout(() => silent.reject(silence(name)), timeoutMs);
    const tag = (family) => (found) => found.map((address) => ({ address, family }));
    const asked = [resolver.resolve4(name).then(tag(4)), resolver.resolve6(name).then(tag(6))];
    try {
        await Promise.race([Promise.any(asked), silent.promise]);
        const late = new Promise((settle) => setTimeout(settle, otherFamilyMs, undefined).unref());
        const answerOf = (family) => Promise.race([family.catch((error) => (isUnknownName(error) ? [] : undefined)), late]);
        const [four, six] = await Promise.all(asked.map(answerOf));
        const addresses = [...(four ?? []), ...(six ?? [])];
        if (four === undefined)
            return { addresses, unanswered: 4 };
        return six === undefined ? { addresses, unanswered: 6 } : { addresses };
    }
    catch (error) {
        const reasons = error instanceof AggregateError ? error.errors : [error];
        throw reasons.find((reason) => !isUnknownName(reason)) ?? reasons[0];
    }
    finally {
        clearTimeout(timer);
        open.delete(resolver);
        resolver.cancel();
    }
}
/** Whether the resolver said that there is no such name, or none with an address. */
function isUnknownName(error) {
    return codeOf(error) === 'ENOTFOUND' || codeOf(error) === 'ENODATA';
}
/** Whether there was no answer within the time-out. */
function isSilence(error) {
    return codeOf(error) === 'ETIMEOUT';
}
/** Whether the question was taken back, by {@link askResolver}'s caller. */
function isCancelled(error) {
    return codeOf(error) === 'ECANCELLED';
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? error.code : '';
}
/** As c-ares says it itself. */
function silence(name) {
    return Object.assign(new Error(`queryA ETIMEOUT ${name}`), { code: 'ETIMEOUT', syscall: 'queryA', hostname: name });
}


/***/ }),

/***/ 9067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inspectCertificate)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);




/**
 * Reads the certificate of a server over an open connection, and closes that without sending a request: for a diagnosis only.
 * Undefined if the handshake fails before the certificate.
 */
async function inspectCertificate(socket, host) {
    const secure = (0,node_tls__WEBPACK_IMPORTED_MODULE_3__.connect)({ socket, ...((0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) === 0 ? { servername: host } : {}), rejectUnauthorized: false });
    try {
        await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(secure, 'secureConnect', { signal: AbortSignal.timeout(5000) });
        const chain = chainOf(secure.getPeerX509Certificate());
        const [leaf] = chain;
        if (leaf === undefined)
            return undefined;
        return {
            names: leaf.subjectAltName?.split(', ') ?? [],
            issuer: nameOf(leaf.issuer),
            from: new Date(leaf.validFrom),
            to: new Date(leaf.validTo),
            isPublic: endsAtPublicRoot(chain),
        };
    }
    catch {
        return undefined;
    }
    finally {
        secure.on('error', () => { });
        secure.destroy();
    }
}
function chainOf(leaf) {
    const chain = [];
    for (let next = leaf; next !== undefined; next = next.issuerCertificate) {
        if (chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256))
            break;
        chain.push(next);
    }
    return chain;
}
function endsAtPublicRoot(chain) {
    const last = chain.at(-1);
    if (last === undefined)
        return false;
    return node_tls__WEBPACK_IMPORTED_MODULE_3__.rootCertificates.some((pem) => {
        const root = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem);
        return root.fingerprint256 === last.fingerprint256 || (root.subject === last.issuer && last.verify(root.publicKey));
    });
}
/** The organization of a distinguished name, else its common name. */
function nameOf(distinguished) {
    const part = (key) => new RegExp(`^${key}=(.+)$`, 'm').exec(distinguished)?.[1];
    return part('O') ?? part('CN') ?? distinguished.replaceAll('\n', ', ');
}


/***/ }),

/***/ 69504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ dial)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _undici_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4490);


/** When the next address is tried beside the ones still silent (RFC 8305, section 5). */
const staggerMs = 250;
/**
 * Opens a TCP connection to whichever address answers first: families alternate, the next address starts when one fails
 * or stays silent for 250 ms, and none is given up before the others are done. (Node's own version gives an address up
 * after 250 ms, which loses every host that is farther away than that.)
 * @throws the error of the only address, or an AggregateError with the code of the first, or undici's
 * ConnectTimeoutError
 */
function dial(addresses, port, timeoutMs, signal, onAttempt = () => { }) {
    const queue = alternate(addresses);
    const open = new Map();
    const failures = [];
    return new Promise((resolve, reject) => {
        let stagger;
        const finish = (settle) => {
            clearTimeout(stagger);
            clearTimeout(deadline);
            signal?.removeEventListener('abort', onAbort);
            for (const [socket, report] of open) {
                socket.destroy();
                report('silent');
            }
            settle();
        };
        const fail = (error) => finish(() => reject(error));
        const onAbort = () => fail(abortError(signal));
        const deadline = setTimeout(() => {
            const tried = addresses.map(({ address }) => `${address}:${port}`).join(', ');
            const text = `Connect Timeout Error (attempted addresses: ${tried}, timeout: ${timeoutMs}ms)`;
            const { address } = addresses[0] ?? {};
            fail(Object.assign(new _undici_js__WEBPACK_IMPORTED_MODULE_1__/* .errors */ .s.ConnectTimeoutError(text), { address, port }));
        }, timeoutMs);
        const next = () => {
            clearTimeout(stagger);
            const address = queue.shift();
            if (address === undefined) {
                if (open.size === 0)
                    fail(summarize(failures));
                return;
            }
            const started = performance.now();
            const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host: address.address, port, family: address.family });
            const report = (outcome, error) => onAttempt({ ...address, ms: performance.now() - started, outcome, error });
            open.set(socket, report);
            socket.once('connect', () => {
                report('connected');
                open.delete(socket);
                socket.removeAllListeners('error');
                finish(() => resolve(socket));
            });
            socket.once('error', (error) => {
                report('failed', error);
                open.delete(socket);
                failures.push(error);
                next();
            });
            if (queue.length > 0)
                stagger = setTimeout(next, staggerMs);
        };
        if (signal?.aborted)
            return onAbort();
        signal?.addEventListener('abort', onAbort, { once: true });
        next();
    });
}
/** IPv6 and IPv4 in turn, beginning with the family of the first address. */
function alternate(addresses) {
    const first = addresses[0]?.family;
    const ours = addresses.filter(({ family }) => family === first);
    const others = addresses.filter(({ family }) => family !== first);
    return ours
        .flatMap((address, index) => [address, ...others.slice(index, index + 1)])
        .concat(others.slice(ours.length));
}
function summarize(failures) {
    const [first] = failures;
    if (first === undefined)
        return Object.assign(new Error('no address to connect to'), { code: 'EADDRNOTAVAIL' });
    if (failures.length === 1)
        return first;
    const message = failures.map((failure) => failure.message).join('; ');
    return Object.assign(new AggregateError(failures, message), 'code' in first ? { code: first.code } : {});
}
function abortError(signal) {
    return signal?.reason instanceof Error ? signal.reason : new DOMException('This operation was aborted', 'AbortError');
}


/***/ }),

/***/ 45542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   tD: () => (/* binding */ userinfoOf),
/* harmony export */   w4: () => (/* binding */ hostOf),
/* harmony export */   wV: () => (/* binding */ readEnvProxies)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY by the rules of golang.org/x/net/http/httpproxy: upper case wins unless
 * empty, a value without scheme is an http proxy, one that is no URL is silently ignored, loopback hosts are never
 * proxied, and ALL_PROXY is not read at all.
 */
function readEnvProxies(env) {
    const ineffective = [];
    const read = (...names) => {
        const name = names.find((candidate) => env[candidate]);
        const value = name === undefined ? '' : (env[name] ?? '');
        if (name === undefined)
            return undefined;
        const url = parseProxy(value);
        if (url === undefined)
            ineffective.push({ name, reason: 'is not a URL; go ignores it without a word and connects directly' });
        else if (isGuess(url, value))
            ineffective.push({ name, reason: `is not a URL; go takes it for a proxy named "${url.hostname}"` });
        return url && { name, url };
    };
    const http = read('HTTP_PROXY', 'http_proxy');
    const https = read('HTTPS_PROXY', 'https_proxy');
    for (const name of ['ALL_PROXY', 'all_proxy']) {
        if (env[name])
            ineffective.push({ name, reason: 'is not read by go; set HTTPS_PROXY and HTTP_PROXY' });
    }
    const bypass = parseNoProxy(env['NO_PROXY'] || env['no_proxy'] || '');
    return {
        http,
        https,
        ineffective,
        proxyFor(url) {
            // A CGI environment lets clients set HTTP_PROXY; go refuses to use it there.
            const proxy = url.protocol === 'https:' ? https : env['REQUEST_METHOD'] ? undefined : http;
            if (proxy === undefined || bypass(hostOf(url), portOf(url)))
                return undefined;
            return proxy.url;
        },
    };
}
/** The host of a URL without the brackets of an IPv6 address. */
function hostOf(url) {
    return url.hostname.replace(/^\[|\]$/g, '');
}
/** User name and password of a URL as bytes: no standard says that they are UTF-8. */
function userinfoOf({ username, password }) {
    const decode = (text) => {
        const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
        return Buffer.from(bytes, 'latin1');
    };
    return { user: decode(username), password: decode(password) };
}
const defaultPorts = {
    'http:': '80',
    'https:': '443',
    'socks5:': '1080',
    'socks5h:': '1080',
};
/** The port of a URL, the default one of its scheme included. */
function portOf(url) {
    return url.port || (defaultPorts[url.protocol] ?? '');
}
function parseProxy(value) {
    // As with an unencoded `%` in a password: Go's parser refuses the whole URL, Node's accepts it.
    if (/%(?![0-9a-f]{2})/i.test(value))
        return undefined;
    const whole = URL.canParse(value) ? new URL(value) : undefined;
    if (whole !== undefined && whole.host !== '')
        return whole;
    const guessed = `http://${value}`;
    return URL.canParse(guessed) ? new URL(guessed) : undefined;
}
/** Whether a broken URL was parsed with `http://` in front of it, so that its own scheme became the host. */
function isGuess(url, value) {
    return value.toLowerCase().startsWith(`${url.hostname}:/`);
}
function parseNoProxy(value) {
    const rules = value
        .split(',')
        .map((word) => word.trim().toLowerCase())
        .filter((word) => word !== '');
    const matchers = rules.includes('*') ? [() => true] : rules.map(parseRule);
    return (host, port) => isLoopback(host) || matchers.some((matches) => matches(host.toLowerCase(), port));
}
const loopback = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');
function isLoopback(host) {
    return host === 'localhost' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 && loopback.check(host, familyOf(host)));
}
/** One word of NO_PROXY: a network, an address with or without port, or a domain with or without port. */
function parseRule(word) {
    const network = parseNetwork(word);
    if (network !== undefined)
        return (host) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 && network.check(host, familyOf(host));
    const { host: ruled, port: ruledPort } = splitPort(word);
    const samePort = (port) => ruledPort === '' || ruledPort === port;
    if (ruled === '')
        return () => false;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ruled) !== 0) {
        const address = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
        address.addAddress(ruled, familyOf(ruled));
        return (host, port) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 && address.check(host, familyOf(host)) && samePort(port);
    }
    const bare = ruled.startsWith('*.') ? ruled.slice(1) : ruled;
    const domain = (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(bare) || bare;
    const suffix = domain.startsWith('.') ? domain : `.${domain}`;
    return (host, port) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && samePort(port) && (host.endsWith(suffix) || (domain !== suffix && host === domain));
}
function parseNetwork(word) {
    const [address = '', bits = '', rest] = word.split('/');
    const size = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? 32 : 128;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 0 || rest !== undefined || !/^\d{1,3}$/.test(bits) || Number(bits) > size)
        return undefined;
    const network = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    network.addSubnet(address, Number(bits), familyOf(address));
    return network;
}
function splitPort(word) {
    const match = /^(?:\[([^\]]*)\]|([^:]*)):([^:]*)$/.exec(word);
    return match === null ? { host: word, port: '' } : { host: match[1] ?? match[2] ?? '', port: match[3] ?? '' };
}
function familyOf(address) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
}


/***/ }),

/***/ 73278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ openNetwork)
});

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./src/causes/transport/error-codes.ts
var error_codes = __webpack_require__(3241);
// EXTERNAL MODULE: ./src/causes/transport/transport-fault.ts + 1 modules
var transport_fault = __webpack_require__(4617);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/network/ca-certificates.ts



// crypto/x509/root_linux.go: the first file that can be read counts, all folders do.
const systemFiles = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
const systemFolders = ['/etc/ssl/certs', '/etc/pki/tls/certs'];
/**
 * Reads the trusted certificate authorities as the go command does (SSL_CERT_FILE and SSL_CERT_DIR each replace their
 * half of the system's; on macOS and Windows the system's own store), and adds NODE_EXTRA_CA_CERTS, which people set
 * for Node programs. On a Linux system without any store, where go trusts nothing, Node's built-in Mozilla list is used.
 */
function readCaCertificates(env, platform = process.platform) {
    const certificates = new Set();
    const add = (found) => {
        for (const certificate of found)
            certificates.add(certificate);
    };
    if (platform === 'darwin' || platform === 'win32') {
        add((0,external_node_tls_.getCACertificates)('system'));
    }
    else {
        const files = env['SSL_CERT_FILE'] ? [env['SSL_CERT_FILE']] : systemFiles;
        const readable = files.find((file) => read(file) !== undefined);
        if (readable !== undefined)
            add(certificatesIn(readable));
        for (const folder of env['SSL_CERT_DIR'] ? env['SSL_CERT_DIR'].split(':') : systemFolders) {
            add(filesOf(folder).flatMap(certificatesIn));
        }
    }
    const chosen = env['SSL_CERT_FILE'] || env['SSL_CERT_DIR'];
    if (certificates.size === 0 && !chosen)
        add(external_node_tls_.rootCertificates);
    if (env['NODE_EXTRA_CA_CERTS'])
        add(certificatesIn(env['NODE_EXTRA_CA_CERTS']));
    return [...certificates];
}
function certificatesIn(file) {
    return read(file)?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}
function read(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'latin1');
    }
    catch {
        return undefined;
    }
}
/** The files of a folder, links to a neighbour left out: c_rehash makes one for each certificate. */
function filesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => !(entry.isSymbolicLink() && !(0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(folder, entry.name)).includes('/')))
            .map((entry) => (0,external_node_path_.join)(folder, entry.name));
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./src/network/certificate.ts
var network_certificate = __webpack_require__(9067);
// EXTERNAL MODULE: ./src/network/dial.ts
var dial = __webpack_require__(69504);
// EXTERNAL MODULE: ./src/network/env-proxies.ts
var env_proxies = __webpack_require__(45542);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/network/handshake.ts


/**
 * Runs a TLS handshake for `host` over an open connection, offering HTTP/1.1 only.
 * @throws Node's TLS error, or one with the code `ERR_TLS_HANDSHAKE_TIMEOUT`; the connection is closed then
 */
function handshake(socket, host, tls, session) {
    return new Promise((resolve, reject) => {
        const secure = (0,external_node_tls_.connect)({
            socket,
            // An address is no server name, but the certificate is still checked against it.
            ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : { host }),
            secureContext: tls.context,
            // Whatever NODE_TLS_REJECT_UNAUTHORIZED says: go has no such switch.
            rejectUnauthorized: true,
            ALPNProtocols: ['http/1.1'],
            ...(session === undefined ? {} : { session }),
        });
        const settle = (act) => {
            clearTimeout(deadline);
            secure.removeListener('error', fail);
            act();
        };
        const fail = (error) => settle(() => {
            secure.on('error', () => { });
            secure.destroy();
            reject(error);
        });
        const deadline = setTimeout(() => {
            fail(Object.assign(new Error(`TLS handshake timeout after ${tls.timeoutMs} ms`), {
                code: 'ERR_TLS_HANDSHAKE_TIMEOUT',
            }));
        }, tls.timeoutMs);
        secure.once('secureConnect', () => settle(() => resolve(secure)));
        secure.once('error', fail);
    });
}
/** Protocol, subject, issuer and end of the peer's certificate, for people. */
function describeTls(socket) {
    const { subject, issuer, valid_to } = socket.getPeerCertificate();
    const protocol = socket.getProtocol() ?? 'TLS';
    // A resumed session brings no certificate along.
    if (subject === undefined)
        return protocol;
    const by = issuer.O ?? issuer.CN ?? 'an unnamed issuer';
    return `${protocol}, certificate of ${subject.CN ?? 'no name'} by ${by}, valid until ${valid_to}`;
}

;// CONCATENATED MODULE: ./src/network/layers.ts
/** Runs one layer and reports its begin and its end to `observe`. */
async function observed(layer, target, observe, run, describe) {
    const started = performance.now();
    observe({ layer, state: 'begun', target });
    try {
        const result = await run();
        observe({ layer, state: 'done', ms: performance.now() - started, detail: describe(result) });
        return result;
    }
    catch (error) {
        observe({ layer, state: 'failed', ms: performance.now() - started, error });
        throw error;
    }
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: ./src/network/ask-resolver.ts
var ask_resolver = __webpack_require__(94468);
;// CONCATENATED MODULE: ./src/network/resolv-conf.ts
/** Go's own values for what the file leaves out. */
const resolvDefaults = { timeoutMs: 5000, attempts: 2, ndots: 1, search: [] };
/**
 * Reads a resolv.conf by the rules of net/dnsconfig_unix.go: the last `search` or `domain` line counts, options add up,
 * numbers that are too small are raised to the least that makes sense. (resolv.conf(5) caps a timeout at 30 s; go does not.)
 */
function parseResolvConf(text) {
    let { timeoutMs, attempts, ndots, search } = resolvDefaults;
    for (const line of text.split('\n')) {
        const [word = '', ...values] = line.trim().split(/\s+/);
        if (/^[#;]/.test(line))
            continue;
        if (word === 'domain')
            search = values.slice(0, 1).map(withoutDot);
        if (word === 'search')
            search = values.map(withoutDot).filter((domain) => domain !== '');
        if (word !== 'options')
            continue;
        for (const option of values) {
            const [name = '', value = ''] = option.split(':');
            const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
            if (name === 'timeout')
                timeoutMs = Math.max(1, number) * 1000;
            if (name === 'attempts')
                attempts = Math.max(1, number);
            if (name === 'ndots')
                ndots = Math.min(15, number);
        }
    }
    return { timeoutMs, attempts, ndots, search };
}
/**
 * The names that are asked for one after the other, the rule of net/dnsclient_unix.go (nameList): with `ndots` dots or more
 * the name itself comes first, else the search domains. A name with a final dot is complete.
 */
function namesToAsk(host, { ndots, search }) {
    if (host.endsWith('.'))
        return [host];
    const suffixed = search.map((domain) => `${host}.${domain}`).filter((name) => name.length <= 253);
    return host.split('.').length > ndots ? [host, ...suffixed] : [...suffixed, host];
}
function withoutDot(domain) {
    return domain.replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./src/network/resolve.ts





const rememberMs = 60_000;
/**
 * Negative cache: resolvers that were all silent for as long as resolv.conf says are not asked for the same name again so
 * soon. Each retry of each file would wait that long anew. An error is not remembered: the next answer may be another one.
 */
const silenceMs = 5000;
const hostsFile = '/etc/hosts';
/**
 * On Linux names are looked up as go's own resolver does: hosts file, then the resolvers of resolv.conf with its time-out,
 * attempts and search domains, asked by c-ares. That names the resolver and tells NXDOMAIN, SERVFAIL and silence apart,
 * and a silent resolver occupies no thread that file access needs. For a name that DNS does not know, modward asks the system,
 * too, which may have other sources. On other systems the system is asked.
 */
function openResolver(platform = process.platform, source = ofThisMachine) {
    const open = new Set();
    const known = new Map();
    const isUnix = platform !== 'darwin' && platform !== 'win32';
    const lookup = isUnix ? (host) => askLikeGo(host, open, source) : askSystem;
    return {
        resolve(host) {
            const family = (0,external_node_net_.isIP)(host);
            if (family !== 0)
                return Promise.resolve({ addresses: [{ address: host, family: family === 4 ? 4 : 6 }], source: '' });
            const earlier = known.get(host);
            if (earlier !== undefined && performance.now() < earlier.until)
                return earlier.answer;
            const answer = lookup(host);
            known.set(host, { until: performance.now() + rememberMs, answer });
            answer.catch((error) => {
                if ((0,ask_resolver/* isSilence */.or)(error))
                    known.set(host, { until: performance.now() + silenceMs, answer });
                else
                    known.delete(host);
            });
            return answer;
        },
        servers: source.servers,
        close() {
            for (const resolver of open)
                resolver.cancel();
        },
    };
}
/** The addresses and where they came from, for people. */
function describeResolution({ addresses, source, unanswered }) {
    const list = addresses.map(({ address }) => address).join(', ');
    const missing = unanswered === undefined ? '' : `; IPv${unanswered} not answered within ${ask_resolver/* otherFamilyMs */.$J} ms of it`;
    return source === '' ? `${list} (given as an address)` : `${list} (from ${source}${missing})`;
}
const ofThisMachine = {
    readConf: () => readText('/etc/resolv.conf'),
    // A new resolver reads the system's configuration anew.
    servers: () => new external_node_dns_.promises.Resolver().getServers(),
};
async function askLikeGo(host, open, source) {
    const listed = readHosts(host);
    if (listed.length > 0)
        return { addresses: listed, source: hostsFile };
    // Each time anew, as go does: DHCP and VPN clients rewrite the file.
    const conf = parseResolvConf(source.readConf());
    const servers = source.servers();
    let failure;
    for (const name of namesToAsk(host, conf)) {
        try {
            return { ...(await askServers(servers, name, conf, open)), source: servers.join(', ') };
        }
        catch (error) {
            failure ??= Object.assign(asError(error), { hostname: host, server: servers.join(', ') });
            if (!(0,ask_resolver/* isUnknownName */.QY)(error))
                break;
        }
    }
    if ((0,ask_resolver/* isUnknownName */.QY)(failure)) {
        const system = await askSystem(host).catch(() => undefined);
        if (system !== undefined)
            return system;
    }
    throw failure;
}
async function askSystem(host) {
    const found = await external_node_dns_.promises.lookup(host, { all: true });
    return {
        addresses: found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })),
        source: 'the system',
    };
}
/**
 * The resolvers in turn, and that as often as resolv.conf says; only an answer ends it early. The rule of
 * net/dnsclient_unix.go, tryOneName.
 */
async function askServers(servers, name, { timeoutMs, attempts }, open) {
    let failure;
    for (const server of Array.from({ length: attempts }, () => servers).flat()) {
        try {
            return await (0,ask_resolver/* askResolver */.Ab)(server, name, timeoutMs, open);
        }
        catch (error) {
            if ((0,ask_resolver/* isUnknownName */.QY)(error) || (0,ask_resolver/* isCancelled */.mm)(error))
                throw error;
            failure = error;
        }
    }
    throw failure;
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}
function readHosts(host) {
    const wanted = host.toLowerCase();
    return linesOf(hostsFile).flatMap(([address = '', ...names]) => {
        const family = (0,external_node_net_.isIP)(address);
        if (family === 0 || !names.some((name) => name.toLowerCase() === wanted))
            return [];
        return [{ address, family: family === 4 ? 4 : 6 }];
    });
}
function linesOf(file) {
    return readText(file)
        .split('\n')
        .map((line) => line.replace(/#.*/, '').trim().split(/\s+/));
}
/** Empty for a file that cannot be read. */
function readText(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./src/network/tunnel.ts
var tunnel = __webpack_require__(47676);
;// CONCATENATED MODULE: ./src/network/connector.ts











/** Go gives a TLS handshake ten seconds, and so do we. */
const handshakeTimeoutMs = 10_000;
/** Makes a connector; certificates are read when the first TLS connection needs them. */
function makeConnector(env, resolver, connectTimeoutMs) {
    let context;
    const closing = new AbortController();
    const sockets = new Set();
    const winners = new Map();
    const rank = (host, { address }) => (address === winners.get(host) ? 0 : 1);
    const tls = () => {
        context ??= (0,external_node_tls_.createSecureContext)({ ca: [...readCaCertificates(env)] });
        return { context, timeoutMs: Math.min(handshakeTimeoutMs, connectTimeoutMs) };
    };
    const tcp = async (host, port, observe) => {
        const resolution = await observed('dns', host, observe, () => resolver.resolve(host), describeResolution);
        // The address that won the last race goes first: a dead one costs every new connection a quarter of a second.
        const addresses = resolution.addresses.toSorted((a, b) => rank(host, a) - rank(host, b));
        const attempts = [];
        const note = (attempt) => void attempts.push(attempt);
        const open = () => (0,dial/* dial */.z)(addresses, port, connectTimeoutMs, closing.signal, note);
        const describe = (socket) => describeConnection(socket, attempts);
        const socket = await observed('tcp', addresses[0]?.address ?? host, observe, open, describe);
        winners.set(host, socket.remoteAddress ?? '');
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
        socket.setNoDelay(true);
        socket.setKeepAlive(true, 30_000);
        return socket;
    };
    const secure = (socket, host, observe, session) => observed('tls', host, observe, () => handshake(socket, host, tls(), session), describeTls);
    const proxy = (url, observe) => {
        const wrap = (socket) => secure(socket, (0,env_proxies/* hostOf */.w4)(url), observe);
        return (0,tunnel/* reachProxy */.u_)(url, (host, port) => tcp(host, port, observe), url.protocol === 'https:' ? wrap : undefined);
    };
    return {
        tcp,
        proxy,
        async tunnel(url, host, port, observe) {
            const socket = await proxy(url, observe);
            const open = () => (0,tunnel/* openTunnel */.X)(url, socket, host, port, connectTimeoutMs);
            return observed('tcp', host, observe, open, () => `${host}:${port} through the proxy ${url.host}`);
        },
        secure,
        close() {
            closing.abort();
            for (const socket of sockets)
                socket.destroy();
        },
    };
}
/**
 * The connector as undici wants it, for requests to one origin. TLS sessions are resumed. The error of a certificate that is
 * not trusted carries its `issuer`: who intercepts TLS is known by that name.
 */
function forUndici(connector, proxy, observeAll) {
    let session;
    let issuer;
    let count = 0;
    const connect = async ({ hostname, port, protocol }) => {
        count += 1;
        const connection = count;
        const observe = (event) => observeAll(event, connection);
        const host = hostname.replace(/^\[|\]$/g, '');
        const target = Number(port || (protocol === 'https:' ? 443 : 80));
        const open = (told) => proxy === undefined ? connector.tcp(host, target, told) : connector.tunnel(proxy, host, target, told);
        const socket = await open(observe);
        if (protocol !== 'https:')
            return socket;
        const secure = await connector.secure(socket, host, observe, session).catch(async (error) => {
            if ((0,error_codes/* findSignature */.s1)(error)?.sign.cause !== 'tls_untrusted_ca')
                throw error;
            issuer ??= issuerOf(() => open(() => { }), host);
            throw Object.assign(error, { issuer: await issuer });
        });
        secure.on('session', (fresh) => {
            session = fresh;
        });
        return secure;
    };
    return (options, callback) => {
        connect(options).then((socket) => callback(null, socket), (error) => callback(error, null));
    };
}
/** Node forgets a certificate that it does not trust, so that it takes a second look. */
async function issuerOf(open, host) {
    const certificate = await open().then((socket) => (0,network_certificate/* inspectCertificate */.o)(socket, host), () => undefined);
    return certificate?.issuer;
}
/** The address that answered, and what became of the other family if it was tried: IPv6 that is broken costs each connection. */
function describeConnection(socket, attempts) {
    const { remoteAddress, remotePort, remoteFamily } = socket;
    const other = attempts.find(({ family, outcome }) => `IPv${family}` !== remoteFamily && outcome !== 'connected');
    const where = `${remoteAddress} port ${remotePort} over ${remoteFamily}`;
    if (other === undefined)
        return where;
    const url = new URL(`https://${other.family === 6 ? `[${other.address}]` : other.address}`);
    const reason = other.error === undefined ? 'no answer meanwhile' : (0,transport_fault/* connectReason */.NS)(other.error, url);
    return `${where}; IPv${other.family} (${other.address}): ${reason}`;
}

// EXTERNAL MODULE: ./src/causes/userinfo.ts
var causes_userinfo = __webpack_require__(77515);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/network/netrc.ts
var netrc = __webpack_require__(57012);
;// CONCATENATED MODULE: ./src/network/goauth.ts



/** How long a credential command may take, in milliseconds. go sets no limit, but a prompt must not hang a job. */
const commandMs = 15_000;
/**
 * Runs the commands of a GOAUTH value as `go help goauth` describes them, and returns what they offer, the most
 * preferred last. Without a refusal it is the first run, in which `git` offers nothing. A command that fails offers nothing:
 * go continues without it, too.
 */
async function runGoauth(goauth, context, refusal) {
    const commands = goauth.split(';').map((command) => command.trim());
    const offers = await Promise.all(commands.map((command) => offerOf(command, context, refusal).catch(() => [])));
    return offers.reverse().flat();
}
/** Whether the value holds a command that may answer a refusal with other credentials than before. */
function canAnswer(goauth) {
    return goauth.split(';').some((command) => !['', 'off', 'netrc'].includes(command.trim()));
}
async function offerOf(command, context, refusal) {
    const [program = '', ...args] = splitQuoted(command);
    if (program === '' || program === 'off')
        return [];
    if (program === 'netrc') {
        // Reversed, as the last offer for a prefix wins, and of several entries for a machine the first counts.
        return (0,netrc/* readNetrc */.fO)(context.env)
            .reverse()
            .map(({ machine, login, password }) => ({ prefix: machine, headers: basic(login, password) }));
    }
    if (program === 'git')
        return refusal === undefined ? [] : offerOfGit(args[0] ?? '', context, refusal.url);
    const output = await run(program, refusal === undefined ? args : [...args, refusal.url.href], context, refusal && write(refusal));
    return parseOffer(output);
}
async function offerOfGit(folder, { env, signal }, url) {
    if (!(0,external_node_path_.isAbsolute)(folder))
        return [];
    const quiet = { env: { ...env, GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never' }, signal };
    const output = await run('git', ['credential', 'fill'], quiet, `url=${url.href}\n`, folder);
    const fields = new Map(output.split('\n').map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]));
    const path = fields.get('path') ?? '';
    const prefix = `${fields.get('host') ?? ''}${path === '' ? '' : `/${path}`}`;
    const [user, password] = [fields.get('username'), fields.get('password')];
    const isForUrl = fields.get('protocol') === 'https' && `${url.host}${url.pathname}`.startsWith(prefix);
    return isForUrl && user !== undefined && password !== undefined ? [{ prefix, headers: basic(user, password) }] : [];
}
/** The output of a GOAUTH command: blocks of URLs, an empty line, headers, an empty line. */
function parseOffer(output) {
    const offers = [];
    const lines = output.split('\n');
    while (lines.length > 1) {
        const urls = lines.splice(0, lines.indexOf('') + 1).slice(0, -1);
        const block = lines.splice(0, lines.indexOf('') + 1).slice(0, -1);
        const headers = {};
        for (const line of block) {
            const at = line.indexOf(': ');
            if (at > 0)
                headers[line.slice(0, at).toLowerCase()] = line.slice(at + 2).trim();
        }
        if (urls.length === 0)
            return offers;
        for (const url of urls)
            offers.push({ prefix: url.replace(/^https:\/\//, ''), headers });
    }
    return offers;
}
/** The header of HTTP basic authentication. */
function basic(user, password) {
    return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
/** Splits at spaces, keeps quoted words whole; nothing is unescaped (cmd/internal/quoted). */
function splitQuoted(command) {
    return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
function write(refusal) {
    const lines = Object.entries(refusal.headers).map(([name, value]) => `${name}: ${value}\n`);
    return `HTTP/1.1 ${refusal.status}\n${lines.join('')}\n`;
}
function run(program, args, context, input = '', cwd) {
    return new Promise((resolve, reject) => {
        const options = {
            ...context,
            timeout: commandMs,
            killSignal: 'SIGKILL',
            ...(cwd === undefined ? {} : { cwd }),
        };
        const child = (0,external_node_child_process_.execFile)(program, [...args], options, (error, stdout) => error === null ? resolve(stdout) : reject(error));
        child.stdin?.on('error', () => { });
        child.stdin?.end(input);
    });
}

;// CONCATENATED MODULE: ./src/network/credentials.ts


/** A shorter part of a header is a word, such as its scheme, or a number. */
const shortestPart = 8;
/**
 * Keeps credentials by prefix as cmd/go/internal/auth does: the longest prefix of host and path wins. `userinfo` holds
 * the `user:password` of mirror URLs by mirror name; those outrank netrc and GOAUTH for their mirror. `onSecret` is
 * called with every secret. The signal of the context ends commands that still run.
 */
function makeCredentials(context, goauth, userinfo, onSecret) {
    const offered = new Map();
    const own = new Map([...userinfo].map(([name, pair]) => [toPrefix(name), basicOf(pair)]));
    /** A header is a secret as a whole, and so is each value in it; `Basic \u2026` holds an encoded pair and the password in that. */
    const report = (value) => {
        for (const part of [value, ...value.split(/[\s;,]+/)])
            if (part.length >= shortestPart)
                onSecret(part);
        for (const [, given = ''] of value.matchAll(/=\s*"?([^\s;,"]+)/g))
            if (given.length >= shortestPart)
                onSecret(given);
        const pair = value.startsWith('Basic ') ? Buffer.from(value.slice('Basic '.length), 'base64').toString() : '';
        if (pair.includes(':'))
            for (const secret of (0,causes_userinfo/* secretsOfLogin */.ob)(pair))
                onSecret(secret);
    };
    for (const headers of own.values())
        Object.values(headers).forEach(report);
    const reruns = new Map();
    const learn = async (credentials) => {
        for (const { prefix, headers } of await credentials) {
            for (const value of Object.values(headers))
                report(value);
            if (Object.keys(headers).length === 0)
                offered.delete(toPrefix(prefix));
            else
                offered.set(toPrefix(prefix), headers);
        }
    };
    let first;
    const find = (url) => findLongest(own, url) ?? findLongest(offered, url) ?? {};
    return {
        async headers(url) {
            if (url.protocol !== 'https:')
                return {};
            first ??= learn(runGoauth(goauth, context));
            await first;
            return find(url);
        },
        async refresh(refusal) {
            if (refusal.url.protocol !== 'https:' || !canAnswer(goauth))
                return false;
            const before = JSON.stringify(find(refusal.url));
            const key = `${refusal.url.host} ${refusal.status}`;
            const rerun = reruns.get(key) ?? learn(runGoauth(goauth, context, refusal));
            reruns.set(key, rerun);
            await rerun;
            return JSON.stringify(find(refusal.url)) !== before;
        },
    };
}
function basicOf(pair) {
    const at = pair.indexOf(':');
    return at === -1 ? basic(pair, '') : basic(pair.slice(0, at), pair.slice(at + 1));
}
/** As go does: what begins with `http://` matches no URL. */
function toPrefix(text) {
    return text.replace(/^https:\/\//, '').replace(/\/$/, '');
}
function findLongest(known, url) {
    const parts = `${url.host}${url.pathname}`.replace(/\/$/, '').split('/');
    for (let length = parts.length; length > 0; length -= 1) {
        const value = known.get(parts.slice(0, length).join('/'));
        if (value !== undefined)
            return value;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/network/semaphore.ts
var semaphore = __webpack_require__(87066);
// EXTERNAL MODULE: ./src/network/undici.ts
var undici = __webpack_require__(4490);
;// CONCATENATED MODULE: ./src/network/network.ts







/** Opens a network; nothing is connected or read before it is needed. */
function openNetwork(options) {
    const { env, connectTimeoutMs = 10_000, connections = 32 } = options;
    const envProxies = (0,env_proxies/* readEnvProxies */.wV)(env);
    const resolver = openResolver();
    const connector = makeConnector(env, resolver, connectTimeoutMs);
    const { onSecret = () => { }, credentials: userinfo = new Map() } = options;
    const closing = new AbortController();
    const commands = { env, signal: closing.signal };
    const credentials = makeCredentials(commands, options.goauth ?? env['GOAUTH'] ?? 'netrc', userinfo, onSecret);
    for (const proxy of [envProxies.http, envProxies.https]) {
        if (proxy?.url.password)
            onSecret((0,env_proxies/* userinfoOf */.tD)(proxy.url).password.toString());
    }
    const dispatchers = new Map();
    const listeners = new Map();
    const open = (url) => {
        const observe = (event, connection) => {
            for (const listener of listeners.get(url.origin) ?? [])
                listener(event, connection);
        };
        const proxy = envProxies.proxyFor(url);
        // Idle connections between two files cost little to keep, and much to make anew.
        const pooling = { connections, allowH2: false, keepAliveTimeout: 30_000 };
        if (proxy === undefined || url.protocol === 'https:' || !(0,tunnel/* forwardsHttp */.RX)(proxy)) {
            return new undici/* Pool */.b(url.origin, { ...pooling, connect: forUndici(connector, proxy, observe) });
        }
        const connect = forUndici({ ...connector, tcp: (_host, _port, observe) => connector.proxy(proxy, observe) }, undefined, observe);
        return new undici/* Pool */.b(url.origin, { ...pooling, connect }).compose(inAbsoluteForm(proxy));
    };
    const inFlight = new semaphore/* Semaphore */.j(options.requests ?? Number.POSITIVE_INFINITY);
    return {
        admit: (signal) => inFlight.acquire(signal),
        dispatcher(url) {
            const known = dispatchers.get(url.origin);
            if (known !== undefined)
                return known;
            const fresh = open(url);
            dispatchers.set(url.origin, fresh);
            return fresh;
        },
        proxyFor: envProxies.proxyFor,
        headers: credentials.headers,
        refresh: credentials.refresh,
        watch(url, listener) {
            const watching = listeners.get(url.origin) ?? new Set();
            listeners.set(url.origin, watching.add(listener));
            return () => void watching.delete(listener);
        },
        open(url) {
            const [host, port, proxy] = [(0,env_proxies/* hostOf */.w4)(url), Number((0,env_proxies/* portOf */.HM)(url)), envProxies.proxyFor(url)];
            return proxy === undefined
                ? connector.tcp(host, port, unobserved)
                : connector.tunnel(proxy, host, port, unobserved);
        },
        envProxies,
        resolver,
        async close() {
            closing.abort();
            // First what a pool would wait for: lookups and connections without an answer.
            resolver.close();
            connector.close();
            await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
            dispatchers.clear();
        },
    };
}
const unobserved = () => { };
/** Requests for plain http go to the proxy whole, with the URL as their target (RFC 9112, section 3.2.2). */
function inAbsoluteForm(proxy) {
    return (dispatch) => (options, handler) => {
        const headers = { ...options.headers, ...(0,tunnel/* proxyAuthorization */.YB)(proxy) };
        return dispatch({ ...options, path: `${options.origin}${options.path}`, headers }, handler);
    };
}


/***/ }),

/***/ 87066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ Semaphore)
/* harmony export */ });
/** At most so many at once: the others wait, in the order in which they came. */
class Semaphore {
    #free;
    #waiting = new Set();
    constructor(count) {
        this.#free = count;
    }
    /**
     * Resolves to a permit when one is free; disposing of it gives it back, and doing so twice does nothing.
     * @throws the signal's reason
     */
    async acquire(signal) {
        signal.throwIfAborted();
        if (this.#free > 0)
            this.#free--;
        else
            await this.#wait(signal);
        let isHeld = true;
        return {
            [Symbol.dispose]: () => {
                if (!isHeld)
                    return;
                isHeld = false;
                this.#release();
            },
        };
    }
    #wait(signal) {
        return new Promise((resolve, reject) => {
            const grant = () => {
                signal.removeEventListener('abort', leave);
                resolve();
            };
            const leave = () => {
                this.#waiting.delete(grant);
                reject(signal.reason);
            };
            this.#waiting.add(grant);
            signal.addEventListener('abort', leave, { once: true });
        });
    }
    #release() {
        const [next] = this.#waiting;
        if (next === undefined)
            this.#free++;
        else {
            this.#waiting.delete(next);
            next();
        }
    }
}


/***/ }),

/***/ 74508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ linkAbort),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* unused harmony export RedirectError */
/* harmony import */ var _undici_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4490);

/** A redirect that must not be followed. */
class RedirectError extends Error {
    name = 'RedirectError';
    code = 'ERR_REDIRECT';
    url;
    constructor(message, url) {
        super(message);
        this.url = `${url.origin}${url.pathname}`;
    }
}
const redirectLimit = 5;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);
/** Statuses after which the credential commands run again. go runs them after every 4xx, but the others never mean credentials. */
const refusals = new Set([401, 403, 404]);
/**
 * Sends a request without a body and follows its redirects: at most five, never from https to http, and with
 * credentials only for the host they belong to. Responses are requested uncompressed, so that lengths and ranges are those of
 * the file.
 * @throws the errors of undici and Node as they are, `ProxyError`, {@link RedirectError}
 */
async function send(network, url, options) {
    let target = url;
    for (let redirects = 0;; redirects += 1) {
        const mayAuthorize = target.hostname === url.hostname && options.isAnonymous !== true;
        const reply = await sendOnce(network, target, options, mayAuthorize);
        const location = reply.headers['location'];
        if (!redirectStatuses.has(reply.status) || location === undefined)
            return reply;
        discard(reply);
        target = follow(target, location, redirects);
        options.onRedirect?.(target);
    }
}
/** The longest body that is read only to keep its connection, in bytes: a new connection costs more. */
const dumpLimit = 32_768;
/** Drops a response's body; a short one is read, so that its connection can serve the next request. */
function discard({ body }) {
    body.on('error', () => { });
    body.dump({ limit: dumpLimit }).catch(() => { });
}
async function sendOnce(network, url, options, isSameHost) {
    const reply = await request(network, url, options, isSameHost);
    if (!isSameHost || !refusals.has(reply.status))
        return reply;
    const refusal = { url, status: reply.status, headers: reply.headers };
    if (!(await linkAbort(options.signal, network.refresh(refusal))))
        return reply;
    discard(reply);
    return request(network, url, options, isSameHost);
}
async function request(network, url, options, isSameHost) {
    const credentials = isSameHost ? await linkAbort(options.signal, network.headers(url)) : {};
    const permit = await network.admit(options.signal);
    // Informational responses (1xx) begin undici's own time for the headers anew.
    const late = new AbortController();
    const answerMs = options.answerMs ?? connectMs + options.stallMs;
    const timer = setTimeout(() => late.abort(new _undici_js__WEBPACK_IMPORTED_MODULE_0__/* .errors */ .s.HeadersTimeoutError()), answerMs);
    const signal = AbortSignal.any([options.signal, late.signal]);
    try {
        const reply = await exchange(network, url, { ...options, signal }, credentials);
        reply.body.once('close', () => permit[Symbol.dispose]());
        return reply;
    }
    catch (error) {
        permit[Symbol.dispose]();
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
/** Longer than connecting may take; milliseconds. */
const connectMs = 15_000;
async function exchange(network, url, options, credentials) {
    const pending = network.dispatcher(url).request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        headers: { 'user-agent': 'modward', 'accept-encoding': 'identity', ...options.headers, ...credentials },
        signal: options.signal,
        headersTimeout: options.stallMs,
        bodyTimeout: options.stallMs,
        ...(options.readAhead && { highWaterMark: options.readAhead }),
    });
    const { statusCode, headers, body } = await linkAbort(options.signal, pending, discard);
    // Its reader gets the error by reading. One that stops early has no listener any more when the body is destroyed.
    body.on('error', () => { });
    const flat = Object.entries(headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]);
    return { status: statusCode, headers: Object.fromEntries(flat), body, url };
}
/**
 * Rejects as soon as the signal is aborted: undici does not look at it before there is a connection, nor do credential
 * commands. What comes after that is given to `drop`.
 */
function linkAbort(signal, pending, drop = () => { }) {
    return new Promise((resolve, reject) => {
        const onAbort = () => {
            reject(signal.reason);
            pending.then(drop, () => { });
        };
        if (signal.aborted)
            return onAbort();
        signal.addEventListener('abort', onAbort, { once: true });
        pending.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
}
function follow(from, location, redirects) {
    if (!URL.canParse(location, from.href))
        throw new RedirectError(`redirected from ${from.host} to something that is no URL`, from);
    const next = new URL(location, from);
    next.username = '';
    next.password = '';
    if (!/^https?:$/.test(next.protocol)) {
        throw new RedirectError(`redirected from ${from.host} to a URL of the scheme "${next.protocol.slice(0, -1)}"`, next);
    }
    if (from.protocol === 'https:' && next.protocol !== 'https:') {
        throw new RedirectError(`redirected from secure ${from.host} to insecure ${next.protocol}//${next.host}`, next);
    }
    if (redirects === redirectLimit)
        throw new RedirectError(`stopped after ${redirectLimit} redirects at ${from.host}`, next);
    return next;
}


/***/ }),

/***/ 47676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RX: () => (/* binding */ forwardsHttp),
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   X: () => (/* binding */ openTunnel),
/* harmony export */   YB: () => (/* binding */ proxyAuthorization),
/* harmony export */   u_: () => (/* binding */ reachProxy)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var socks__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73480);
/* harmony import */ var socks__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(socks__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94177);
/* harmony import */ var _env_proxies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45542);




/**
 * A connection through an environment proxy failed. `proxy` names it without credentials; `status` is its answer to CONNECT,
 * `cause` the error below HTTP. The code says whether the proxy could not be reached or refused.
 */
class ProxyError extends Error {
    name = 'ProxyError';
    code;
    proxy;
    status;
    constructor(proxy, message, options) {
        super(message, { cause: options.cause });
        this.code = options.reached ? 'ERR_PROXY_REFUSED' : 'ERR_PROXY_UNREACHABLE';
        this.proxy = `${proxy.protocol}//${proxy.host}`;
        this.status = options.status;
    }
}
/** Whether requests to http URLs go to this proxy whole, instead of through a tunnel. */
function forwardsHttp(proxy) {
    return !isSocks(proxy);
}
function isSocks(proxy) {
    return proxy.protocol === 'socks5:' || proxy.protocol === 'socks5h:';
}
/** The Proxy-Authorization header that a proxy URL's credentials ask for. */
function proxyAuthorization(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return {};
    const { user, password } = (0,_env_proxies_js__WEBPACK_IMPORTED_MODULE_2__/* .userinfoOf */ .tD)(proxy);
    const userinfo = Buffer.concat([user, Buffer.from(':'), password]);
    return { 'proxy-authorization': `Basic ${userinfo.toString('base64')}` };
}
/**
 * Connects to the proxy itself. `dial` opens the TCP connection; `secure` is given for a proxy that speaks TLS.
 * @throws {ProxyError} `ERR_PROXY_UNREACHABLE`
 */
async function reachProxy(proxy, dial, secure) {
    try {
        const socket = await dial((0,_env_proxies_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(proxy), Number((0,_env_proxies_js__WEBPACK_IMPORTED_MODULE_2__/* .portOf */ .HM)(proxy)));
        return secure === undefined ? socket : await secure(socket);
    }
    catch (error) {
        throw new ProxyError(proxy, `proxy ${proxy.host}: ${(0,_error_message_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}`, { cause: error, reached: false });
    }
}
/**
 * Asks a proxy, over a connection to it, for a tunnel to host and port: SOCKS5 (the proxy looks the name up, as go lets
 * it) or CONNECT.
 * @throws {ProxyError} `ERR_PROXY_REFUSED`
 */
function openTunnel(proxy, socket, host, port, timeoutMs) {
    return isSocks(proxy)
        ? openSocks(proxy, socket, host, port, timeoutMs)
        : openConnect(proxy, socket, host, port, timeoutMs);
}
async function openSocks(proxy, socket, host, port, timeoutMs) {
    const { user, password } = (0,_env_proxies_js__WEBPACK_IMPORTED_MODULE_2__/* .userinfoOf */ .tD)(proxy);
    try {
        const tunnel = await socks__WEBPACK_IMPORTED_MODULE_1__.SocksClient.createConnection({
            command: 'connect',
            destination: { host, port },
            existing_socket: socket,
            timeout: timeoutMs,
            proxy: {
                host: (0,_env_proxies_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(proxy),
                port: Number((0,_env_proxies_js__WEBPACK_IMPORTED_MODULE_2__/* .portOf */ .HM)(proxy)),
                type: 5,
                ...(user.length === 0 ? {} : { userId: user.toString(), password: password.toString() }),
            },
        });
        return tunnel.socket;
    }
    catch (error) {
        throw new ProxyError(proxy, `socks connect to ${host}:${port} through ${proxy.host}: ${(0,_error_message_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}`, {
            cause: error,
            reached: true,
        });
    }
}
function openConnect(proxy, socket, host, port, timeoutMs) {
    const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
    return new Promise((resolve, reject) => {
        const refuse = (reason, status, cause) => {
            socket.destroy();
            const message = `proxy ${proxy.host} refused a tunnel to ${authority}: ${reason}`;
            reject(new ProxyError(proxy, message, { ...(status === undefined ? {} : { status }), cause, reached: true }));
        };
        const request = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
            method: 'CONNECT',
            path: authority,
            headers: { host: authority, ...proxyAuthorization(proxy) },
            createConnection: () => socket,
            timeout: timeoutMs,
        });
        request.once('connect', (response, _, head) => {
            const status = response.statusCode ?? 0;
            if (status !== 200)
                return refuse(`${status} ${response.statusMessage}`, status);
            if (head.length > 0)
                socket.unshift(head);
            resolve(socket);
        });
        request.once('timeout', () => refuse(`no answer within ${timeoutMs} ms`));
        request.once('error', (error) => refuse(error.message, undefined, error));
        request.end();
    });
}


/***/ }),

/***/ 4490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* reexport default from dynamic */ undici_lib_dispatcher_pool_js__WEBPACK_IMPORTED_MODULE_3___default.a),
/* harmony export */   s: () => (/* reexport default from dynamic */ undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_1___default.a)
/* harmony export */ });
/* harmony import */ var undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68833);
/* harmony import */ var undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85793);
/* harmony import */ var undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(undici_lib_core_errors_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26089);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var undici_lib_dispatcher_pool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77454);
/* harmony import */ var undici_lib_dispatcher_pool_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(undici_lib_dispatcher_pool_js__WEBPACK_IMPORTED_MODULE_3__);
/*
 * The parts of undici that are used, by their paths, as in `cache/service-protocol.ts`: all of the package takes twice as long to
 * load, in every run.
 */




// As the package does when it is loaded as a whole.
Object.assign((undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_2___default().prototype), undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_0__);



/***/ })

};
