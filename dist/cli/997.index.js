export const id = 997;
export const ids = [997];
export const modules = {

/***/ 42810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isAboutCredentials),
/* harmony export */   t: () => (/* binding */ withCredentials)
/* harmony export */ });
/** Whether a refusal can be told more of with {@link withCredentials}. */
function isAboutCredentials({ cause, host }) {
    return host !== '' && (cause === 'http_401' || cause === 'vcs_https_auth');
}
/**
 * The fault, told by what the job has for the host: a credential that was sent and refused has expired or may not read this,
 * while a missing one has to be put where go or git looks for it.
 */
function withCredentials(fault, sources) {
    const sent = fault.cause === 'http_401' ? sentByGo(fault, sources) : sentByGit(fault, sources);
    if (sent !== '') {
        return {
            ...fault,
            title: `${fault.host} refused the credential of this job`,
            advice: `${sent} was sent to ${fault.host} and refused: it has expired, was revoked, or may not read this. Renew the secret, or give it read access; a public module needs none.`,
        };
    }
    const missing = fault.cause === 'http_401' ? missingForGo(fault.host, sources) : missingForGit(sources);
    return { ...fault, advice: `No credential was sent: ${missing}. ${fault.advice}` };
}
function sentByGo({ url, host }, { netrc, goauth }) {
    if (/^https?:\/\/[^/]{1,2000}@/.test(url))
        return `The login in the URL of ${host} in GOPROXY`;
    if (goauth.includes('off'))
        return '';
    if (netrc.hasEntry && goauth.includes('netrc'))
        return `The login of ${host} in ${netrc.path}`;
    const command = goauth.find((name) => name !== 'netrc' && name !== '');
    return command === undefined ? '' : `What GOAUTH (${command}) offers for ${host}`;
}
/** A credential that git has and that the server does not take shows itself in two ways: git says so, or asks for another. */
function sentByGit({ host, text }, { netrc, rewrites, extraHeader, helper }) {
    const [rule] = rewrites;
    if (rule !== undefined)
        return `The token of git's insteadOf rule for ${rule}`;
    if (extraHeader)
        return `The header of git's http.extraheader for ${host}`;
    if (/could not read (?:Username|Password)|terminal prompts disabled/i.test(text))
        return '';
    if (netrc.hasEntry)
        return `The login of ${host} in ${netrc.path}`;
    return helper ? 'What the git credential helper has' : '';
}
function missingForGo(host, { netrc, goauth }) {
    if (goauth.includes('off'))
        return 'GOAUTH=off keeps go from using any';
    return lackOfNetrc(host, netrc);
}
function missingForGit({ netrc, helper }) {
    const rest = helper ? 'the git credential helper has none for it' : 'there is no git credential helper';
    return `git has no insteadOf rule with a token and no extraheader for this host, ${rest}, and ${netrc.exists ? `${netrc.path} has no entry for it` : 'there is no netrc file'}`;
}
function lackOfNetrc(host, { path, exists }) {
    if (path === '')
        return 'without HOME or NETRC go finds no netrc file';
    return exists ? `${path} has no entry for ${host}` : `there is no file ${path}`;
}


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ errorIdIn),
/* harmony export */   Ou: () => (/* binding */ newErrorId),
/* harmony export */   h5: () => (/* binding */ withoutErrorIds)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

// The relay puts an id into each error answer, and the go command prints the answer's text: so what go says of a failed request
// is joined to what the relay knows of it by a key, whatever words go wraps around it.
const pattern = /\s?\[mw:([0-9a-f]{8})\]/g;
/** An id as a text has it: `[mw:0123abcd]`. Random, so that no mirror's answer can carry one that means something. */
function newErrorId() {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex');
    return { id, mark: `[mw:${id}]` };
}
/** The first error id in a text; undefined if there is none. */
function errorIdIn(text) {
    return text.matchAll(pattern).next().value?.[1];
}
/** The text without error ids: what people see. */
function withoutErrorIds(text) {
    return text.replace(pattern, '');
}


/***/ }),

