export const id = 592;
export const ids = [592];
export const modules = {

/***/ 65295:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _commands_serve_daemon_protocol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74599);
/* harmony import */ var _commands_serve_serve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31169);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92989);




// The relay daemon: guards the go commands of later steps. Its order comes on standard input, since every process can read a
// command line; its address goes to standard output, as one line; what it does goes to standard error, which is its log.
const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin })[Symbol.asyncIterator]();
const order = JSON.parse((await lines.next()).value ?? '');
const left = new AbortController();
void lines.next().then(({ value }) => {
    if (value !== _commands_serve_daemon_protocol_js__WEBPACK_IMPORTED_MODULE_3__/* .stayLine */ .w8)
        left.abort(new Error('the step that started it ended before it had handed it over'));
});
process.stderr.on('error', () => { });
await (0,_commands_serve_serve_js__WEBPACK_IMPORTED_MODULE_1__/* .serve */ .w)(order, process.env, AbortSignal.any([(0,_host_process_js__WEBPACK_IMPORTED_MODULE_2__.endOnSignals)(), left.signal]), {
    onReady: (serving) => {
        process.stdout.on('error', () => { }).write(`${JSON.stringify(serving)}\n`);
    },
    log: (line) => process.stderr.write(`${line}\n`),
});
(0,_host_process_js__WEBPACK_IMPORTED_MODULE_2__.exitWhenDrained)(0);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 42820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openRelaySession)
});

// EXTERNAL MODULE: ./src/fetch/collect-garbage.ts
var collect_garbage = __webpack_require__(10358);
// EXTERNAL MODULE: ./src/fetch/fetcher.ts + 32 modules
var fetch_fetcher = __webpack_require__(99779);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(51254);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./src/causes/error-id.ts
var error_id = __webpack_require__(5784);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/relay/relay-response.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});

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
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const buffer = idle.pop() ?? Buffer.allocUnsafeSlow(chunk);
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
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
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Resolves when the buffer may be reused. */
function write(response, bytes) {
    return new Promise((resolve, reject) => {
        // A destroyed socket would drop the bytes silently.
        if (isGone(response))
            reject(new Error('go hung up'));
        else
            response.write(bytes, () => resolve());
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

// EXTERNAL MODULE: ./src/relay/route.ts
var relay_route = __webpack_require__(63618);
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







/**
 * How long a connection may lie idle, and how long the head of a request may take, in milliseconds. Longer than the 90 s for which go
 * keeps idle connections, also those that it has never used: go takes a connection that the server closes for a failure.
 */
const idleMs = 120_000;
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
        const route = path === undefined ? undefined : (0,relay_route/* parseRoute */.Z)(path);
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
        const shown = outcome.kind === 'failed'
            ? { ...outcome, fault: { ...outcome.fault, text: options.redact(outcome.fault.text) } }
            : { ...outcome, text: options.redact(outcome.text) };
        await writeOutcome(response, path, shown, options.marksErrors === false ? '' : mark);
    };
    // A request has no time limit, as its answer may take long; a head that is never finished would keep its connection for ever.
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: idleMs, headersTimeout: idleMs, requestTimeout: 0 });
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
        .replaceAll(token, '\u2026');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/process-folder.ts
var process_folder = __webpack_require__(36061);
;// CONCATENATED MODULE: ./src/commands/guard/spool-folder.ts




const kind = 'modward-spool';
/** A path for the spool of this process in a folder for temporary files; nothing is made. */
function spoolFolder(temp) {
    return (0,external_node_path_.join)(temp, (0,process_folder/* ownFolderPrefix */.v8)(kind) + (0,external_node_crypto_.randomUUID)().slice(0, 8));
}
/** Removes the spools of processes that were killed. Never rejects: what stays costs nothing but space. */
async function sweepSpools(temp) {
    for (const path of await (0,process_folder/* findAbandoned */.Mu)(temp, kind))
        await (0,promises_.rm)(path, { recursive: true, force: true }).catch(() => { });
}

