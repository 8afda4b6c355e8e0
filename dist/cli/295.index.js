export const id = 295;
export const ids = [295,989];
export const modules = {

/***/ 65295:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _commands_serve_serve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15087);
/* harmony import */ var _fetch_collect_garbage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10358);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92989);




// The door of the relay process that stays behind for later steps. What it is to do comes on standard input, since a
// command line can be read by everybody; where it is to be found goes to standard output, as one line.
(0,_fetch_collect_garbage_js__WEBPACK_IMPORTED_MODULE_2__/* .freeBuffersEarly */ .H)();
const order = JSON.parse(await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_0__.text)(process.stdin));
await (0,_commands_serve_serve_js__WEBPACK_IMPORTED_MODULE_1__/* .serve */ .w)(order, process.env, (0,_host_process_js__WEBPACK_IMPORTED_MODULE_3__.endOnSignals)(), (serving) => {
    process.stdout.on('error', () => { }).write(`${JSON.stringify(serving)}\n`);
});
(0,_host_process_js__WEBPACK_IMPORTED_MODULE_3__.exitWhenDrained)(0);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
 * costs nothing but its help.
 */
function servedGoproxy(serving, list) {
    return `${serving.url}|${list}`;
}


/***/ }),

/***/ 15087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(47249);
// EXTERNAL MODULE: ./src/events/run-log.ts
var run_log = __webpack_require__(41969);
// EXTERNAL MODULE: ./src/events/sinks/transfer-counters.ts
var transfer_counters = __webpack_require__(7303);
// EXTERNAL MODULE: ./src/fetch/fetcher.ts + 29 modules
var fetch_fetcher = __webpack_require__(31069);
// EXTERNAL MODULE: ./src/gomod/gosum.ts
var gosum = __webpack_require__(56009);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/gomod/pattern.ts
var pattern = __webpack_require__(51254);
// EXTERNAL MODULE: ./src/network/network.ts + 9 modules
var network_network = __webpack_require__(86374);
// EXTERNAL MODULE: ./src/relay/relay.ts + 3 modules
var relay_relay = __webpack_require__(66942);
// EXTERNAL MODULE: ./src/report/fault-log.ts + 1 modules
var fault_log = __webpack_require__(35268);
// EXTERNAL MODULE: ./src/report/json.ts
var json = __webpack_require__(51708);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./src/commands/serve/daemon-control.ts



/** Opens it on loopback, for those who know its secret: not the one of the relay, which every step of the job knows. */
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
        async close(served) {
            server.close();
            const answer = JSON.stringify(served);
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
;// CONCATENATED MODULE: ./src/commands/serve/serve.ts
















/** How often it is looked whether anybody still needs the relay; milliseconds. */
const watchEvery = 2_000;
/**
 * The relay for the rest of a job: it guards every go command that uses it, until it is told to stop, the process it
 * watches is gone, its lifetime is over or the signal says so. `onReady` is told where it is to be found.
 */
async function serve(order, env, signal, onReady) {
    const plan = (0,daemon_protocol/* unpackPlan */.Qp)(order.plan);
    const sums = new Map(order.sums);
    const named = new Set();
    const sumOf = (file) => {
        const sum = sums.get((0,gosum/* sumKey */.j6)(file) ?? '');
        if (sum !== undefined)
            named.add((0,module_file/* filePath */.s)(file));
        return sum;
    };
    const faults = new fault_log/* FaultLog */.t();
    const secrets = new redact.Secrets();
    const { concurrency, stallMs, goauth } = order;
    const network = (0,network_network/* openNetwork */.X)({
        env,
        goauth,
        credentials: new Map(order.credentials),
        connections: concurrency,
        onSecret: (value) => secrets.add(value),
    });
    const counters = new transfer_counters/* TransferCounters */.x();
    const log = new run_log/* RunLog */.s([
        counters.sink,
        (event) => {
            if (event.type === 'fault')
                faults.add(event.fault);
        },
    ]);
    const fetcher = new fetch_fetcher/* Fetcher */.e({
        plan,
        network,
        sums: sumOf,
        restored: { folder: order.folder },
        spoolFolder: (0,external_node_path_.join)(order.temp, `modward-spool-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`),
        stallMs,
        concurrency,
        log,
        signal,
    });
    const relay = await (0,relay_relay/* openRelay */.W)(fetcher, { isPrivate: (path) => (0,pattern/* matchesPatterns */.v)(order.privatePatterns, path) });
    const control = await openControl();
    const over = new AbortController();
    try {
        onReady({ url: relay.url, control: control.url, pid: process.pid });
        const ending = AbortSignal.any([signal, over.signal]);
        await Promise.race([
            control.stopped,
            watch(order.watchPid, ending),
            (0,promises_.setTimeout)(order.lifetimeMs, 'old', { signal: ending }),
        ]);
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
    finally {
        over.abort();
        await fetcher.close();
        await relay.close();
        await network.close();
        const served = { faults: faults.list(), transfer: counters.counts, named: [...named] };
        await control.close((0,json/* hidden */.R)(served, (text) => secrets.redact(text)));
    }
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
        // Somebody else's process is a process too.
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}


/***/ }),

