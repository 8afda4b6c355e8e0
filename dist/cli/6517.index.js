export const id = 6517;
export const ids = [6517,1969];
export const modules = {

/***/ 50817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ backoffBound)
/* harmony export */ });
/**
 * Exponential backoff: the bound of the wait before a retry, in milliseconds. Callers wait a random time up to it (full
 * jitter), so that jobs that failed together do not come back together.
 * @param retriesBefore 0 for the first retry
 */
function backoffBound({ firstMs, maxMs }, retriesBefore) {
    return Math.min(maxMs, firstMs * 2 ** retriesBefore);
}


/***/ }),

/***/ 41969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRunLog: () => (/* binding */ openRunLog)
/* harmony export */ });
/* unused harmony export RunLog */
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48240);

/**
 * The run log: an append-only stream of events, each with its time, given to every sink in the order of their registration. It keeps
 * nothing itself: a run of 5,000 modules has 100,000 events, and each sink keeps what it computes.
 */
class RunLog {
    #sinks;
    #clock;
    #began;
    /** `clock` counts milliseconds and never jumps. */
    constructor(sinks, clock = () => performance.now()) {
        this.#sinks = sinks;
        this.#clock = clock;
        this.#began = clock();
    }
    /** Milliseconds since the run began. */
    now() {
        return Math.round(this.#clock() - this.#began);
    }
    /** Appends an event. */
    emit(event) {
        const timed = { ...event, atMs: this.now() };
        for (const sink of this.#sinks)
            sink(timed);
    }
    /** Does the work between the two events of a phase, also if it throws. Phases may run side by side. */
    async phase(name, work) {
        this.emit({ type: 'phase.start', name });
        try {
            return await work();
        }
        finally {
            this.emit({ type: 'phase.end', name });
        }
    }
}
/** Begins the log of a run. */
function openRunLog(part, sinks) {
    const log = new RunLog(sinks);
    log.emit({ type: 'run.start', part, version: _version_js__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r, startedAt: new Date().toISOString() });
    return log;
}


/***/ }),

/***/ 10358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ freeBuffersEarly),
/* harmony export */   a: () => (/* binding */ countBuffer)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_1__);


const MiB = 1024 * 1024;
/** The young generation is collected after so many bytes: few buffers pile up, and collecting takes little of the time. */
const minorEvery = 8 * MiB;
/** The whole heap is collected when it has grown to so much, or by so many times. */
const majorFrom = 40 * MiB;
const growth = 1.3;
let collect;
let counted = 0;
let ceiling = majorFrom;
/**
 * Forces garbage collection by the number of bytes that were read and could not be freed at once, from now on. Each small read
 * from a socket makes a buffer outside the JavaScript heap, which is freed only when the young generation is collected. V8 does
 * not count those buffers, and lets the heap grow, while the go command beside this process needs the memory. Measured:
 * docs/performance.md.
 */
function freeBuffersEarly() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    collect = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('gc');
}
/** Counts a buffer that was read and is not needed for long. */
function countBuffer(bytes) {
    counted += bytes;
    if (counted < minorEvery || collect === undefined)
        return;
    counted = 0;
    collect({ type: 'minor' });
    if ((0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)().used_heap_size < ceiling)
        return;
    collect({ type: 'major' });
    ceiling = Math.max(majorFrom, growth * (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)().used_heap_size);
}


/***/ }),

/***/ 99779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ Fetcher)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
// EXTERNAL MODULE: ./src/fetch/collect-garbage.ts
var collect_garbage = __webpack_require__(10358);
// EXTERNAL MODULE: ./src/causes/log/classify.ts
var classify = __webpack_require__(88325);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 19 modules
var table = __webpack_require__(82102);
// EXTERNAL MODULE: ./src/causes/shown-host.ts
var shown_host = __webpack_require__(91434);
// EXTERNAL MODULE: ./src/causes/transport/transport-fault.ts + 1 modules
var transport_fault = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/gomod/url.ts
var url = __webpack_require__(49785);
;// CONCATENATED MODULE: ./src/fetch/module-request.ts


/** The request for one file of a module version. */
function requestFor(file, sum) {
    return { kind: file.kind, path: (0,module_file/* filePath */.s$)(file), module: file.path, version: file.version, sum };
}
/** The URL of a request below a mirror's root, byte for byte as go would send it. */
function requestUrl(root, { kind, path }) {
    return kind === 'sumdb' ? (0,url/* sumdbUrl */.pJ)(root, path) : (0,url/* moduleUrl */.MY)(root, path);
}
const MiB = 1024 * 1024;
/**
 * The largest replies that are accepted, in bytes: for zips and `.mod` files the go command's own limits (cmd/go/internal/modfetch/codehost,
 * MaxZipFile and MaxGoMod). For the others go has none, and what go survives is accepted here as far as the memory goes.
 */
const zipLimit = 500 * MiB;
const otherLimit = 16 * MiB;
/** The largest reply to a request of this kind that is accepted, in bytes. */
function sizeLimit(kind) {
    return kind === 'zip' ? zipLimit : otherLimit;
}

;// CONCATENATED MODULE: ./src/fetch/outcome.ts
/** A file that has come, as an outcome that owns its place in the spool. */
function foundIn(entry, from, verified) {
    const { content, size } = entry;
    return { kind: 'found', content, size, from, verified, release: () => void entry[Symbol.asyncDispose]() };
}
/** Frees what an outcome holds in the spool. */
async function discardOutcome(outcome) {
    if (outcome.kind === 'found')
        outcome.release(false);
    if (outcome.kind !== 'failed')
        return;
    outcome.copy?.release(false);
    await outcome.part?.entry[Symbol.asyncDispose]();
}

;// CONCATENATED MODULE: ./src/fetch/faults.ts






/** An attempt that failed with what the transport saw, at the URL where a redirect had led. */
function failedAttempt({ request, mirror }, { cause, text, retryAfterMs, override }, at, status = 502) {
    const { module, version } = request;
    const redirect = at.host === mirror.url.host ? {} : { redirectedBy: mirror.url.host };
    const url = `${at.origin}${at.pathname}`;
    const fault = (0,table/* faultOf */.Kl)(cause, { text, module, version, url, mirror: mirror.name, ...redirect }, override);
    return { kind: 'failed', status, fault, from: mirror.name, retryAfterMs };
}
/** A file that has arrived whole. One that differs from go.sum is a failure with the copy: no mirror may have another. */
function complete(attempt, { url }, entry, mismatch) {
    if (mismatch === undefined)
        return foundIn(entry, attempt.mirror.name, attempt.verify);
    const { cause, detail: text } = mismatch;
    const copy = { ...foundIn(entry, attempt.mirror.name, true), isMismatch: true };
    return { ...failedAttempt(attempt, { cause, text }, url), copy };
}
/**
 * A reply with status 200 that is not the file. It is quoted only if the mirror's own host sent it: a redirect may lead to an
 * internal service, whose content does not belong into a log. go shows nothing of it, either.
 */
function spoiled(attempt, incoming, { detail, quote = '' }) {
    const isOwn = incoming.url.host === attempt.mirror.url.host;
    const text = quote !== '' && isOwn ? `${detail}: ${quote}` : detail;
    return failedAttempt(attempt, (0,transport_fault/* faultOfBadResponse */.AW)(text, incoming), incoming.url);
}
/** More came, or was announced, than such a file may have. */
function tooLarge(attempt, incoming) {
    const detail = `a reply larger than the limit of ${sizeLimit(attempt.request.kind)} bytes`;
    return spoiled(attempt, incoming, { detail });
}
/** A body that ended with an error. */
function bodyFailed(attempt, { network }, { url }, error) {
    return failedAttempt(attempt, (0,transport_fault/* faultOfError */.qc)(error, { url, proxy: network.proxyFor(url), phase: 'body' }), url);
}
/** A transfer that another mirror has overtaken by far: as good as a stall. */
function tooSlow(attempt) {
    const at = requestUrl(attempt.mirror.url, attempt.request);
    const text = `read "${at.href}": the data only trickles, another mirror was much faster (i/o timeout)`;
    return failedAttempt(attempt, { cause: 'stall_timeout', text }, at);
}
/** The failure of another file's request as that of this one, which was not sent: this module met the error, too. */
function sharedFailure(request, mirror, { fault, status }) {
    const { module, version } = request;
    // The URL of the other file would tell go, and its reader, about a file that was not asked.
    const reason = fault.text.replace(`Get "${fault.url}": `, '').replace(`reading ${fault.url}: `, '');
    const text = `skipped, ${(0,shown_host/* shownHost */.K)(fault)} failed a moment ago: ${reason}`;
    const url = requestUrl(mirror.url, request).href;
    const { retryable, mirrorHelps } = fault;
    const seen = { text, module, version, host: fault.host, url, mirror: mirror.name };
    const shared = (0,table/* faultOf */.Kl)(fault.cause, seen, { retryable, mirrorHelps });
    return { kind: 'failed', status, fault: shared, from: mirror.name };
}
/**
 * A not-found that decides although another mirror was silent. go is answered with an error all the same: a 404 would send it on to
 * the entries behind the silent mirror.
 */
function absentFailure(request, mirror, { status, text, from }) {
    const url = requestUrl(mirror.url, request);
    const seen = (0,transport_fault/* faultOfStatus */.yQ)(status, { 'content-type': 'text/plain' }, text, { url });
    const { module, version } = request;
    return {
        kind: 'failed',
        status: 502,
        fault: (0,table/* faultOf */.Kl)(seen.cause, { text: seen.text, module, version, url: url.href, mirror: mirror.name }),
        from,
    };
}
/** The request that was in flight when the time was up. */
function unfinishedFault({ request, mirror, flight }) {
    const { module, version } = request;
    const { href, host } = requestUrl(mirror.url, request);
    const seconds = ((performance.now() - flight.startedAt) / 1000).toFixed(1);
    const came = `${flight.received} of ${flight.total ?? 'unknown many'} bytes`;
    const text = flight.firstByteAt === undefined
        ? `Get "${href}": no answer in ${seconds} s, and then the time was up`
        : `read "${href}": ${came} in ${seconds} s, and then the time was up`;
    return {
        ...(0,table/* faultOf */.Kl)('stall_timeout', { text, module, version, url: href, mirror: mirror.name }),
        title: `The time was up before ${host} had answered in full`,
        advice: `Find out why ${host} is slow from here, list another mirror (input \`mirrors\`), or raise the input \`timeout\`.`,
    };
}
/** What an earlier job saved is not good, and is fetched anew. */
function restoredFault({ path, module, version }, detail) {
    return (0,table/* faultOf */.Kl)('cache_corrupt', { text: `restored from the cache: ${path}: ${detail}`, module, version });
}
/** Our own folder cannot be used, which costs time and nothing else. */
function spoolFault({ module, version }, message) {
    const text = `the folder where files wait for go cannot be used: ${message}`;
    return {
        ...(0,table/* faultOf */.Kl)((0,classify/* classify */.L)(text).cause, { text, module, version }),
        title: 'The folder for temporary files cannot be used',
        retryable: false,
        advice: 'Free space in it, or set RUNNER_TEMP (on a command line TMPDIR) to a folder that may be written to.',
    };
}

