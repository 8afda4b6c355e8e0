export const id = 8044;
export const ids = [8044];
export const modules = {

/***/ 14746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZJ: () => (/* binding */ readVersionAtWork),
/* harmony export */   hO: () => (/* binding */ readAllVariables),
/* harmony export */   os: () => (/* binding */ readGoEnv),
/* harmony export */   yA: () => (/* binding */ goVariables)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59961);
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
    'GO111MODULE',
    'GOMODCACHE',
    'GOCACHE',
    'GOPATH',
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
    // Side by side: each takes as long as a process takes to start.
    const asked = readToolchain(directory, env, signal);
    const json = await (0,_query_js__WEBPACK_IMPORTED_MODULE_2__/* .queryGo */ .B)(['env', '-json', ...goVariables], options);
    const values = (0,_query_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGoJson */ .S)(json, areVariables);
    const toolchain = await asked;
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
/** `go env GOTOOLCHAIN`: in exactly this form go answers without obeying it, where `queryGo` sets it to `local`. */
async function readToolchain(directory, env, signal) {
    // Warnings, such as one of GOPATH and GOROOT, come on standard error.
    const said = [];
    const onLine = (line, stream) => void (stream === 'stdout' && said.push(line));
    // A go that cannot be started is the finding of the other question.
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runGo */ .a)(['env', 'GOTOOLCHAIN'], { directory, env, signal, onLine }).catch(() => { });
    return said.at(-1)?.trim() ?? '';
}
/**
 * Everything that `go env` tells in one directory: all variables that this go command reads, empty ones included.
 * @throws {FaultError} with `go_missing` or the cause of what go said.
 */
async function readAllVariables(directory, env, signal) {
    return (0,_query_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGoJson */ .S)(await (0,_query_js__WEBPACK_IMPORTED_MODULE_2__/* .queryGo */ .B)(['env', '-json'], { directory, env, signal }), areVariables);
}
/**
 * The version of the go command that works in a directory, after a switch to the toolchain that a go.mod asks for; '' if it does not
 * say. Fetches nothing.
 */
async function readVersionAtWork(directory, env, signal) {
    const said = [];
    const onLine = (line, stream) => void (stream === 'stdout' && said.push(line));
    await (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .runGo */ .a)(['env', 'GOVERSION'], { directory, env: { ...env, GOPROXY: 'off' }, signal, onLine });
    return /^go(\d[\w.]*)/.exec(said.at(-1) ?? '')?.[1] ?? '';
}
function areVariables(value) {
    return (typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every((variable) => typeof variable === 'string'));
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
/* harmony export */   J: () => (/* binding */ shownValue),
/* harmony export */   Y: () => (/* binding */ redactedEnv)
/* harmony export */ });
/* harmony import */ var _causes_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47249);
/* harmony import */ var _go_env_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14746);


/** The settings that have a value, fit to be shown: without credentials. */
function redactedEnv(go) {
    const settings = _go_env_js__WEBPACK_IMPORTED_MODULE_0__/* .goVariables */ .yA.map((name) => [name, shownValue(name, go[name])]);
    return Object.fromEntries(settings.filter(([, value]) => value !== ''));
}
/**
 * A variable's value fit to be shown: without credentials, without the arguments of GOAUTH commands, and without the
 * linker flags in GOFLAGS, which put keys and tokens into programs.
 */
function shownValue(name, value) {
    if (name === 'GOAUTH')
        return shownGoauth(value);
    return (0,_causes_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactText */ .Rd)(name === 'GOFLAGS' ? withoutLinkerFlags(value) : value);
}
/** `'-ldflags=\u2026'` quoted whole, as go knows it, and bare with quotes inside. */
function withoutLinkerFlags(goflags) {
    return goflags
        .replace(/(["'])(--?ldflags=).*?(\1|$)/g, '$1$2xxxxx$3')
        .replace(/(^|\s)(--?ldflags=)(?:[^\s'"]|(["']).*?(?:\3|$))*/g, '$1$2xxxxx');
}
/** A command of GOAUTH may be given a token; `netrc`, `off` and `git` and its folder are none. */
function shownGoauth(value) {
    const commands = value.split(';').map((command) => command.trim());
    return commands.map((command) => (/^git\s/.test(command) ? command : command.replace(/\s.*/s, ' \u2026'))).join('; ');
}


/***/ }),