;// CONCATENATED MODULE: ./src/commands/guard/relay-session.ts





/** Opens a relay session on loopback. Spools that killed runs have left are removed. */
async function openRelaySession(options) {
    const { plan, network, sums, restored, installer, stallMs, concurrency, isProven, log, signal } = options;
    (0,collect_garbage/* freeBuffersEarly */.H)();
    await sweepSpools(options.temp);
    const fetcher = new fetch_fetcher/* Fetcher */.e({
        plan,
        network,
        sums,
        restored,
        installer,
        spoolFolder: spoolFolder(options.temp),
        stallMs,
        concurrency,
        isProven,
        log,
        signal,
    });
    const relay = await openRelay(fetcher, {
        isPrivate: (0,pattern/* pathMatcher */.k)(options.privatePatterns),
        marksErrors: options.marksErrors ?? true,
        redact: options.redact,
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
/* harmony export */   q9: () => (/* binding */ servedGoproxy),
/* harmony export */   w8: () => (/* binding */ stayLine)
/* harmony export */ });
/** The second line of a daemon's standard input: it stays although the process that started it ends. */
const stayLine = 'stay';
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

/***/ 31169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/causes/userinfo.ts
var userinfo = __webpack_require__(77515);
// EXTERNAL MODULE: ./src/events/run-log.ts
var run_log = __webpack_require__(41969);
// EXTERNAL MODULE: ./src/events/sinks/logfmt.ts
var logfmt = __webpack_require__(29543);
// EXTERNAL MODULE: ./src/events/sinks/run-record.ts + 9 modules
var run_record = __webpack_require__(19375);
// EXTERNAL MODULE: ./src/events/sinks/trace-file.ts
var trace_file = __webpack_require__(21248);
// EXTERNAL MODULE: ./src/gomod/gosum.ts
var gosum = __webpack_require__(56009);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/network/job-secrets.ts + 1 modules
var job_secrets = __webpack_require__(59579);
// EXTERNAL MODULE: ./src/network/network.ts + 8 modules
var network_network = __webpack_require__(73278);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(51708);
// EXTERNAL MODULE: ./src/commands/guard/relay-session.ts + 4 modules
var relay_session = __webpack_require__(42820);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./src/commands/serve/daemon-control.ts



/** Listens on loopback. The path has a secret of its own: every step of the job knows the relay's. */
async function openControl() {
    const secret = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const { promise: stopped, resolve: stop } = Promise.withResolvers();
    const waiting = [];
    const server = (0,external_node_http_.createServer)((request, response) => {
        if (request.method !== 'POST' || request.url !== `/${secret}/stop`) {
            response.writeHead(404).end();
            return;
        }
        waiting.push(response);
        stop();
    });
    server.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    const { port } = server.address();
    return {
        url: `http://127.0.0.1:${port}/${secret}`,
        stopped,
        async close(report) {
            server.close();
            const answer = JSON.stringify(report);
            const header = { 'content-type': 'application/json', connection: 'close' };
            await Promise.all(waiting.map((response) => {
                const done = (0,external_node_events_.once)(response, 'close');
                response.writeHead(200, header).end(answer);
                return done;
            }));
            server.closeAllConnections();
        },
    };
}

// EXTERNAL MODULE: ./src/commands/serve/daemon-protocol.ts
var daemon_protocol = __webpack_require__(74599);
;// CONCATENATED MODULE: ./src/commands/serve/prefix-probes.ts

/**
 * Knows the prefix probes of go: for a package, go asks for every prefix of its path and takes the longest that is a module. Mirrors
 * with a list of allowed modules refuse the others (403), which is no error of the job.
 */
class PrefixProbes {
    #delivered = new Set();
    /** Adds an event. */
    sink = (event) => {
        const path = event.type === 'file.ready' ? (0,module_file/* fileAt */.Wd)(event.file)?.path : undefined;
        if (path !== undefined)
            this.#delivered.add(path);
    };
    /** The faults without refusals of paths that go did without, as it got a module below them. */
    without(faults) {
        return faults.flatMap((fault) => {
            if (fault.cause !== 'http_403' || fault.recovered)
                return [fault];
            const modules = fault.modules.filter((module) => !this.#isPrefix(module.replace(/@[^@]*$/, '')));
            if (modules.length === fault.modules.length)
                return [fault];
            const count = fault.count - (fault.modules.length - modules.length);
            return modules.length === 0 ? [] : [{ ...fault, modules, count: Math.max(1, count) }];
        });
    }
    #isPrefix(path) {
        return [...this.#delivered].some((delivered) => delivered.startsWith(`${path}/`));
    }
}

;// CONCATENATED MODULE: ./src/commands/serve/serve.ts















/** How often the process is looked for without which the daemon is of no use; milliseconds. */
const watchEvery = 2_000;
/**
 * The relay daemon: guards every go command that uses it, until it is told to stop, the process it watches is gone, its
 * lifetime is over or the signal aborts.
 */
async function serve(order, env, signal, output) {
    const secrets = (0,job_secrets/* openSecrets */.c)(env);
    const redact = (text) => secrets.redact(text);
    for (const secret of order.credentials.flatMap(([, login]) => (0,userinfo/* secretsOfLogin */.ob)(login)))
        secrets.add(secret);
    const record = new run_record/* RunRecord */.d();
    const probes = new PrefixProbes();
    const log = (0,run_log.openRunLog)('daemon', [record.sink, probes.sink, ...sinksOf(order, redact, output.log)]);
    const { concurrency, stallMs, goauth, temp, privatePatterns } = order;
    const network = (0,network_network/* openNetwork */.X)({
        env,
        goauth,
        credentials: new Map(order.credentials),
        connections: concurrency,
        requests: concurrency,
        onSecret: (value) => secrets.add(value),
    });
    const { sumOf, named } = sumsOf(order);
    const session = await (0,relay_session/* openRelaySession */.M)({
        plan: (0,daemon_protocol/* unpackPlan */.Qp)(order.plan),
        network,
        sums: sumOf,
        privatePatterns,
        restored: { folder: order.folder },
        temp,
        stallMs,
        concurrency,
        isProven: false,
        redact,
        log,
        signal,
    });
    const control = await openControl();
    const over = new AbortController();
    try {
        output.onReady({ url: session.relay.url, control: control.url, pid: process.pid });
        const ending = AbortSignal.any([signal, over.signal]);
        await Promise.race([
            control.stopped,
            watch(order.watchPid, ending),
            (0,promises_.setTimeout)(order.lifetimeMs, undefined, { signal: ending }),
        ]);
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
    finally {
        over.abort();
        await session.close();
        await network.close();
        const { startedAt, faults, transfer } = record.facts;
        log.emit({ type: 'run.end', failure: null });
        await control.close((0,json/* redactDeep */.KL)({ startedAt, faults: probes.without(faults), transfer, named: [...named] }, redact));
    }
}
function sinksOf({ trace }, redact, line) {
    const lines = (event) => {
        for (const text of (0,logfmt/* logfmt */.E)(event))
            line(redact(text));
    };
    const onError = (reason) => line(`cannot write the trace to ${trace}: ${reason}`);
    return [lines, ...(trace === '' ? [] : [new trace_file/* TraceFile */.e({ path: trace, flag: 'a', redact, onError }).sink])];
}
/** go.sum's hashes, and the paths of those files that it names and that go commands asked for. */
function sumsOf(order) {
    const sums = new Map(order.sums);
    const named = new Set();
    const sumOf = (file) => {
        const sum = sums.get((0,gosum/* sumKey */.j6)(file) ?? '');
        if (sum !== undefined)
            named.add((0,module_file/* filePath */.s$)(file));
        return sum;
    };
    return { sumOf, named };
}
/** Resolves when a process is no more. */
async function watch(pid, signal) {
    while (isAlive(pid))
        await (0,promises_.setTimeout)(watchEvery, undefined, { signal });
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // Another user's process may not be signalled, and exists all the same.
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}


/***/ }),

/***/ 29543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ logfmt)
/* harmony export */ });
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17399);