/***/ 7303:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ TransferCounters)
/* harmony export */ });
/** Counters of transfers: a fold over the run log. */
class TransferCounters {
    #counts = {
        files: 0,
        bytes: 0,
        requests: 0,
        retries: 0,
        failovers: 0,
        stalls: 0,
        resumes: 0,
        hedges: 0,
        demotions: 0,
    };
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


/***/ }),

/***/ 92989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOnSignals: () => (/* binding */ endOnSignals),
/* harmony export */   exitWhenDrained: () => (/* binding */ exitWhenDrained),
/* harmony export */   startWatchdog: () => (/* binding */ startWatchdog)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** How long the work may go on when its time is up, in milliseconds: 10 s are promised. */
const graceMs = 9000;
/** Aborts when somebody wants this process to end. The reason is the signal's name. */
function endOnSignals() {
    const ending = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(name, () => {
            ending.abort(new Error(name));
            startWatchdog(0);
        });
    }
    return ending.signal;
}
/**
 * Ends the process when the work has not ended by itself `ms` milliseconds from now, and a grace more: a file system that
 * hangs obeys no signal, and a job must not hang with it. As failed, unless the caller says otherwise. The result calls it off.
 */
function startWatchdog(ms, code = 1) {
    const timer = setTimeout(() => {
        process.stderr.write('modward: the time is up, and something still hangs; ending all the same.\n');
        end(code);
    }, ms + graceMs).unref();
    return () => clearTimeout(timer);
}
/** How long whatever still holds the process may hold it, in milliseconds. */
const lingerMs = 2000;
/** Ends the process when its output is written, and not much later if something is left behind: a socket, or what hangs. */
function exitWhenDrained(code) {
    process.exitCode = code;
    setTimeout(() => end(code), lingerMs).unref();
}
/**
 * Ends the process at once. An exit waits for Node's threads, and for ever for one that hangs in a file system; a process
 * that becomes another one leaves them behind.
 */
function end(code) {
    const shell = '/bin/sh';
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(shell))
        process.execve?.(shell, ['sh', '-c', `exit ${code}`], {});
    process.exit(code);
}


/***/ }),

/***/ 66942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ openRelay)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
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
/** Writes an outcome as the HTTP answer to go; resolves when it has been handed over, or go is gone. */
async function writeOutcome(response, path, outcome) {
    if (outcome.kind === 'found')
        return await writeFound(response, path, outcome);
    const text = outcome.kind === 'failed' ? outcome.fault.text : outcome.text;
    writeText(response, outcome.status, `${outcome.from}: ${text.trim() || 'no reason given'}`);
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

// EXTERNAL MODULE: ./src/sumdb/policy.ts
var policy = __webpack_require__(97873);
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
        const declined = outcome.kind === 'refused' || (outcome.kind === 'failed' && (0,policy/* declinesSumdb */.d)(outcome.fault.cause));
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
        if (outcome.kind !== 'found')
            deciders.set(path, outcome.from);
        await writeOutcome(response, path, outcome);
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


/***/ }),

/***/ 1453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X7: () => (/* binding */ groupFaults),
/* harmony export */   nz: () => (/* binding */ countRecovered),
/* harmony export */   v: () => (/* binding */ andMore)
/* harmony export */ });
/* harmony import */ var _gomod_module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17399);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);


/** Faults merged by cause and fate, in the order of the report: what stayed before what was overcome, the main one first. */
function groupFaults(faults) {
    const alike = Map.groupBy(faults, (fault) => `${fault.cause} ${fault.recovered}`);
    return [...alike.values()].flatMap((group) => {
        const [head] = group;
        if (head === undefined)
            return [];
        const placed = group.find((fault) => fault.file !== '');
        return {
            head,
            // None were counted where all were met on the way to files that nobody wanted in the end.
            count: Math.max(1, group.reduce((sum, fault) => sum + fault.count, 0)),
            modules: distinct(group.map((fault) => (fault.module === '' ? '' : moduleName(fault)))),
            hosts: distinct(group.map((fault) => fault.host)),
            file: placed?.file ?? '',
            line: placed?.line ?? 0,
        };
    });
}
/** The sum of the counts of the faults that were overcome. */
function countRecovered(faults) {
    return faults.reduce((sum, fault) => sum + (fault.recovered ? fault.count : 0), 0);
}
/** `X`, or `X and 22 more`. */
function andMore(names) {
    const [first = '', ...others] = names;
    return others.length === 0 ? first : `${first} and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(others.length)} more`;
}
function moduleName(fault) {
    return fault.version === '' ? fault.module : (0,_gomod_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatModule */ .ww)({ path: fault.module, version: fault.version });
}
function distinct(names) {
    return [...new Set(names)].filter((name) => name !== '');
}