/***/ 39826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRelaySession)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/fetch/collect-garbage.ts
var collect_garbage = __webpack_require__(10358);
// EXTERNAL MODULE: ./src/fetch/fetcher.ts + 31 modules
var fetch_fetcher = __webpack_require__(44205);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(51254);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/causes/error-id.ts
var error_id = __webpack_require__(5784);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/relay/relay-response.ts

/** The content types of the GOPROXY protocol, by the end of the path; go shows the reason for a failure only as plain text. */
const contentTypes = [
    ['.zip', 'application/zip'],
    ['.info', 'application/json'],
    ['@latest', 'application/json'],
];
const plain = 'text/plain; charset=UTF-8';
/** Larger than the 64 KiB of Node's streams: fewer rounds through the thread pool for each zip. */
const chunk = 256 * 1024;
/** A pool of buffers: each is reused while a zip is written, so that none is left to the garbage collector. */
const idle = [];
/**
 * Writes an outcome as the HTTP answer to go; resolves when it has been handed over, or go is gone. The mark of an error stands
 * near the front: go cuts long answers off.
 */
async function writeOutcome(response, path, outcome, errorMark = '') {
    if (outcome.kind === 'found')
        return await writeFound(response, path, outcome);
    const text = outcome.kind === 'failed' ? outcome.fault.text : outcome.text;
    const from = errorMark === '' ? outcome.from : `${outcome.from} ${errorMark}`;
    writeText(response, outcome.status, `${from}: ${text.trim() || 'no reason given'}`);
}
/** Answers with a status and a reason. */
function writeText(response, status, text) {
    const body = Buffer.from(`${text}\n`);
    response.writeHead(status, { 'content-type': plain, 'content-length': body.length }).end(body);
}
async function writeFound(response, path, { content, size, release }) {
    const type = contentTypes.find(([end]) => path.endsWith(end))?.[1] ?? plain;
    let isDelivered = false;
    try {
        response.writeHead(200, { 'content-type': type, 'content-length': size });
        if (response.req.method === 'HEAD')
            response.end();
        else if ('bytes' in content)
            await finish(response, content.bytes);
        else
            await writeFile(response, content.path, size);
        isDelivered = response.req.method !== 'HEAD' && response.writableFinished;
    }
    catch {
        // go closed the connection, or the file is gone: the response can only break off.
        response.destroy();
    }
    finally {
        release(isDelivered);
    }
}
async function writeFile(response, path, size) {
    const buffer = idle.pop() ?? Buffer.allocUnsafeSlow(chunk);
    let file;
    try {
        file = await (0,promises_.open)(path);
        for (let left = size; left > 0;) {
            const { bytesRead } = await file.read(buffer, 0, Math.min(chunk, left));
            // Otherwise go would wait for the rest for ever.
            if (bytesRead === 0)
                throw new Error(`${path} has become shorter`);
            left -= bytesRead;
            await write(response, buffer.subarray(0, bytesRead));
        }
        await finish(response);
        idle.push(buffer);
    }
    finally {
        await file?.close();
    }
}
/** Resolves when the buffer may be reused. */
function write(response, bytes) {
    return new Promise((resolve, reject) => {
        // A destroyed socket would drop the bytes silently.
        if (isGone(response))
            reject(new Error('go hung up'));
        else
            response.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
}
function finish(response, bytes) {
    return new Promise((resolve) => {
        if (isGone(response))
            resolve();
        else
            response.once('close', resolve).once('finish', resolve).end(bytes);
    });
}
function isGone({ destroyed, socket }) {
    return destroyed || socket?.destroyed === true;
}

// EXTERNAL MODULE: ./src/gomod/escape.ts
var gomod_escape = __webpack_require__(69457);
// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
;// CONCATENATED MODULE: ./src/relay/route.ts


const contentKinds = { info: 'info', mod: 'mod', zip: 'zip' };
/** Reads a path below the relay's root, percent-encoding already undone; undefined for every shape that go does not use. */
function parseRoute(path) {
    const segments = path.split('/');
    if (segments.some((segment) => !/^[\w.~!@+-]+$/.test(segment) || segment === '.' || segment === '..'))
        return undefined;
    if (segments[0] === 'sumdb')
        return parseSumdb(path, segments);
    const match = /^(?<module>.+)\/(?:@v\/(?:(?<list>list)|(?<version>[^/]+)\.(?<kind>info|mod|zip))|(?<latest>@latest))$/.exec(path);
    const { list, latest, kind: extension = '', version: escaped = '' } = match?.groups ?? {};
    const module = (0,gomod_escape/* unescapeModule */.R)(match?.groups?.['module'] ?? '@');
    const version = (0,gomod_escape/* unescapeModule */.R)(escaped);
    if (module === undefined || module.includes('@') || version === undefined)
        return undefined;
    if (list !== undefined)
        return { kind: 'module', wanted: { kind: 'list', path, module, version: '' } };
    if (latest !== undefined)
        return { kind: 'module', wanted: { kind: 'latest', path, module, version: '' } };
    const kind = contentKinds[extension];
    if (kind === undefined)
        return undefined;
    if ((0,module_version/* isExactVersion */.Yb)(version))
        return { kind: 'file', file: { path: module, version, kind } };
    // A branch or a commit: only `.info` says which version it is now.
    return kind === 'info' ? { kind: 'module', wanted: { kind: 'query', path, module, version } } : undefined;
}
/** `sumdb/NAME/…`, as cmd/go/internal/modfetch asks; the name is a host, as in GOSUMDB. */
function parseSumdb(path, [, database = '', ...rest]) {
    const [first] = rest;
    const record = rest.join('/');
    const wanted = { kind: 'sumdb', path, module: '', version: '' };
    if (record === 'supported')
        return { kind: 'supported', database, wanted };
    if (record === 'latest' || /^tile\/\d+\/(\d+|data)\/[\dx/.pP]+$/.test(record))
        return { kind: 'sumdb', database, wanted };
    const [, module, version] = first === 'lookup' ? (/^lookup\/(.+)@([^@]+)$/.exec(record) ?? []) : [];
    const known = { module: (0,gomod_escape/* unescapeModule */.R)(module ?? '@'), version: (0,gomod_escape/* unescapeModule */.R)(version ?? '@') };
    if (known.module === undefined || known.version === undefined || module === undefined)
        return undefined;
    return { kind: 'sumdb', database, wanted: { ...wanted, module: known.module, version: known.version } };
}

// EXTERNAL MODULE: ./src/sumdb/mirror-policy.ts
var mirror_policy = __webpack_require__(71175);
;// CONCATENATED MODULE: ./src/relay/sumdb-proxy.ts

/**
 * Passes the checksum database on. Its records are signed, so that any mirror will do; but one that supports the database is
 * asked first for all of them: records from mirrors that lag behind each other do not fit together.
 */
class SumdbProxy {
    #fetcher;
    #supporters = new Map();
    constructor(fetcher) {
        this.#fetcher = fetcher;
    }
    /** Answers 404 if a mirror declines: go asks the database itself only after 404 and 410. */
    async supported(database, wanted) {
        const outcome = await this.#fetcher.ask(wanted);
        if (outcome.kind === 'found')
            this.#supporters.set(database, outcome.from);
        const declined = outcome.kind === 'refused' || (outcome.kind === 'failed' && (0,mirror_policy/* declinesSumdb */.d)(outcome.fault.cause));
        return declined
            ? { kind: 'absent', status: 404, text: 'no mirror passes on this database', from: outcome.from }
            : outcome;
    }
    async record(database, wanted) {
        return await this.#fetcher.ask(wanted, this.#supporters.get(database));
    }
}

;// CONCATENATED MODULE: ./src/relay/relay.ts







/** Longer than the 90 s for which go keeps idle connections: go takes a connection that the server closes for a failure. */
const keepAliveMs = 120_000;
/** Starts the GOPROXY server on loopback that answers go from the fetcher. It answers only paths below its secret token. */
async function openRelay(fetcher, options) {
    const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const sumdb = new SumdbProxy(fetcher);
    /** The mirror that decided, by path, for each error answer. */
    const deciders = new Map();
    const ask = async (route) => {
        switch (route.kind) {
            case 'file':
                return await fetcher.get(route.file);
            case 'module':
                return await fetcher.ask(route.wanted);
            case 'supported':
                return await sumdb.supported(route.database, route.wanted);
            case 'sumdb':
                return await sumdb.record(route.database, route.wanted);
        }
    };
    const serve = async (request, response) => {
        const path = readPath(request, token);
        const route = path === undefined ? undefined : parseRoute(path);
        if (path === undefined || route === undefined)
            return writeText(response, 404, 'not a path of the GOPROXY protocol');
        if (options.isPrivate(moduleOf(route)))
            return writeText(response, 404, 'not found: a private module');
        const outcome = await ask(route);
        if (outcome.kind === 'found')
            return await writeOutcome(response, path, outcome);
        deciders.set(path, outcome.from);
        const { id, mark } = (0,error_id/* newErrorId */.Ou)();
        const { status, from } = outcome;
        const reason = outcome.kind === 'absent' ? {} : { fault: outcome.fault };
        options.log.emit({ type: 'error.answer', id, file: path, status, from, ...reason });
        await writeOutcome(response, path, outcome, mark);
    };
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: keepAliveMs, requestTimeout: 0, headersTimeout: 0, noDelay: true });
    server.on('request', (request, response) => {
        // The fetcher throws only when it is being closed.
        serve(request, response).catch(() => response.destroy());
    });
    server.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    const { port } = server.address();
    const authority = `127.0.0.1:${port}`;
    return {
        url: `http://${authority}/${token}`,
        hideIn: (text) => hide(text, { authority, token, deciders, first: fetcher.mirrors[0] ?? 'the mirror' }),
        async close() {
            server.close();
            server.closeAllConnections();
            if (server.listening)
                await (0,external_node_events_.once)(server, 'close');
        },
    };
}
function moduleOf(route) {
    return route.kind === 'file' ? route.file.path : route.wanted.module;
}
/** The path below the token, percent-encoding undone; undefined for any other request. */
function readPath({ method, url = '' }, token) {
    if (method !== 'GET' && method !== 'HEAD')
        return undefined;
    if (!url.startsWith(`/${token}/`) || url.includes('?'))
        return undefined;
    try {
        return decodeURIComponent(url.slice(token.length + 2));
    }
    catch {
        return undefined;
    }
}
function hide(text, { authority, token, deciders, first }) {
    const place = authority.replaceAll('.', '\\.');
    return text
        .replace(new RegExp(`http:/{1,2}${place}/${token}(/[^\\s":]*)?`, 'g'), (_, path) => {
        const asked = path?.slice(1) ?? '';
        const decider = deciders.get(asked) ?? deciders.get(asked.replaceAll('%21', '!'));
        return `${decider ?? first}${path ?? ''}`;
    })
        .replaceAll(authority, URL.parse(first)?.host ?? first)
        .replaceAll(token, '…');
}