/**
 * Events as lines of `key=value`, as Go's slog and logfmt write them: `1.204s retry file=\u2026 mirror=\u2026 waitMs=250 reason="\u2026"`. Most
 * have one; a list has one for each item; bytes as they arrive have none.
 */
function logfmt(event) {
    const head = `${(event.atMs / 1000).toFixed(3)}s ${event.type}`;
    return fieldsOf(event).map((fields) => [head, ...Object.entries(fields).flatMap(pair)].join(' '));
}
function fieldsOf(event) {
    switch (event.type) {
        case 'bytes':
            return [];
        case 'run.end':
            return [event.failure === null ? { outcome: 'ready' } : { outcome: 'failed', ...faultFields(event.failure) }];
        case 'fault':
            return [faultFields(event.fault)];
        case 'go.fault':
            return [{ errorId: event.errorId, ...faultFields(event.fault) }];
        case 'error.answer': {
            const { id, file, status, from, fault } = event;
            return [{ id, file, status, from, ...(fault === undefined ? {} : { cause: fault.cause }) }];
        }
        case 'go':
            return [{ version: event.go.version, ...event.go.env }];
        case 'projects':
            return event.projects;
        case 'mirrors':
            return event.mirrors.map(({ layers, ...mirror }) => {
                const found = Object.entries(layers).map(([name, layer]) => [
                    name,
                    layer && `${layer.ok ? '' : 'failed after '}${layer.ms.toFixed()}ms`,
                ]);
                return { ...mirror, ...Object.fromEntries(found) };
            });
        case 'restore':
            return [event.restore];
        case 'credentials':
            return [{ host: event.host, ...credentialFields(event.sources) }];
        default: {
            const { type: _, atMs: __, ...fields } = event;
            return [fields];
        }
    }
}
function faultFields({ cause, module, version, host, url, count, recovered, text }) {
    const about = version === '' ? module : (0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_0__/* .formatModule */ .ww)({ path: module, version });
    return { cause, module: about, host, url, count, recovered, text };
}
function credentialFields({ netrc, goauth, rewrites, extraHeader, helper }) {
    return {
        netrc: netrc.path,
        hasEntry: netrc.hasEntry,
        goauth: goauth.join(';'),
        rewrites: rewrites.join(' '),
        extraHeader,
        helper,
    };
}
function pair([key, value]) {
    if (value === undefined || value === null || value === '')
        return [];
    const text = String(value);
    return [`${key}=${/^[!\x23-<>-~]+$/.test(text) ? text : JSON.stringify(text)}`];
}