/***/ }),

/***/ 35268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ FaultLog)
});

// EXTERNAL MODULE: ./src/causes/rank.ts
var rank = __webpack_require__(10198);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 22 modules
var table = __webpack_require__(27142);
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

// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/report/fault-groups.ts
var fault_groups = __webpack_require__(1453);
;// CONCATENATED MODULE: ./src/report/fault-log.ts





/**
 * Every fault of one run, alike ones merged. A fault enters when it is seen, usually not overcome yet; what becomes of it
 * is told later, by {@link arrived} for a file that came after all and by {@link settle} when the run is over.
 */
class FaultLog {
    #faults = new Map();
    /** Notes a fault. Alike ones (same cause, module, version, host, URL and fate) become one, their counts added. */
    add(seen) {
        const fault = asSumdbFault(seen);
        const key = JSON.stringify([fault.cause, fault.module, fault.version, fault.host, fault.url, fault.recovered]);
        const known = this.#faults.get(key);
        this.#faults.set(key, known === undefined ? fault : merge(known, fault));
    }
    /**
     * Notes what go said, unless it is what go made of a fault that the transport saw and told: the same trouble must not be
     * counted twice, and the transport is nearer to its root.
     */
    addFromGo(fault) {
        const known = [...this.#faults.values()].some((seen) => !seen.recovered && (isEcho(seen, fault) || leadsTo(seen, fault)));
        if (!known)
            this.add(fault);
    }
    /** A file came after all, from wherever: the faults met on its way are overcome. */
    arrived(file) {
        const path = `/${(0,module_file/* filePath */.s)(file)}`;
        this.#overcome((fault) => fault.url === ''
            ? file.kind === 'zip' && fault.module === file.path && fault.version === file.version
            : fault.url.endsWith(path));
    }
    /** Tells each fault anew, as more has become known; what identifies it stays. */
    revise(change) {
        for (const [key, fault] of this.#faults)
            this.#faults.set(key, change(fault));
    }
    /** The run is over. When it ended well, all that was met on the way has been overcome. */
    settle(outcome) {
        if (outcome === 'ready')
            this.#overcome(() => true);
    }
    /** How many faults were met and overcome. */
    recovered() {
        return (0,fault_groups/* countRecovered */.nz)([...this.#faults.values()]);
    }
    /** The faults for the report: those that stayed before those that were overcome, and what to act on first in front. */
    list() {
        const merged = new Map();
        for (const fault of this.#faults.values()) {
            const key = JSON.stringify([fault.cause, fault.module, fault.version, fault.host, fault.recovered]);
            const known = merged.get(key);
            merged.set(key, known === undefined ? fault : merge(known, fault));
        }
        return (0,rank/* rankFaults */.E)([...merged.values()]);
    }
    #overcome(concerns) {
        for (const [key, fault] of [...this.#faults]) {
            if (fault.recovered || !concerns(fault))
                continue;
            this.#faults.delete(key);
            this.add({ ...fault, recovered: true });
        }
    }
}
/** The first one's words stay, they are the nearest to the root; the line of go.mod is whoever's knows it. */
function merge(first, second) {
    const place = first.file === '' ? second : first;
    return { ...first, count: first.count + second.count, file: place.file, line: place.line };
}
/** The same fault told again: go names neither always the host nor always the module. */
function isEcho(seen, heard) {
    if (seen.cause !== heard.cause)
        return false;
    const sameHost = seen.host === heard.host;
    return heard.module === '' ? sameHost : isSameModule(seen, heard) && (sameHost || heard.host === '');
}
/** Where go gets no file, or a wrong one, it sees a status or a checksum; git, the disk and others speak for themselves. */
const consequences = new Set(['http', 'integrity', 'unknown']);
function leadsTo(seen, heard) {
    return heard.module !== '' && isSameModule(seen, heard) && consequences.has((0,table/* causeOf */.rl)(heard.cause).layer);
}
function isSameModule(a, b) {
    return a.module === b.module && a.version === b.version;
}


/***/ }),

/***/ 51708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ hidden),
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
    const draft = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    // A device, such as /dev/stdout, or a pipe is written to; put in its place, a file would be the end of it for everybody.
    const known = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target).catch(() => undefined);
    if (known !== undefined && !known.isFile() && !known.isDirectory()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, text);
        return target;
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
    return target;
}
/** Node's own recursive mkdir never ends where a folder exists and nothing can be made in it, as below /proc. */
async function makeFolder(path) {
    const make = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
    await make().catch(async (error) => {
        if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === path)
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        await make();
    });
}
/** A document with every text in it passed through `hide`: what is made of it afterwards is fit to be shown. */
function hidden(document, hide) {
    return JSON.parse(JSON.stringify(document, (_, value) => (typeof value === 'string' ? hide(value) : value)));
}


/***/ })

};