;// CONCATENATED MODULE: ./src/commands/guard/relay-session.ts






/** Opens a relay session on loopback. */
async function openRelaySession(options) {
    const { plan, network, sums, restored, installer, stallMs, concurrency, isProven, log, signal } = options;
    (0,collect_garbage/* freeBuffersEarly */.H)();
    const fetcher = new fetch_fetcher/* Fetcher */.e({
        plan,
        network,
        sums,
        restored,
        installer,
        spoolFolder: (0,external_node_path_.join)(options.temp, `modward-spool-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`),
        stallMs,
        concurrency,
        isProven,
        log,
        signal,
    });
    const relay = await openRelay(fetcher, {
        isPrivate: (path) => (0,pattern/* matchesPatterns */.v)(options.privatePatterns, path),
        log,
    });
    return {
        goproxy: relay.url + plan.tail,
        fetcher,
        relay,
        async close() {
            await fetcher.close();
            await relay.close();
        },
    };
}


/***/ }),

/***/ 74599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ unpackPlan),
/* harmony export */   pV: () => (/* binding */ packPlan),
/* harmony export */   q9: () => (/* binding */ servedGoproxy)
/* harmony export */ });
/** The plan in a form that survives JSON. */
function packPlan({ mirrors, tail }) {
    return { mirrors: mirrors.map((mirror) => ({ ...mirror, url: mirror.url.href })), tail };
}
/** The inverse of {@link packPlan}. */
function unpackPlan({ mirrors, tail }) {
    return { mirrors: mirrors.map((mirror) => ({ ...mirror, url: new URL(mirror.url) })), tail };
}
/**
 * The GOPROXY for later steps: the relay, and after it the list as it was. With `|` between them a relay that has died
 * costs no more than its help.
 */
