export const id = 612;
export const ids = [612];
export const modules = {

/***/ 14746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readGoEnv),
/* harmony export */   y: () => (/* binding */ goVariables)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10744);
/* harmony import */ var _query_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25776);



/** The settings of the go command that matter to a download. */
const goVariables = [
    'GOVERSION',
    'GOOS',
    'GOARCH',
    'GOPROXY',
    'GOSUMDB',
    'GOPRIVATE',
    'GONOPROXY',
    'GONOSUMDB',
    'GOINSECURE',
    'GOVCS',
    'GOAUTH',
    'GOFLAGS',
    'GOTOOLCHAIN',
    'GOMODCACHE',
    'GOENV',
    'GOROOT',
    'GOMOD',
    'GOWORK',
];
/**
 * Asks the go command for its settings. Never downloads a toolchain, whatever the go.mod asks for.
 * @throws {FaultError} with `go_missing` or the cause of what go said.
 */
async function readGoEnv(directory, env, signal) {
    const options = { directory, env, signal };
    const json = await (0,_query_js__WEBPACK_IMPORTED_MODULE_2__/* .queryGo */ .B)(['env', '-json', ...goVariables], options);
    const values = JSON.parse(json);
    // In exactly this form go answers about GOTOOLCHAIN without obeying it; askGo itself has set it to `local`.
    // Warnings, such as one of GOPATH and GOROOT, come on standard error.
    const said = [];
    const onLine = (line, stream) => void (stream === 'stdout' && said.push(line));
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runGo */ .a)(['env', 'GOTOOLCHAIN'], { ...options, onLine });
    const toolchain = said.join('\n').trim();
    const version = values['GOVERSION'] || (await (0,_query_js__WEBPACK_IMPORTED_MODULE_2__/* .queryGo */ .B)(['version'], options));
    const written = await readWritten(values['GOENV'] ?? '');
    const origin = (name) => (env[name] ? 'environment' : written.has(name) ? 'file' : 'default');
    const effective = { ...values, GOTOOLCHAIN: toolchain, GOVERSION: version };
    return {
        ...each((name) => effective[name] ?? ''),
        version: /go(\d[\w.]*)/.exec(version)?.[1] ?? version,
        origins: each(origin),
    };
}
/** The names that `go env -w` has set: one `NAME=value` a line. */
async function readWritten(file) {
    const text = file === '' || file === 'off' ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
    return new Set(Array.from(text.matchAll(/^([A-Z0-9_]+)=./gm), ([, name = '']) => name));
}
function each(value) {
    return Object.fromEntries(goVariables.map((name) => [name, value(name)]));
}


/***/ }),

/***/ 66248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ redactedEnv)
/* harmony export */ });
/* harmony import */ var _causes_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47249);
/* harmony import */ var _go_env_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14746);


/** The settings that have a value, fit to be shown: without credentials, and without the arguments of GOAUTH commands. */
function redactedEnv(go) {
    const settings = _go_env_js__WEBPACK_IMPORTED_MODULE_0__/* .goVariables */ .y.map((name) => [name, name === 'GOAUTH' ? shownGoauth(go.GOAUTH) : (0,_causes_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactText */ .R)(go[name])]);
    return Object.fromEntries(settings.filter(([, value]) => value !== ''));
}
/** A command of GOAUTH may be given a token; `netrc`, `off` and `git` and its folder are none. */
function shownGoauth(value) {
    const commands = value.split(';').map((command) => command.trim());
    return commands.map((command) => (/^git\s/.test(command) ? command : command.replace(/\s.*/s, ' …'))).join('; ');
}


/***/ }),

/***/ 62867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   j: () => (/* binding */ canary)
/* harmony export */ });
/** Asked for where the project's own modules are nobody's business. */
const canary = { path: 'golang.org/x/text', version: 'v0.3.0' };
/**
 * How a mirror stands. One that nobody has asked yet is no reason to wait, and no choice either; one that lacks a module that
 * nobody needs has answered.
 */
function stateOf({ probe, sample }) {
    return probe?.state === 'lacks' && sample === canary ? 'answers' : (probe?.state ?? 'pending');
}


/***/ }),

/***/ 76516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ faultOfProbe)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27142);
/* harmony import */ var _causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4617);