/***/ 62867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IK: () => (/* binding */ lookAgain),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   jZ: () => (/* binding */ canary)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88507);
/* harmony import */ var _probe_probe_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76516);


/** A well-known module: a mirror that must not learn the names of the project's modules is probed with it. */
const canary = { path: 'golang.org/x/text', version: 'v0.3.0' };
/** The state that selection counts with: pending before the probe; answers if only the canary, which no job needs, is not found. */
function stateOf({ probe, sample, nextLookAt }) {
    if (probe === undefined || nextLookAt !== undefined)
        return 'pending';
    return probe.state === 'notFound' && sample === canary ? 'answers' : probe.state;
}
/** The wait before the second probe of a mirror whose first one failed; doubles after each further one; milliseconds. */
const pauseMs = 300;
/** One sample decides nothing: so many probes fail before a mirror counts as unhealthy. */
const looks = 2;
/**
 * Plans and begins the second look at a mirror whose probe failed in a way that may pass, as far as the deadline leaves time; with
 * `looksOn` one after another until the deadline.
 */
function lookAgain(candidate, clock, looksOn) {
    const { probe, failures, nextLookAt, network, mirror } = candidate;
    if (clock.now >= clock.deadline)
        candidate.nextLookAt = undefined;
    else if (nextLookAt !== undefined && clock.now >= nextLookAt) {
        candidate.probe = candidate.begin();
        candidate.failures = failures + 1;
        candidate.nextLookAt = undefined;
    }
    else if (nextLookAt === undefined && probe?.state === 'failed' && (looksOn || failures + 1 < looks)) {
        // What modward added by itself costs no time of its own.
        if ((0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isAdded */ .N0)(mirror))
            return;
        const mayPass = probe.failure === undefined || (0,_probe_probe_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfProbe */ .c)(probe.failure, network).retryable;
        const at = clock.now + pauseMs * 2 ** failures;
        if (mayPass && at < clock.deadline)
            candidate.nextLookAt = at;
    }
}


/***/ }),

/***/ 76516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ faultOfProbe)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);
/* harmony import */ var _causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4617);


/** The fault of a probe that failed. */
function faultOfProbe(failure, network) {
    const at = { url: failure.url, proxy: network.proxyFor(failure.url) };
    const { cause, text, override } = transportFaultOf(failure, at);
    return (0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)(cause, { text, url: failure.url.href, host: failure.url.hostname }, override);
}
function transportFaultOf(failure, at) {
    if (failure.kind === 'error')
        return (0,_causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfError */ .qc)(failure.error, at);
    if (failure.kind === 'status')
        return (0,_causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfStatus */ .yQ)(failure.status, failure.headers, failure.text, at);
    return (0,_causes_transport_transport_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOfBadResponse */ .AW)(failure.text, at);
}


/***/ }),

/***/ 25756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   k4: () => (/* binding */ probeSumdb),
/* harmony export */   pr: () => (/* binding */ probeFile)
/* harmony export */ });
/* harmony import */ var _causes_gateway_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1000);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94177);
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73253);
/* harmony import */ var _gomod_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49785);
/* harmony import */ var _network_html_page_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59603);
/* harmony import */ var _network_read_start_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1703);
/* harmony import */ var _network_send_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74508);