function servedGoproxy(serving, list) {
    return `${serving.url}|${list}`;
}


/***/ }),

/***/ 21472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ RunRecord)
});

;// CONCATENATED MODULE: ./src/events/sinks/attempts.ts
/** The runs of `go mod download`, all projects together. */
class AttemptFold {
    #attempts = [];
    sink = (event) => {
        if (event.type !== 'attempt')
            return;
        const { number, startedMs, durationMs, waitedMs, exitCode } = event;
        this.#attempts.push({ number, startedMs, durationMs, waitedMs, exitCode });
    };
    get attempts() {
        return this.#attempts;
    }
}

// EXTERNAL MODULE: ./src/causes/credential-advice.ts
var credential_advice = __webpack_require__(42810);
// EXTERNAL MODULE: ./src/causes/rank.ts
var rank = __webpack_require__(10198);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
;// CONCATENATED MODULE: ./src/causes/sumdb-fault.ts

/** Answers that say how the mirror's own site deals with the database, today and tomorrow. */
const refusals = ['http_401', 'http_403', 'http_451', 'http_other'];
const absent = ['http_404', 'http_410'];
/**
 * A fault of a request for the checksum database is told as the database's, whichever mirror passed it on: that mirror may
 * serve every module. A connection that stood and broke off stays what it is, as in the words of go.
 */