/** What a request to a mirror ran into, as a fault. */
function faultOfProbe(trouble, network) {
    const seen = see(trouble, { url: trouble.url, proxy: network.proxyFor(trouble.url) });
    const { text, override } = seen;
    return (0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)(seen.cause, { text, url: trouble.url.href, host: trouble.url.hostname }, override);
}
function see(trouble, at) {
    if (trouble.kind === 'error')
        return (0,_causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfError */ .qc)(trouble.error, at);
    if (trouble.kind === 'status')
        return (0,_causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfStatus */ .yQ)(trouble.status, trouble.headers, trouble.text, at);
    return (0,_causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfBadResponse */ .AW)(trouble.text, at);
}


/***/ }),

/***/ 82876:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ Probe)
});

// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/gomod/url.ts

/**
 * The URL of a path about a module (`example.com/m/@v/v1.0.0.zip`, `…/@latest`) below a mirror's root, byte for byte as
 * go sends it: caches, firewalls and signed links may compare the raw path. The root's own path keeps its encoding, `!` becomes
 * `%21`, `@` and `+` stay, and doubled slashes go. The root's query stays behind the path.
 * The rules of cmd/go/internal/modfetch (newProxyRepo, getBody, pathEscape) and net/url (EscapedPath).
 * @param path escaped as a module path, not percent-encoded, no leading slash
 */
function moduleUrl(root, path) {
    return withPath(root, external_node_path_.posix.normalize(`${root.pathname}/${encodePath(path)}`));
}
/**
 * The URL of a path of the checksum database (`sumdb/sum.golang.org/supported`, `lookup/…`) below a mirror's or a database's
 * root, byte for byte as go sends it. Unlike in a module's URL, `!` stays as it is if the root has no path of its own, or one
 * with an unusual encoding: cmd/go/internal/web (Join) proposes the plain path, and net/url (EscapedPath) encodes it anew only
 * if the proposal does not fit.
 * @param path escaped as a module path, not percent-encoded, no leading slash
 */