/***/ }),

/***/ 21248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ TraceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94177);
/* harmony import */ var _unread_pipe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);




/** Lines are written when so many characters have gathered, or so many milliseconds later. */
const batchSize = 64 * 1024;
const batchMs = 500;
/** The trace: every event as a line of JSON, secrets redacted. Bytes as they arrive are left out. */
class TraceFile {
    #options;
    #file;
    #lines = [];
    #size = 0;
    #timer;
    #isBroken = false;
    constructor(options) {
        this.#options = options;
    }
    sink = (event) => {
        if (event.type === 'bytes' || this.#isBroken)
            return;
        // In each text, before quotes are escaped: a secret with a quote in it would not be found afterwards.
        const { redact } = this.#options;
        const { atMs, ...rest } = event;
        const line = JSON.stringify({ atMs, ...rest }, (_, value) => (typeof value === 'string' ? redact(value) : value));
        this.#lines.push(`${line}\n`);
        this.#size += line.length;
        if (event.type === 'run.end' || this.#size >= batchSize)
            this.#write();
        else
            this.#timer ??= setTimeout(() => this.#write(), batchMs).unref();
        if (event.type === 'run.end')
            this.#close();
    };
    #write() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        const text = this.#lines.join('');
        this.#lines = [];
        this.#size = 0;
        try {
            const { path, flag } = this.#options;
            this.#file ??= open(path, flag);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.#file, text);
        }
        catch (error) {
            this.#isBroken = true;
            this.#options.onError((0,_error_message_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error));
        }
    }
    #close() {
        if (this.#file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.#file);
        this.#file = undefined;
    }
}
function open(path, flag) {
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const reader = (0,_unread_pipe_js__WEBPACK_IMPORTED_MODULE_2__/* .requireReader */ .n)(path);
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flag, 0o600);
    }
    finally {
        reader.close();
    }
}
/** Node's own recursive mkdir never ends if a folder exists and nothing can be made in it, as below /proc. */
function makeFolder(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST' || code === 'EISDIR')
            return;
        if (code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
}


/***/ }),