/** A server's Date has a resolution of a second. */
const dateResolutionMs = 1000;
const textLimit = 2000;
/** Requests a `.mod` or the first bytes of a zip from a mirror. Never rejects. */
async function probeFile(network, mirror, file, options) {
    const url = (0,_gomod_url_js__WEBPACK_IMPORTED_MODULE_1__/* .moduleUrl */ .MY)(mirror, (0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_3__/* .filePath */ .s$)(file));
    const started = performance.now();
    const since = () => performance.now() - started;
    let requested = url;
    const onRedirect = (target) => {
        requested = target;
        options.onRedirect?.(target);
    };
    const nothing = { status: 0, host: url.host, clockSkewMs: undefined };
    try {
        const headers = file.kind === 'zip' ? { range: 'bytes=0-3' } : {};
        const reply = await (0,_network_send_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(network, url, { ...options, headers, onRedirect });
        const clockSkewMs = skewOf(reply, started);
        const read = reply.status < 400 ? _network_read_start_js__WEBPACK_IMPORTED_MODULE_4__/* .readStart */ .H : _network_read_start_js__WEBPACK_IMPORTED_MODULE_4__/* .readErrorStart */ .v;
        const text = await read(reply.body, file.kind === 'zip' ? 4 : textLimit);
        return { ...judge(reply, text, file, mirror), ms: since(), status: reply.status, host: reply.url.host, clockSkewMs };
    }
    catch (error) {
        const failure = { kind: 'error', url: requested, error };
        return { ...nothing, answer: 'failed', ms: since(), detail: oneLine(error), failure };
    }
}
/** Whether the mirror passes the checksum database on, as the go command asks it. Never rejects. */
async function probeSumdb(network, mirror, name, options) {
    const started = performance.now();
    const since = () => performance.now() - started;
    try {
        const reply = await (0,_network_send_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(network, (0,_gomod_url_js__WEBPACK_IMPORTED_MODULE_1__/* .sumdbUrl */ .pJ)(mirror, (0,_gomod_url_js__WEBPACK_IMPORTED_MODULE_1__/* .supportedPath */ .Sh)(name)), options);
        (0,_network_send_js__WEBPACK_IMPORTED_MODULE_2__/* .discard */ .vf)(reply);
        if (reply.status === 200)
            return { ok: true, offered: true, ms: since(), detail: `passes ${name} on` };
        // After not found go asks the database itself; after any other answer every lookup fails.
        const ok = reply.status === 404 || reply.status === 410;
        return {
            ok,
            offered: false,
            ms: since(),
            detail: ok ? `leaves ${name} to go itself` : `${reply.status} for ${name}`,
        };
    }
    catch (error) {
        return { ok: false, offered: false, ms: since(), detail: oneLine(error) };
    }
}
/** The message of an error in one line. */
function oneLine(error) {
    return (0,_error_message_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .b)(error).replace(/\s+/g, ' ');
}
function judge(reply, text, file, mirror) {
    const { status, url } = reply;
    const detail = `${status} from ${url.host}`;
    if (status === 404 || status === 410)
        return { answer: 'notFound', detail, failure: undefined };
    // 403 from storage behind a redirect means a blocked or expired link; only the mirror's own host can refuse.
    if (url.host === mirror.host && (status === 401 || status === 403))
        return {
            answer: 'refused',
            detail: `${detail}${(0,_causes_gateway_js__WEBPACK_IMPORTED_MODULE_0__/* .gatewayIn */ .Q)(reply.headers)}${quote(reply, text)}`,
            failure: undefined,
        };
    if (status !== 200 && status !== 206) {
        return { answer: 'failed', detail, failure: { kind: 'status', url, status, headers: reply.headers, text } };
    }
    const good = file.kind === 'zip' ? text.startsWith('PK') : text.trim() !== '' && !(0,_network_html_page_js__WEBPACK_IMPORTED_MODULE_6__/* .isPage */ .yp)(text);
    if (good)
        return { answer: 'given', detail, failure: undefined };
    const words = url.host === mirror.host ? (0,_network_html_page_js__WEBPACK_IMPORTED_MODULE_6__/* .quoteReply */ .HJ)(text) : '';
    const instead = `${(0,_network_html_page_js__WEBPACK_IMPORTED_MODULE_6__/* .describeReply */ .CS)(text)} instead of a .${file.kind} file${words === '' ? '' : `: ${words}`}`;
    return { answer: 'failed', detail: `${instead} from ${url.host}`, failure: { kind: 'reply', url, text: instead } };
}
/** The reason in the body, which go shows if it is plain text; here its first line only. */
function quote({ headers }, text) {
    const [line = ''] = text.trim().split('\n');
    return line !== '' && headers['content-type']?.startsWith('text/plain') ? `: ${line.slice(0, 200)}` : '';
}
function skewOf(reply, started) {
    const serverMs = Date.parse(reply.headers['date'] ?? '');
    if (Number.isNaN(serverMs))
        return undefined;
    const uncertaintyMs = performance.now() - started + dateResolutionMs;
    const skewMs = serverMs - Date.now();
    return Math.abs(skewMs) <= uncertaintyMs ? 0 : skewMs;
}


/***/ }),