function asSumdbFault(fault) {
    const cause = fault.url.includes('/sumdb/') ? databaseCause(fault.cause) : undefined;
    if (cause === undefined)
        return fault;
    const judged = refusals.includes(fault.cause) ? { retryable: false } : {};
    const { count, recovered, file, line } = fault;
    return { ...(0,table/* faultOf */.Kl)(cause, fault, judged), count, recovered, file, line };
}
function databaseCause(cause) {
    if (absent.includes(cause))
        return 'sumdb_lookup_failed';
    if (cause === 'bad_reply')
        return 'sumdb_bad_reply';
    const isUnreached = ['dns', 'tcp'].includes((0,table/* causeOf */.rl)(cause).layer);
    return isUnreached || /^http_(?:4|5|other)/.test(cause) ? 'sumdb_unreachable' : undefined;
}

// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
;// CONCATENATED MODULE: ./src/events/sinks/fault-fold.ts




/** More modules are counted, and not named. */
const namedModules = 200;
/**
 * Every fault of one run, alike ones merged. Two sources tell of the same fault: the fetcher, and the go command that was
 * answered with an error. They are joined by the id of that answer; a fault without one by cause, module and version.
 */
class FaultFold {
    #met = new Map();
    /** What the relay's answers were about, by their ids. */
    #answers = new Map();
    /** What the job has for a host that refused a login. */
    #credentials = new Map();
    sink = (event) => {
        switch (event.type) {
            case 'fault':
                this.#add(asSumdbFault(event.fault), event.atMs, true);
                return;
            case 'credentials':
                this.#credentials.set(event.host, event.sources);
                return;
            case 'error.answer':
                if (event.fault !== undefined)
                    this.#answers.set(event.id, asSumdbFault(event.fault));
                return;
            case 'go.fault':
                this.#addFromGo(event.fault, event.errorId, event.atMs);
                return;
            case 'run.end':
                if (event.failure === null)
                    this.#recover();
                else if (!this.#isKnown(event.failure, () => true))
                    this.#add(event.failure, event.atMs, true);
        }
    };
    /** What the relay answered with this id was about; undefined if the mirrors just do not have it. */
    answerOf(id) {
        return id === undefined ? undefined : this.#answers.get(id);
    }
    /** What modward itself met and has not recovered from, module by module. */
    get open() {
        return [...this.#met.values()].filter(({ fault, isOwn }) => isOwn && !fault.recovered).map(({ fault }) => fault);
    }
    /** The faults for the report: those that stayed before those recovered from, and what to act on first in front. */
    get faults() {
        const merged = new Map();
        for (const { fault: met, startedMs, lastMs } of this.#met.values()) {
            const fault = this.#withCredentials(met);
            const { cause, host, recovered, retryable, mirrorHelps } = fault;
            // What no rule knows may be anything: the text is all that says what it is.
            const text = cause === 'unknown' ? fault.text : '';
            const key = JSON.stringify([cause, host, recovered, retryable, mirrorHelps, text]);
            const alike = merged.get(key);
            const one = { ...fault, modules: modulesOf(fault), startedMs, lastMs };
            merged.set(key, alike === undefined ? one : mergeReports(alike, one));
        }
        return (0,rank/* rankFaults */.E)([...merged.values()]);
    }
    #withCredentials(fault) {
        const sources = (0,credential_advice/* isAboutCredentials */.a)(fault) ? this.#credentials.get(fault.host) : undefined;
        return sources === undefined ? fault : (0,credential_advice/* withCredentials */.t)(fault, sources);
    }
    #addFromGo(fault, errorId, atMs) {
        const answered = this.answerOf(errorId);
        if (!this.#isKnown(answered ?? fault, ({ isOwn }) => isOwn))
            this.#add(answered ?? fault, atMs, answered !== undefined);
    }
    #isKnown(fault, counts) {
        return [...this.#met.values()].some((met) => counts(met) && !met.fault.recovered && isSame(met.fault, fault));
    }
    #add(fault, atMs, isOwn) {
        this.#put({ fault, startedMs: atMs, lastMs: atMs, isOwn });
    }
    #put(met) {
        const { fault, isOwn } = met;
        const { cause, module, version, host, recovered, retryable, mirrorHelps } = fault;
        const key = JSON.stringify([cause, module, version, host, recovered, retryable, mirrorHelps, isOwn]);
        const known = this.#met.get(key);
        this.#met.set(key, known === undefined ? met : mergeMet(known, met));
    }
    /** The run ended well: all that was met on the way is recovered from. */
    #recover() {
        const met = [...this.#met.values()];
        this.#met.clear();
        for (const one of met)
            this.#put({ ...one, fault: { ...one.fault, recovered: true } });
    }
}
/** Go names neither always the host nor always the module. */
function isSame(met, named) {
    if (met.cause !== named.cause)
        return false;
    return named.module === ''
        ? met.host === named.host
        : met.module === named.module && met.version === named.version && (met.host === named.host || named.host === '');
}
/** The first one's text stays: it is nearest to the root. */
function merge(first, second) {
    const { file, line } = first.file === '' ? second : first;
    return { ...first, count: first.count + second.count, file, line };
}
function mergeMet(first, second) {
    return { ...first, ...spanOf(first, second), fault: merge(first.fault, second.fault) };
}
function mergeReports(first, second) {
    const modules = [...new Set([...first.modules, ...second.modules])].slice(0, namedModules);
    return { ...merge(first, second), ...spanOf(first, second), modules };
}
function spanOf(first, second) {
    return {
        startedMs: Math.min(first.startedMs, second.startedMs),
        lastMs: Math.max(first.lastMs, second.lastMs),
    };
}
function modulesOf({ module, version }) {
    if (module === '')
        return [];
    return [version === '' ? module : (0,module_version/* formatModule */.ww)({ path: module, version })];
}