/***/ 92989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOnSignals: () => (/* binding */ endOnSignals),
/* harmony export */   exitCodeOf: () => (/* binding */ exitCodeOf),
/* harmony export */   exitWhenDrained: () => (/* binding */ exitWhenDrained),
/* harmony export */   startWatchdog: () => (/* binding */ startWatchdog)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32473);
/* harmony import */ var _causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(944);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94177);





/** Grace period after the deadline, in milliseconds: 10 s are promised. */
const graceMs = 9000;
/** 128 and the signal's number, as a shell tells that a process was ended by a signal; 1 for any other reason. */
function exitCodeOf(signal) {
    const number = node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[(0,_error_message_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(signal.reason)];
    return number === undefined ? 1 : 128 + number;
}
/**
 * Aborts when this process is told to end: the reason is the signal's name. And for an error that nothing has caught, such as one of a
 * stream without a listener: the reason is a {@link FaultError}, so that the run ends with a report of it. `code` is the exit code if
 * it then hangs.
 */
function endOnSignals(code = 1) {
    const ending = new AbortController();
    process.on('uncaughtException', (error) => {
        if (ending.signal.aborted)
            return;
        ending.abort(new _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_2__.FaultError((0,_causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_3__.internalFault)(error), { cause: error }));
        startWatchdog(0, code);
    });
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(name, () => {
            ending.abort(new Error(name));
            startWatchdog(0, exitCodeOf(ending.signal));
        });
    }
    return ending.signal;
}
/**
 * Watchdog: ends the process if it has not ended by itself `ms` milliseconds and the grace period from now. A file system that
 * hangs obeys no signal, and the job must not hang with it. `code` is the exit code then. The result stops the watchdog.
 */
function startWatchdog(ms, code = 1) {
    const timer = setTimeout(() => {
        process.stderr.write('modward: the time is up, and something still hangs; ending all the same.\n');
        end(code);
    }, ms + graceMs).unref();
    return () => clearTimeout(timer);
}
/** How long open handles may keep the process alive when its work is done, in milliseconds. */
const lingerMs = 2000;
/** Lets the process end when its output is written, and ends it soon after if an open handle keeps it alive. */
function exitWhenDrained(code) {
    process.exitCode = code;
    setTimeout(() => end(code), lingerMs).unref();
}
/**
 * Ends the process at once. An exit waits for Node's threads, and forever for one that hangs in a file system; so the process
 * replaces itself by a shell that exits (execve), which ends every thread.
 */
function end(code) {
    const shell = '/bin/sh';
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(shell))
        process.execve?.(shell, ['sh', '-c', `exit ${code}`], {});
    process.exit(code);
}


/***/ }),

/***/ 79404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends if a folder exists and nothing can be made in it, as
 * below /proc.
 * @throws the file system's error
 */
async function makeFolder(path) {
    const make = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
    await make().catch(async (error) => {
        if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        await make();
    });
}


/***/ }),