;// CONCATENATED MODULE: ./src/fetch/fetch-entry.ts
/** Single-flight entry of one file: all that ask share its fetch, and its content is kept until it was handed over. */
class FetchEntry {
    #request;
    /** The fetch that is under way, or whose content waits for go. */
    fetching;
    /** Whether the content that waits was compared with go.sum. */
    isVerified = false;
    /** Whether it differs from go.sum, and no mirror has another: a further attempt of go cannot help. */
    isMismatch = false;
    /** Faults of a prefetch that failed: they count once go asks for the file. */
    #held = [];
    #servedFrom;
    #isRefused = false;
    #readers = 0;
    constructor(request) {
        this.#request = request;
    }
    /** What the next fetch asks for. */
    get request() {
        return this.#isRefused ? { ...this.#request, refusedFrom: this.#servedFrom } : this.#request;
    }
    /**
     * go asks for the file. If it has had a copy before, it refused it, or its attempt was killed. A `.info` is not
     * refused: go compares it with nothing that was not checked here as well, so another module cache asks for it.
     */
    ask() {
        const isAgain = this.fetching === undefined && this.#servedFrom !== undefined;
        if (isAgain && this.#request.kind !== 'info')
            this.#isRefused = true;
    }
    /** Forgets a fetch, so that the next request for the file starts anew. */
    forget(fetching) {
        if (this.fetching === fetching)
            this.fetching = undefined;
    }
    /** The faults to report now that a fetch has ended; those of a failed prefetch are held until go asks for it. */
    settle(outcome, isAsked) {
        const faults = outcome.faults ?? [];
        const held = this.#held;
        if (outcome.kind === 'failed' && !isAsked) {
            this.#held = [...held, ...faults];
            return [];
        }
        this.#held = [];
        const recovered = outcome.kind === 'found' || outcome.kind === 'absent';
        return [...held.map((fault) => ({ ...fault, recovered: recovered || fault.recovered })), ...faults];
    }
    /** Whether no reader has the content. */
    get isIdle() {
        return this.#readers === 0;
    }
    /** Lends the content to a reader, with a `release` that frees it after the last reader, once it was handed over. */
    lend(found) {
        const { fetching } = this;
        this.#readers++;
        let isLent = true;
        const release = (delivered) => {
            if (!isLent)
                return;
            isLent = false;
            this.#readers--;
            if (delivered)
                this.#servedFrom = found.from;
            if (this.#readers > 0 || this.#servedFrom === undefined)
                return;
            if (fetching !== undefined)
                this.forget(fetching);
            found.release(delivered);
        };
        return { ...found, release };
    }
}

;// CONCATENATED MODULE: ./src/fetch/installer.ts
/**
 * Fetches a file and installs it, unless go waits for it by then. A zip that is not the one that go.sum names is fetched once
 * more, and each copy of it hashed as it comes: so another mirror is asked, and the first one is tainted if that has the right
 * one. If every mirror has the same bytes, they stay for go, which says what is wrong with them.
 */
async function fetchAndInstall(request, steps) {
    const first = await steps.fetch(request);
    const outcome = await install(request, first, steps);
    if (outcome !== 'rejected')
        return outcome;
    if (first.kind === 'found')
        steps.free(first);
    const again = { ...request, refusedFrom: first.from };
    const second = await steps.fetch(again);
    const last = await install(again, second, steps);
    return last === 'rejected' ? second : last;
}
async function install(request, outcome, steps) {
    if (outcome.kind !== 'found' || outcome.isMismatch || steps.installer === undefined || steps.isAsked())
        return outcome;
    const installed = await steps.installer.install(request, outcome);
    if (installed.outcome === 'left')
        return outcome;
    if (installed.outcome === 'rejected')
        return 'rejected';
    steps.free(outcome);
    return { ...outcome, content: { path: installed.path }, verified: true, isInstalled: true, release: () => { } };
}

;// CONCATENATED MODULE: ./src/fetch/prefetch-queue.ts
/** So many files beyond the running requests may wait for a slot or a restored copy; the others wait in a list. */
const maxWaiting = 256;
/**
 * Prefetch queue: files that will be needed, fetched before go asks, in the order given. Small files and zips have a
 * lane each, as zips that wait for space would hold up the small files that go needs to get to them.
 */
class PrefetchQueue {
    #small;
    #zips;
    constructor(concurrency, work) {
        this.#small = new Lane(concurrency + maxWaiting, work);
        this.#zips = new Lane(concurrency + maxWaiting, work);
    }
    /** Resolves when the work for each of the files is done, well or not; never if the queue is closed before. */
    async add(files) {
        const small = this.#small.add(files.filter(({ kind }) => kind !== 'zip'));
        await Promise.all([small, this.#zips.add(files.filter(({ kind }) => kind === 'zip'))]);
    }
    /** Starts no more. */
    close() {
        this.#small.close();
        this.#zips.close();
    }
}
/** Files of which so many at a time have been started. */
class Lane {
    #limit;
    #work;
    #files = [];
    #next = 0;
    #started = 0;
    #isClosed = false;
    constructor(limit, work) {
        this.#limit = limit;
        this.#work = work;
    }
    async add(files) {
        const ends = files.map((file) => {
            const { promise, resolve } = Promise.withResolvers();
            this.#files.push({ file, done: resolve });
            return promise;
        });
        this.#pump();
        await Promise.all(ends);
    }
    close() {
        this.#isClosed = true;
    }
    #pump() {
        while (this.#started < this.#limit && !this.#isClosed) {
            const next = this.#files[this.#next++];
            if (next === undefined) {
                this.#files.length = this.#next = 0;
                return;
            }
            this.#started++;
            // If it fails, go hears of it when it asks, or the file is fetched once more then.
            this.#work(next.file)
                .catch(() => { })
                .finally(() => {
                this.#started--;
                next.done();
                this.#pump();
            });
        }
    }
}

;// CONCATENATED MODULE: ./src/fetch/schedule/aimd-limit.ts
/** A server that says "too many requests" still gets so many at once. */
const minLimit = 2;
/** Slow start: so many requests run until one has gone well; a dead mirror is not asked for everything at once. */
const slowStartLimit = 8;
/**
 * How many requests may run at once: additive increase, multiplicative decrease (AIMD), with slow start; RFC 5681 in
 * spirit. A rate limit halves the number, each full round of requests that went well adds one; the maximum is never
 * passed.
 */
class AimdLimit {
    #max;
    #current;
    #isSlowStart;
    #successes = 0;
    /** `isProven`: the mirrors are known to answer, so that slow start is not needed. */
    constructor(max, isProven) {
        this.#max = max;
        this.#isSlowStart = !isProven;
        this.#current = isProven ? max : Math.min(max, slowStartLimit);
    }
    get current() {
        return this.#current;
    }
    /** A mirror said "too many requests" (429). */
    onRateLimited() {
        this.#current = Math.max(Math.min(minLimit, this.#max), Math.floor(this.#current / 2));
        this.#successes = 0;
        // The mirror has said how many it takes: from here on the number grows by one.
        this.#isSlowStart = false;
    }
    /** A request went well. */
    onSuccess() {
        if (this.#isSlowStart) {
            this.#isSlowStart = false;
            this.#current = this.#max;
        }
        else if (this.#current < this.#max && ++this.#successes >= this.#current) {
            this.#successes = 0;
            this.#current++;
        }
    }
}

;// CONCATENATED MODULE: ./src/fetch/schedule/latency-percentile.ts
/** So many peers are needed before a request is called slow, and so many are remembered. */
const minSamples = 20;
const maxSamples = 200;
/** No request is called slow sooner; milliseconds. */
const minWaitMs = 250;
/** The first byte is late after so many times the 95th percentile. */
const lateFactor = 1.5;
/** A body is below the minimum speed if it would take so many times as long as its median peer, and so many ms more. */
const slowFactor = 4;
const slowExtraMs = 1_000;
/** Smaller zips say little about the speed of a connection; bytes. */
const minMeasuredBytes = 100_000;
/**
 * Latency percentiles: how long requests take to the first byte, by kind, and how fast zips come. They tell a slow
 * request from its peers, whatever the network is like; before there are enough peers nothing is slow.
 */
class LatencyPercentile {
    /** Milliseconds to the first byte. */
    #waits = { zip: [], small: [] };
    /** Bytes per millisecond of finished zips. */
    #speeds = [];
    /** A request went well. */
    record(kind, waitedMs, { elapsedMs, received }) {
        remember(this.#waits[kind], waitedMs);
        if (kind === 'zip' && received > minMeasuredBytes)
            remember(this.#speeds, received / Math.max(elapsedMs, 1));
    }
    /** After how many milliseconds without a first byte a request is slow. */
    slowAfterMs(kind) {
        const waits = this.#waits[kind];
        if (waits.length < minSamples)
            return Number.POSITIVE_INFINITY;
        return Math.max(minWaitMs, lateFactor * quantile(waits, 0.95));
    }
    /** Whether a body comes, but would take far longer than its peers did. */
    isBelowMinSpeed({ elapsedMs, received, total }) {
        if (total === undefined || this.#speeds.length < minSamples || elapsedMs <= minWaitMs)
            return false;
        const usualMs = total / quantile(this.#speeds, 0.5);
        const projectedMs = (elapsedMs * total) / Math.max(received, 1);
        return projectedMs > slowFactor * usualMs + slowExtraMs;
    }
}
function remember(samples, sample) {
    samples.push(sample);
    if (samples.length > maxSamples)
        samples.shift();
}
function quantile(samples, share) {
    const sorted = [...samples].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

;// CONCATENATED MODULE: ./src/fetch/schedule/in-flight.ts

/** How often requests in flight are compared with their peers; milliseconds. */
const tickMs = 50;
/** What a zip counts for before its length is known, and at most: one large zip alone may not fill the link; bytes. */
const unknownZip = 64 * 1024;
const largeZip = 4 * 1024 * 1024;
/** How far one request has come; kept up to date by its transfer. */
class InFlight {
    kind;
    startedAt;
    /** The HTTP status; 0 before there is one. */
    status = 0;
    /** When the first byte of the body came. */
    firstByteAt;
    /** Bytes of the file that are here, and those of them that an earlier request had brought. */
    received = 0;
    resumedAt = 0;
    total;
    /** Resolved when the request is much slower than its peers. */
    slow = Promise.withResolvers();
    constructor(kind, now = performance.now()) {
        this.kind = kind;
        this.startedAt = now;
    }
    /** Notes that so many bytes of the file are here, of so many if that is known. */
    advance(received, total, now = performance.now()) {
        this.firstByteAt ??= now;
        this.received = received;
        this.total = total;
    }
}
/** The requests in flight: finds those that are much slower than their peers, and adds up the bytes still to come. */
class InFlightRequests {
    #latencies = new LatencyPercentile();
    #requests = new Set();
    #timer;
    /** Watches a request until {@link finish}. */
    add(request) {
        this.#requests.add(request);
        this.#timer ??= setInterval(() => this.#markSlow(), tickMs).unref();
    }
    /** The request has ended; one that brought its file is a peer for the others. */
    finish(request, isGood, now = performance.now()) {
        this.#requests.delete(request);
        if (this.#requests.size === 0) {
            clearInterval(this.#timer);
            this.#timer = undefined;
        }
        const { firstByteAt, startedAt, received, total } = request;
        if (!isGood || firstByteAt === undefined)
            return;
        this.#latencies.record(sizeOf(request), firstByteAt - startedAt, { elapsedMs: now - firstByteAt, received, total });
    }
    /** Whether a body comes, but would take far longer than its peers did. */
    isBelowMinSpeed({ firstByteAt, received, total }, now = performance.now()) {
        if (firstByteAt === undefined)
            return false;
        return this.#latencies.isBelowMinSpeed({ elapsedMs: now - firstByteAt, received, total });
    }
    /** Bytes of zips that are still to come, as far as it is known. Large zips count for less, slow ones not at all. */
    get zipBytesToCome() {
        let sum = 0;
        for (const { kind, total, received } of this.#requests) {
            if (kind === 'zip')
                sum += total === undefined ? unknownZip : Math.min(largeZip, total - received);
        }
        return sum;
    }
    #markSlow(now = performance.now()) {
        const slowAfterMs = { zip: this.#latencies.slowAfterMs('zip'), small: this.#latencies.slowAfterMs('small') };
        for (const request of this.#requests) {
            const waitedMs = request.firstByteAt === undefined ? now - request.startedAt : 0;
            if (waitedMs <= slowAfterMs[sizeOf(request)] && !this.isBelowMinSpeed(request, now))
                continue;
            this.#requests.delete(request);
            request.slow.resolve();
        }
    }
}
function sizeOf({ kind }) {
    return kind === 'zip' ? 'zip' : 'small';
}

;// CONCATENATED MODULE: ./src/fetch/schedule/request-scheduler.ts
/** What go waits for, small files that are prefetched, zips that are prefetched; most urgent first. */
const priorities = ['asked', 'small', 'zip'];
/**
 * The share of all slots that a priority may have. Small files are many and cost processor time rather than bandwidth,
 * so zips run beside them. What zips leave free is for go's own requests and for further connections to large zips.
 */
const shares = { asked: 1, small: 0.75, zip: 0.75 };
/**
 * Priority scheduler: decides which request may start next. At most as many run at once as the AIMD limit says; within
 * it the more urgent priority comes first, and prefetching starts only if there is space for its result.
 */
class RequestScheduler {
    #limit;
    #mayPrefetch;
    #queues = { asked: new Set(), small: new Set(), zip: new Set() };
    #running = { asked: 0, small: 0, zip: 0 };
    #urgent = new Set();
    #isClosed = false;
    /** `mayPrefetch` is told how many requests run; call {@link wake} when its answer may have changed. */
    constructor(limit, mayPrefetch) {
        this.#limit = limit;
        this.#mayPrefetch = mayPrefetch;
    }
    /** How many requests may run at once. */
    get limit() {
        return this.#isClosed ? Number.POSITIVE_INFINITY : this.#limit.current;
    }
    /** Waits for a slot; a file that go asked for has the highest priority. */
    acquire(file, priority) {
        const { promise, resolve } = Promise.withResolvers();
        this.#queues[this.#urgent.has(file) ? 'asked' : priority].add({ file, grant: resolve });
        this.wake();
        return promise;
    }
    /** A slot for an optional request: undefined if none is free now. */
    tryAcquire() {
        return this.#total < this.limit ? this.#slot('asked') : undefined;
    }
    /** go asks for this file: whatever waits for it goes to the front. */
    promote(file) {
        this.#urgent.add(file);
        for (const queue of [this.#queues.small, this.#queues.zip]) {
            for (const waiter of queue) {
                if (waiter.file !== file)
                    continue;
                queue.delete(waiter);
                this.#queues.asked.add(waiter);
            }
        }
        this.wake();
    }
    /** Whether go has asked for this file. */
    isUrgent(file) {
        return this.#urgent.has(file);
    }
    /** Starts what may start now. */
    wake() {
        while (this.#total < this.limit) {
            const priority = priorities.find((each) => this.#queues[each].size > 0 && !this.#isFull(each));
            if (priority === undefined)
                return;
            const [next] = this.#queues[priority];
            if (next === undefined)
                return;
            this.#queues[priority].delete(next);
            next.grant(this.#slot(priority));
        }
    }
    /** A mirror said "too many requests". */
    onRateLimited() {
        this.#limit.onRateLimited();
    }
    /** A request went well. */
    onSuccess() {
        const before = this.limit;
        this.#limit.onSuccess();
        if (this.limit > before)
            this.wake();
    }
    /** Lets everything through: each request that waits, or comes later, finds its signal aborted. */
    close() {
        this.#isClosed = true;
        this.wake();
    }
    get #total() {
        const { asked, small, zip } = this.#running;
        return asked + small + zip;
    }
    #slot(priority) {
        this.#running[priority]++;
        let isHeld = true;
        return {
            [Symbol.dispose]: () => {
                if (!isHeld)
                    return;
                isHeld = false;
                this.#running[priority]--;
                this.wake();
            },
        };
    }
    #isFull(priority) {
        if (priority === 'asked' || this.#isClosed)
            return false;
        const most = Math.ceil(shares[priority] * this.limit);
        return this.#running[priority] >= most || !this.#mayPrefetch(priority, this.#total);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/mirrors/catalogue.ts
var catalogue = __webpack_require__(30735);
// EXTERNAL MODULE: ./src/mirrors/plan.ts
var plan = __webpack_require__(88507);
;// CONCATENATED MODULE: ./src/fetch/source/added-mirrors.ts



/**
 * The catalogue mirrors that modward added by itself: they stay in the background. Before one gets its first request, a connection
 * to each is tried, beside the requests to the official mirror and not instead of them. One that failed below HTTP, then or later, is
 * left out for the rest of the run.
 */
class AddedMirrors {
    #network;
    #log;
    #added;
    #reachable = new Set();
    #trial;
    #isTried = false;
    constructor(mirrors, network, log) {
        this.#network = network;
        this.#log = log;
        this.#added = mirrors.filter(plan/* isAdded */.N0);
        const [first] = mirrors;
        // The preflight has reached it, or it would not be the first.
        if (first !== undefined && (0,plan/* isAdded */.N0)(first))
            this.#reachable.add(first.name);
    }
    /** The mirrors that may be asked: those of the job, and the added ones that could be reached. */
    usable(mirrors) {
        return mirrors.filter((mirror) => !(0,plan/* isAdded */.N0)(mirror) || this.#reachable.has(mirror.name));
    }
    /** Whether there are added mirrors and none of them can be reached. */
    get areOut() {
        return this.#isTried && this.#added.length > 0 && this.#reachable.size === 0;
    }
    /** Tries a connection to each added mirror, once a run. Never rejects. */
    reach() {
        this.#trial ??= Promise.all(this.#added.map((mirror) => this.#connect(mirror))).then(() => {
            this.#isTried = true;
        });
        return this.#trial;
    }
    /** The mirror failed below HTTP. */
    leaveOut({ name }, reason) {
        this.#isTried = true;
        if (!this.#reachable.delete(name))
            return;
        this.#log.emit({ type: 'mirror.out', mirror: name, reason });
    }
    async #connect({ name, url }) {
        if (this.#reachable.has(name))
            return;
        const limit = new AbortController();
        const connection = this.#network.open(url).then((socket) => {
            socket.destroy();
            return true;
        }, () => false);
        const isInTime = (0,promises_.setTimeout)(catalogue/* addedReachMs */._0, false, { signal: limit.signal }).catch(() => false);
        const isReached = await Promise.race([connection, isInTime]);
        limit.abort();
        if (isReached)
            this.#reachable.add(name);
        else
            this.#log.emit({ type: 'mirror.out', mirror: name, reason: 'no connection' });
    }
}

// EXTERNAL MODULE: ./src/causes/answer.ts
var answer = __webpack_require__(38766);
;// CONCATENATED MODULE: ./src/fetch/source/fallback-order.ts


/** A request that hangs costs its whole time limit: one file makes no more of them, except to a mirror that it has not asked yet. */
const maxHung = 2;
/** A body that stands still costs as much, but brings a part of the file: so many for one file and mirror. */
const maxStalls = 3;
/**
 * GOPROXY fallback order for one file: which mirror may be asked next, and which answer counts in the end. Entries are
 * asked in the list's order, as cmd/go/internal/modfetch (TryProxies) does: the next one after a 404 or 410; after any
 * other error only if it is of the same group, or if `|` follows the entry that failed.
 */
class FallbackOrder {
    #mirrors;
    #records;
    #failure;
    #isFailureAdded = false;
    #hung = 0;
    #absent;
    /** `avoid`: the mirror that is asked last, as go refused its copy and no hash tells which copy is right. */
    constructor(mirrors, avoid) {
        this.#mirrors = mirrors;
        const fresh = { failures: 0, stalls: 0, hasHung: false, isOut: false, lastAnswer: 'none' };
        this.#records = new Map(mirrors.map((mirror) => [mirror, { ...fresh, isAvoided: mirror.name === avoid }]));
    }
    /** The mirrors that may be asked now: fewest failures of this file first, then the list's order. */
    get candidates() {
        const permitted = [];
        for (const [index, mirror] of this.#mirrors.entries()) {
            if (!this.#permits(index))
                break;
            const { isOut, failures, stalls, isAvoided } = this.#of(mirror);
            // One retry at the same mirror comes before a fallback; after a stall the fallback comes first.
            if (!isOut)
                permitted.push({ mirror, penalty: Math.floor(failures / 2) + stalls + Number(isAvoided) });
        }
        return permitted.sort((a, b) => a.penalty - b.penalty).map(({ mirror }) => mirror);
    }
    /** The mirror says that there is no such file. */
    markNotFound(mirror, answer) {
        const record = this.#of(mirror);
        record.isOut = true;
        record.lastAnswer = 'not found';
        this.#absent ??= { mirror, answer };
    }
    /** The mirror failed; `hung`: nothing of use came until the request's time was up. */
    markFailed(mirror, failure, hung = false) {
        const record = this.#of(mirror);
        const { cause, retryable } = failure.fault;
        record.failures++;
        record.hasHung ||= hung;
        this.#hung += Number(hung);
        if (cause === 'stall_timeout')
            record.stalls++;
        // A refusal of the storage may be about one link: the mirror is asked for a fresh one, once.
        const isWorthAnother = retryable || (failure.isStorageRefusal && record.failures < 2);
        if (!isWorthAnother || record.stalls >= maxStalls)
            record.isOut = true;
        if (hung && this.#hung >= maxHung)
            for (const other of this.#records.values())
                other.isOut ||= other.hasHung;
        record.lastAnswer = (0,answer/* isSilence */.or)(cause) ? 'silence' : 'error';
        // What a mirror met that modward added by itself is never the reason if another one has failed.
        if (this.#failure === undefined || (this.#isFailureAdded && !(0,plan/* isAdded */.N0)(mirror))) {
            this.#failure = failure;
            this.#isFailureAdded = (0,plan/* isAdded */.N0)(mirror);
        }
    }
    /** The mirrors that are not asked any more for this file, as they only hang. */
    get silent() {
        return this.#hung < maxHung ? [] : this.#mirrors.filter((mirror) => this.#of(mirror).hasHung);
    }
    /** How often the mirror has failed for this file. */
    failuresOf(mirror) {
        return this.#of(mirror).failures;
    }
    /**
     * The not-found that decides although no other mirror confirms it: every one behind it was silent. A time-out of an
     * entry before it stays a time-out.
     */
    get notFoundBeforeSilence() {
        const absent = this.#absent;
        if (absent === undefined || absent.mirror.group === plan/* publicGroup */.XK)
            return undefined;
        const decides = this.#mirrors.every((mirror) => {
            const { lastAnswer } = this.#of(mirror);
            return lastAnswer !== 'error' && (lastAnswer !== 'silence' || mirror.position > absent.mirror.position);
        });
        return decides ? absent : undefined;
    }
    /** The failure that is the answer if no mirror has a better one: the first of a mirror that the job named. */
    get failure() {
        return this.#failure;
    }
    /** Trust: a refusal (401, 403) is final if the user named the mirror; one of Go's default is merely not asked again. */
    isRefusalFinal(mirror) {
        return mirror.group !== plan/* publicGroup */.XK;
    }
    /**
     * Whether the list as a whole says that there is no such file. It does not while an entry failed and `,` follows it:
     * go would not have gone on, and a time-out must never become a 404. Among the catalogue's mirrors the official one
     * decides: a fallback mirror's not-found may be lag, and asking them all would spread private names.
     */
    get isNotFound() {
        if (this.#mirrors[0]?.group === plan/* publicGroup */.XK) {
            return this.#mirrors.some((mirror) => !(0,plan/* isAdded */.N0)(mirror) && this.#lacks(mirror));
        }
        const last = this.#mirrors.at(-1);
        return this.#mirrors.every((mirror) => this.#lacks(mirror) || (mirror.separator === '|' && mirror !== last));
    }
    #permits(index) {
        const mirror = this.#mirrors[index];
        const before = this.#mirrors[index - 1];
        if (mirror === undefined || before === undefined)
            return true;
        if (before.group === mirror.group || before.separator === '|')
            return true;
        return this.#lacks(before);
    }
    #lacks(mirror) {
        return this.#of(mirror).lastAnswer === 'not found';
    }
    #of(mirror) {
        const record = this.#records.get(mirror);
        if (record === undefined)
            throw new Error(`${mirror.name} is not in the list`);
        return record;
    }
}
/** The mirrors with one of them in front, then only those of its group; as they are if there is none of that name. */
function preferring(mirrors, name) {
    const first = mirrors.find((mirror) => mirror.name === name);
    if (first === undefined)
        return mirrors;
    return [first, ...mirrors.filter((mirror) => mirror !== first && mirror.group === first.group)];
}

;// CONCATENATED MODULE: ./src/fetch/source/hedge-policy.ts

/** At most so many of all requests may be hedges: a network that is slow as a whole is not helped by more requests. */
const maxShare = 0.05;
/** Hedge budget: hedged requests are at most 5 % of all requests, and at least one. */
class HedgeBudget {
    #requests = 0;
    #hedges = 0;
    /** Counts a request of any kind. */
    countRequest() {
        this.#requests++;
    }
    /** Whether one more hedge is within the budget. */
    get hasRoom() {
        return this.#hedges + 1 <= Math.max(1, maxShare * this.#requests);
    }
    /** Counts a hedge. */
    countHedge() {
        this.#hedges++;
    }
}
/**
 * Whether a module's name may be sent to another mirror merely because this one is slow. Order is policy: a later entry
 * of the user's list is not asked while an earlier one answers; only mirrors of one tier compete by speed. Of Go's
 * default, a mirror that has not begun to send the file has not confirmed that the path is public, and another mirror is
 * another operator.
 */
function mayHedge(mirror, other, hasAnswered) {
    return mirror.tier === other.tier && (mirror.group !== plan/* publicGroup */.XK || hasAnswered);
}

;// CONCATENATED MODULE: ./src/fetch/source/mirror-races.ts
/** What wins a race: so many times faster, and by so many milliseconds. */
const farFaster = { times: 3, byMs: 200 };
/** One sample decides nothing: so many races are won before a mirror is left. */
const winsNeeded = 2;
/** Each race costs a second request: so many are begun in all, and at once. */
const mostRaces = { inAll: 6, atOnce: 2 };
/** A request that has taken less is not slow, whatever another mirror does; milliseconds. */
const leastMs = 500;
/** So many of a mirror's last requests are looked at: one that is slow among quick ones is a matter of hedging. */
const recent = 5;
/**
 * Races between mirrors that compete by speed: a request that takes long is made at the next mirror, too. A mirror that another one
 * outruns by far, twice, is left for that one: the preflight sees one small answer, and not what a mirror is like under load.
 */
class MirrorRaces {
    #log;
    /** The faster mirror by the name of the slower one. */
    #overtaken = new Map();
    #signals = new Map();
    #wins = new Map();
    /** How long the last requests to a mirror took, by its name; milliseconds. */
    #times = new Map();
    #begun = 0;
    #running = 0;
    #afterMs = leastMs;
    constructor(log) {
        this.#log = log;
    }
    /** How long a request takes before it is raced: so long that a far faster mirror can be told from one that is a little faster. */
    get afterMs() {
        return this.#afterMs;
    }
    /** A request brought its file in this time. */
    recordTime({ name }, ms) {
        this.#times.set(name, [...(this.#times.get(name) ?? []), ms].slice(-recent));
    }
    /** Whether a race against this mirror may begin: all that it did lately was slow. It ends with {@link end}. */
    tryBegin({ name }) {
        if (this.#begun >= mostRaces.inAll || this.#running >= mostRaces.atOnce)
            return false;
        if (this.#times.get(name)?.some((ms) => ms < leastMs))
            return false;
        this.#begun++;
        this.#running++;
        return true;
    }
    /**
     * A race is over. `slower` had not finished after `elapsedMs` when `faster` had, which took `tookMs`; both times are undefined if
     * the first mirror was not outrun.
     */
    end(slower, faster, times) {
        this.#running--;
        if (times === undefined || this.isOvertaken(slower))
            return;
        const { elapsedMs, tookMs } = times;
        if (elapsedMs < tookMs * farFaster.times || elapsedMs < tookMs + farFaster.byMs) {
            this.#afterMs = Math.max(this.#afterMs, tookMs * farFaster.times);
            return;
        }
        const pair = `${slower.name} ${faster.name}`;
        const wins = (this.#wins.get(pair) ?? 0) + 1;
        this.#wins.set(pair, wins);
        if (wins < winsNeeded)
            return;
        this.#overtaken.set(slower.name, faster.name);
        this.#log.emit({ type: 'overtaken', mirror: slower.name, by: faster.name });
        this.#signalOf(slower).resolve(undefined);
    }
    isOvertaken({ name }) {
        return this.#overtaken.has(name);
    }
    /** Resolves when the mirror is overtaken: what is under way there is then asked of the faster one. */
    whenOvertaken(mirror) {
        return this.#signalOf(mirror).promise;
    }
    /** The mirrors with each that was overtaken behind the one that is faster. */
    order(mirrors) {
        return [...this.#overtaken].reduce((ordered, [slower, faster]) => {
            const [from, to] = [slower, faster].map((name) => ordered.findIndex((mirror) => mirror.name === name));
            const moved = ordered[from ?? -1];
            if (moved === undefined || from === undefined || to === undefined || from > to)
                return ordered;
            return ordered.toSpliced(to + 1, 0, moved).toSpliced(from, 1);
        }, mirrors);
    }
    #signalOf({ name }) {
        const known = this.#signals.get(name) ?? Promise.withResolvers();
        this.#signals.set(name, known);
        return known;
    }
}

// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(74508);
;// CONCATENATED MODULE: ./src/fetch/transfer/attempt.ts

/** An attempt that starts now. */
function makeAttempt(made) {
    return { ...made, flight: new InFlight(made.request.kind), abort: new AbortController() };
}

;// CONCATENATED MODULE: ./src/fetch/source/fault-trail.ts
/** The errors that one file met, in order, and whether it made up for them. */
class FaultTrail {
    #met = [];
    #shared;
    /** Errors of requests for this file. */
    get met() {
        return this.#met;
    }
    add(fault) {
        this.#met.push(fault);
    }
    /** Adds the error of another file, for which this file waited: it counts if this file fails without one of its own. */
    share(fault) {
        this.#shared ??= fault;
    }
    /** All of them, marked by whether the file was answered for in the end. */
    list(recovered) {
        const shared = this.#shared === undefined ? [] : [this.#shared];
        const faults = recovered || this.#met.length > 0 ? this.#met : shared;
        return faults.map((fault) => ({ ...fault, recovered }));
    }
}

// EXTERNAL MODULE: ./src/free-memory.ts
var free_memory = __webpack_require__(5315);
// EXTERNAL MODULE: ./src/network/read-start.ts
var read_start = __webpack_require__(1703);
// EXTERNAL MODULE: ./src/network/undici.ts
var undici = __webpack_require__(4490);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/fetch/spool/spool-entry.ts

/**
 * A lease on space in the spool: while it lives, its content counts against the caps; disposing of it gives the space
 * back and removes the file. It has one owner at a time: {@link move} hands it on.
 */
class SpoolEntry {
    content;
    /** Bytes of the content; of a part, 0. */
    size;
    #usage;
    #pool;
    #isOwner = true;
    /** Takes the space. */
    constructor(usage, pool, content, size) {
        this.content = content;
        this.size = size;
        this.#usage = usage;
        this.#pool = pool;
        this.#count(1);
    }
    /** The same lease for a new owner, with the size of the content by now; disposing of this one does nothing then. */
    move(size = this.size) {
        this.#release();
        return new SpoolEntry(this.#usage, this.#pool, this.content, size);
    }
    async [Symbol.asyncDispose]() {
        if (!this.#release() || !('path' in this.content))
            return;
        // What cannot be removed now goes with the folder.
        await (0,external_node_fs_promises_.unlink)(this.content.path).catch(() => { });
    }
    #release() {
        const wasOwner = this.#isOwner;
        this.#isOwner = false;
        if (wasOwner)
            this.#count(-1);
        return wasOwner;
    }
    #count(sign) {
        this.#usage[this.#pool] += sign * this.size;
        if ('path' in this.content)
            this.#usage.files += sign;
    }
}

;// CONCATENATED MODULE: ./src/fetch/spool/spool-file.ts


/** The folder of the spool cannot be used: its disk is full, or it may not be written to. */
class SpoolError extends Error {
    name = 'SpoolError';
    /** `cause` is the error of the file system; the message is in go's words for it. */
    constructor(path, cause) {
        const [, words, call] = /^[A-Z\d]+: ([^,]+), (\w+)/.exec(cause instanceof Error ? cause.message : '') ?? [];
        super(words === undefined ? `${path}: ${cause}` : `${call} ${path}: ${words}`, { cause });
    }
}
/** A file of the spool while it is written: removed at the end of its scope, unless it was kept. */
class SpoolFile {
    path;
    #usage;
    /** The lease of the part that is continued. */
    #part;
    #handle;
    #isKept = false;
    constructor(usage, path, handle, part) {
        this.#usage = usage;
        this.path = path;
        this.#handle = handle;
        this.#part = part?.move();
    }
    /**
     * Opens a new file, or that of a part, to continue it; then the lease of the part is taken over.
     * @throws {SpoolError}
     */
    static async open(usage, path, part) {
        const handle = await guarded(path, (0,external_node_fs_promises_.open)(path, part === undefined ? 'w+' : 'r+', 0o600));
        return new SpoolFile(usage, path, handle, part);
    }
    /**
     * Writes the first `size` bytes of a buffer at the byte `at`.
     * @throws {SpoolError}
     */
    async write(buffer, size, at) {
        const { bytesWritten } = await guarded(this.path, this.#open.write(buffer, 0, size, at));
        // A disk that fills up takes the last write in part; the next one would fail.
        if (bytesWritten < size)
            throw new SpoolError(this.path, new Error('ENOSPC: no space left on device, write'));
    }
    /**
     * Does what reads the file.
     * @throws {SpoolError}
     */
    async read(look) {
        return await guarded(this.path, look(this.#open));
    }
    /**
     * Closes the file, and keeps it: as a content of `size` bytes, or, with 0, as a part of one.
     * @throws {SpoolError}
     */
    async keep(size) {
        const handle = this.#open;
        this.#handle = undefined;
        await guarded(this.path, handle.close());
        this.#isKept = true;
        return this.#part?.move(size) ?? new SpoolEntry(this.#usage, 'zipsOnDisk', { path: this.path }, size);
    }
    async [Symbol.asyncDispose]() {
        // What cannot be closed or removed now goes with the folder.
        await this.#handle?.close().catch(() => { });
        if (this.#isKept)
            return;
        if (this.#part === undefined)
            await (0,external_node_fs_promises_.unlink)(this.path).catch(() => { });
        else
            await this.#part[Symbol.asyncDispose]();
    }
    get #open() {
        if (this.#handle === undefined)
            throw new SpoolError(this.path, 'it is closed');
        return this.#handle;
    }
}
/** So many bytes are written at once: each write is a trip through the thread pool. */
const blockSize = 128 * 1024;
/** Buffers that are not in use: filled again and again, so that nothing is left to collect. */
const idle = [];
/** Collects bytes that go into a file one after the other, and writes many at a time. */
class BufferedWriter {
    #file;
    #at;
    #buffer;
    #size = 0;
    constructor(file, at) {
        this.#file = file;
        this.#at = at;
    }
    /** @throws {SpoolError} */
    async add(chunk) {
        for (let from = 0; from < chunk.length;) {
            this.#buffer ??= idle.pop() ?? Buffer.allocUnsafeSlow(blockSize);
            const copied = chunk.copy(this.#buffer, this.#size, from);
            from += copied;
            this.#size += copied;
            if (this.#size === blockSize)
                await this.flush();
        }
    }
    /** @throws {SpoolError} */
    async flush() {
        const [buffer, size, at] = [this.#buffer, this.#size, this.#at];
        if (buffer === undefined)
            return;
        this.#buffer = undefined;
        this.#size = 0;
        this.#at += size;
        await this.#file.write(buffer, size, at);
        idle.push(buffer);
    }
}
async function guarded(path, work) {
    try {
        return await work;
    }
    catch (error) {
        throw new SpoolError(path, error);
    }
}

// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(68123);
// EXTERNAL MODULE: ./src/gomod/module-version.ts
var module_version = __webpack_require__(17399);
// EXTERNAL MODULE: ./src/gomod/zip-end.ts
var zip_end = __webpack_require__(45583);
// EXTERNAL MODULE: ./src/network/html-page.ts
var html_page = __webpack_require__(59603);
;// CONCATENATED MODULE: ./src/fetch/verify/content.ts




/** The start of a body, as much as it takes to say what it is. */
function startOf(body) {
    return body.subarray(0, 512).toString('utf8');
}
/**
 * Checks a small reply before go sees it: why it cannot be what was asked for, or undefined if it may be. go itself
 * would take a portal's page for a broken file, and name the module rather than the portal.
 */
function smallFileFault(request, body) {
    const { kind, sum } = request;
    switch (kind) {
        case 'info':
        case 'query':
        case 'latest':
            return badReply(infoFault(request, body), startOf(body));
        case 'mod':
            if (sum !== undefined && (0,dirhash/* hashMod */.Z)(body) === sum)
                return undefined;
            if (body.length === 0 || (0,html_page/* isPage */.yp)(startOf(body))) {
                return badReply(`${(0,html_page/* describeReply */.CS)(startOf(body))} instead of a go.mod file`);
            }
            return sumFault((0,dirhash/* hashMod */.Z)(body), sum);
        default:
            return badReply((0,html_page/* isPage */.yp)(startOf(body)) ? (0,html_page/* describeReply */.CS)(startOf(body)) : undefined);
    }
}
/** Two hashes that should be the same, in the words of the go command. */
function sumFault(hash, sum) {
    if (sum === undefined || hash === sum)
        return undefined;
    return { cause: 'gosum_mismatch', detail: `checksum mismatch: downloaded: ${hash}, go.sum: ${sum}` };
}
function badReply(detail, text = '') {
    return detail === undefined ? undefined : { cause: 'bad_reply', detail, quote: (0,html_page/* quoteReply */.HJ)(text) };
}
/** From this size on a reply is searched and not parsed, which would take several times its memory; in bytes. */
const largeInfo = 256 * 1024;
/**
 * The `Version` of a document; undefined if it has none. Of a large one go does the parsing.
 * @throws {SyntaxError} if it is no JSON
 */
function versionIn(body) {
    if (body.length < largeInfo)
        return JSON.parse(body.toString('utf8'))?.Version;
    if (!/^\s*\{/.test(startOf(body)))
        throw new SyntaxError('no JSON object');
    const at = body.indexOf('"Version"');
    return at < 0 ? undefined : /^"Version"\s*:\s*"([^"\\]*)"/.exec(body.toString('utf8', at, at + 512))?.[1];
}
function infoFault({ kind, version: expected }, body) {
    let version;
    try {
        version = versionIn(body);
    }
    catch {
        const found = (0,html_page/* describeReply */.CS)(startOf(body));
        return found === 'JSON' ? 'JSON that is malformed' : `${found} instead of JSON`;
    }
    if (typeof version !== 'string')
        return 'JSON without a Version';
    if (kind !== 'info' || version === expected)
        return undefined;
    return `${(0,module_version/* isExactVersion */.Yb)(version) ? `the version ${version.slice(0, 100)}` : 'another text'} instead of the version ${expected}`;
}
/** Why a reply with this beginning and end cannot be a zip, or undefined if it may be one. */
function zipTailFault(head, tail) {
    if (!(0,zip_end/* isZipStart */.i)(head))
        return badReply(`${(0,html_page/* describeReply */.CS)(startOf(head))} instead of a zip`, startOf(head));
    return badReply((0,zip_end/* findZipEnd */.Oh)(tail) === undefined ? 'a zip without its end record' : undefined);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/fetch/transfer/body.ts




/** A body that ended before its announced length, or went beyond it. */
class CutError extends Error {
    name = 'CutError';
    code = 'ERR_STREAM_PREMATURE_CLOSE';
}
/** The body as the mirror meant it, and its length if that was announced. */
function decoded({ headers, body }) {
    const encoding = headers['content-encoding']?.toLowerCase();
    // It was not asked for, but some proxies compress all the same.
    if (encoding === 'gzip' || encoding === 'x-gzip') {
        const gunzip = (0,external_node_zlib_.createGunzip)();
        (0,external_node_stream_.pipeline)(body, gunzip, () => { });
        return { stream: gunzip, length: undefined };
    }
    const length = headers['content-length'];
    return { stream: body, length: length === undefined ? undefined : Number(length) };
}
/** Counts bytes of a body that have come. */
function countBytes({ mirror, request }, { log }, bytes) {
    log.emit({ type: 'bytes', file: request.path, mirror: mirror.name, bytes });
}
/** Frees a chunk of a body that has been copied. */
function dropChunk(chunk) {
    const { length } = chunk;
    if (!(0,free_memory/* freeChunk */.W)(chunk))
        (0,collect_garbage/* countBuffer */.a)(length);
}
/** From this size on bodies are received in memory few at a time, in bytes. */
const largeBody = 256 * 1024;
/** A first buffer, if the length was not announced, in bytes. */
const firstBuffer = 16 * 1024;
/**
 * Reads the body of an attempt into memory; undefined if it is larger than `limit`. Of large ones the next part is read only
 * when it is their turn.
 * @throws the error of the body, or the signal's reason
 */
async function collect(attempt, context, { stream, length }, limit) {
    // One buffer that grows: a body may come byte by byte, and each chunk takes far more memory than its bytes.
    let bytes = Buffer.allocUnsafeSlow(Math.min(length ?? firstBuffer, largeBody));
    let size = 0;
    let counted = 0;
    let turn;
    try {
        for await (const chunk of stream) {
            const end = size + chunk.length;
            if (end > limit) {
                (0,free_memory/* freeMemory */.K)(bytes);
                return undefined;
            }
            if (end > largeBody)
                turn ??= await context.spool.largeBodies.acquire(attempt.abort.signal);
            if (end > bytes.length)
                bytes = resized(bytes, size, Math.max(end, Math.min(limit, length ?? 2 * end)));
            chunk.copy(bytes, size);
            dropChunk(chunk);
            size = end;
            attempt.flight.advance(size, length);
            if (size - counted < largeBody)
                continue;
            countBytes(attempt, context, size - counted);
            counted = size;
        }
        if (size > counted)
            countBytes(attempt, context, size - counted);
        const kept = turn;
        turn = undefined;
        const whole = bytes.length === size ? bytes : resized(bytes, size, size);
        return { bytes: whole, [Symbol.dispose]: () => kept?.[Symbol.dispose]() };
    }
    finally {
        turn?.[Symbol.dispose]();
    }
}
/** A buffer of another capacity with the first `size` bytes of this one, whose memory is freed. */
function resized(bytes, size, capacity) {
    const other = Buffer.allocUnsafeSlow(capacity);
    bytes.copy(other, 0, 0, size);
    (0,free_memory/* freeMemory */.K)(bytes);
    return other;
}

;// CONCATENATED MODULE: ./src/fetch/transfer/range.ts
/** The ETag by which parts of a file may be put together; undefined if there is none that promises equal bytes. */
function strongEtag({ headers }) {
    const { etag } = headers;
    return etag?.startsWith('"') && headers['content-encoding'] === undefined ? etag : undefined;
}
/** Whether the server has said or shown that it sends parts of this file. */
function supportsRanges({ status, headers }) {
    return status === 206 || headers['accept-ranges'] === 'bytes';
}
/** Headers that ask for the bytes from `from` to before `to`, and for the whole file if it has changed by now. */
function rangeHeaders({ etag, total }, from, to = total) {
    return { range: `bytes=${from}-${to === total ? '' : to - 1}`, 'if-range': etag };
}
/** Whether a reply brings these bytes of this very file. */
function isRange(head, from, to, { etag, total }) {
    const isSame = strongEtag(head) === etag && head.headers['content-range'] === `bytes ${from}-${to - 1}/${total}`;
    return head.status === 206 && isSame;
}
/** Whether a zip that broke off can be continued: it has a beginning, an end that is known, and an ETag. */
function canResume(etag, total, received) {
    return etag !== undefined && total !== undefined && received > 0 && received < total;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/network/semaphore.ts
var semaphore = __webpack_require__(87066);
;// CONCATENATED MODULE: ./src/fetch/spool/spool.ts






const spool_MiB = 1024 * 1024;
/**
 * Caps on prefetched files that go has not fetched yet; what go itself asks for is never held back by them. They keep
 * the memory small, and the disk below the 64 largest zips: docs/performance.md.
 */
const caps = {
    /** Zips on disk, or on their way there. */
    files: 64,
    /** Bytes of the finished ones among them. */
    zipsOnDisk: 512 * spool_MiB,
    /** Bytes of finished zips in memory. */
    zipsInMemory: 8 * spool_MiB,
    /** Bytes of finished small files; go may never ask for some of them, so they must not hold up the zips. */
    smallFiles: 12 * spool_MiB,
    /** Bytes of zips under way: they share the link, so that with more of them none would be complete soon. */
    underWay: 16 * spool_MiB,
    /** A zip no larger than this waits in memory while there is space. */
    smallZip: 64 * 1024,
    /** Without a folder the largest zip that is received at all, and the largest of which no length was announced. */
    zipWithoutFolder: 128 * spool_MiB,
    zipOfUnknownLength: 48 * spool_MiB,
};
/** Large bodies that are in memory at once: they are received, checked and written to disk one after the other. */
const largeAtOnce = 2;
/** A bounded buffer between the mirrors and go: a folder for zips, memory for small files. */
class Spool {
    #folder;
    #fallback;
    #usage = { files: 0, zipsOnDisk: 0, zipsInMemory: 0, smallFiles: 0 };
    #given = [];
    /** Limits how many large bodies are received in memory at once. */
    largeBodies = new semaphore/* Semaphore */.j(largeAtOnce);
    #isMade = false;
    #isUsable = true;
    #next = 0;
    /** The folders are the spool's own; the second one is used once the first cannot be. */
    constructor(folder, fallback) {
        this.#folder = folder;
        this.#fallback = fallback;
    }
    /** Whether files can be put on disk. */
    get isUsable() {
        return this.#isUsable;
    }
    /** What is held now. */
    get usage() {
        return this.#usage;
    }
    /** Whether one more zip may be prefetched, while so many requests run and so many bytes are to come. */
    hasZipRoom(running, underWay) {
        const { files, zipsOnDisk, zipsInMemory } = this.#usage;
        const hasPlace = files + running < caps.files && zipsOnDisk < caps.zipsOnDisk && zipsInMemory < caps.zipsInMemory;
        return this.#isUsable && hasPlace && underWay < caps.underWay;
    }
    /** Whether one more small file may be prefetched. */
    get hasSmallRoom() {
        return this.#usage.smallFiles < caps.smallFiles;
    }
    /** Whether a zip of so many bytes is received in memory; one of unknown size only if the folder cannot be used. */
    fitsMemory(size) {
        if (!this.#isUsable)
            return true;
        return size !== undefined && size <= caps.smallZip && this.#usage.zipsInMemory + size <= caps.zipsInMemory;
    }
    /**
     * Gives the folder up for the second one; without another, only zips that go waits for are fetched from now on, and
     * they wait in memory. True if that begins now.
     */
    disableFolder() {
        if (this.#fallback !== undefined) {
            this.#given.push(this.#folder);
            this.#folder = this.#fallback;
            this.#fallback = undefined;
            this.#isMade = false;
            return false;
        }
        const wasUsable = this.#isUsable;
        this.#isUsable = false;
        return wasUsable;
    }
    /**
     * Opens a new file in the folder.
     * @throws {SpoolError}
     */
    async create() {
        try {
            if (!this.#isMade)
                (0,external_node_fs_.mkdirSync)(this.#folder, { recursive: true, mode: 0o700 });
            this.#isMade = true;
        }
        catch (error) {
            throw new SpoolError(this.#folder, error);
        }
        return await SpoolFile.open(this.#usage, (0,external_node_path_.join)(this.#folder, `${this.#next++}.zip`));
    }
    /**
     * Opens the file of a part, to continue it.
     * @throws {SpoolError}
     */
    async reopen(path, part) {
        return await SpoolFile.open(this.#usage, path, part);
    }
    /** Keeps a file in memory. */
    keep(bytes, kind) {
        const pool = kind === 'zip' ? 'zipsInMemory' : 'smallFiles';
        return new SpoolEntry(this.#usage, pool, { bytes }, bytes.length);
    }
    /** Never rejects: what cannot be removed stays in the temporary folder. */
    async close() {
        for (const folder of [...this.#given, this.#folder]) {
            await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
        }
    }
}

// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
;// CONCATENATED MODULE: ./src/fetch/verify/zip-file.ts





/** Reads the two ends of an open file of `size` bytes: why it cannot be a zip, or undefined if it may be one. */
async function zipFileFault(file, size) {
    const read = async (length, position) => {
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
        return buffer.subarray(0, bytesRead);
    };
    const head = await read(Math.min(512, size), 0);
    // Nearly always the end record has no comment, and stands at the very end.
    const last = await read(Math.min(zip_end/* zipEndSize */.o$, size), Math.max(0, size - zip_end/* zipEndSize */.o$));
    if (zipTailFault(head, last) === undefined)
        return undefined;
    return zipTailFault(head, await read(Math.min(zip_end/* longestZipTail */.oM, size), Math.max(0, size - zip_end/* longestZipTail */.oM)));
}
/**
 * Hashes a zip: why it is not the one that go.sum names, or undefined if it is, or go.sum names none.
 * @throws the signal's reason
 */
async function zipSumFault(content, sum, signal) {
    if (sum === undefined)
        return undefined;
    try {
        return sumFault(await (0,dirhash/* hashZip */.m)(content, signal), sum);
    }
    catch (error) {
        signal.throwIfAborted();
        return { cause: 'bad_reply', detail: `a zip that cannot be read (${(0,error_message/* messageOf */.b)(error)})` };
    }
}
/** Whether a file is still there as it was found: other processes may clean temporary folders up. */
async function isThere({ content, size }) {
    if ('bytes' in content)
        return true;
    const found = await (0,external_node_fs_promises_.stat)(content.path).catch(() => undefined);
    return found?.size === size;
}

;// CONCATENATED MODULE: ./src/fetch/transfer/segmented-download.ts





/** A connection shows for so long how fast it is, before it is judged; milliseconds. */
const trialMs = 250;
/** Its rest is shared if it would take so long; milliseconds. */
const longMs = 500;
/** No connection is opened for less than so many bytes. */
const minSegmentBytes = 2 * 1024 * 1024;
/** Whether the rest of a segment is worth a further connection, `elapsedMs` after its first byte was asked for. */
function isWorthSplitting({ from, at, end }, elapsedMs) {
    const left = end - at;
    return elapsedMs >= trialMs && left >= 2 * minSegmentBytes && (left * elapsedMs) / (at - from) >= longMs;
}
/**
 * Segmented download: brings a zip from one mirror to disk, and shares what one connection would still take long to
 * bring with another one, if a slot is free: many mirrors and the stores behind them limit each connection, as the
 * limited link of docs/performance.md does.
 */
class SegmentedDownload {
    #file;
    #attempt;
    #context;
    #validator;
    #segments = [];
    #helpers = new Set();
    #over = new AbortController();
    #received = 0;
    #total;
    #isOpening = false;
    /** `validator`: by what further connections know the file again; undefined if there may be none. */
    constructor(file, attempt, context, validator) {
        this.#file = file;
        this.#attempt = attempt;
        this.#context = context;
        this.#validator = validator;
    }
    /** How many bytes of the zip are here, gaps left out. */
    get received() {
        return this.#received;
    }
    /**
     * Writes what a stream brings, from the byte `from` to before `end`, which is infinite if it is not known; resolves
     * when all of it is on disk, whichever connection brought it.
     * @throws the first error of a connection, {@link CutError}, or `SpoolError`; nothing is written any more then
     */
    async run(stream, from, end) {
        this.#received = from;
        this.#total = Number.isFinite(end) ? end : undefined;
        try {
            await this.#read(stream, from, end);
            while (this.#helpers.size > 0)
                await Promise.all(this.#helpers);
        }
        finally {
            this.#over.abort(new Error('the zip was given up'));
            await Promise.allSettled(this.#helpers);
        }
    }
    /** How many bytes are there without a gap; `from` if nothing came. */
    reach(from) {
        let reach = from;
        for (const segment of this.#segments.toSorted((a, b) => a.from - b.from)) {
            if (segment.from > reach)
                break;
            reach = segment.at;
        }
        return reach;
    }
    async #read(stream, from, end) {
        const segment = { from, at: from, end, since: performance.now() };
        this.#segments.push(segment);
        const writer = new BufferedWriter(this.#file, from);
        // Leaving it early is an error to undici's streams.
        stream.on('error', () => { });
        try {
            for await (const chunk of stream) {
                const bytes = chunk.subarray(0, segment.end - segment.at);
                segment.at += bytes.length;
                this.#count(bytes.length);
                await writer.add(bytes);
                dropChunk(chunk);
                // Another connection brings the rest of this stream.
                if (segment.at === segment.end && segment.end < end)
                    break;
                this.#split(segment);
            }
        }
        finally {
            await writer.flush();
        }
        if (Number.isFinite(end) && segment.at < segment.end)
            throw new CutError('unexpected EOF');
    }
    #count(bytes) {
        this.#received += bytes;
        if (this.#received > sizeLimit('zip'))
            throw new CutError('too large');
        countBytes(this.#attempt, this.#context, bytes);
        this.#attempt.flight.advance(this.#received, this.#total);
    }
    /** Opens a connection for the second half of what is left. */
    #split(segment) {
        if (this.#isOpening || this.#validator === undefined)
            return;
        if (!isWorthSplitting(segment, performance.now() - segment.since))
            return;
        const { end } = segment;
        const middle = Math.ceil((segment.at + end) / 2);
        const opening = this.#open(middle, end, this.#validator);
        if (opening === undefined)
            return;
        this.#isOpening = true;
        const helper = opening.then(async (stream) => {
            this.#isOpening = false;
            // A mirror that declines once is not asked again.
            if (stream === undefined)
                this.#validator = undefined;
            else if (segment.at >= middle)
                stream.destroy();
            else {
                segment.end = middle;
                await this.#read(stream, middle, end);
            }
        });
        this.#helpers.add(helper);
        helper.then(() => this.#helpers.delete(helper), () => { });
    }
    /** Asks for the bytes from `from` to before `to`; undefined if no slot is free, or, later, if they do not come. */
    #open(from, to, validator) {
        const { scheduler, hedges, log } = this.#context;
        const { request, mirror } = this.#attempt;
        const slot = scheduler.tryAcquire();
        if (slot === undefined)
            return undefined;
        hedges.countRequest();
        log.emit({ type: 'segment', file: request.path, mirror: mirror.name, from, to });
        return this.#request(from, to, validator, slot).catch(() => {
            // Whatever it is, the transfer goes on as it was.
            slot[Symbol.dispose]();
            return undefined;
        });
    }
    async #request(from, to, validator, slot) {
        const { network, stallMs } = this.#context;
        const url = requestUrl(this.#attempt.mirror.url, this.#attempt.request);
        const signal = AbortSignal.any([this.#attempt.abort.signal, this.#over.signal]);
        const incoming = await (0,send/* send */.tN)(network, url, { headers: rangeHeaders(validator, from, to), signal, stallMs });
        incoming.body.once('close', () => slot[Symbol.dispose]());
        if (isRange(incoming, from, to, validator))
            return incoming.body;
        incoming.body.on('error', () => { }).destroy();
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/fetch/transfer/zip-download.ts
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











/**
 * Receives a zip: into memory if it is small, else into the spool.
 * @throws the error of the body, or {@link SpoolError}
 */
async function receiveZip(attempt, context, incoming) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { stream, length } = decoded(incoming);
        if ((length ?? 0) > sizeLimit('zip')) {
            stream.destroy();
            return tooLarge(attempt, incoming);
        }
        if (length !== undefined)
            context.log.emit({ type: 'size', file: attempt.request.path, bytes: length });
        if (!context.spool.fitsMemory(length)) {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const file = __addDisposableResource(env_2, await context.spool.create(), true);
                return await writeZip(attempt, context, incoming, { file, stream, from: 0, total: length });
            }
            catch (e_1) {
                env_2.error = e_1;
                env_2.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_2);
                if (result_1)
                    await result_1;
            }
        }
        if ((length ?? 0) > caps.zipWithoutFolder) {
            stream.destroy();
            throw new SpoolError('memory', `no folder for zips can be written to, and ${length} bytes are too many for the memory`);
        }
        const collected = __addDisposableResource(env_1, await collect(attempt, context, { stream, length }, length ?? caps.zipOfUnknownLength), false);
        if (collected === undefined) {
            throw new SpoolError('memory', 'no folder for zips can be written to, and this one is too large for the memory');
        }
        const { bytes } = collected;
        if (length !== undefined && bytes.length !== length)
            throw new CutError('unexpected EOF');
        const wrong = zipTailFault(bytes, bytes.subarray(-zip_end/* longestZipTail */.oM)) ?? (await mismatch(attempt, { bytes }));
        if (wrong?.cause === 'bad_reply')
            return spoiled(attempt, incoming, wrong);
        return complete(attempt, incoming, context.spool.keep(bytes, 'zip'), wrong);
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/**
 * Receives the rest of a zip of which the beginning is there.
 * @throws the error of the body, or {@link SpoolError}
 */
async function continueZip(attempt, context, incoming, part) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const { path, received: from, total } = part;
        if (!isRange(incoming, from, total, part)) {
            incoming.body.destroy();
            const what = `a part (${incoming.headers['content-range']}) that does not continue the file`;
            return failedAttempt(attempt, (0,transport_fault/* faultOfBadResponse */.AW)(what, incoming), incoming.url);
        }
        context.log.emit({ type: 'resume', file: attempt.request.path, mirror: attempt.mirror.name, at: from });
        attempt.flight.resumedAt = attempt.flight.received = from;
        const file = __addDisposableResource(env_3, await context.spool.reopen(path, part.entry), true);
        return await writeZip(attempt, context, incoming, { file, stream: incoming.body, from, total });
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_3);
        if (result_2)
            await result_2;
    }
}
/** Brings a zip to disk; what came before a break is kept if it can be continued. */
async function writeZip(attempt, context, incoming, { file, stream, from, total }) {
    const etag = strongEtag(incoming);
    // A zip that is hashed here is under suspicion: it is not put together from parts of several replies.
    const isShareable = etag !== undefined && total !== undefined && supportsRanges(incoming) && !attempt.verify;
    const download = new SegmentedDownload(file, attempt, context, isShareable ? { etag, total } : undefined);
    try {
        await download.run(stream, from, total ?? Number.POSITIVE_INFINITY);
    }
    catch (error) {
        if (download.received > sizeLimit('zip'))
            return tooLarge(attempt, incoming);
        const received = download.reach(from);
        if (attempt.abort.signal.aborted || error instanceof SpoolError || !canResume(etag, total, received))
            throw error;
        const failed = bodyFailed(attempt, context, incoming, error);
        const entry = await file.keep(0);
        const part = { mirror: failed.from, entry, path: file.path, received, etag: etag ?? '', total: total ?? 0 };
        return { ...failed, part };
    }
    const size = download.received;
    const wrong = (await file.read((handle) => zipFileFault(handle, size))) ?? (await mismatch(attempt, file));
    if (wrong?.cause === 'bad_reply')
        return spoiled(attempt, incoming, wrong);
    return complete(attempt, incoming, await file.keep(size), wrong);
}
/** A full hash is worth its time only if go has refused a copy before, or the mirror is tainted. */
async function mismatch({ verify, request, abort }, zip) {
    return verify ? await zipSumFault(zip, request.sum, abort.signal) : undefined;
}

;// CONCATENATED MODULE: ./src/fetch/transfer/transfer.ts
var transfer_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var transfer_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












/** How much of an error page is read: go shows 648 bytes of one. */
const errorBytes = 2048;
let requests = 0;
/**
 * Makes one request to one mirror. Every error of the mirror, and of the spool, is an outcome.
 * @throws the signal's reason
 */
async function transfer(attempt, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { request, mirror, number, isHedge, flight, abort } = attempt;
        const { log, spool, hedges } = context;
        const named = { id: ++requests, file: request.path, mirror: mirror.name };
        const end = (result, cause) => {
            const bytes = flight.received - flight.resumedAt;
            const durationMs = Math.round(performance.now() - flight.startedAt);
            const why = cause === undefined ? {} : { cause };
            log.emit({ type: 'request.end', ...named, result, status: flight.status, bytes, durationMs, ...why });
        };
        hedges.countRequest();
        log.emit({ type: 'request.start', ...named, number, hedge: isHedge });
        // The lease of a part that is not continued ends with the attempt.
        const _part = transfer_addDisposableResource(env_1, attempt.part?.entry, true);
        try {
            const outcome = await exchange(attempt, context);
            end(resultOf(outcome), 'fault' in outcome ? outcome.fault.cause : undefined);
            return outcome;
        }
        catch (error) {
            end('cancelled');
            abort.signal.throwIfAborted();
            if (!(error instanceof SpoolError))
                throw error;
            const fault = spoolFault(request, error.message);
            const faults = spool.disableFolder() ? [fault] : [];
            return { kind: 'failed', status: 502, fault, faults, from: mirror.name, isLocal: true };
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = transfer_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const results = { found: 'ok', absent: 'not-found', refused: 'refused', failed: 'failed' };
function resultOf(outcome) {
    return outcome.kind === 'failed' && outcome.part !== undefined ? 'partial' : results[outcome.kind];
}
/**
 * How much of a body is received before it is read, in bytes, if it is read into memory. Large ones wait for their turn, and each chunk takes
 * hundreds of bytes beside its own: a mirror may send byte by byte.
 */
const smallReadAhead = 4096;
async function exchange(attempt, context) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { request, mirror, part, flight } = attempt;
        const { signal } = attempt.abort;
        const { network, stallMs, log } = context;
        let at = requestUrl(mirror.url, request);
        let incoming;
        try {
            const headers = part === undefined ? {} : rangeHeaders(part, part.received);
            // A redirect's target is where an error belongs.
            const onRedirect = (url) => {
                at = url;
                log.emit({ type: 'redirect', file: request.path, mirror: mirror.name, to: url.origin });
            };
            const waiting = request.kind === 'zip' ? {} : { readAhead: smallReadAhead };
            incoming = await (0,send/* send */.tN)(network, at, { headers, signal, stallMs, onRedirect, ...waiting });
        }
        catch (error) {
            if (signal.aborted)
                throw error;
            const seen = (0,transport_fault/* faultOfError */.qc)(error, { url: at, proxy: network.proxyFor(at), phase: 'headers' });
            return { ...failedAttempt(attempt, seen, at), ...(part && { part: { ...part, entry: part.entry.move() } }) };
        }
        flight.status = incoming.status;
        const _watch = transfer_addDisposableResource(env_2, watchSpeed(attempt, stallMs, incoming), false);
        try {
            if (part !== undefined && incoming.status === 206)
                return await continueZip(attempt, context, incoming, part);
            if (incoming.status !== 200)
                return await readStatus(attempt, incoming);
            if (request.kind === 'zip')
                return await receiveZip(attempt, context, incoming);
            return await receiveSmall(attempt, context, incoming);
        }
        catch (error) {
            incoming.body.destroy();
            if (signal.aborted || error instanceof SpoolError)
                throw error;
            return bodyFailed(attempt, context, incoming, error);
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        transfer_disposeResources(env_2);
    }
}
/** A body of fewer bytes in a millisecond (1 kB/s) is not coming. */
const minBytesPerMs = 1;
/** Ends a body that has brought too little in the time of the stall limit, as if it had brought nothing. */
function watchSpeed({ flight }, stallMs, { body }) {
    let before = flight.received;
    const timer = setInterval(() => {
        // What has come and was not read yet waits for its turn here.
        const isMoving = flight.received - before >= stallMs * minBytesPerMs || body.readableLength > 0;
        before = flight.received;
        if (!isMoving)
            body.destroy(new undici/* errors */.s.BodyTimeoutError('less than 1 kB/s'));
    }, stallMs);
    timer.unref();
    return { [Symbol.dispose]: () => clearInterval(timer) };
}
async function readStatus(attempt, incoming) {
    const { status, headers, url } = incoming;
    const from = attempt.mirror.name;
    const body = await (0,read_start/* readErrorStart */.v)(decoded(incoming).stream, errorBytes);
    const text = /^text\/plain\b/i.test(headers['content-type'] ?? '') ? body : '';
    if (status === 404 || status === 410)
        return { kind: 'absent', status, text, from };
    const seen = (0,transport_fault/* faultOfStatus */.yQ)(status, headers, body, { url });
    const failed = failedAttempt(attempt, seen, url, status);
    if (status !== 401 && status !== 403)
        return failed;
    // A refusal is the mirror's own only if its own host said it: storage refuses links that have expired, or whole regions.
    if (url.host === attempt.mirror.url.host)
        return { kind: 'refused', status, text, fault: failed.fault, from };
    const storage = { ...seen, override: { mirrorHelps: true } };
    return { ...failedAttempt(attempt, storage, url, status), isStorageRefusal: true };
}
async function receiveSmall(attempt, context, incoming) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const { request } = attempt;
        const body = decoded(incoming);
        const limit = sizeLimit(request.kind);
        const collected = transfer_addDisposableResource(env_3, (body.length ?? 0) > limit ? undefined : await collect(attempt, context, body, limit), false);
        if (collected === undefined) {
            body.stream.destroy();
            return tooLarge(attempt, incoming);
        }
        const { bytes } = collected;
        const wrong = smallFileFault(request, bytes);
        if (wrong?.cause === 'bad_reply')
            return spoiled(attempt, incoming, wrong);
        return complete(attempt, incoming, await keepSmall(context, bytes), wrong);
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        transfer_disposeResources(env_3);
    }
}
/** Few small files are large: those wait for go on disk, as far as there is one. */
async function keepSmall({ spool }, bytes) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        if (bytes.length <= largeBody || !spool.isUsable)
            return spool.keep(bytes, 'small');
        const file = transfer_addDisposableResource(env_4, await spool.create(), true);
        const size = bytes.length;
        await file.write(bytes, size, 0);
        (0,free_memory/* freeMemory */.K)(bytes);
        return await file.keep(size);
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_2 = transfer_disposeResources(env_4);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./src/fetch/source/hedge.ts






/**
 * Hedged request: makes an attempt, and once it is much slower than its peers a second one at a fallback mirror, in the
 * same slot (if hedges waited for slots of their own, the requests that hold all slots could wait for each other). The
 * first whole file wins, the other request is cancelled. Yields the outcomes that count, the deciding one last.
 * @throws the signal's reason
 */
async function hedge(first, fallbacks, context, signal) {
    const running = new Set([start(first, context, signal)]);
    const answers = [];
    const over = new AbortController();
    let occasions = secondOccasions(first, fallbacks, context, over.signal);
    let race;
    try {
        while (running.size > 0) {
            const waiting = occasions.map(({ promise }) => promise);
            const answered = await Promise.race([...[...running].map((runner) => runner.answered), ...waiting]);
            if (typeof answered === 'string') {
                const second = secondAttempt(first, fallbacks, context, answered);
                occasions = second === undefined ? occasions.filter(({ kind }) => kind !== answered) : [];
                if (second !== undefined)
                    running.add(start(second, context, signal));
                if (answered === 'race')
                    race = second;
                continue;
            }
            const { attempt, outcome } = answered;
            for (const runner of running)
                if (runner.attempt === attempt)
                    running.delete(runner);
            // Until the first mirror has failed itself, only a whole file from the second one counts.
            if (attempt === first || outcome.kind === 'found' || answers.length > 0)
                answers.push(answered);
            else {
                context.states.recordCancelled(attempt.mirror.name);
                await discardOutcome(outcome);
            }
            if (outcome.kind === 'found' || (attempt === first && isAnswer(answered)))
                break;
        }
        for (const { attempt, outcome } of answers) {
            if (outcome.kind === 'found')
                context.races.recordTime(attempt.mirror, since(attempt));
        }
        if (race !== undefined)
            endRace(first, race, answers, context);
        race = undefined;
        const overtaken = [...running].filter((runner) => stop(runner, context));
        running.clear();
        for (const { attempt } of overtaken) {
            const [from, to] = [attempt.mirror.name, answers.at(-1)?.attempt.mirror.name ?? ''];
            context.log.emit({ type: 'fallback', file: first.request.path, from, to, reason: 'stall_timeout' });
        }
        return [...overtaken.map(({ attempt }) => ({ attempt, outcome: tooSlow(attempt) })), ...answers];
    }
    finally {
        over.abort();
        if (race !== undefined)
            context.races.end(first.mirror, race.mirror);
        for (const runner of running)
            stop(runner, context);
    }
}
/** What a second request waits for. Mirrors race only if they compete by speed. */
function secondOccasions({ flight, mirror }, fallbacks, { races }, signal) {
    const slow = { kind: 'hedge', promise: flight.slow.promise.then(() => 'hedge') };
    if (!fallbacks.some(({ tier }) => tier === mirror.tier))
        return [slow];
    const due = (0,promises_.setTimeout)(races.afterMs, 'race', { signal, ref: false }).catch(() => 'race');
    const lost = races.whenOvertaken(mirror).then(() => 'overtaken');
    return [slow, { kind: 'race', promise: due }, { kind: 'overtaken', promise: lost }];
}
/** Tells the races how one ended: it is won if only the second mirror has brought the file. */
function endRace(first, second, answers, { races }) {
    const isOutrun = answers.length === 1 && answers[0]?.attempt === second;
    const times = isOutrun ? { elapsedMs: since(first), tookMs: since(second) } : undefined;
    races.end(first.mirror, second.mirror, times);
}
function since({ flight }) {
    return performance.now() - flight.startedAt;
}
/** Whether the mirror has answered with a status, rather than failed to answer. */
function isAnswer({ attempt, outcome }) {
    return outcome.kind !== 'failed' || ![0, 200, 206].includes(attempt.flight.status);
}
/** The hedge for a slow attempt; undefined if the guard of privacy, the budget or the breakers do not allow one. */
function secondAttempt(first, fallbacks, context, occasion) {
    const { states, hedges, races, log } = context;
    const { mirror, flight, request } = first;
    const hasAnswered = flight.firstByteAt !== undefined;
    const others = fallbacks.filter((other) => mayHedge(mirror, other, hasAnswered));
    if (others.length === 0 || (occasion === 'hedge' && !hedges.hasRoom))
        return undefined;
    if (occasion === 'race' && !races.tryBegin(mirror))
        return undefined;
    const second = states.admit(others);
    if (second === undefined) {
        if (occasion === 'race')
            races.end(mirror, mirror);
        return undefined;
    }
    if (occasion === 'hedge')
        hedges.countHedge();
    const afterMs = Math.round(performance.now() - flight.startedAt);
    log.emit({ type: 'hedge', file: request.path, from: mirror.name, to: second.name, afterMs });
    const verify = states.mustVerify(second.name, request);
    return makeAttempt({ ...first, mirror: second, isHedge: true, verify, part: undefined });
}
function start(attempt, context, signal) {
    const { inFlight } = context;
    const { abort, flight } = attempt;
    const onAbort = () => abort.abort(signal.reason);
    if (signal.aborted)
        onAbort();
    signal.addEventListener('abort', onAbort);
    const run = async () => {
        let isGood = false;
        inFlight.add(flight);
        try {
            const outcome = await transfer(attempt, context);
            isGood = outcome.kind === 'found';
            return { attempt, outcome };
        }
        finally {
            inFlight.finish(flight, isGood);
            signal.removeEventListener('abort', onAbort);
        }
    };
    return { attempt, answered: run() };
}
/** Cancels a request, and drops what it may still bring. Whether it was so slow that its mirror is at fault. */
function stop({ attempt, answered }, { inFlight, states }) {
    const { abort, flight, mirror } = attempt;
    const isSlow = !abort.signal.aborted && inFlight.isBelowMinSpeed(flight);
    answered.then(({ outcome }) => discardOutcome(outcome), () => { });
    abort.abort(new Error('another mirror was faster'));
    if (!isSlow)
        states.recordCancelled(mirror.name);
    return isSlow;
}

// EXTERNAL MODULE: ./src/backoff.ts
var backoff = __webpack_require__(50817);
;// CONCATENATED MODULE: ./src/fetch/source/retry-policy.ts

/** So many requests are made for one file before it fails, and one more for each further mirror. */
const baseRequests = 4;
/** The waits between requests for a file are short, as go is waiting; the input `backoff` is for attempts of go. */
const retry_policy_backoff = { firstMs: 250, maxMs: 4_000 };
/** A longer Retry-After is left to the attempts of the download, which know how much time is left; milliseconds. */
const maxHoldOffMs = 15_000;
/** Retry budget: how many requests may be made for one file. */
function requestBudget(mirrors) {
    return baseRequests + Math.max(1, mirrors) - 1;
}
/** The wait before a mirror is asked again that has failed so often for a file, with full jitter; milliseconds. */
function retryWaitMs(failures, random = Math.random) {
    return random() * bound(failures);
}
/**
 * How long to wait before a mirror with an open breaker is probed; milliseconds. Not less than the bound of the
 * backoff, as a file without another mirror must not use up its budget within milliseconds, and not less than the
 * mirror asked for.
 */
function probeWaitMs(failures, holdOffMs, random = Math.random) {
    return Math.max(holdOffMs, bound(failures) + random() * bound(failures));
}
/** Whether a mirror's Retry-After is short enough to wait for within one request of go. */
function isWorthWaitingFor(holdOffMs) {
    return holdOffMs <= maxHoldOffMs;
}
function bound(failures) {
    return (0,backoff/* backoffBound */.N)(retry_policy_backoff, Math.max(0, failures - 1));
}

;// CONCATENATED MODULE: ./src/fetch/source/mirror-source.ts
var mirror_source_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var mirror_source_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











/** The mirrors of a GOPROXY list as one source: requests until one decides, or the retry budget is used up. */
class MirrorSource {
    #mirrors;
    constructor(mirrors) {
        this.#mirrors = mirrors;
    }
    async fetch(request, context, signal) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const fetch = mirror_source_addDisposableResource(env_1, new MirrorFetch(context.races.order(this.#mirrors), request, context, signal), true);
            return await fetch.run();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = mirror_source_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
}
/** The requests for one file: which mirror is asked next, what its answer means, and what is left of broken ones. */
class MirrorFetch {
    #mirrors;
    #request;
    #context;
    #signal;
    #order;
    #trail = new FaultTrail();
    /** Mirrors that were asked although their breaker was open. */
    #probed = new Set();
    #requests = 0;
    #last;
    /** Why the last mirror did not decide: a cause, or `not found`. */
    #reason = '';
    #underWay;
    #part;
    #copy;
    #decided;
    constructor(mirrors, request, context, signal) {
        this.#mirrors = mirrors;
        this.#request = request;
        this.#context = request.kind === 'sumdb' ? { ...context, states: context.states.sumdb } : context;
        this.#signal = signal;
        this.#order = new FallbackOrder(mirrors, request.sum === undefined ? request.refusedFrom : undefined);
    }
    async run() {
        try {
            while (this.#decided === undefined && this.#requests < this.#budget) {
                const candidates = await this.#candidates();
                if (candidates.length === 0)
                    break;
                if (!(await this.#requestAdmitted(candidates)) && !(await this.#requestOpen(candidates)))
                    break;
            }
        }
        catch (error) {
            this.#emitUnfinished();
            throw error;
        }
        if (this.#decided === undefined)
            this.#failFast();
        return this.#decided === undefined ? this.#giveUp() : this.#close(this.#decided, this.#decided.kind !== 'refused');
    }
    async [Symbol.asyncDispose]() {
        this.#copy?.release(false);
        await this.#part?.entry[Symbol.asyncDispose]();
    }
    get #budget() {
        return requestBudget(this.#context.added.usable(this.#mirrors).length);
    }
    /** The mirrors that may be asked now. Added ones are tried once one of the job's has failed, and waited for if no other is left. */
    async #candidates() {
        const { added } = this.#context;
        const { candidates } = this.#order;
        const usable = added.usable(candidates);
        if (usable.length === candidates.length)
            return usable;
        const reached = this.#requests === 0 && usable.length > 0 ? undefined : added.reach();
        if (usable.length > 0)
            return usable;
        await (0,send/* linkAbort */.Hf)(this.#signal, reached ?? Promise.resolve());
        return added.usable(candidates);
    }
    /** Asks the first mirror that may be asked; false if none may be just now. */
    async #requestAdmitted(candidates) {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const { scheduler, states } = this.#context;
            const [first] = candidates;
            // A fallback mirror is asked at once, the same mirror after a moment.
            if (first !== undefined && first === this.#last) {
                await this.#wait(first, retryWaitMs(this.#order.failuresOf(first)));
            }
            const _slot = mirror_source_addDisposableResource(env_2, await scheduler.acquire(this.#request.path, this.#request.kind === 'zip' ? 'zip' : 'small'), false);
            this.#signal.throwIfAborted();
            // Only now, as other files may have learnt much about the mirrors while this one was queued.
            const admitted = states.admit(candidates);
            if (admitted !== undefined)
                await this.#ask(admitted);
            return admitted !== undefined;
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            mirror_source_disposeResources(env_2);
        }
    }
    /**
     * All breakers are open: waits for the mirror that is back first, one file at a time, and asks it. A file that waited
     * while another one failed shares that failure. False if no mirror is worth waiting for.
     */
    async #requestOpen(candidates) {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const { states, scheduler } = this.#context;
            const [mirror] = candidates
                .filter(({ name }) => !states.isFailingFast(name))
                .sort((a, b) => states.holdOffMs(a.name) - states.holdOffMs(b.name));
            if (mirror === undefined || !isWorthWaitingFor(states.holdOffMs(mirror.name)))
                return false;
            this.#probed.add(mirror.name);
            const before = states.failuresOf(mirror.name).count;
            const probe = mirror_source_addDisposableResource(env_3, await states.acquireProbe(mirror.name), false);
            this.#signal.throwIfAborted();
            const { last, count } = states.failuresOf(mirror.name);
            if (last !== undefined && count !== before) {
                this.#requests++;
                this.#share(mirror, last);
                return true;
            }
            const isBack = states.admit([mirror]) !== undefined;
            if (isBack)
                probe[Symbol.dispose]();
            else
                await this.#wait(mirror, probeWaitMs(this.#order.failuresOf(mirror), states.holdOffMs(mirror.name)));
            // Another file may have given the mirror up meanwhile.
            if (states.isFailingFast(mirror.name))
                return true;
            // As urgent as what go asked for: a prefetch that waited here for space in the spool would hold up go's own requests
            // behind it, and only go makes space.
            const _slot = mirror_source_addDisposableResource(env_3, await scheduler.acquire(this.#request.path, 'asked'), false);
            this.#signal.throwIfAborted();
            await this.#ask(mirror);
            return true;
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            mirror_source_disposeResources(env_3);
        }
    }
    async #wait(mirror, ms) {
        const { path: file } = this.#request;
        this.#context.log.emit({ type: 'retry', file, mirror: mirror.name, waitMs: Math.round(ms), reason: this.#reason });
        await (0,promises_.setTimeout)(ms, undefined, { signal: this.#signal });
    }
    /** Makes the next request, hedged, and judges what came of it. */
    async #ask(mirror) {
        const { log, states } = this.#context;
        const request = this.#request;
        const last = this.#last;
        if (last !== undefined && last !== mirror) {
            log.emit({ type: 'fallback', file: request.path, from: last.name, to: mirror.name, reason: this.#reason });
        }
        if (this.#part?.mirror !== mirror.name)
            await this.#keepPart(undefined);
        this.#last = mirror;
        const part = this.#part;
        this.#part = undefined;
        const verify = states.mustVerify(mirror.name, request);
        this.#underWay = makeAttempt({ request, mirror, number: ++this.#requests, isHedge: false, verify, part });
        const fallbacks = this.#context.added.usable(this.#order.candidates).filter((other) => other !== mirror);
        const answers = await hedge(this.#underWay, fallbacks, this.#context, this.#signal);
        this.#underWay = undefined;
        for (const { attempt, outcome } of answers) {
            if (this.#decided === undefined)
                await this.#judge(attempt, outcome);
            else
                await discardOutcome(outcome);
        }
    }
    /** What an outcome says about its mirror, about the load, and about the file. */
    async #judge(attempt, outcome) {
        const { states, scheduler } = this.#context;
        const { mirror } = attempt;
        switch (outcome.kind) {
            case 'found':
                states.recordSuccess(mirror.name);
                scheduler.onSuccess();
                if (this.#copy !== undefined)
                    states.taint(this.#copy.from);
                this.#decided = outcome;
                return;
            case 'absent':
                // A 404 does not count against the circuit breaker.
                states.recordSuccess(mirror.name);
                this.#order.markNotFound(mirror, outcome);
                this.#reason = 'not found';
                if (this.#order.isNotFound)
                    this.#decided = outcome;
                return;
            case 'refused':
                states.recordSuccess(mirror.name);
                if (!this.#order.isRefusalFinal(mirror))
                    return this.#fail(attempt, { ...outcome, kind: 'failed' });
                this.#trail.add(outcome.fault);
                this.#decided = outcome;
                return;
            case 'failed':
                return await this.#judgeFailure(attempt, outcome);
        }
    }
    async #judgeFailure(attempt, failure) {
        const { states, scheduler, log } = this.#context;
        const mirror = attempt.mirror.name;
        if (failure.isLocal) {
            // Not the mirror's failure: it is asked once more, and the file waits in memory.
            states.recordCancelled(mirror);
            this.#requests--;
            for (const fault of failure.faults ?? [])
                this.#trail.add(fault);
            return;
        }
        this.#fail(attempt, failure);
        if (failure.copy !== undefined) {
            states.recordSuccess(mirror);
            log.emit({ type: 'hash-mismatch', file: this.#request.path, from: mirror });
            if (this.#copy === undefined)
                this.#copy = failure.copy;
            else
                failure.copy.release(false);
            return;
        }
        states.recordFailure(mirror, failure);
        await this.#keepPart(failure.part);
        if (failure.fault.cause !== 'http_429')
            return;
        scheduler.onRateLimited();
        log.emit({ type: 'rate-limited', mirror, retryAfterMs: failure.retryAfterMs ?? 0, limit: scheduler.limit });
    }
    /** Notes a failure of a request for this file. */
    #fail({ mirror, flight }, failure) {
        const { cause, text } = failure.fault;
        if (!(0,plan/* isAdded */.N0)(mirror) || failure.copy !== undefined)
            this.#trail.add(failure.fault);
        if ((0,plan/* isAdded */.N0)(mirror) && (0,answer/* isBelowHttp */.u3)(cause))
            this.#context.added.leaveOut(mirror, text);
        this.#reason = cause;
        const isUseless = this.#request.kind !== 'zip' || flight.received === flight.resumedAt;
        this.#order.markFailed(mirror, failure, (0,answer/* isTimeOut */.GK)(cause) && isUseless);
        if (cause !== 'stall_timeout')
            return;
        const afterMs = Math.round(performance.now() - flight.startedAt);
        this.#context.log.emit({ type: 'stall', file: this.#request.path, mirror: mirror.name, afterMs });
    }
    /** Notes a failure of another file's request, as this file did not get one. */
    #share(mirror, last) {
        const failure = sharedFailure(this.#request, mirror, last);
        if (!(0,plan/* isAdded */.N0)(mirror))
            this.#trail.share(failure.fault);
        this.#order.markFailed(mirror, failure, (0,answer/* isTimeOut */.GK)(failure.fault.cause));
        return failure;
    }
    /** Keeps the beginning of a zip for the next request; at most one. */
    async #keepPart(part) {
        await this.#part?.entry[Symbol.asyncDispose]();
        this.#part = part;
    }
    /** Spares other files what this one has been through: its whole budget at an open mirror, or requests that hang. */
    #failFast() {
        const { states, scheduler } = this.#context;
        const isSpent = this.#requests >= this.#budget && scheduler.isUrgent(this.#request.path);
        for (const name of isSpent ? this.#probed : this.#order.silent.map((mirror) => mirror.name))
            states.failFast(name);
    }
    #giveUp() {
        const copy = this.#copy;
        this.#copy = undefined;
        // Every mirror that could be asked has the same wrong file: go's own checksum error is the truth.
        if (copy !== undefined)
            return this.#close(copy, false);
        const absent = this.#order.notFoundBeforeSilence;
        if (absent !== undefined)
            return this.#answer(absentFailure(this.#request, absent.mirror, absent.answer));
        const { status, fault, from } = this.#order.failure ?? this.#shareAny();
        return this.#close({ kind: 'failed', status, fault, from }, false);
    }
    /** No mirror was asked, as all have failed for other files or asked for a pause: that is this file's error, too. */
    #shareAny() {
        for (const mirror of this.#mirrors.toSorted((a, b) => Number((0,plan/* isAdded */.N0)(a)) - Number((0,plan/* isAdded */.N0)(b)))) {
            const { last } = this.#context.states.failuresOf(mirror.name);
            if (last !== undefined)
                return this.#share(mirror, last);
        }
        throw new Error(`no mirror to ask for ${this.#request.path}`);
    }
    /** An answer that outranks the silence of other mirrors: what those met has not failed the file. */
    #answer(failure) {
        return { ...failure, faults: [...this.#trail.list(true), failure.fault] };
    }
    #close(outcome, recovered) {
        return { ...outcome, faults: this.#trail.list(recovered) };
    }
    /** The run is over while go waits: what was met and what was in flight is what took the time. */
    #emitUnfinished() {
        const { scheduler, signal, log } = this.#context;
        // If the fetcher is merely closed, go has what it needs, or failed for a reason of its own.
        if (!signal.aborted || !scheduler.isUrgent(this.#request.path))
            return;
        const isTimeUp = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
        const underWay = this.#underWay !== undefined && !(0,plan/* isAdded */.N0)(this.#underWay.mirror) ? this.#underWay : undefined;
        const unfinished = isTimeUp && underWay !== undefined ? [unfinishedFault(underWay)] : [];
        for (const fault of [...this.#trail.met, ...unfinished])
            log.emit({ type: 'fault', fault });
    }
}

;// CONCATENATED MODULE: ./src/mirrors/circuit-breaker.ts
/** So many failures in a row open the breaker. */
const failureLimit = 3;
/** How long it stays open before a probe may try the mirror again; milliseconds. */
const openMs = 15_000;
/**
 * Circuit breaker of one mirror. Closed: every request passes. Open, after three failures in a row: none does, for 15
 * seconds. Half-open, after that: one probe at a time, whose result closes the breaker or opens it again.
 */
class CircuitBreaker {
    #now;
    #consecutiveFailures = 0;
    #openUntil;
    #isProbing = false;
    #trips = 0;
    /** `now` is a clock in milliseconds that never jumps. */
    constructor(now = () => performance.now()) {
        this.#now = now;
    }
    get state() {
        if (this.#openUntil === undefined)
            return 'closed';
        return this.#isProbing || this.#now() >= this.#openUntil ? 'half-open' : 'open';
    }
    /** How often it opened. */
    get trips() {
        return this.#trips;
    }
    /**
     * Asks for permission to send a request. In half-open the first caller gets it, as the probe, and reports back with
     * {@link recordSuccess}, {@link recordFailure} or {@link cancel}; until then every other caller is refused.
     */
    tryAcquire() {
        const { state } = this;
        if (state === 'closed')
            return true;
        if (state === 'open' || this.#isProbing)
            return false;
        this.#isProbing = true;
        return true;
    }
    /** The mirror answered as it should; not-found is such an answer, too. */
    recordSuccess() {
        this.#consecutiveFailures = 0;
        this.#openUntil = undefined;
        this.#isProbing = false;
    }
    /** The mirror failed in a way that says something about it. Requests still in flight do not prolong the open time. */
    recordFailure() {
        this.#consecutiveFailures++;
        const wasProbe = this.#isProbing;
        this.#isProbing = false;
        const trips = this.#openUntil === undefined && this.#consecutiveFailures >= failureLimit;
        if (!wasProbe && !trips)
            return;
        this.#trips++;
        this.#openUntil = this.#now() + openMs;
    }
    /** The request ended without saying anything about the mirror. */
    cancel() {
        this.#isProbing = false;
    }
}

;// CONCATENATED MODULE: ./src/fetch/source/mirror-states.ts

/** Fail-fast window after a file has used up its tries at an open mirror: further files fail at once; milliseconds. */
const failFastMs = 5_000;
/**
 * What all files together have learnt about the mirrors: circuit breaker, Retry-After, fail-fast window, wrong bytes.
 * `now` is a clock in milliseconds that never jumps.
 */
class MirrorStates {
    #log;
    #now;
    #states = new Map();
    #tainted = new Set();
    #sumdb;
    #verifiesAll = false;
    constructor(log, now = () => performance.now()) {
        this.#log = log;
        this.#now = now;
    }
    /** What is known of the mirrors as ways to the checksum database: one that does not pass it on may serve every module. */
    get sumdb() {
        this.#sumdb ??= new MirrorStates(this.#log, this.#now);
        return this.#sumdb;
    }
    /**
     * Admits a request to the first candidate that neither asked for a pause nor has an open breaker; undefined if there
     * is none. At a half-open breaker the request is the probe, unless a file has just given the mirror up. It ends with `recordSuccess`, `recordFailure` or
     * `recordCancelled`.
     */
    admit(candidates) {
        return candidates.find(({ name }) => {
            if (this.holdOffMs(name) > 0)
                return false;
            const isOpen = this.#of(name).breaker.state !== 'closed';
            if (isOpen && this.isFailingFast(name))
                return false;
            return this.#change(name, ({ breaker }) => breaker.tryAcquire());
        });
    }
    /** The mirror answered as it should. */
    recordSuccess(mirror) {
        this.#of(mirror).failFastUntil = 0;
        this.#change(mirror, ({ breaker }) => breaker.recordSuccess());
    }
    /** The mirror failed. */
    recordFailure(mirror, failure) {
        const state = this.#of(mirror);
        state.lastFailure = failure;
        state.failures++;
        if (failure.retryAfterMs !== undefined)
            state.heldOffUntil = this.#now() + failure.retryAfterMs;
        this.#change(mirror, ({ breaker }) => breaker.recordFailure());
    }
    /** The request ended without saying anything about the mirror. */
    recordCancelled(mirror) {
        this.#of(mirror).breaker.cancel();
    }
    /** How long the mirror still wants to be left alone (Retry-After); milliseconds. */
    holdOffMs(mirror) {
        return Math.max(0, this.#of(mirror).heldOffUntil - this.#now());
    }
    /** The longest of these times, over all mirrors. */
    get longestHoldOffMs() {
        const holdOffs = [...this.#states.keys()].map((name) => this.holdOffMs(name));
        return Math.max(0, ...holdOffs, this.#sumdb?.longestHoldOffMs ?? 0);
    }
    /** The last failure of a mirror, and how many there were. */
    failuresOf(mirror) {
        const { lastFailure: last, failures: count } = this.#of(mirror);
        return { last, count };
    }
    /** A file has used up its tries at an open mirror: go asks for few at a time, and not all of them may wait as long. */
    failFast(mirror) {
        this.#of(mirror).failFastUntil = this.#now() + failFastMs;
    }
    isFailingFast(mirror) {
        return this.#of(mirror).failFastUntil > this.#now();
    }
    /** Ends the fail-fast windows: go runs once more. */
    reset() {
        for (const state of this.#states.values())
            state.failFastUntil = 0;
        this.#sumdb?.reset();
    }
    /** The source had a file that differs from go.sum, while another had the right one. */
    taint(source) {
        if (this.#tainted.has(source))
            return;
        this.#tainted.add(source);
        this.#log.emit({ type: 'tainted', mirror: source });
    }
    /** go has refused a file: from now on zips of every source are hashed. */
    verifyAll() {
        this.#verifiesAll = true;
    }
    /** Whether zips of this source are hashed before go sees them: go ends at a wrong one, which costs an attempt. */
    mustVerify(source, request) {
        return this.#verifiesAll || this.#tainted.has(source) || request?.refusedFrom !== undefined;
    }
    /**
     * Serializes the requests to a mirror whose breaker is open and which has no alternative: each caller waits until the
     * one before has its result. A mirror that was away for a second must not fail the run, and a dead one not be asked
     * by hundreds.
     */
    async acquireProbe(mirror) {
        const state = this.#of(mirror);
        const before = state.probe;
        const { promise, resolve } = Promise.withResolvers();
        state.probe = promise;
        await before;
        return { [Symbol.dispose]: resolve };
    }
    /** Applies what may change the breaker, and emits the change. */
    #change(mirror, apply) {
        const state = this.#of(mirror);
        const { breaker } = state;
        const before = { isClosed: breaker.state === 'closed', trips: breaker.trips };
        const result = apply(state);
        if (breaker.trips > before.trips)
            this.#log.emit({ type: 'breaker', mirror, state: 'open' });
        else if (!before.isClosed && (breaker.state === 'closed' || result === true)) {
            this.#log.emit({ type: 'breaker', mirror, state: breaker.state });
        }
        return result;
    }
    #of(mirror) {
        const known = this.#states.get(mirror);
        if (known !== undefined)
            return known;
        const breaker = new CircuitBreaker(this.#now);
        const fresh = { breaker, heldOffUntil: 0, failFastUntil: 0, lastFailure: undefined, failures: 0, probe: undefined };
        this.#states.set(mirror, fresh);
        return fresh;
    }
}

// EXTERNAL MODULE: ./src/causes/internal-fault.ts
var internal_fault = __webpack_require__(944);
;// CONCATENATED MODULE: ./src/fetch/source/restored-source.ts
var restored_source_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var restored_source_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










/** The name of the restored folder as a source. */
const cacheName = 'cache';
/**
 * The files of an earlier job: the first source, not a trusted one. What go gets of them was compared with go.sum here: the go
 * command that asks may be one that compares nothing, of another project or with GOSUMDB=off.
 */
class RestoredSource {
    #files;
    #closed;
    /** Paths of copies that were not good. */
    #discarded = new Set();
    /** `signal` ends all waiting for files that are still being restored. */
    constructor(files, signal) {
        this.#files = files;
        this.#closed = new Promise((resolve) => {
            signal.addEventListener('abort', () => resolve(undefined), { once: true });
        });
    }
    /** Whether to fetch a file before go asks for it, once that is known. */
    async isWorthPrefetching(request) {
        return !this.#mayHave(request) || (await this.#arrival(request)) !== false;
    }
    /** Absent if there is no copy that may be used, failed if there is one that is not good. */
    async fetch(request, context) {
        const { states } = context;
        if (this.#mayHave(request) && request.sum === undefined && request.refusedFrom === cacheName) {
            await this.discard(request);
        }
        if (!this.#mayHave(request))
            return miss;
        await this.#arrival(request);
        const verify = states.mustVerify(cacheName, request);
        const copy = await readCopy((0,external_node_path_.join)(this.#files.folder, request.path), request, verify, context);
        if (copy === undefined)
            return miss;
        if ('content' in copy)
            return { kind: 'found', ...copy, from: cacheName, verified: verify, release: () => { } };
        await this.discard(request);
        if (copy.wrong.cause === 'gosum_mismatch')
            states.taint(cacheName);
        return { kind: 'failed', status: 502, fault: restoredFault(request, copy.wrong.detail), from: cacheName };
    }
    /** Gives a copy up: it is not used again, and gone from the folder it is not saved again either. */
    async discard({ path }) {
        this.#discarded.add(path);
        await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(this.#files.folder, path), { force: true }).catch(() => { });
    }
    async #arrival({ path }) {
        return await Promise.race([this.#files.arrival?.(path), this.#closed]);
    }
    #mayHave(request) {
        return !this.#discarded.has(request.path) && isVerifiable(request);
    }
}
const miss = { kind: 'absent', status: 404, text: 'not restored', from: cacheName };
/**
 * Whether a restored copy can be compared with a hash that did not come with it: without one in go.sum, go might
 * believe the cache. The facts of a version (`.info`) carry no weight, and toolchains are always compared with the
 * checksum database.
 */
function isVerifiable({ kind, module, sum }) {
    return sum !== undefined || kind === 'info' || module === 'golang.org/toolchain';
}
/** Reads and checks a copy, if there is one. */
async function readCopy(path, request, verify, context) {
    try {
        return await checkCopy(path, request, verify, context);
    }
    catch (error) {
        context.signal.throwIfAborted();
        // The copy may be good: it is the machine that has no file handle or memory left.
        if ((0,internal_fault/* exhaustionFault */.d)(error, 'reading what was restored') !== undefined)
            return undefined;
        return { wrong: { cause: 'bad_reply', detail: `it cannot be read (${(0,error_message/* messageOf */.b)(error)})` } };
    }
}
async function checkCopy(path, request, verify, { signal, spool }) {
    const size = await (0,external_node_fs_promises_.stat)(path).then((found) => (found.isFile() ? found.size : undefined), () => undefined);
    if (size === undefined)
        return undefined;
    if (size > sizeLimit(request.kind))
        return { wrong: { cause: 'bad_reply', detail: `${size} bytes are too many` } };
    if (request.kind !== 'zip') {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const isLarge = size > largeBody;
            const _turn = restored_source_addDisposableResource(env_1, isLarge ? await spool.largeBodies.acquire(signal) : undefined, false);
            const bytes = await (0,external_node_fs_promises_.readFile)(path);
            const wrong = smallFileFault(request, bytes);
            if (isLarge)
                (0,free_memory/* freeMemory */.K)(bytes);
            return wrong === undefined ? { content: isLarge ? { path } : { bytes }, size } : { wrong };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            restored_source_disposeResources(env_1);
        }
    }
    const file = await (0,external_node_fs_promises_.open)(path);
    const broken = await zipFileFault(file, size).finally(() => file.close());
    const wrong = broken ?? (verify ? await zipSumFault({ path }, request.sum, signal) : undefined);
    return wrong === undefined ? { content: { path }, size } : { wrong };
}

;// CONCATENATED MODULE: ./src/fetch/fetcher.ts




















/** Memory of a request beside its bytes, roughly. */
const bytesPerFile = 40 * 1024;
/** Fetches module files: ahead of time those that are known to be needed, at once those that go asks for. */
class Fetcher {
    #options;
    #context;
    #mirrors;
    #restored;
    #entries = new Map();
    #queue;
    #closing = new AbortController();
    #hindered = Promise.withResolvers();
    constructor(options) {
        const { network, log, stallMs, signal, concurrency, plan, restored, isProven = false } = options;
        const { installer, spoolFolder: temp } = options;
        const spool = installer === undefined ? new Spool(temp) : new Spool((0,external_node_path_.join)(installer.folder, 'spool'), temp);
        const inFlight = new InFlightRequests();
        const scheduler = new RequestScheduler(new AimdLimit(concurrency, isProven), (priority, running) => priority === 'zip' ? spool.hasZipRoom(running, inFlight.zipBytesToCome) : spool.hasSmallRoom);
        const added = new AddedMirrors(plan.mirrors, network, log);
        const [states, hedges, races] = [new MirrorStates(log), new HedgeBudget(), new MirrorRaces(log)];
        this.#options = options;
        this.#context = { network, log, stallMs, signal, spool, inFlight, scheduler, states, added, hedges, races };
        this.#mirrors = new MirrorSource(plan.mirrors);
        this.#restored = restored && new RestoredSource(restored, this.#closing.signal);
        this.#queue = new PrefetchQueue(concurrency, (file) => this.#prefetch(file));
        this.#closing.signal.addEventListener('abort', () => {
            this.#hindered.resolve();
            scheduler.close();
        });
        if (signal.aborted)
            this.#closing.abort(signal.reason);
        signal.addEventListener('abort', () => this.#closing.abort(signal.reason), { signal: this.#closing.signal });
    }
    /** Their names, best first. */
    get mirrors() {
        return this.#options.plan.mirrors.map(({ name }) => name);
    }
    /** Whether there are public fallback mirrors, and none of them could be reached. */
    get areFallbacksOut() {
        return this.#context.added.areOut;
    }
    /** How long a mirror still asks to be left alone, at most, in milliseconds: for the wait before go's next attempt. */
    get retryAfterMs() {
        return this.#context.states.longestHoldOffMs;
    }
    /** Queues files that will be needed, in this order. Resolves when all are here and installed, or at the first that fails. */
    async prefetch(files) {
        this.#context.log.emit({ type: 'prefetch', files: files.length, zips: files.filter(module_file/* isZip */.K0).length });
        await Promise.race([this.#queue.add(files), this.#hindered.promise]);
    }
    /**
     * Fetches one file for go, now: what was prefetched is there or comes soon, all else goes to the front of the queue.
     * @throws the signal's reason, also when the fetcher is closed
     */
    async get(file) {
        const entry = this.#ask(file);
        for (;;) {
            const fetching = entry.fetching ?? this.#start(entry);
            const outcome = await fetching;
            if (outcome.kind !== 'found') {
                entry.forget(fetching);
                return outcome;
            }
            if (!this.#mustVerify(entry, outcome)) {
                const lent = entry.lend({ ...outcome, release: () => this.#free(outcome) });
                if (await isThere(outcome))
                    return lent;
                entry.forget(fetching);
                lent.release(true);
                await this.#onLost(entry.request, outcome);
                continue;
            }
            entry.isVerified = (await zipSumFault(outcome.content, entry.request.sum, this.#closing.signal)) === undefined;
            // Two that asked at once both hash the copy; the first to finish has dealt with it.
            if (entry.isVerified || entry.fetching !== fetching)
                continue;
            // So the restored cache hashes each copy, and removes this one.
            if (outcome.from === cacheName)
                this.#context.states.taint(cacheName);
            entry.forget(fetching);
            this.#free(outcome);
        }
    }
    /**
     * Fetches something that is no file of a version: a list, a query, a record of the checksum database. It is not kept.
     * A mirror that is preferred is asked first, and then only those of its group.
     * @throws the signal's reason, also when the fetcher is closed
     */
    async ask(request, preferred) {
        const { scheduler } = this.#context;
        scheduler.promote(request.path);
        const source = new MirrorSource(preferring(this.#options.plan.mirrors, preferred));
        const outcome = await source.fetch(request, this.#context, this.#closing.signal);
        for (const fault of outcome.faults ?? [])
            this.#context.log.emit({ type: 'fault', fault });
        return outcome.kind === 'found' ? { ...outcome, release: () => this.#free(outcome) } : outcome;
    }
    /**
     * To be called when go has refused a file: from now on each zip is compared with go.sum before go sees it, as each further
     * wrong one would cost an attempt.
     */
    verifyAll() {
        this.#context.states.verifyAll();
    }
    /** To be called before go is run once more: mirrors that files failed fast for are asked again. */
    reset() {
        this.#context.states.reset();
    }
    /** Whether one more attempt of go could get another copy of a file that it refused; without a file: of any. */
    hasAnotherSource(file) {
        const [first, second] = this.#options.plan.mirrors;
        const isSettled = file !== undefined && this.#entries.get((0,module_file/* filePath */.s$)(file))?.isMismatch === true;
        if (first === undefined || isSettled)
            return false;
        const hasFallback = second !== undefined && (first.group === second.group || first.separator === '|');
        return hasFallback || this.#restored !== undefined;
    }
    /** Ends every transfer and removes the spool. */
    async close() {
        this.#queue.close();
        this.#closing.abort(new Error('the fetcher was closed'));
        await Promise.allSettled([...this.#entries.values()].map(({ fetching }) => fetching));
        await this.#context.spool.close();
    }
    /** go asks for a file. */
    #ask(file) {
        const path = (0,module_file/* filePath */.s$)(file);
        this.#context.log.emit({ type: 'file.asked', file: path, isNew: !this.#entries.has(path) });
        this.#context.scheduler.promote(path);
        const entry = this.#entryFor(file);
        entry.ask();
        return entry;
    }
    /** Fetches a file before go asks for it, unless go was sooner. */
    async #prefetch(file) {
        const { log, scheduler } = this.#context;
        const path = (0,module_file/* filePath */.s$)(file);
        // It was counted when it was queued, and when go asked for it or it was queued before.
        if (this.#entries.has(path))
            return log.emit({ type: 'prefetch', files: -1, zips: (0,module_file/* isZip */.K0)(file) ? -1 : 0 });
        const entry = this.#entryFor(file);
        if ((await this.#restored?.isWorthPrefetching(entry.request)) === false || scheduler.isUrgent(path))
            return;
        const outcome = await this.#start(entry);
        if (outcome.kind === 'failed')
            this.#hindered.resolve();
    }
    #entryFor(file) {
        const path = (0,module_file/* filePath */.s$)(file);
        const known = this.#entries.get(path);
        if (known !== undefined)
            return known;
        const entry = new FetchEntry(requestFor(file, this.#options.sums(file)));
        this.#entries.set(path, entry);
        return entry;
    }
    /** Starts the fetch of a file. A failure is forgotten at once, a 404 or a refusal once go has heard it. */
    #start(entry) {
        const { log, scheduler } = this.#context;
        const { request } = entry;
        const isAsked = () => scheduler.isUrgent(request.path);
        const steps = {
            installer: this.#options.installer,
            fetch: (wanted) => this.#fetch(wanted),
            free: (found) => this.#free(found),
            isAsked,
        };
        const fetching = fetchAndInstall(request, steps).then((outcome) => {
            entry.isMismatch = outcome.kind === 'found' && outcome.isMismatch === true;
            if (outcome.kind === 'found')
                entry.isVerified = outcome.verified;
            else if (outcome.kind === 'failed' || isAsked())
                entry.forget(fetching);
            for (const fault of entry.settle(outcome, isAsked()))
                log.emit({ type: 'fault', fault });
            return outcome;
        });
        entry.fetching = fetching;
        fetching.catch(() => entry.forget(fetching));
        return fetching;
    }
    async #fetch(request) {
        const outcome = await this.#fetchFromSources(request);
        if (outcome.kind === 'found') {
            const { from, size } = outcome;
            (0,collect_garbage/* countBuffer */.a)(bytesPerFile);
            this.#context.log.emit({ type: 'file.ready', file: request.path, from, size, restored: from === cacheName });
        }
        return outcome;
    }
    /** The sources in their order: the restored cache, the mirrors. */
    async #fetchFromSources(request) {
        const { signal } = this.#closing;
        const restored = await this.#restored?.fetch(request, this.#context);
        if (restored?.kind === 'found')
            return restored;
        const outcome = await this.#mirrors.fetch(request, this.#context, signal);
        if (restored?.kind !== 'failed')
            return outcome;
        const fault = { ...restored.fault, recovered: outcome.kind === 'found' };
        return { ...outcome, faults: [fault, ...(outcome.faults ?? [])] };
    }
    /** Whether a zip must be hashed now: a restored one always, since the go that asks may compare nothing. */
    #mustVerify(entry, { from }) {
        const { kind, sum } = entry.request;
        if (kind !== 'zip' || sum === undefined || entry.isVerified)
            return false;
        return from === cacheName || (entry.isIdle && this.#context.states.mustVerify(from));
    }
    /** Another process removed or cut short the file of a content: it is fetched anew, and not left there again. */
    async #onLost(request, { from, isInstalled }) {
        if (isInstalled)
            return;
        const { spool, log } = this.#context;
        if (from === cacheName)
            await this.#restored?.discard(request);
        else if (spool.disableFolder()) {
            const fault = spoolFault(request, 'a file in it was removed or cut short');
            log.emit({ type: 'fault', fault: { ...fault, recovered: true } });
        }
    }
    /** Frees a content, which may let a prefetch start. */
    #free(found) {
        found.release(false);
        this.#context.scheduler.wake();
    }
}


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ freeMemory),
/* harmony export */   W: () => (/* binding */ freeChunk)
/* harmony export */ });
/**
 * Frees the memory of a buffer that has it for itself, at once; V8 collects buffers only when there are many MiB of them. The
 * buffer is empty afterwards: a later use is an error, and not other bytes.
 */
function freeMemory({ buffer }) {
    if (buffer instanceof ArrayBuffer)
        buffer.transfer(0);
}
/**
 * Frees the memory of a chunk of a stream that has been used, if nothing that follows is in the same memory; what was before it
 * there has been used before it. True if it was freed.
 */
function freeChunk(chunk) {
    // Smaller ones may share their memory with strangers.
    const isLarge = chunk.length >= Buffer.poolSize / 2;
    const isOwn = isLarge && chunk.byteOffset + chunk.length === chunk.buffer.byteLength;
    if (isOwn)
        freeMemory(chunk);
    return isOwn;
}


/***/ }),

/***/ 68123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hashMod),
/* harmony export */   m: () => (/* binding */ hashZip)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89517);
/* harmony import */ var _h1_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19949);




/** The hash that go.sum's `/go.mod` line holds for these bytes. */
function hashMod(bytes) {
    return (0,_h1_js__WEBPACK_IMPORTED_MODULE_3__.h1)(['go.mod'], (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'buffer'));
}
/**
 * The hash that go.sum holds for a module zip.
 * @throws if it is not a readable zip, or the signal is aborted
 */
async function hashZip(zip, signal = new AbortController().signal) {
    // Names stay bytes: go hashes them as they are, whatever encoding the zip claims.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const opened = await ('path' in zip ? (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .openPromise */ .sO)(zip.path, options) : (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .fromBufferPromise */ .SY)(zip.bytes, options));
    try {
        const names = [];
        const digests = [];
        for await (const entry of opened.eachEntry()) {
            const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            signal.throwIfAborted();
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(await opened.openReadStreamPromise(entry), digest);
            names.push(entry.fileNameRaw.toString('latin1'));
            digests.push(digest.digest());
        }
        return (0,_h1_js__WEBPACK_IMPORTED_MODULE_3__.h1)(names, Buffer.concat(digests));
    }
    finally {
        opened.close();
    }
}


/***/ }),

/***/ 19949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ digestSize),
/* harmony export */   h1: () => (/* binding */ h1)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Bytes of a SHA-256 digest. */
const digestSize = 32;
/**
 * The `h1:` hash of go.sum over files given by their names in the zip and their SHA-256 digests, one behind the other in
 * the same order (golang.org/x/mod/sumdb/dirhash, Hash1).
 * @param names one character a byte (latin1): then JavaScript sorts them as Go sorts the bytes
 */
function h1(names, digests) {
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const byName = names.map((name, index) => ({ name, at: index * digestSize }));
    byName.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, at } of byName)
        sum.update(`${digests.toString('hex', at, at + digestSize)}  ${name}\n`, 'latin1');
    return `h1:${sum.digest('base64')}`;
}


/***/ }),

/***/ 45583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oh: () => (/* binding */ findZipEnd),
/* harmony export */   hj: () => (/* binding */ isZipDirectory),
/* harmony export */   i: () => (/* binding */ isZipStart),
/* harmony export */   o$: () => (/* binding */ zipEndSize),
/* harmony export */   oM: () => (/* binding */ longestZipTail)
/* harmony export */ });
/** The end-of-central-directory record without its comment, in bytes (APPNOTE.TXT, 4.3.16). */
const zipEndSize = 22;
/** The longest end of a zip that can hold the record, in bytes: a comment of at most 65,535 may follow it. */
const longestZipTail = zipEndSize + 0xffff;
/** The last end record in the end of a zip; undefined if there is none. */
function findZipEnd(tail) {
    if (tail.length < zipEndSize)
        return undefined;
    const at = tail.lastIndexOf('PK\x05\x06', tail.length - zipEndSize, 'latin1');
    if (at < 0)
        return undefined;
    return { at, directorySize: tail.readUInt32LE(at + 12), directoryOffset: tail.readUInt32LE(at + 16) };
}
/** Whether bytes begin as a zip does: with a file's local header, or, if it has no file, with the end record. */
function isZipStart(head) {
    const signature = head.toString('latin1', 0, 4);
    return signature === 'PK\x03\x04' || signature === 'PK\x05\x06';
}
/** Whether bytes begin as a central directory does. */
function isZipDirectory(bytes) {
    return bytes.toString('latin1', 0, 4) === 'PK\x01\x02';
}


/***/ }),

/***/ 71175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ declinesSumdb),
/* harmony export */   p: () => (/* binding */ sumdbOnMirrors)
/* harmony export */ });
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55043);

/**
 * The database that go asks the mirrors for, by its name; undefined if GOSUMDB switches it off, pins its address (go then asks
 * no mirror), or cannot be read (go then refuses it). The rule of cmd/go/internal/modfetch, dbDial and initBase.
 */
function sumdbOnMirrors(gosumdb) {
    if (gosumdb === 'off' || gosumdb === '')
        return undefined;
    try {
        const { verifier, pinned } = (0,_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSumdb */ .N)(gosumdb);
        return pinned ? undefined : verifier.name;
    }
    catch {
        return undefined;
    }
}
/** 404 and 410 say so as well, but are no faults. */
const declining = ['http_401', 'http_403', 'http_451', 'http_other'];
/** Whether a mirror fails `sumdb/NAME/supported` because it never passes the database on, not only because it cannot now. */
function declinesSumdb(cause) {
    return declining.includes(cause);
}


/***/ })

};