function sumdbUrl(root, path) {
    const base = root.pathname.replace(/\/$/, '');
    const keepsPlain = base === '' || !hasUsualEncoding(base);
    return withPath(root, `${base}/${keepsPlain ? path : encodePath(path)}`);
}
function withPath(root, path) {
    const url = new URL(root);
    url.pathname = path;
    return url;
}
/** What net/url leaves as it is in a path; module paths hold none of the letters about which path and segment differ. */
const plain = /[\w.~$&+,/:;=@-]/;
function encodePath(path) {
    return Array.from(path, (letter) => (plain.test(letter) ? letter : percent(letter))).join('');
}
function percent(letter) {
    return Array.from(Buffer.from(letter), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
/** Whether net/url would encode the decoded path in the same way: upper-case hex, and of nothing that may stand plain. */
function hasUsualEncoding(path) {
    const rest = path.replace(/%([0-9A-F]{2})/g, (code, hex) => plain.test(String.fromCharCode(Number.parseInt(hex, 16))) ? code : '');
    return Array.from(rest).every((letter) => plain.test(letter));
}

;// CONCATENATED MODULE: ./src/network/html-page.ts
/** Whether a text is a web page: captive portals and error pages answer 200 with one. */
function isPage(text) {
    return /^\s*(?:<!doctype|<html|<head|<body|<\?xml|<!--)/i.test(text);
}
/** What came instead of a file, by the title of the page where it has one, so that people recognise their portal. */
function describePage(text) {
    if (text.trim() === '')
        return 'an empty reply';
    const title = /<title[^>]{0,200}>([^<]{1,100})/i.exec(text)?.[1]?.trim();
    if (title !== undefined)
        return `an HTML page titled "${title}"`;
    return isPage(text) ? 'an HTML page' : JSON.stringify(text.slice(0, 60));
}

// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(74508);
;// CONCATENATED MODULE: ./src/mirrors/probe/probe-file.ts




/** A server's Date has a resolution of a second. */
const dateResolutionMs = 1000;
const textLimit = 2000;
/** Asks a mirror for a `.mod` or for the first bytes of a zip, and says what came. Never rejects. */
async function probeFile(network, mirror, file, options) {
    const url = moduleUrl(mirror, (0,module_file/* filePath */.s)(file));
    const started = performance.now();
    const since = () => performance.now() - started;
    let place = url;
    const onHop = (hop) => {
        place = hop;
        options.onHop?.(hop);
    };
    const nothing = { status: 0, host: url.host, clockSkewMs: undefined };
    try {
        const headers = file.kind === 'zip' ? { range: 'bytes=0-3' } : {};
        const reply = await (0,send/* send */.tN)(network, url, { ...options, headers, onHop });
        const clockSkewMs = skewOf(reply, started);
        const text = await readStart(reply, file.kind === 'zip' ? 4 : textLimit);
        return { ...judge(reply, text, file, mirror), ms: since(), status: reply.status, host: reply.url.host, clockSkewMs };
    }
    catch (error) {
        const trouble = { kind: 'error', url: place, error };
        return { ...nothing, answer: 'failed', ms: since(), detail: messageOf(error), trouble };
    }
}
/** Whether the mirror passes the checksum database on, as the go command asks it. Never rejects. */
async function probeSumdb(network, mirror, name, options) {
    const started = performance.now();
    const since = () => performance.now() - started;
    try {
        const reply = await (0,send/* send */.tN)(network, sumdbUrl(mirror, `sumdb/${name}/supported`), options);
        (0,send/* discard */.vf)(reply);
        if (reply.status === 200)
            return { ok: true, offered: true, ms: since(), detail: `passes ${name} on` };
        // Not-found sends go to the database itself; anything else makes every lookup fail.
        const ok = reply.status === 404 || reply.status === 410;
        return {
            ok,
            offered: false,
            ms: since(),
            detail: ok ? `leaves ${name} to go itself` : `${reply.status} for ${name}`,
        };
    }
    catch (error) {
        return { ok: false, offered: false, ms: since(), detail: messageOf(error) };
    }
}
/** The message of an error in one line. */
function messageOf(error) {
    return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}
function judge(reply, text, file, mirror) {
    const { status, url } = reply;
    const detail = `${status} from ${url.host}`;
    if (status === 404 || status === 410)
        return { answer: 'lacked', detail, trouble: undefined };
    // A store behind a redirect that says 403 is a blocked or expired link, not the mirror's own refusal.
    if (url.host === mirror.host && (status === 401 || status === 403))
        return { answer: 'refused', detail: `${detail}${quote(reply, text)}`, trouble: undefined };
    if (status !== 200 && status !== 206) {
        return { answer: 'failed', detail, trouble: { kind: 'status', url, status, headers: reply.headers, text } };
    }
    const good = file.kind === 'zip' ? text.startsWith('PK') : text.trim() !== '' && !isPage(text);
    if (good)
        return { answer: 'given', detail, trouble: undefined };
    const instead = `${describePage(text)} instead of a .${file.kind} file`;
    return { answer: 'failed', detail: `${instead} from ${url.host}`, trouble: { kind: 'reply', url, text: instead } };
}
/** The reason that a server gives, as go shows it: of plain text only, and here no more than a line. */
function quote({ headers }, text) {
    const [line = ''] = text.trim().split('\n');
    return line !== '' && headers['content-type']?.startsWith('text/plain') ? `: ${line.slice(0, 200)}` : '';
}
/** The first bytes of the body; the rest is not waited for. */
async function readStart(reply, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of reply.body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= limit)
            break;
    }
    return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}
function skewOf(reply, started) {
    const theirs = Date.parse(reply.headers['date'] ?? '');
    if (Number.isNaN(theirs))
        return undefined;
    const ours = Date.now();
    const blur = performance.now() - started + dateResolutionMs;
    const skew = theirs - ours;
    return Math.abs(skew) <= blur ? 0 : skew;
}

// EXTERNAL MODULE: ../node_modules/undici/index.js
var undici = __webpack_require__(50734);
// EXTERNAL MODULE: ./src/network/env-proxies.ts
var env_proxies = __webpack_require__(45542);
// EXTERNAL MODULE: ./src/network/tunnel.ts
var tunnel = __webpack_require__(47676);
;// CONCATENATED MODULE: ./src/mirrors/probe/probe-timeout.ts