/***/ 36061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mu: () => (/* binding */ findAbandoned),
/* harmony export */   v8: () => (/* binding */ ownFolderPrefix)
/* harmony export */ });
/* unused harmony exports ownerOf, isAbandoned */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const day = 24 * 60 * 60 * 1000;
/** How the names of this process's own folders begin, if they are of this kind: `KIND-NAMESPACE-PID-`. Letters and digits follow. */
function ownFolderPrefix(kind) {
    const { namespace, pid } = thisProcess();
    return `${kind}-${namespace}-${pid}-`;
}
/** Whose folder has this name; undefined if it is none of this kind. */
function ownerOf(name, kind) {
    if (!name.startsWith(`${kind}-`))
        return undefined;
    const [, namespace, pid] = /^(\d+)-(\d+)-\w+$/.exec(name.slice(kind.length + 1)) ?? [];
    return namespace === undefined ? undefined : { namespace, pid: Number(pid) };
}
/**
 * Whether a folder is not used any more: its process is gone, or (for processes that cannot be seen from here, or whose
 * number is used again) nothing was put into it or moved out of it for a day.
 */
function isAbandoned(owner, here, isAlive, idleMs) {
    return (owner.namespace === here.namespace && !isAlive(owner.pid)) || idleMs > day;
}
/** The paths of this user's folders of a kind that processes left when they were killed; none if `parent` cannot be read. */
async function findAbandoned(parent, kind, now = Date.now()) {
    const abandoned = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => [])) {
        const owner = ownerOf(name, kind);
        if (owner === undefined)
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
        if (!found?.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid()))
            continue;
        if (isAbandoned(owner, thisProcess(), isAlive, now - found.mtimeMs))
            abandoned.push(path);
    }
    return abandoned;
}
function thisProcess() {
    return { namespace: pidNamespace(), pid: process.pid };
}
/** The number of the pid namespace on Linux; elsewhere there is only one. */
function pidNamespace() {
    try {
        return /\d+/.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid'))?.[0] ?? '0';
    }
    catch {
        return '0';
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}


/***/ }),

/***/ 63618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ parseRoute)
/* harmony export */ });
/* harmony import */ var _gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69457);
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17399);


/** Reads a path below the relay's root, percent-encoding already undone; undefined for every shape that go does not use. */
function parseRoute(path) {
    const segments = path.split('/');
    if (segments.some((segment) => !/^[\w.~!@+-]+$/.test(segment) || segment === '.' || segment === '..'))
        return undefined;
    if (segments[0] === 'sumdb')
        return parseSumdb(path, segments);
    const { groups } = /^(?<module>[^@]+)\/(?:@v\/(?:(?<list>list)|(?<version>[^/]+)\.(?<kind>info|mod|zip))|(?<latest>@latest))$/.exec(path) ?? {};
    if (groups === undefined)
        return undefined;
    const { list, latest, kind } = groups;
    const module = (0,_gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R)(groups['module'] ?? '');
    const version = (0,_gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R)(groups['version'] ?? '');
    if (module === undefined || version === undefined)
        return undefined;
    if (list !== undefined)
        return { kind: 'module', wanted: { kind: 'list', path, module, version: '' } };
    if (latest !== undefined)
        return { kind: 'module', wanted: { kind: 'latest', path, module, version: '' } };
    if ((0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isExactVersion */ .Yb)(version))
        return { kind: 'file', file: { path: module, version, kind: kind } };
    // A branch or a commit: only `.info` says which version it is now.
    return kind === 'info' ? { kind: 'module', wanted: { kind: 'query', path, module, version } } : undefined;
}
/** `sumdb/NAME/\u2026`, as cmd/go/internal/modfetch asks; the name is a host, as in GOSUMDB. */
function parseSumdb(path, [, database = '', ...rest]) {
    const record = rest.join('/');
    const wanted = { kind: 'sumdb', path, module: '', version: '' };
    if (record === 'supported')
        return { kind: 'supported', database, wanted };
    if (record === 'latest' || /^tile\/\d+\/(\d+|data)\/[\dx/.pP]+$/.test(record))
        return { kind: 'sumdb', database, wanted };
    const [, module, version] = (/^lookup\/(.+)@(.+)/.exec(record) ?? []).map(_gomod_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R);
    if (module === undefined || version === undefined)
        return undefined;
    return { kind: 'sumdb', database, wanted: { ...wanted, module, version } };
}