/***/ 82125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ Probe)
});

// EXTERNAL MODULE: ./src/network/env-proxies.ts
var env_proxies = __webpack_require__(45542);
// EXTERNAL MODULE: ./src/network/tunnel.ts
var tunnel = __webpack_require__(47676);
// EXTERNAL MODULE: ./src/network/undici.ts
var undici = __webpack_require__(4490);
;// CONCATENATED MODULE: ./src/network/layer-timeout.ts



/** The layer that is pending after a layer's event: the layer that has begun, or `request` once one has ended. */
function pendingAfter(event, url, request) {
    const { layer, target } = event.state === 'begun' ? event : { layer: request, target: url.hostname };
    return { layer, target, url, since: performance.now() };
}
/**
 * The error of a layer that stayed silent until the caller's time was up, as the layer itself would raise it later. If the
 * request goes through a proxy of the environment, a connection that is not made yet is that proxy's error.
 */
function layerTimeout(pending, ms, proxy) {
    const error = silenceOf(pending, `no answer within ${(ms / 1000).toFixed(1)} s`);
    const { layer, target, url } = pending;
    const isTunnel = target === (0,env_proxies/* hostOf */.w4)(url);
    const isConnecting = layer === 'dns' || layer === 'tcp' || (layer === 'tls' && !isTunnel);
    if (proxy === undefined || !isConnecting)
        return error;
    return new tunnel/* ProxyError */.T6(proxy, `proxy ${proxy.host}: ${error.message}`, { cause: error, reached: isTunnel });
}
/** Whether this is the error of a request whose time was up before the headers came, whatever layer it waited for. */
function isNoAnswer(error) {
    return error instanceof undici/* errors */.s.HeadersTimeoutError;
}
function silenceOf({ layer, target, url }, text) {
    if (layer === 'dns') {
        return Object.assign(new Error(`lookup ${target}: ${text}`), { code: 'ETIMEOUT', hostname: target });
    }
    if (layer === 'tcp') {
        const port = Number((0,env_proxies/* portOf */.HM)(url));
        return Object.assign(new undici/* errors */.s.ConnectTimeoutError(`connect to ${target}: ${text}`), { address: target, port });
    }
    if (layer === 'tls')
        return Object.assign(new Error(`TLS handshake: ${text}`), { code: 'ERR_TLS_HANDSHAKE_TIMEOUT' });
    return new undici/* errors */.s.HeadersTimeoutError(`${layer}: ${text}`);
}

// EXTERNAL MODULE: ./src/mirrors/probe/probe-file.ts
var probe_file = __webpack_require__(25756);
;// CONCATENATED MODULE: ./src/mirrors/probe/probe.ts


const states = { given: 'answers', refused: 'answers', notFound: 'notFound', failed: 'failed' };
/**
 * Probes a mirror, layer by layer, over the very connections that the download will use. A `.mod`, a zip and the checksum
 * database are requested at once: one after the other they would take three times as long if the mirror is far away. The
 * state can be read at any time, so that a decision need not wait for the end.
 */