;// CONCATENATED MODULE: ./src/events/sinks/mirror-traffic.ts
const noTraffic = { files: 0, bytes: 0, faults: 0 };
/** What each mirror delivered, and how often it failed. A 404 is an answer, and no failure. */
class MirrorTrafficFold {
    #traffic = new Map();
    sink = (event) => {
        if (event.type === 'file.ready' && !event.restored)
            this.#add(event.from, { files: 1 });
        if (event.type !== 'request.end')
            return;
        const hasFailed = event.result === 'failed' || event.result === 'partial' || event.result === 'refused';
        this.#add(event.mirror, { bytes: event.bytes, faults: hasFailed ? 1 : 0 });
    };
    /** By the mirror's name; zeros if nothing was asked of it. */
    of(mirror) {
        return this.#traffic.get(mirror) ?? noTraffic;
    }
    #add(mirror, more) {
        const { files, bytes, faults } = this.of(mirror);
        this.#traffic.set(mirror, {
            files: files + (more.files ?? 0),
            bytes: bytes + (more.bytes ?? 0),
            faults: faults + (more.faults ?? 0),
        });
    }
}

;// CONCATENATED MODULE: ./src/events/sinks/phases.ts
/** The phases of a run that have ended, and how long each took. */
class PhaseFold {
    #started = new Map();
    #phases = [];
    sink = (event) => {
        if (event.type === 'phase.start')
            this.#started.set(event.name, event.atMs);
        if (event.type !== 'phase.end')
            return;
        const startedMs = this.#started.get(event.name) ?? event.atMs;
        this.#phases.push({ name: event.name, startedMs, durationMs: event.atMs - startedMs });
    };
    /** In the order in which they began. */
    get phases() {
        return this.#phases.toSorted((a, b) => a.startedMs - b.startedMs);
    }
}