/***/ }),

/***/ 51708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ redactDeep),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   u5: () => (/* binding */ writeReport),
/* harmony export */   x3: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79404);
/* harmony import */ var _move_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29692);
/* harmony import */ var _unread_pipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81963);






/** A document as modward prints and writes it: indented, with a line's end. */
function renderJson(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** Writes the report to `path` by {@link writeText}. */
function writeReport(path, report) {
    return writeText(path, renderJson(report));
}
/**
 * Writes a text to `path`, folders included, and resolves to the absolute path. Atomic: a reader gets the old file or the
 * new one, never half of one. Throws the file system's error if that cannot be done; nothing is left behind then.
 */
async function writeText(path, text) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const staged = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    // A device, such as /dev/stdout, or a pipe is written to: a rename would replace it by a file.
    const known = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target).catch(() => undefined);
    if (known !== undefined && !known.isFile() && !known.isDirectory()) {
        const reader = (0,_unread_pipe_js__WEBPACK_IMPORTED_MODULE_5__/* .requireReader */ .n)(target);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, text);
        }
        finally {
            reader.close();
        }
        return target;
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(staged, text, { flag: 'wx' });
        await (0,_move_js__WEBPACK_IMPORTED_MODULE_4__/* .move */ .Cy)(staged, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staged, { force: true });
        throw error;
    }
    return target;
}
/** A document with every text in it redacted: what is made of it afterwards is fit to be shown. */
function redactDeep(document, redact) {
    return JSON.parse(JSON.stringify(document, (_, value) => (typeof value === 'string' ? redact(value) : value)));
}


/***/ }),

/***/ 81963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ requireReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Without this flag, opening a pipe for writing waits until something opens it for reading. Windows has no such pipes. */
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Fails for a path that is a pipe that nothing reads: to open it would block for ever, and with Node's synchronous functions the
 * whole process. A pipe with a reader stays open until the result is closed: if it were closed before the writer opens it, the
 * reader would take that for the end.
 * @throws Error with the path, or the file system's error
 */
function requireReader(path) {
    const isPipe = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFIFO() === true;
    const file = isPipe ? openPipe(path) : undefined;
    return {
        close() {
            if (file !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        },
    };
}
function openPipe(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    }
    catch (error) {
        if (error.code !== 'ENXIO')
            throw error;
        throw new Error(`${path} is a pipe that nothing reads`, { cause: error });
    }
}


/***/ }),

/***/ 48240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ oldestNode),
  r: () => (/* binding */ version)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"rE":"1.0.0","sP":{"r":">=22.19"}}');
;// CONCATENATED MODULE: ./src/version.ts

/** The version of modward, from the one place that states it. */
const version = package_namespaceObject.rE;
/** The oldest Node that modward runs on, as `engines` of package.json states it: major and minor. */
const oldestNode = [
    Number(/(\d+)\.(\d+)/.exec(package_namespaceObject.sP.r)?.[1]),
    Number(/(\d+)\.(\d+)/.exec(package_namespaceObject.sP.r)?.[2]),
];


/***/ }),

/***/ 26989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lc: () => (/* binding */ AbortError),
  Ay: () => (/* binding */ pRetry)
});

// UNUSED EXPORTS: makeRetriable

;// CONCATENATED MODULE: ../node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ../node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		// Not `Number.isSafeInteger`, which would reject a huge `retries`. That is accepted on purpose and behaves as effectively forever.
		// eslint-disable-next-line unicorn/prefer-number-is-safe-integer
		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	// `null` means "not provided", as it does for the other options. `unref` needs this because it is the one option with no default of its own.
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	// `null` means "not provided", as it does for the other options.
	if (value === undefined || value === null) {
		return;
	}

	// Duck typed rather than `instanceof`, so a signal from another realm still works. All three methods are checked because `removeEventListener` is called from inside a timer callback, where a `TypeError` would be an uncaught exception rather than a rejection the caller could catch.
	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			// Created here, so it already captures every caller frame. Copying `this.stack` instead would only rewrite the header, which is rendered lazily from `name` and `message` at read time. It also stringifies a non-string message, so reuse its result below.
			this.originalError = new Error(message);
			({message} = this.originalError);

			// The caller sees this error, so the frame for this constructor is dropped where the runtime supports it. Left in, the top frame blames p-retry for an error the caller threw. An error the caller passed keeps its own stack, which points at their throw site already. V8-only, hence the lint exception, and the optional call leaves the stack as it is where it is missing.
			// eslint-disable-next-line unicorn/no-nonstandard-builtin-properties
			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