class Probe {
    layers = { dns: null, tcp: null, tls: null, http: null, zip: null, sumdb: null };
    /** Where the mirror redirected to, in the order of the requests. */
    redirects = [];
    /** Ends when the state is no longer pending; never rejects. */
    settled;
    /** Ends when there is nothing more to learn; never rejects. */
    finished;
    #state = 'pending';
    #last;
    #failure;
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
        this.#mod = { layer: 'dns', target: mirror.hostname, url: mirror, since: this.#started };
        this.#zip = { ...this.#mod, layer: 'zip' };
        this.#unwatch = [network.watch(mirror, (event, connection) => this.#note(event, connection))];
        this.settled = this.#walk();
        this.finished = Promise.all([this.settled, this.#walkSumdb(options.sumdb)]).then(() => {
            for (const stop of this.#unwatch)
                stop();
        });
    }
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
    get failure() {
        return this.#failure;
    }
    /** Ends a pending probe: the pending layer has timed out. */
    expire() {
        if (this.#state !== 'pending')
            return;
        const waiting = this.layers.http === null ? this.#mod : this.#zip;
        const ms = performance.now() - waiting.since;
        const error = layerTimeout(waiting, ms, this.#network.proxyFor(waiting.url));
        // Behind a redirect every layer counts as the zip's.
        this.layers[waiting.url === this.#mirror ? waiting.layer : 'zip'] = { ok: false, ms, detail: error.message };
        this.#failure = { kind: 'error', url: waiting.url, error };
        this.#settle('failed');
    }
    async #walk() {
        const asked = [this.#take('mod'), ...(this.#options.zip ? [this.#take('zip')] : [])];
        for (const [index, sample] of asked.entries()) {
            const found = await sample;
            if (this.#state !== 'pending' || this.#options.signal.aborted)
                return;
            // The layer that was waited for says more than that no answer came.
            if (found.failure?.kind === 'error' && isNoAnswer(found.failure.error))
                return this.expire();
            this.#record(index === 0 ? 'http' : 'zip', found);
            if (found.answer !== 'given' || index === asked.length - 1)
                return this.#conclude(found);
        }
    }
    #take(kind) {
        const file = { ...this.#options.sample, kind };
        const onRedirect = (url) => {
            this.redirects.push(url);
            if (kind === 'zip')
                this.#followRedirect(url);
        };
        return (0,probe_file/* probeFile */.pr)(this.#network, this.#mirror, file, { ...this.#options, onRedirect });
    }
    #record(layer, { answer, ms, detail }) {
        const connection = [this.layers.dns, this.layers.tcp, this.layers.tls];
        // A failure below HTTP is already in its own layer.
        if (connection.some((known) => known?.ok === false))
            return;
        const connectMs = connection.reduce((sum, known) => sum + (known?.ms ?? 0), 0);
        this.layers[layer] = { ok: answer === 'given', ms: Math.max(0, ms - connectMs), detail };
    }
    #conclude(found) {
        this.#last = found;
        this.#failure = found.failure;
        this.#settle(states[found.answer]);
    }
    async #walkSumdb(name) {
        if (name === undefined)
            return;
        const { ok, offered, ms, detail } = await (0,probe_file/* probeSumdb */.k4)(this.#network, this.#mirror, name, this.#options);
        await this.settled;
        if (this.#state === 'failed' || this.#options.signal.aborted)
            return;
        this.layers.sumdb = { ok, ms, detail };
        this.#offersSumdb = offered;
    }
    #note(event, connection) {
        this.#firstConnection ??= connection;
        // One connection is enough for the layers.
        if (connection !== this.#firstConnection || this.#state !== 'pending')
            return;
        this.#mod = pendingAfter(event, this.#mirror, 'http');
        if (event.state === 'begun')
            return;
        const ok = event.state === 'done';
        this.layers[event.layer] = { ok, ms: event.ms, detail: ok ? event.detail : (0,probe_file/* oneLine */.TN)(event.error) };
    }
    #followRedirect(url) {
        this.#zip = { layer: 'zip', target: url.hostname, url, since: performance.now() };
        const watch = (event) => {
            this.#zip = pendingAfter(event, url, 'zip');
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
/* harmony export */   M: () => (/* binding */ missingPrivate),
/* harmony export */   w: () => (/* binding */ missingFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73253);
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17399);




/**
 * The needed files that the module cache does not have, so that go will request them. An empty file counts as missing.
 * Unpacked folders do not matter: go makes them from the zips, and fetches a zip that is missing beside one.
 * Small files come first, as go needs them first.
 *
 * go.sum names more go.mod files than go reads, and go reads them before it fetches zips: if no zip is missing, the graph has
 * been loaded from this cache before, and go did not need the missing ones.
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
/** The private modules that the module cache does not have: go fetches them from their repositories. */
function missingPrivate(needs, modCache) {
    return missing(needs.private, 'zip', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(modCache, 'cache', 'download'));
}
// Synchronous: the thread pool makes thousands of small calls slower.
function missing(modules, kind, root) {
    return modules.map((module) => ({ ...module, kind })).filter((file) => isEmpty((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, (0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_3__/* .filePath */ .s$)(file))));
}
/** A file that this user cannot read counts as missing: go cannot read it either, and reports why. */
function isEmpty(path) {
    try {
        return !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size;
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 46411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32473);
/* harmony import */ var _go_query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25776);


const title = 'go refuses to work in this project';
const advice = 'Correct what go names; `go list -m` in the project shows it again.';
/**
 * Why go refuses to work in a project, in its own words: variables that do not go together (-mod in a workspace), a -modfile
 * that is not there, a vendor folder that does not fit. Undefined if it works. Asks the go command for no more than the
 * name of the main module: nothing is downloaded or changed. A project that makes go switch to another toolchain is for
 * that one to judge.
 */
async function refusalOf({ directory, kind, settings }, { env, goflags, signal }) {
    // With -mod=mod go may tidy go.mod up; in a workspace that flag is an error by itself.
    const readonly = kind === 'module' && /-mod=mod\b/.test(goflags) ? ['-mod=readonly'] : [];
    try {
        await (0,_go_query_js__WEBPACK_IMPORTED_MODULE_1__/* .queryGo */ .B)(['list', '-m', ...readonly], { directory, env: { ...env, ...settings, GOPROXY: 'off' }, signal });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError))
            throw error;
        return error.fault.cause === 'unknown' ? { ...error.fault, title, advice } : error.fault;
    }
}


/***/ }),

/***/ 8643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ hostsOf),
/* harmony export */   YQ: () => (/* binding */ hostsOfRun),
/* harmony export */   gu: () => (/* binding */ hostAt),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71561);