/** What is waited for after this event; `after` is the layer that follows when a connection has been made. */
function advance(event, place, after) {
    const next = event.state === 'begun' ? event : { layer: after, target: place.hostname };
    return { layer: next.layer, target: next.target, place, since: performance.now() };
}
/**
 * The error of a layer that said nothing until the time was up, as the layer itself would have raised it later. Behind a
 * proxy of the environment, a connection that is not made yet is the proxy's affair.
 */
function probeTimeoutFault(waiting, ms, proxy) {
    const error = silenceOf(waiting, `no answer within ${(ms / 1000).toFixed(1)} s`);
    const { layer, target, place } = waiting;
    const isTunnel = target === (0,env_proxies/* hostOf */.w4)(place);
    const isConnecting = layer === 'dns' || layer === 'tcp' || (layer === 'tls' && !isTunnel);
    if (proxy === undefined || !isConnecting)
        return error;
    return new tunnel/* ProxyError */.T6(proxy, `proxy ${proxy.host}: ${error.message}`, { cause: error, reached: isTunnel });
}
function silenceOf({ layer, target, place }, text) {
    if (layer === 'dns') {
        return Object.assign(new Error(`lookup ${target}: ${text}`), { code: 'ETIMEOUT', hostname: target });
    }
    if (layer === 'tcp') {
        const port = Number((0,env_proxies/* portOf */.HM)(place));
        return Object.assign(new undici/* errors */.sO.ConnectTimeoutError(`connect to ${target}: ${text}`), { address: target, port });
    }
    if (layer === 'tls')
        return Object.assign(new Error(`TLS handshake: ${text}`), { code: 'ERR_TLS_HANDSHAKE_TIMEOUT' });
    return new undici/* errors */.sO.HeadersTimeoutError(`${layer}: ${text}`);
}

;// CONCATENATED MODULE: ./src/mirrors/probe/probe.ts


const states = { given: 'answers', refused: 'answers', lacked: 'lacks', failed: 'failed' };
/**
 * A look at a mirror, layer by layer, over the very connections that the download will use. A `.mod`, a zip and the checksum
 * database are asked for at once: one after the other they would take three times as long where the mirror is far away. The
 * probe can be looked at any time: a mirror that has not answered when somebody else has is not waited for.
 */