// `setTimeout` cannot represent a longer delay and fires it right away instead, which turns a long backoff into a tight retry loop. Cap at the largest value it can still hold.
const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	// Nothing to wait for, and multiplying by a factor that has grown to `Infinity` would give `NaN`.
	if (options.minTimeout === 0) {
		return 0;
	}

	// `retriesConsumed` starts at 0 and only ever counts up, so the first retry is already attempt 1.
	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	// `maxTimeout` rounds up, so a fractional cap still gives a whole number of milliseconds. Rounding down would turn a cap below 1 into no timer at all, which never yields to the event loop. `Math.ceil(Infinity)` is `Infinity`.
	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		// Registered with `once`, so it removes itself when it fires.
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

// Stringifying a thrown value can itself throw, for an object with no usable `toString`. That must never be allowed to replace the failure the caller is actually dealing with.
//
// A thrown value whose own accessors or proxy traps throw is not supported, here or anywhere else. It comes from the caller's own code, so it is not something to defend against.
function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

// `AbortError` wraps the error the caller actually wants, and the wrappers can be nested, so keep unwrapping until the cause is reached. Otherwise an `AbortError` would escape `pRetry` and a `catch` doing `error instanceof AbortError` would read a real failure as a cancellation.
//
// Two wrappers whose `originalError` points at each other are not supported, like the thrown values above.
function unwrapAbortError(error) {
	let cause = error;

	// A wrapper with no error to unwrap to is the cause as far as it goes.
	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	// The signal is checked after the operation and after every callback, so a cancellation is never reported as an operation failure or a callback's decision, and no callback runs after it. The last check also guards the delay, whose abort listener never fires on a signal that is already aborted.
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	// Checked before unwrapping an `AbortError`, because the reason a caller aborted with is final. Unwrapping it would replace the reason they chose with whatever is inside it, and it would also let an `AbortError` from the operation outrank a cancellation the caller asked for.
	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	// `retriesConsumed` only ever advances while `retriesLeft` is above 0, so this is never negative. `Infinity` minus a finite count is `Infinity`, so an unlimited budget needs no special case.
	const retriesLeft = options.retries - retriesConsumed;

	// A `TypeError` normally means the operation itself is broken rather than the thing it was trying to reach, so retrying it does not help. A network `TypeError` is the exception, and its message differs per runtime, so it has to be recognised rather than assumed.
	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	// Out of time already, out of retries, or a failure that is never retried, so the delay is 0 and the callbacks are told that no retry follows. Only computed when a retry can still follow, so a randomized delay does not draw from `Math.random` for a wait that is never taken.
	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	// No answer means no opinion, so fall back to the default. Treating it as `false` instead would leave `retries` uncounted and let the loop run forever.
	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	// No time or budget left, or a failure that retrying cannot help with.
	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	// Applied before validating, so that `null` means "not provided" here as it does for every other option.
	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate the options that have a runtime type to check.
	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	// A negative factor is rejected above, so this only catches `0`. Treat it as `1` to keep the delay constant instead of dropping to zero after the first retry.
	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	// A consumed count is always finite, so `Infinity` keeps this true and needs no special case.
	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Unreachable: `onAttemptFailure` throws once `retriesLeft` reaches 0, which is the same state the loop condition tests, so the loop is always left by a throw. Kept as a guard against a future change to either side breaking that pairing.
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


/***/ })

};