/** When a host is needed, the strongest need first. */
const needs = [
    'always',
    'on a cache miss',
    'for private modules',
    'for the toolchain',
    'for the checksum database',
];
/** The hosts of all uses, each once with its strongest need and all its reasons, the strongest need first. */
function hostsOf(uses) {
    const byHost = Map.groupBy(uses, ({ host }) => host);
    const hosts = [...byHost].map(([host, ours]) => {
        const needed = needs.find((need) => ours.some((use) => use.needed === need)) ?? 'on a cache miss';
        return { host, needed, why: [...new Set(ours.map(({ why }) => why))].join('; ') };
    });
    return hosts.toSorted((a, b) => needs.indexOf(a.needed) - needs.indexOf(b.needed));
}
const defaultPorts = {
    'https:': '443',
    'http:': '80',
    'ssh:': '22',
    'socks5:': '1080',
    'socks5h:': '1080',
};
/** The host of a URL as reports name it: with its port unless that is 443. */
function hostAt({ protocol, hostname, port }) {
    const number = port || (defaultPorts[protocol] ?? '443');
    return number === '443' ? hostname : `${hostname}:${number}`;
}
/** `host:port` for each, as the `allowed-endpoints` of step-security/harden-runner and most firewalls want it. */
function endpointsOf(hosts) {
    return hosts.map(({ host }) => (/:\d+$/.test(host) ? host : `${host}:443`));
}
/**
 * The hosts that a run is known to have asked. Hosts that only the go command talks to are known if they failed.
 * `redirects`: the mirror that sent requests on to an origin, by that origin.
 */