;// CONCATENATED MODULE: ./src/events/sinks/slowest-files.ts
/** How many files the report lists. */
const limit = 20;
/** The files that took longest from their first request to the last byte. It keeps no more than it shows. */
class SlowestFilesFold {
    #open = new Map();
    #slowest = [];
    sink = (event) => {
        if (event.type === 'request.start') {
            const file = this.#open.get(event.file) ?? { startedMs: event.atMs, tries: 0 };
            file.tries++;
            this.#open.set(event.file, file);
        }
        if (event.type !== 'file.ready')
            return;
        const file = this.#open.get(event.file);
        this.#open.delete(event.file);
        if (file === undefined || event.restored)
            return;
        const durationMs = event.atMs - file.startedMs;
        const shortest = this.#slowest.at(-1)?.durationMs ?? 0;
        if (this.#slowest.length === limit && durationMs <= shortest)
            return;
        const { startedMs, tries } = file;
        const slow = { file: event.file, mirror: event.from, bytes: event.size, startedMs, durationMs, tries };
        this.#slowest = [...this.#slowest, slow].sort((a, b) => b.durationMs - a.durationMs).slice(0, limit);
    };
    /** At most 20, the slowest first. */
    get slowest() {
        return this.#slowest;
    }
}

// EXTERNAL MODULE: ./src/report/schema.ts
var schema = __webpack_require__(71561);
;// CONCATENATED MODULE: ./src/events/sinks/transfer-counters.ts

/** Counters of transfers: a fold over the run log. */
class TransferCounters {
    #counts = { ...schema/* noTransfer */.Rm };
    get counts() {
        return { ...this.#counts };
    }
    /** Adds an event. */
    sink = (event) => {
        const counts = this.#counts;
        switch (event.type) {
            case 'request.start':
                counts.requests++;
                if (event.number > 1 && !event.hedge)
                    counts.retries++;
                break;
            case 'segment':
                counts.requests++;
                break;
            case 'bytes':
                counts.bytes += event.bytes;
                break;
            case 'fallback':
                counts.failovers++;
                break;
            case 'stall':
                counts.stalls++;
                break;
            case 'resume':
                counts.resumes++;
                break;
            case 'hedge':
                counts.hedges++;
                break;
            case 'breaker':
                if (event.state === 'open')
                    counts.demotions++;
                break;
            case 'file.ready':
                if (!event.restored)
                    counts.files++;
                break;
        }
    };
}

;// CONCATENATED MODULE: ./src/events/sinks/unpack-counters.ts

/** Counters of unpacking: a fold over the run log. */
class UnpackCounters {
    #counts = schema/* noUnpack */.wH;
    #beganMs;
    get counts() {
        return this.#counts;
    }
    /** Adds an event. */
    sink = (event) => {
        if (event.type !== 'unpack')
            return;
        const { outcome, atMs, durationMs } = event;
        const { modules, files, bytes, leftToGo } = this.#counts;
        this.#beganMs = Math.min(this.#beganMs ?? atMs, atMs - durationMs);
        const ms = atMs - this.#beganMs;
        // A module with a wrong hash is fetched once more, and comes here again.
        if (outcome === 'left to go' || outcome === 'failed')
            this.#counts = { ...this.#counts, ms, leftToGo: leftToGo + 1 };
        if (outcome !== 'placed')
            return;
        this.#counts = { modules: modules + 1, files: files + event.files, bytes: bytes + event.bytes, ms, leftToGo };
    };
}

;// CONCATENATED MODULE: ./src/events/sinks/run-record.ts







/** Before any event. */
const nothing = {
    version: '',
    startedAt: '',
    durationMs: 0,
    failure: null,
    go: { version: '', env: {} },
    projects: [],
    mirrors: [],
    restore: {
        outcome: 'off',
        key: '',
        matchedKey: '',
        bytes: 0,
        restoreMs: 0,
        files: 0,
        reason: '',
        downloadMs: 0,
    },
    isCacheReplaced: false,
};
/** All folds that a run's report needs. Give its sink to the run log. */
class RunRecord {
    faults = new FaultFold();
    transfer = new TransferCounters();
    unpack = new UnpackCounters();
    #phases = new PhaseFold();
    #attempts = new AttemptFold();
    #traffic = new MirrorTrafficFold();
    #slowest = new SlowestFilesFold();
    #stated = nothing;
    sink = (event) => {
        this.#stated = { ...this.#stated, ...statedBy(event) };
        const { faults, transfer, unpack } = this;
        for (const fold of [faults, transfer, unpack, this.#phases, this.#attempts, this.#traffic, this.#slowest])
            fold.sink(event);
    };
    get facts() {
        return {
            ...this.#stated,
            mirrors: this.#stated.mirrors.map((mirror) => ({ ...mirror, ...this.#traffic.of(mirror.url) })),
            attempts: this.#attempts.attempts,
            transfer: this.transfer.counts,
            unpack: this.unpack.counts,
            faults: this.faults.faults,
            slowest: this.#slowest.slowest,
            phases: this.#phases.phases,
        };
    }
}
/** What an event states; nothing if it is one of many that are added up. */
function statedBy(event) {
    switch (event.type) {
        case 'run.start':
            return { version: event.version, startedAt: event.startedAt };
        case 'run.end':
            return { failure: event.failure, durationMs: event.atMs };
        case 'go':
            return { go: event.go };
        case 'projects':
            return { projects: event.projects };
        case 'mirrors':
            return { mirrors: event.mirrors };
        case 'restore':
            return { restore: event.restore };
        case 'cache.replaced':
            return { isCacheReplaced: true };
        default:
            return {};
    }
}


/***/ }),

/***/ 71561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ layerNames),
/* harmony export */   Rm: () => (/* binding */ noTransfer),
/* harmony export */   ox: () => (/* binding */ wasProbed),
/* harmony export */   wH: () => (/* binding */ noUnpack),
/* harmony export */   wQ: () => (/* binding */ schema)
/* harmony export */ });
// The JSON documents that modward prints and writes, as docs and other programs know them. Types only, and the constants that
// define them: every folder may import this file and produce its part. Durations and times are milliseconds, sizes bytes.
/** The version of the documents' shape; a changed meaning needs a new number. */
const schema = 1;
/** The layers of a probe, in the order in which a connection meets them. */
const layerNames = ['dns', 'tcp', 'tls', 'http', 'zip', 'sumdb'];
/** Whether the preflight has a result for it. */
function wasProbed({ healthy }) {
    return healthy !== null;
}
/** The counters of the transfer, all mirrors together, before anything was transferred. */
const noTransfer = {
    /** Files that came from mirrors. */
    files: 0,
    bytes: 0,
    requests: 0,
    /** Requests for a file after its first. */
    retries: 0,
    /** Requests to another mirror after an error. */
    failovers: 0,
    /** Transfers that were given up because no byte came. */
    stalls: 0,
    /** Broken transfers that went on where they broke. */
    resumes: 0,
    /** Second requests to another mirror, for files that were slow. */
    hedges: 0,
    /** How often a circuit breaker opened: the mirror had failed three times in a row. */
    demotions: 0,
};
/** The counters of unpacking, before anything was unpacked. */
const noUnpack = {
    /** Modules that modward verified and unpacked itself. */
    modules: 0,
    files: 0,
    /** As unpacked. */
    bytes: 0,
    /** From the first module to the last. */
    ms: 0,
    /** Modules that were left to the go command. */
    leftToGo: 0,
};


/***/ })

};