class Probe {
    layers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null };
    /** Ends when the state is no longer pending; never rejects. */
    settled;
    /** Ends when there is nothing more to learn; never rejects. */
    finished;
    #state = 'pending';
    #last;
    #trouble;
    #offersSumdb = false;
    #settledMs;
    #firstConnection;
    #mod;
    #zip;
    #unwatch;
    #started = performance.now();
    #network;
    #mirror;
    #options;
    constructor(network, mirror, options) {
        this.#network = network;
        this.#mirror = mirror;
        this.#options = options;
        this.#mod = { layer: 'dns', target: mirror.hostname, place: mirror, since: this.#started };
        this.#zip = { ...this.#mod, layer: 'zip' };
        this.#unwatch = [network.watch(mirror, (event, connection) => this.#note(event, connection))];
        this.settled = this.#walk();
        this.finished = Promise.all([this.settled, this.#walkSumdb(options.sumdb)]).then(() => {
            for (const stop of this.#unwatch)
                stop();
        });
    }
    /** What was asked for. */
    get sample() {
        return this.#options.sample;
    }
    get state() {
        return this.#state;
    }
    /** From the start to the answer; to now while pending. */
    get ms() {
        return this.#settledMs ?? performance.now() - this.#started;
    }
    /** The answer that decided: its status, the host behind the redirect, the server's clock. */
    get last() {
        return this.#last;
    }
    /** Whether the mirror passes the checksum database on; false until it has said so. */
    get offersSumdb() {
        return this.#offersSumdb;
    }
    get trouble() {
        return this.#trouble;
    }
    /** Ends a pending probe: the layer at work has been silent for the whole time there was. */
    expire() {
        if (this.#state !== 'pending')
            return;
        const waiting = this.layers.http === null ? this.#mod : this.#zip;
        const ms = performance.now() - waiting.since;
        const error = probeTimeoutFault(waiting, ms, this.#network.proxyFor(waiting.place));
        // What is behind a redirect belongs to the zip, whatever layer is silent there.
        this.layers[waiting.place === this.#mirror ? waiting.layer : 'zip'] = { ok: false, ms, detail: error.message };
        this.#trouble = { kind: 'error', url: waiting.place, error };
        this.#settle('failed');
    }
    async #walk() {
        const asked = [this.#take('mod'), ...(this.#options.zip ? [this.#take('zip')] : [])];
        for (const [index, sample] of asked.entries()) {
            const found = await sample;
            if (this.#state !== 'pending' || this.#options.signal.aborted)
                return;
            this.#record(index === 0 ? 'http' : 'zip', found);
            if (found.answer !== 'given' || index === asked.length - 1)
                return this.#conclude(found);
        }
    }
    #take(kind) {
        const file = { ...this.#options.sample, kind };
        const onHop = (url) => kind === 'zip' && this.#followHop(url);
        return probeFile(this.#network, this.#mirror, file, { ...this.#options, onHop });
    }
    #record(layer, { answer, ms, detail }) {
        const connection = [this.layers.dns, this.layers.tcp, this.layers.tls];
        // A failure below HTTP already stands in its own layer.
        if (connection.some((known) => known?.ok === false))
            return;
        const connectMs = connection.reduce((sum, known) => sum + (known?.ms ?? 0), 0);
        this.layers[layer] = { ok: answer === 'given', ms: Math.max(0, ms - connectMs), detail };
    }
    #conclude(found) {
        this.#last = found;
        this.#trouble = found.trouble;
        this.#settle(states[found.answer]);
    }
    async #walkSumdb(name) {
        if (name === undefined)
            return;
        const { ok, offered, ms, detail } = await probeSumdb(this.#network, this.#mirror, name, this.#options);
        await this.settled;
        if (this.#state === 'failed' || this.#options.signal.aborted)
            return;
        this.layers.sumdb = { ok, ms, detail };
        this.#offersSumdb = offered;
    }
    #note(event, connection) {
        this.#firstConnection ??= connection;
        // The other connections tell the same.
        if (connection !== this.#firstConnection || this.#state !== 'pending')
            return;
        this.#mod = advance(event, this.#mirror, 'http');
        if (event.state === 'begun')
            return;
        const ok = event.state === 'done';
        this.layers[event.layer] = { ok, ms: event.ms, detail: ok ? event.detail : messageOf(event.error) };
    }
    #followHop(url) {
        this.#zip = { layer: 'zip', target: url.hostname, place: url, since: performance.now() };
        const watch = (event) => {
            this.#zip = advance(event, url, 'zip');
        };
        this.#unwatch.push(this.#network.watch(url, watch));
    }
    #settle(state) {
        this.#state = state;
        this.#settledMs = performance.now() - this.#started;
    }
}


/***/ }),

/***/ 1345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ missingFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73253);
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17399);




/**
 * Which of the needed files the module cache does not have, so that go would ask for them. An empty file counts as
 * missing. Unpacked folders do not matter: go makes them from the zips, and fetches a zip that is missing beside one.
 * Small files come first, as go needs them first.
 *
 * go.sum names more go.mod files than go reads, and go reads them before it fetches zips: where no zip is missing, the
 * graph has been loaded from this cache before, and what it lacks go did not want.
 */
function missingFiles(needs, modCache) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(modCache, 'cache', 'download');
    const infos = missing(needs.zips, 'info', root);
    const zips = missing(needs.zips, 'zip', root);
    const mods = missing(needs.zips, 'mod', root);
    if (infos.length + zips.length + mods.length + missing(needs.private, 'zip', root).length === 0)
        return [];
    const required = new Set(needs.zips.map(_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_2__/* .formatModule */ .ww));
    const graph = needs.mods.filter((module) => !required.has((0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_2__/* .formatModule */ .ww)(module)));
    return [...mods, ...missing(graph, 'mod', root), ...infos, ...zips];
}
// Synchronous: thousands of tiny questions, which the thread pool makes slower.
function missing(modules, kind, root) {
    return modules.map((module) => ({ ...module, kind })).filter((file) => isEmpty((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_3__/* .filePath */ .s)(file))));
}
/** What this user may not look at is of no use to go either, and go will say so. */
function isEmpty(path) {
    try {
        return !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size;
    }
    catch {
        return true;
    }
}


/***/ })

};