function hostsOfRun({ mirrors, faults, cache, redirects, }) {
    const asked = mirrors.filter((mirror) => (0,_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .wasProbed */ .ox)(mirror) || mirror.files + mirror.bytes + mirror.faults > 0);
    const needed = cache.outcome === 'off' ? 'always' : 'on a cache miss';
    const served = asked.map(({ url, files }) => {
        return {
            host: hostAt(new URL(url)),
            needed,
            why: files > 0 ? 'a mirror that served files' : 'a mirror that was asked',
        };
    });
    const behind = [...redirects].map(([origin, mirror]) => {
        return { host: hostAt(new URL(origin)), needed, why: `${hostAt(new URL(mirror))} sends requests on to it` };
    });
    const names = new Set([...served, ...behind].map(({ host }) => host.replace(/:\d+$/, '')));
    const failed = faults
        .filter(({ host }) => host !== '' && !names.has(host))
        .map(({ host, cause, url, title }) => {
        if (url.includes('/sumdb/') || cause.startsWith('sumdb_'))
            return { host, needed: 'for the checksum database', why: title };
        return { host, needed: (0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).layer === 'version control' ? 'for private modules' : needed, why: title };
    });
    return hostsOf([...served, ...behind, ...failed]);
}


/***/ }),

/***/ 78259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ selectToolchain)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);
/* harmony import */ var _goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35557);
/* harmony import */ var _release_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47279);



/** Before this release go neither switches nor refuses: it tries, and mentions the line if compiling fails. */
const firstToSwitch = { major: 1, minor: 21, patch: undefined, kind: '', pre: 0 };
/**
 * What go will do about the `go` and `toolchain` lines (`go 1.26.0`, `toolchain go1.26.3`) of a go.mod or go.work, by the
 * rules of cmd/go/internal/toolchain, Select. `file` names it in the fault.
 */
function selectToolchain(lines, at, platform, file = 'go.mod') {
    const own = (0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGoVersion */ .SX)(at.version);
    if (own === undefined || (0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareGoVersions */ .X_)(own, firstToSwitch) < 0)
        return { kind: 'met' };
    const { name, mode } = readSetting(at.GOTOOLCHAIN);
    const least = (0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGoVersion */ .SX)(name) ?? own;
    const language = versionIn(lines, /^go (\S+)$/);
    const runs = mode === 'fixed' ? least : highest([least, language, versionIn(lines, /^toolchain (\S+)$/)]);
    if (language !== undefined && (0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareGoVersions */ .X_)(language, runs) > 0) {
        return { kind: 'unmet', fault: tooOld(language, runs, at, file) };
    }
    if ((0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareGoVersions */ .X_)(runs, own) === 0)
        return { kind: 'met' };
    return { kind: 'switch', needed: runs, file: (0,_release_file_js__WEBPACK_IMPORTED_MODULE_2__/* .toolchainFile */ .Mm)(runs, platform), pathOnly: mode === 'path' };
}
/** `auto` and `path` are short for `local+auto` and `local+path`. */
function readSetting(value) {
    const words = value.split('+');
    const last = words.at(-1);
    return { name: words[0] ?? '', mode: last === 'auto' || last === 'path' ? last : 'fixed' };
}
function highest(versions) {
    return versions.reduce((best, version) => (version !== undefined && (0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareGoVersions */ .X_)(version, best) > 0 ? version : best), versions[0]);
}
function versionIn(lines, pattern) {
    return lines.map((line) => (0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGoVersion */ .SX)(pattern.exec(line)?.[1] ?? '')).find((version) => version !== undefined);
}
function tooOld(needed, running, { GOTOOLCHAIN }, file) {
    const versions = `requires go >= ${(0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGoVersion */ .WM)(needed)} (running go ${(0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatGoVersion */ .WM)(running)}; GOTOOLCHAIN=${GOTOOLCHAIN})`;
    return (0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('go_too_old', { text: `go: ${file} ${versions}` });
}


/***/ }),

/***/ 74207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ toolchainRequirementsOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _causes_log_classify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88325);
/* harmony import */ var _gomod_module_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73253);
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17399);
/* harmony import */ var _goversion_go_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35557);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69042);
/* harmony import */ var _select_toolchain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78259);








/**
 * Reads them before anything is downloaded: go itself would say it in the middle, or fetch a toolchain without a word.
 * @param root absolute; files are named relative to it
 */
function toolchainRequirementsOf(projects, settings, root) {
    const platform = (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .goPlatform */ .G)();
    const missing = new Map();
    const switches = [];
    for (const project of projects.filter(({ kind }) => kind !== 'vendored')) {
        const [path = ''] = project.files;
        const need = (0,_select_toolchain_js__WEBPACK_IMPORTED_MODULE_4__/* .selectToolchain */ .q)(project.goLines, settings, platform, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
        if (need.kind === 'met')
            continue;
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
        const refused = (fault) => ({ fault: { ...fault, ...goLineOf(path, file) }, missing: [], switches: [] });
        if (need.kind === 'unmet')
            return refused(need.fault);
        const isThere = isInstalled(need.file, settings, platform);
        const fault = isThere ? undefined : whyNotFetched(need, settings);
        if (fault !== undefined)
            return refused(fault);
        if (!isThere)
            missing.set(need.file.version, need.file);
        const { version } = settings;
        switches.push(`${file} makes go ${version} switch to ${(0,_goversion_go_version_js__WEBPACK_IMPORTED_MODULE_5__/* .formatGoVersion */ .WM)(need.needed)}${isThere ? '' : ', which is fetched first'}`);
    }
    return { fault: null, missing: [...missing.values()], switches };
}
/**
 * Whether go need not fetch it: it is on PATH under its own name (cmd/go/internal/toolchain, Exec), or in the module cache,
 * unpacked or as a zip, which is unpacked without asking again.
 */
function isInstalled(file, { env, GOMODCACHE }, platform) {
    const name = (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .commandName */ .p)(nameOf(file), platform);
    const folders = Object.entries(env).find(([key]) => key.toUpperCase() === 'PATH')?.[1] ?? '';
    return [
        ...folders
            .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
            .filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)
            .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(GOMODCACHE, (0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_6__/* .formatModule */ .ww)(file)),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(GOMODCACHE, 'cache', 'download', (0,_gomod_module_file_js__WEBPACK_IMPORTED_MODULE_7__/* .filePath */ .s$)(file)),
    ].some((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
}
/** What go would say instead of fetching it, in go's own words; undefined if it may. */
function whyNotFetched({ file, pathOnly }, { GOSUMDB, goproxy }) {
    const name = nameOf(file);
    if (pathOnly)
        return (0,_causes_log_classify_js__WEBPACK_IMPORTED_MODULE_2__/* .classify */ .L)(`go: cannot find "${name}" in PATH`);
    if (goproxy === 'off')
        return (0,_causes_log_classify_js__WEBPACK_IMPORTED_MODULE_2__/* .classify */ .L)(`go: ${(0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_6__/* .formatModule */ .ww)(file)}: module lookup disabled by GOPROXY=off`);
    // A lone file:// proxy is the only one that is believed unchecked (cmd/go/internal/modfetch, useSumDB).
    if (GOSUMDB !== 'off' || /^file:[^,|]*$/.test(goproxy))
        return undefined;
    return (0,_causes_log_classify_js__WEBPACK_IMPORTED_MODULE_2__/* .classify */ .L)(`go: download ${name}: ${(0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_6__/* .formatModule */ .ww)(file)}: verifying module: checksum database disabled by GOSUMDB=off`);
}
/** `go1.27.0`. */
function nameOf({ version }) {
    return version.replace(/^v0\.0\.1-/, '').replace(/\.[a-z0-9]+-[a-z0-9]+$/, '');
}
function goLineOf(path, file) {
    const line = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')
        .split('\n')
        .findIndex((text) => /^\s*go\s/.test(text)) + 1;
    return file.startsWith('../') ? { file: '', line: 0 } : { file, line };
}


/***/ })

};
