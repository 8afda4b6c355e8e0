export const id = 473;
export const ids = [473];
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
/** After so many bytes the young generation is collected: often enough that few buffers pile up, and rarely enough to cost nothing. */
const every = 2 * MiB;
/** The heap may grow to so much, or by half, before all of it is collected. */
const least = 26 * MiB;
const growth = 1.3;
let collect;
let counted = 0;
let ceiling = least;
/**
 * Keeps the memory of a process that moves many bytes flat: to be called before it begins to. Each read from a socket
 * makes a buffer outside the JavaScript heap, which is freed only when the young generation is collected; V8 does not count
 * those buffers, lets both generations grow, and so collects them ever more rarely. A process that lives for a minute next
 * to a go command that needs the memory should not: kept small, collecting takes a few milliseconds each time.
 */
function freeBuffersEarly() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    collect = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('gc');
}
/** Tells of a buffer that was read and is not needed for long. */
function countBuffer(bytes) {
    counted += bytes;
    if (counted < every || collect === undefined)
        return;
    counted = 0;
    collect({ type: 'minor' });
    if ((0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)().used_heap_size < ceiling)
        return;
    collect({ type: 'major' });
    ceiling = Math.max(least, growth * (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)().used_heap_size);
}


/***/ }),

/***/ 67690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ Fetcher)
});

;// CONCATENATED MODULE: ./src/fetch/fetch-entry.ts
/** One file on its way: fetched once, whoever asks, and kept until it has been handed over. */
class FetchEntry {
    wanted;
    /** go.sum's hash, where it has one. */
    sum;
    /** Whether anybody has asked for it yet. */
    isRequested = false;
    /** Asked for again after it was handed over: go has refused it, or its attempt was killed. */
    refused = false;
    /** The source of the copy that was handed over last. */
    servedBy;
    /** Whether the copy that is there was compared with go.sum. */
    hashed = false;
    /** Not what go.sum names, and nobody has another one: a further attempt cannot help. */
    disputed = false;
    /** The restored copy, if any, is not good. */
    uncached = false;
    /** Faults of a fetch that nobody was waiting for: they count once somebody asks. */
    #held = [];
    #lane;
    #ticket;
    #running;
    #readers = 0;
    constructor(wanted, sum, lane) {
        this.wanted = wanted;
        this.sum = sum;
        this.#lane = lane;
    }
    /** The fetch that is under way or has brought something. */
    get running() {
        return this.#running;
    }
    /** Somebody waits for it from now on. */
    ask() {
        this.isRequested = true;
        this.#lane = 'asked';
        this.#ticket?.promote();
        // Go holds a `.info` against nothing but what was checked here as well.
        if (this.wanted.kind !== 'info' && this.#running === undefined && this.servedBy !== undefined)
            this.refused = true;
    }
    takeTurn(turns) {
        this.#ticket = turns.acquire(this.#lane);
        return this.#ticket;
    }
    /** Starts a fetch. One that fails is forgotten at once, any other answer when somebody has heard it. */
    run(fetch) {
        const running = fetch();
        this.#running = running;
        running.then(({ kind }) => {
            // There are thousands of jobs, and they stay.
            this.#ticket = undefined;
            if (kind === 'failed' || (kind !== 'found' && this.isRequested))
                this.#forget(running);
        }, () => this.#forget(running));
        return running;
    }
    /** The faults that are to be told now that a fetch has ended: those of a vain one wait until somebody asks for the file. */
    tell(outcome, faults) {
        const held = this.#held;
        if (outcome.kind === 'failed' && !this.isRequested) {
            this.#held = [...held, ...faults];
            return [];
        }
        this.#held = [];
        const recovered = outcome.kind === 'found' || outcome.kind === 'absent';
        return [...held.map((fault) => ({ ...fault, recovered })), ...faults];
    }
    /** Hands a content out. The returned function takes it back; with the last reader of one handed over it is dropped. */
    acquire(content, drop) {
        const { running } = this;
        this.#readers++;
        let isOut = true;
        return (delivered) => {
            if (!isOut)
                return;
            isOut = false;
            this.#readers--;
            if (delivered)
                this.servedBy = content.from;
            if (this.#readers > 0 || this.servedBy === undefined)
                return;
            if (running !== undefined)
                this.#forget(running);
            drop();
        };
    }
    /** Whether nobody is reading the content. */
    get isIdle() {
        return this.#readers === 0;
    }
    /** Lets the next one who asks start anew. */
    forget() {
        this.#running = undefined;
    }
    #forget(running) {
        if (this.#running === running)
            this.#running = undefined;
    }
}

// EXTERNAL MODULE: ./src/gomod/module-file.ts
var module_file = __webpack_require__(73253);
;// CONCATENATED MODULE: ./src/fetch/module-request.ts

/** The request for one file of a module version. */
function requestFor(file) {
    return { kind: file.kind, path: (0,module_file/* filePath */.s)(file), module: file.path, version: file.version };
}
/** Where a wanted path lies below a mirror's root. Only what a URL path cannot hold as it is gets percent-encoded. */
function requestUrl(root, wanted) {
    const url = new URL(root);
    const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
    url.pathname = base + encodeURIComponent(wanted.path).replaceAll('%2F', '/').replaceAll('%40', '@');
    return url;
}
const MiB = 1024 * 1024;
/** The largest reply that is accepted, in bytes: for zips the go command's own limit (codehost.MaxZipFile). */
function sizeLimit(kind) {
    return kind === 'zip' ? 500 * MiB : 16 * MiB;
}

;// CONCATENATED MODULE: ./src/fetch/prefetch-queue.ts
/** So many files may wait for their turn, or for a restored copy; the others wait as a mere entry in a list. */
const waiting = 256;
/** Files that will be needed, and are fetched before anybody asks, in the order given: the small ones and the zips side by side. */
class PrefetchQueue {
    #small;
    #zips;
    /** `start` begins to fetch a file, and gives undefined where that has been done already. */
    constructor(concurrency, start) {
        // Two lines, since zips that wait for room would hold up the small files that go needs to get to them.
        this.#small = new Line(concurrency + waiting, start);
        this.#zips = new Line(concurrency + waiting, start);
    }
    add(files) {
        this.#small.add(files.filter(({ kind }) => kind !== 'zip'));
        this.#zips.add(files.filter(({ kind }) => kind === 'zip'));
    }
    /** Starts no more. */
    end() {
        this.#small.end();
        this.#zips.end();
    }
}
/** Files of which so many at a time have been started. */
class Line {
    #most;
    #start;
    #files = [];
    #next = 0;
    #started = 0;
    #isOver = false;
    constructor(most, start) {
        this.#most = most;
        this.#start = start;
    }
    add(files) {
        this.#files.push(...files);
        this.#pump();
    }
    end() {
        this.#isOver = true;
    }
    #pump() {
        while (this.#started < this.#most && !this.#isOver) {
            const file = this.#files[this.#next++];
            if (file === undefined) {
                this.#files.length = this.#next = 0;
                return;
            }
            this.#started++;
            const done = () => {
                this.#started--;
                this.#pump();
            };
            // Nobody waits for it yet: who asks later hears of the failure, or tries again.
            const fetching = this.#start(file);
            if (fetching === undefined)
                this.#started--;
            else
                fetching.then(done, done);
        }
    }
}

// EXTERNAL MODULE: ./src/causes/log/classify.ts
var classify = __webpack_require__(88325);
// EXTERNAL MODULE: ./src/causes/rules/table.ts + 22 modules
var table = __webpack_require__(27142);
;// CONCATENATED MODULE: ./src/fetch/request-faults.ts



/** What a request for a file ran into. */
function transportFault({ module, version }, { seen, at }) {
    return (0,table/* faultOf */.Kl)(seen.cause, { text: seen.text, module, version, url: `${at.origin}${at.pathname}` }, seen.override);
}
/** What others ran into, as the reason why a file is not available: its module met the fault, too. */
function sharedFault(wanted, mirror, { seen, at }) {
    const { module, version } = wanted;
    const text = `not asked for, as ${at.hostname} had just failed: ${seen.text}`;
    const url = requestUrl(mirror.url, wanted).href;
    return (0,table/* faultOf */.Kl)(seen.cause, { text, module, version, host: at.hostname, url });
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

;// CONCATENATED MODULE: ./src/fetch/schedule/latency-tracker.ts
/** Notes that so many bytes have come, of so many where that is known. */
function advance(flight, received, total) {
    flight.firstByteAt ??= performance.now();
    flight.received = received;
    flight.total = total;
}
/** How many peers there must be before anything is called slow, and how many are remembered. */
const enough = 20;
const remembered = 200;
/** How often requests are looked at; milliseconds. */
const tick = 50;
/** No request is called slow before; milliseconds. */
const leastWait = 250;
/** A body is a trickle when it would need so many times what its peers would, and so much longer; milliseconds. */
const trickleFactor = 4;
const trickleMs = 1_000;
/** What a zip counts for before its length is known, and at most: one large zip alone may not fill the link; bytes. */
const unknownZip = 64 * 1024;
const largeZip = 4 * 1024 * 1024;
/** How fast requests are, so that the slow ones can be told from the rest. */
class LatencyTracker {
    /** Milliseconds to the first byte, by whether a zip was asked for. */
    #waits = { zip: [], small: [] };
    /** Bytes per millisecond of finished zips. */
    #rates = [];
    #flights = new Set();
    #timer;
    /** Watches a request until {@link finish}. */
    start(flight) {
        this.#flights.add(flight);
        this.#timer ??= setInterval(() => this.#look(), tick).unref();
    }
    /** The request has ended; one that went well is a peer for the others. */
    finish(flight, isGood) {
        this.#flights.delete(flight);
        if (this.#flights.size === 0) {
            clearInterval(this.#timer);
            this.#timer = undefined;
        }
        const { firstByteAt } = flight;
        if (!isGood || firstByteAt === undefined)
            return;
        remember(flight.kind === 'zip' ? this.#waits.zip : this.#waits.small, firstByteAt - flight.startedAt);
        const took = performance.now() - firstByteAt;
        if (flight.kind === 'zip' && flight.received > 100_000)
            remember(this.#rates, flight.received / Math.max(took, 1));
    }
    /** Whether the body trickles: it comes, but would take far longer than from anybody else. */
    isBelowMinSpeed(flight) {
        const { firstByteAt, received, total } = flight;
        if (firstByteAt === undefined || total === undefined || this.#rates.length < enough)
            return false;
        const elapsed = performance.now() - firstByteAt;
        if (elapsed <= leastWait)
            return false;
        const usual = total / quantile(this.#rates, 0.5);
        const projected = (elapsed * total) / Math.max(received, 1);
        return projected > trickleFactor * usual + trickleMs;
    }
    /** How many bytes of zips are still to come, as far as it is known. Large ones, and those that trickle, count for less. */
    get underWay() {
        let sum = 0;
        for (const { kind, total, received } of this.#flights) {
            if (kind === 'zip')
                sum += total === undefined ? unknownZip : Math.min(largeZip, total - received);
        }
        return sum;
    }
    #look() {
        const longest = { zip: longestWait(this.#waits.zip), small: longestWait(this.#waits.small) };
        for (const flight of this.#flights) {
            const { kind, startedAt, firstByteAt } = flight;
            const waited = firstByteAt === undefined ? performance.now() - startedAt : 0;
            if (!this.isBelowMinSpeed(flight) && waited <= (kind === 'zip' ? longest.zip : longest.small))
                continue;
            this.#flights.delete(flight);
            flight.onSlow();
        }
    }
}
/** How long the first byte of a body may take, by what its peers took; milliseconds. */
function longestWait(waits) {
    return waits.length < enough ? Number.POSITIVE_INFINITY : Math.max(leastWait, 1.5 * quantile(waits, 0.95));
}
function remember(samples, sample) {
    samples.push(sample);
    if (samples.length > remembered)
        samples.shift();
}
function quantile(samples, share) {
    const sorted = [...samples].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

;// CONCATENATED MODULE: ./src/fetch/schedule/request-scheduler.ts
/** Lanes, most urgent first: what go is waiting for, the small files of the fetch-ahead, its zips. */
const priorities = ['asked', 'small', 'zip'];
/**
 * How much of the turns a lane may have. Small files are many and keep the processor busy rather than the link: zips come beside
 * them. What is left by zips is for what go asks for, and for more connections to large ones.
 */
const shares = { asked: 1, small: 0.75, zip: 0.75 };
/** A server that says "too many" is asked with at least this many requests at once. */
const minLimit = 2;
/** So many requests run at once until one has gone well: a dead mirror is not to be asked for everything at the same time. */
const slowStartLimit = 8;
/**
 * Who may use the network next. `limit` requests run at once; it is halved when a mirror says "too many requests" and
 * grows back by one for each `limit` requests that went well.
 */
class RequestScheduler {
    #most;
    #hasRoom;
    #queues = { asked: new Set(), small: new Set(), zip: new Set() };
    #limit;
    #isProven;
    #runningIn = { asked: 0, small: 0, zip: 0 };
    #good = 0;
    #isOver = false;
    /**
     * `isProven`: the mirrors are known to answer; else few requests run until one has gone well. What nobody waits for
     * yet only starts while `hasRoom` says so, told how many requests run; call {@link wake} when that may have changed.
     */
    constructor(limit, hasRoom, isProven) {
        this.#most = limit;
        this.#limit = isProven ? limit : Math.min(limit, slowStartLimit);
        this.#isProven = isProven;
        this.#hasRoom = hasRoom;
    }
    get limit() {
        return this.#limit;
    }
    acquire(lane) {
        const { promise, resolve } = Promise.withResolvers();
        let state = 'waiting';
        const waiting = {
            lane,
            start: () => {
                state = 'running';
                this.#runningIn[waiting.lane]++;
                resolve();
            },
        };
        this.#queues[lane].add(waiting);
        this.wake();
        return {
            granted: promise,
            promote: () => {
                if (!this.#queues[waiting.lane].delete(waiting))
                    return;
                waiting.lane = 'asked';
                this.#queues.asked.add(waiting);
                this.wake();
            },
            release: () => {
                this.#queues[waiting.lane].delete(waiting);
                if (state === 'running')
                    this.#runningIn[waiting.lane]--;
                state = 'left';
                this.wake();
            },
        };
    }
    /** A turn for what may as well not be done: undefined where none is free at once. */
    tryAcquire() {
        return this.#running < this.#limit ? this.acquire('asked') : undefined;
    }
    /** Starts whoever may start now. */
    wake() {
        while (this.#running < this.#limit) {
            const next = this.#next();
            if (next === undefined)
                return;
            this.#queues[next.lane].delete(next);
            next.start();
        }
    }
    /** All is over: whoever waits, or comes later, is let through to find that out. */
    end() {
        this.#limit = Number.POSITIVE_INFINITY;
        this.#isOver = true;
        this.wake();
    }
    /** A mirror said "too many requests". */
    onRateLimited() {
        this.#limit = Math.max(Math.min(minLimit, this.#most), Math.floor(this.#limit / 2));
        this.#good = 0;
        // It has said how many it wants: from here on the number grows slowly.
        this.#isProven = true;
    }
    /** A request went well. */
    onSuccess() {
        if (!this.#isProven) {
            this.#isProven = true;
            this.#limit = this.#most;
            this.wake();
            return;
        }
        if (this.#limit >= this.#most || ++this.#good < this.#limit)
            return;
        this.#good = 0;
        this.#limit++;
        this.wake();
    }
    get #running() {
        const { asked, small, zip } = this.#runningIn;
        return asked + small + zip;
    }
    #next() {
        for (const lane of priorities) {
            if (this.#isFull(lane))
                continue;
            for (const waiting of this.#queues[lane])
                return waiting;
        }
        return undefined;
    }
    #isFull(lane) {
        if (lane === 'asked' || this.#isOver)
            return false;
        const most = Math.ceil(shares[lane] * this.#limit);
        return this.#runningIn[lane] >= most || !this.#hasRoom(lane, this.#running);
    }
}

// EXTERNAL MODULE: ./src/mirrors/catalogue.ts
var catalogue = __webpack_require__(30735);
;// CONCATENATED MODULE: ./src/fetch/source/fallback-order.ts

/**
 * Who may be asked next for one file. Entries are asked in the list's order, as go would: the next one after a 404 or 410;
 * after a fault only where it is of the same group, or where `|` follows the one that failed.
 */
class FallbackOrder {
    #mirrors;
    #standings;
    constructor(mirrors, avoid) {
        this.#mirrors = mirrors;
        this.#standings = mirrors.map(({ name }) => {
            return { faults: 0, stalls: 0, avoided: avoid.has(name), out: false, said: 'nothing' };
        });
    }
    /** Those that may be asked now, the one to ask first in front: fewest troubles with this file, then the list's order. */
    get candidates() {
        const permitted = [];
        for (const [index, mirror] of this.#mirrors.entries()) {
            if (!this.#permits(index))
                break;
            const { out, faults, stalls, avoided } = this.#at(index);
            // One retry at the same mirror comes before its stand-in; after a stall the stand-in comes first.
            if (!out)
                permitted.push({ mirror, penalty: Math.floor(faults / 2) + stalls + Number(avoided) });
        }
        return permitted.sort((a, b) => a.penalty - b.penalty).map(({ mirror }) => mirror);
    }
    /** It says that there is no such thing. */
    markNotFound(mirror) {
        const standing = this.#of(mirror);
        standing.out = true;
        standing.said = 'absent';
    }
    /** A fault; `passes` when the same request may work a little later. */
    markFailed(mirror, passes, stalled) {
        const standing = this.#of(mirror);
        standing.faults++;
        if (stalled)
            standing.stalls++;
        if (!passes)
            standing.out = true;
        standing.said = 'fault';
    }
    /** How often the mirror has failed for this file. */
    faults(mirror) {
        return this.#of(mirror).faults;
    }
    /**
     * Whether the list as a whole says that there is no such thing. It does not while an entry could not say and `,` follows
     * it: go would not have gone on, and a time-out must never become a 404. Of the public mirrors the official one decides:
     * a stand-in's not-found may be lag, and asking them all would spread private names.
     */
    get absent() {
        const isAbsent = (index) => this.#at(index).said === 'absent';
        const official = this.#mirrors.findIndex(({ origin, name }) => origin === 'catalogue' && name === catalogue/* catalogue */.s[0]?.url);
        if (this.#mirrors[0]?.origin === 'catalogue')
            return official >= 0 && isAbsent(official);
        const last = this.#mirrors.length - 1;
        return this.#mirrors.every(({ separator }, index) => isAbsent(index) || (separator === '|' && index < last));
    }
    #permits(index) {
        const mirror = this.#mirrors[index];
        const before = this.#mirrors[index - 1];
        if (mirror === undefined || before === undefined)
            return true;
        if (before.group === mirror.group || before.separator === '|')
            return true;
        return this.#at(index - 1).said === 'absent';
    }
    #of(mirror) {
        return this.#at(this.#mirrors.indexOf(mirror));
    }
    #at(index) {
        const standing = this.#standings[index];
        if (standing === undefined)
            throw new Error(`no mirror number ${index}`);
        return standing;
    }
}
/** The mirrors with one of them in front, and then only those of its group; as they are where there is none of that name. */
function preferring(mirrors, name) {
    const first = mirrors.find((mirror) => mirror.name === name);
    if (first === undefined)
        return mirrors;
    return [first, ...mirrors.filter((mirror) => mirror !== first && mirror.group === first.group)];
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/fetch/fault-trail.ts

/** What one file ran into on its way. */
class FaultTrail {
    #wanted;
    #met = [];
    /** What another file ran into while this one waited: this one's fault only where it has none of its own and fails. */
    #shared;
    #blamed;
    constructor(wanted) {
        this.#wanted = wanted;
    }
    /** The faults of requests for this file. */
    get met() {
        return this.#met;
    }
    /** Adds a fault that no mirror is to blame for. */
    add(fault) {
        this.#met.push(fault);
    }
    /** Adds what a request for this file met, and gives it as a fault. */
    meet(trouble) {
        const fault = transportFault(this.#wanted, trouble);
        this.#met.push(fault);
        return fault;
    }
    /** What a request for another file met at a mirror, as a fault of this one. */
    share(mirror, trouble) {
        this.#shared ??= sharedFault(this.#wanted, mirror, trouble);
        return this.#shared;
    }
    /** The mirror whose failure is the answer where nobody has a better one: the first that was blamed. */
    get blamed() {
        return this.#blamed;
    }
    blame(blamed) {
        this.#blamed ??= blamed;
    }
    /** All that is to be told, by whether the file was answered for in the end. */
    tell(recovered) {
        const shared = this.#shared === undefined ? [] : [this.#shared];
        const faults = recovered || this.#met.length > 0 ? this.#met : shared;
        return faults.map((fault) => ({ ...fault, recovered }));
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/fetch/spool/spool-file.ts

/** So many bytes are written at once: each write is a round through the thread pool. */
const piece = 128 * 1024;
/** The folder for waiting files cannot be used: its disk is full, or it may not be written to. */
class SpoolError extends Error {
    name = 'SpoolError';
    /** `cause` is the error of the file system; told as go would tell it. */
    constructor(path, cause) {
        const [, words, call] = /^[A-Z\d]+: ([^,]+), (\w+)/.exec(cause instanceof Error ? cause.message : '') ?? [];
        super(words === undefined ? `${path}: ${cause}` : `${call} ${path}: ${words}`, { cause });
    }
}
/** A file in the spool while it is written. */
class SpoolFile {
    #handle;
    #path;
    constructor(path, handle) {
        this.#path = path;
        this.#handle = handle;
    }
    /**
     * Opens a new file, or one that is there in part.
     * @throws {SpoolError}
     */
    static async open(path, isNew) {
        return new SpoolFile(path, await guarded(path, (0,external_node_fs_promises_.open)(path, isNew ? 'w+' : 'r+', 0o600)));
    }
    /**
     * Writes the first `size` bytes of a buffer at the byte `at`.
     * @throws {SpoolError}
     */
    async write(buffer, size, at) {
        const { bytesWritten } = await guarded(this.#path, this.#handle.write(buffer, 0, size, at));
        // What fills a disk is written in part before the next write fails.
        if (bytesWritten < size)
            throw new SpoolError(this.#path, new Error('ENOSPC: no space left on device, write'));
    }
    /**
     * Does what reads the file.
     * @throws {SpoolError}
     */
    async read(look) {
        return await guarded(this.#path, look(this.#handle));
    }
    /** @throws {SpoolError} */
    async close() {
        await guarded(this.#path, this.#handle.close());
    }
}
/** Buffers that are not in use: filled again and again, so that nothing is left to collect. */
const idle = [];
/** Bytes that go into a file one after the other, many at a time. */
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
            this.#buffer ??= idle.pop() ?? Buffer.allocUnsafeSlow(piece);
            const copied = chunk.copy(this.#buffer, this.#size, from);
            from += copied;
            this.#size += copied;
            if (this.#size === piece)
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

// EXTERNAL MODULE: ./src/causes/transport/transport-fault.ts + 1 modules
var transport_fault = __webpack_require__(4617);
// EXTERNAL MODULE: ./src/network/send.ts
var send = __webpack_require__(74508);
// EXTERNAL MODULE: ./src/gomod/dirhash.ts
var dirhash = __webpack_require__(68123);
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
 * Why a small reply cannot be what was asked for, or undefined when it may be. `sum` is go.sum's hash of the file,
 * where go.sum has one.
 */
function smallFileFault(wanted, body, sum) {
    switch (wanted.kind) {
        case 'info':
        case 'query':
        case 'latest':
            return badReply(infoTrouble(wanted, body));
        case 'mod':
            if (sum !== undefined && (0,dirhash/* hashMod */.Z$)(body) === sum)
                return undefined;
            if (body.length === 0 || (0,html_page/* isPage */.y)(startOf(body))) {
                return badReply(`${(0,html_page/* describePage */.j)(startOf(body))} instead of a go.mod file`);
            }
            return sumFault((0,dirhash/* hashMod */.Z$)(body), sum);
        default:
            return badReply((0,html_page/* isPage */.y)(startOf(body)) ? (0,html_page/* describePage */.j)(startOf(body)) : undefined);
    }
}
/** Two hashes that should be one, in the words of the go command. */
function sumFault(hash, sum) {
    if (sum === undefined || hash === sum)
        return undefined;
    return { cause: 'gosum_mismatch', detail: `checksum mismatch: downloaded: ${hash}, go.sum: ${sum}` };
}
function badReply(detail) {
    return detail === undefined ? undefined : { cause: 'bad_reply', detail };
}
function infoTrouble(wanted, body) {
    let version;
    try {
        version = JSON.parse(body.toString('utf8'))?.Version;
    }
    catch {
        return `${(0,html_page/* describePage */.j)(startOf(body))} instead of JSON`;
    }
    if (typeof version !== 'string')
        return `JSON without a Version: ${(0,html_page/* describePage */.j)(startOf(body))}`;
    if (wanted.kind === 'info' && version !== wanted.version)
        return `the version ${version} instead of ${wanted.version}`;
    return undefined;
}
/** Why a reply with this beginning and end cannot be a zip, or undefined when it may be one. */
function zipTailFault(head, tail) {
    if (!(0,zip_end/* isZipStart */.i)(head))
        return badReply(`${(0,html_page/* describePage */.j)(startOf(head))} instead of a zip`);
    return badReply((0,zip_end/* findZipEnd */.Oh)(tail) === undefined ? 'a zip without its end record' : undefined);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/fetch/transfer/body.ts



/** The body as the mirror meant it, and its length where that was announced. */
function decoded({ headers, body }) {
    const encoding = headers['content-encoding']?.toLowerCase();
    // Not asked for, but some proxies compress all the same.
    if (encoding === 'gzip' || encoding === 'x-gzip') {
        const gunzip = (0,external_node_zlib_.createGunzip)();
        (0,external_node_stream_.pipeline)(body, gunzip, () => { });
        return { stream: gunzip, length: undefined };
    }
    const length = headers['content-length'];
    return { stream: body, length: length === undefined ? undefined : Number(length) };
}
/** Reads a body into memory, or undefined when it is larger than `limit`; `onBytes` hears how much has come so far. */
async function collect(stream, limit, onBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > limit)
            return undefined;
        onBytes(size);
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}
/** The first `size` bytes of a body as text, or what came of them. */
async function readStart(stream, size) {
    const chunks = [];
    let received = 0;
    try {
        for await (const chunk of stream) {
            chunks.push(chunk);
            received += chunk.length;
            if (received >= size)
                break;
        }
    }
    catch {
        // A body that breaks off takes nothing away from what came of it.
    }
    return Buffer.concat(chunks).subarray(0, size).toString('utf8');
}
/** What an error is that ended a body. */
function bodyFault(network, error, { url }) {
    return (0,transport_fault/* faultOfError */.qc)(error, { url, proxy: network.proxyFor(url), phase: 'body' });
}

;// CONCATENATED MODULE: ./src/fetch/transfer/range.ts

/** The ETag by which parts of a file may be put together; undefined where there is none that promises equal bytes. */
function strongEtag({ headers }) {
    const { etag } = headers;
    return etag?.startsWith('"') && headers['content-encoding'] === undefined ? etag : undefined;
}
/** Whether the server has said or shown that it gives parts of this file. */
function givesRanges({ status, headers }) {
    return status === 206 || headers['accept-ranges'] === 'bytes';
}
/** The headers that ask for the bytes from `from` to before `to`, and for the whole file if it is another one by now. */
function rangeHeaders({ etag, total }, from, to = total) {
    return { range: `bytes=${from}-${to === total ? '' : to - 1}`, 'if-range': etag };
}
/** Whether a reply brings these bytes of this very file. */
function isRange(incoming, from, to, { etag, total }) {
    const { status, headers } = incoming;
    const isThis = strongEtag(incoming) === etag && headers['content-range'] === `bytes ${from}-${to - 1}/${total}`;
    return status === 206 && isThis;
}
/**
 * How a slow transfer gets more connections to its mirror: only in turns that nobody else can use, and only for bytes of
 * the very same file.
 */
function openExtraConnection({ network, tally, turns, stallMs }, url, signal, whole) {
    return (from, to, over) => {
        const ticket = turns.tryAcquire();
        if (ticket === undefined)
            return undefined;
        tally.requests++;
        const options = { headers: rangeHeaders(whole, from, to), signal: AbortSignal.any([signal, over]), stallMs };
        const ask = async () => {
            const incoming = await (0,send/* send */.tN)(network, url, options);
            incoming.body.once('close', ticket.release);
            if (isRange(incoming, from, to, whole))
                return incoming.body;
            incoming.body.on('error', () => { }).destroy();
            return undefined;
        };
        return ask().catch(() => {
            // Whatever it is, the transfer goes on as it was.
            ticket.release();
            return undefined;
        });
    };
}

;// CONCATENATED MODULE: ./src/fetch/transfer/response-verdict.ts


/** What a file that has come whole is, by what is wrong with it. */
function judge(trouble, content, size, url) {
    if (trouble === undefined)
        return { kind: 'content', content, size };
    if (trouble.cause === 'bad_reply')
        return { kind: 'trouble', seen: (0,transport_fault/* faultOfBadResponse */.AW)(trouble.detail, { url }), at: url };
    return { kind: 'disputed', content, size, seen: { cause: trouble.cause, text: trouble.detail }, at: url };
}
/** More came, or was announced, than such a file may have. */
function tooLarge(wanted, url) {
    const limit = sizeLimit(wanted.kind);
    return {
        kind: 'trouble',
        seen: (0,transport_fault/* faultOfBadResponse */.AW)(`a reply larger than the limit of ${limit} bytes`, { url }),
        at: url,
    };
}
/** The file in the spool that a reply has left behind. */
function pathOf(reply) {
    if (reply === undefined || reply.kind === 'status')
        return undefined;
    if (reply.kind === 'trouble')
        return reply.part?.path;
    return 'path' in reply.content ? reply.content.path : undefined;
}

;// CONCATENATED MODULE: ./src/fetch/verify/zip-file.ts




/** Why an open file of `size` bytes cannot be a zip, or undefined when it may be one. Only its ends are read. */
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
/** Hashes a zip, and says whether it is another one than go.sum names. */
async function sumOfZip(content, sum) {
    if (sum === undefined)
        return undefined;
    try {
        return sumFault(await (0,dirhash/* hashZip */.mk)(content), sum);
    }
    catch (error) {
        return {
            cause: 'bad_reply',
            detail: `a zip that cannot be read (${error instanceof Error ? error.message : error})`,
        };
    }
}
/** Whether a file is still there as it was found: where files wait, others may tidy up. */
async function isThere({ content, size }) {
    if ('bytes' in content)
        return true;
    const found = await (0,external_node_fs_promises_.stat)(content.path).catch(() => undefined);
    return found?.size === size;
}

;// CONCATENATED MODULE: ./src/fetch/transfer/segmented-download.ts

/** A body that ended before its announced length. */
class CutError extends Error {
    name = 'CutError';
    code = 'ERR_STREAM_PREMATURE_CLOSE';
}
/** A connection is left alone until it has shown for so long how fast it is; milliseconds. */
const trial = 250;
/** It gets help when it would go on for so long; milliseconds. */
const tedious = 500;
/** No connection is opened for less than so many bytes. */
const leastStretch = 2 * 1024 * 1024;
/**
 * A zip on its way from one mirror to disk. What one connection would still take long to bring is shared with another one,
 * where one is free: many mirrors and their stores give each connection only so much.
 */
class SegmentedDownload {
    #file;
    #onBytes;
    #help;
    #stretches = [];
    #helpers = new Set();
    #over = new AbortController();
    #isAsking = false;
    constructor(file, help, onBytes) {
        this.#file = file;
        this.#help = help;
        this.#onBytes = onBytes;
    }
    /**
     * Writes what a stream brings, from the byte `from` to before `end`, which is infinite where nobody said how much it is;
     * resolves when all of it is on disk, whoever brought it.
     * @throws the first error of a connection, {@link CutError}, or `SpoolError`; nothing is written any more then
     */
    async run(stream, from, end) {
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
    /** How many bytes are there without a gap; `from` where nothing came. */
    reach(from) {
        let reach = from;
        for (const stretch of this.#stretches.toSorted((a, b) => a.from - b.from)) {
            if (stretch.from > reach)
                break;
            reach = stretch.at;
        }
        return reach;
    }
    async #read(stream, from, end) {
        const stretch = { from, at: from, end, since: performance.now() };
        this.#stretches.push(stretch);
        const pile = new BufferedWriter(this.#file, from);
        // Leaving it early is an error to undici's streams.
        stream.on('error', () => { });
        try {
            for await (const chunk of stream) {
                const bytes = chunk.subarray(0, stretch.end - stretch.at);
                stretch.at += bytes.length;
                this.#onBytes(bytes.length);
                await pile.add(bytes);
                // Somebody else brings the rest of this stream.
                if (stretch.at === stretch.end && stretch.end < end)
                    break;
                this.#share(stretch);
            }
        }
        finally {
            await pile.flush();
        }
        if (Number.isFinite(end) && stretch.at < stretch.end)
            throw new CutError('unexpected EOF');
    }
    #share(stretch) {
        if (this.#isAsking || !isTedious(stretch))
            return;
        const { end } = stretch;
        const middle = Math.ceil((stretch.at + end) / 2);
        const asked = this.#help?.(middle, end, this.#over.signal);
        if (asked === undefined)
            return;
        this.#isAsking = true;
        const helper = asked.then(async (stream) => {
            this.#isAsking = false;
            // Who declines once is not asked again.
            if (stream === undefined)
                this.#help = undefined;
            else if (stretch.at >= middle)
                stream.destroy();
            else {
                stretch.end = middle;
                await this.#read(stream, middle, end);
            }
        });
        this.#helpers.add(helper);
        const leave = () => this.#helpers.delete(helper);
        helper.then(leave, () => { });
    }
}
function isTedious({ from, at, end, since }) {
    const elapsed = performance.now() - since;
    const left = end - at;
    return elapsed >= trial && left >= 2 * leastStretch && (left * elapsed) / (at - from) >= tedious;
}

;// CONCATENATED MODULE: ./src/fetch/transfer/zip-download.ts












/**
 * Receives a zip: into memory where it is small, else into the spool.
 * @throws the error of the body, or {@link SpoolError}
 */
async function receiveZip(site, attempt, incoming) {
    const { wanted, flight } = attempt;
    const { stream, length } = decoded(incoming);
    if ((length ?? 0) > sizeLimit('zip')) {
        stream.destroy();
        return tooLarge(wanted, incoming.url);
    }
    if (!site.spool.fitsMemory(length)) {
        return await writeZip(site, attempt, incoming, { path: site.spool.newPath(), stream, from: 0, total: length });
    }
    const limit = length ?? sizeLimit('zip');
    const bytes = await collect(stream, limit, (size) => advance(flight, size, length));
    if (bytes === undefined)
        return tooLarge(wanted, incoming.url);
    if (length !== undefined && bytes.length !== length)
        throw new CutError('unexpected EOF');
    site.tally.receive(bytes.length);
    const trouble = zipTailFault(bytes, bytes.subarray(-zip_end/* longestZipTail */.oM)) ?? (await refused(attempt, { bytes }));
    return judge(trouble, { bytes, isZip: true }, bytes.length, incoming.url);
}
/**
 * Receives the rest of a zip, of which a part is there.
 * @throws the error of the body, or {@link SpoolError}
 */
async function continueZip(site, attempt, incoming, part) {
    const { path, received: from, total } = part;
    if (!isRange(incoming, from, total, part)) {
        incoming.body.destroy();
        const what = `a part (${incoming.headers['content-range']}) that does not continue the file`;
        return { kind: 'trouble', seen: (0,transport_fault/* faultOfBadResponse */.AW)(what, incoming), at: incoming.url };
    }
    site.tally.resumes++;
    return await writeZip(site, attempt, incoming, { path, stream: incoming.body, from, total });
}
/** Brings a zip to disk; what came before a break is kept where it can be continued. */
async function writeZip(site, attempt, incoming, target) {
    const { path, stream, from, total } = target;
    const etag = strongEtag(incoming);
    const limit = sizeLimit('zip');
    const file = await SpoolFile.open(path, from === 0);
    let received = from;
    // A copy that go has refused once is not put together from parts again.
    const isShareable = etag !== undefined && total !== undefined && givesRanges(incoming) && !attempt.verify;
    const url = requestUrl(attempt.mirror.url, attempt.wanted);
    const help = isShareable ? openExtraConnection(site, url, attempt.signal, { etag, total }) : undefined;
    const haul = new SegmentedDownload(file, help, (count) => {
        received += count;
        if (received > limit)
            throw new CutError('too large');
        site.tally.receive(count);
        advance(attempt.flight, received, total);
    });
    let reply;
    try {
        await haul.run(stream, from, total ?? Number.POSITIVE_INFINITY);
        const trouble = (await file.read((handle) => zipFileFault(handle, received))) ?? (await refused(attempt, { path }));
        reply = judge(trouble, { path }, received, incoming.url);
        return reply;
    }
    catch (error) {
        if (received > limit)
            return tooLarge(attempt.wanted, incoming.url);
        const reached = haul.reach(from);
        if (attempt.signal.aborted || error instanceof SpoolError || etag === undefined)
            throw error;
        if (total === undefined || reached === 0 || reached >= total)
            throw error;
        const part = { mirror: attempt.mirror.name, path, etag, received: reached, total };
        reply = { kind: 'trouble', seen: bodyFault(site.network, error, incoming), at: incoming.url, part };
        return reply;
    }
    finally {
        try {
            await file.close();
        }
        finally {
            // What cannot be removed now goes with the folder.
            if (pathOf(reply) === undefined)
                await (0,external_node_fs_promises_.rm)(path, { force: true }).catch(() => { });
        }
    }
}
/** A full hash is only worth its time when go has refused a copy before. */
async function refused({ verify, sum }, content) {
    return verify ? await sumOfZip(content, sum) : undefined;
}

;// CONCATENATED MODULE: ./src/fetch/transfer/transfer.ts










/** How much of an error page is read: go shows 648 bytes of one. */
const errorText = 2048;
/**
 * Asks one mirror for one file, once. Every fault of the mirror comes back as data.
 * @throws the signal's reason, or {@link SpoolError}
 */
async function transfer(site, attempt) {
    const { part } = attempt;
    const { spool } = site;
    let reply;
    try {
        reply = await exchange(site, attempt);
        return reply;
    }
    finally {
        const path = pathOf(reply);
        if (part !== undefined && path !== part.path)
            await spool.dropPart(part.path);
        if (path !== undefined && path !== part?.path)
            spool.addFile();
        if (reply !== undefined && 'content' in reply)
            spool.keep(reply.content, reply.size);
    }
}
async function exchange(site, attempt) {
    const { wanted, mirror, part, signal } = attempt;
    site.tally.requests++;
    let at = requestUrl(mirror.url, wanted);
    let incoming;
    try {
        incoming = await (0,send/* send */.tN)(site.network, at, {
            headers: part === undefined ? {} : rangeHeaders(part, part.received),
            signal,
            stallMs: site.stallMs,
            onRedirect: (url) => {
                at = url;
            },
        });
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        const seen = (0,transport_fault/* faultOfError */.qc)(error, { url: at, proxy: site.network.proxyFor(at), phase: 'headers' });
        return { kind: 'trouble', seen, at, ...(part && { part }) };
    }
    try {
        if (part !== undefined && incoming.status === 206)
            return await continueZip(site, attempt, incoming, part);
        if (incoming.status !== 200)
            return await readStatus(incoming);
        return await (wanted.kind === 'zip' ? receiveZip(site, attempt, incoming) : receiveSmall(site, attempt, incoming));
    }
    catch (error) {
        incoming.body.destroy();
        if (signal.aborted || error instanceof SpoolError)
            throw error;
        return { kind: 'trouble', seen: bodyFault(site.network, error, incoming), at: incoming.url };
    }
}
async function readStatus(incoming) {
    const { status, headers, url } = incoming;
    const body = await readStart(decoded(incoming).stream, errorText);
    const text = /^text\/plain\b/i.test(headers['content-type'] ?? '') ? body : '';
    return { kind: 'status', status, text, seen: (0,transport_fault/* faultOfStatus */.yQ)(status, headers, body, { url }), at: url };
}
async function receiveSmall(site, attempt, incoming) {
    const { wanted, sum, flight } = attempt;
    const { stream, length } = decoded(incoming);
    const limit = sizeLimit(wanted.kind);
    const bytes = (length ?? 0) > limit ? undefined : await collect(stream, limit, (size) => advance(flight, size, length));
    if (bytes === undefined) {
        stream.destroy();
        return tooLarge(wanted, incoming.url);
    }
    site.tally.receive(bytes.length);
    return judge(smallFileFault(wanted, bytes, sum), { bytes }, bytes.length, incoming.url);
}

;// CONCATENATED MODULE: ./src/fetch/source/hedge.ts
/**
 * Asks a mirror, and a stand-in as well when the mirror is much slower than usual: the first whole file wins, the other
 * request is given up. Yields each reply that came before that, the deciding one last.
 */
async function hedge(first, course) {
    const slow = Promise.withResolvers();
    const leader = start(first, course, () => slow.resolve('slow'));
    const running = new Set([leader]);
    const results = [];
    let waiting = [slow.promise];
    try {
        while (running.size > 0) {
            const event = await Promise.race([...[...running].map(({ result }) => result), ...waiting]);
            if (event === 'slow') {
                waiting = [];
                const mirror = course.standIn(leader.flight);
                if (mirror !== undefined)
                    running.add(start(mirror, course, () => { }));
                continue;
            }
            for (const runner of running)
                if (runner.mirror === event.mirror)
                    running.delete(runner);
            const isLeader = event.mirror === first;
            // Until the mirror itself has failed, only a stand-in's whole file counts.
            if (isLeader || event.reply.kind === 'content' || results.length > 0)
                results.push(event);
            else {
                course.onLost(event.mirror, false);
                await drop(course.spool, event.reply);
            }
            if (event.reply.kind === 'content' || event.reply.kind === 'status') {
                if (isLeader || event.reply.kind === 'content')
                    break;
            }
        }
        return results;
    }
    finally {
        for (const runner of running)
            giveUp(runner, course);
    }
}
function start(mirror, course, onSlow) {
    const { pace, signal } = course;
    const flight = { kind: course.kind, startedAt: performance.now(), received: 0, total: undefined, onSlow };
    const abort = new AbortController();
    const end = () => abort.abort(signal.reason);
    if (signal.aborted)
        end();
    signal.addEventListener('abort', end);
    const ask = async () => {
        let isGood = false;
        try {
            const reply = await course.ask(mirror, abort.signal, flight);
            isGood = reply.kind === 'content';
            return { mirror, reply };
        }
        finally {
            pace.finish(flight, isGood);
            signal.removeEventListener('abort', end);
        }
    };
    return { mirror, flight, abort, result: ask() };
}
/** Another was faster, or everything ends. What it may still bring is thrown away. */
function giveUp({ mirror, flight, abort, result }, course) {
    const trickled = course.pace.isBelowMinSpeed(flight);
    result.then(({ reply }) => drop(course.spool, reply), () => { });
    abort.abort(new Error('another mirror was faster'));
    course.onLost(mirror, trickled);
}
async function drop(spool, reply) {
    if (reply.kind === 'trouble' && reply.part !== undefined)
        await spool.dropPart(reply.part.path);
    if ('content' in reply)
        await spool.drop(reply.content, reply.size);
}

;// CONCATENATED MODULE: ./src/fetch/source/attempts.ts




/** At most so many of all requests may be second ones, made because the first is slow. */
const hedgeShare = 0.05;
/** Makes the requests for one file: one, or a second one beside it when the first is slow. */
class AttemptFactory {
    #tools;
    #question;
    #standings;
    #onTrouble;
    #unfinished;
    /** `onTrouble` is told of a mirror that was given up because its data only trickled. */
    constructor(tools, question, standings, onTrouble) {
        this.#tools = tools;
        this.#question = question;
        this.#standings = standings;
        this.#onTrouble = onTrouble;
    }
    /** Asks a mirror, for the rest of the file where a part of it is there. */
    async request(mirror, part) {
        return await hedge(mirror, this.#course(mirror, part));
    }
    #course(first, part) {
        const { pace, site, weather } = this.#tools;
        const { wanted, signal, sum, verify } = this.#question;
        return {
            kind: wanted.kind,
            pace,
            spool: site.spool,
            signal,
            standIn: (flight) => this.#standIn(first, flight),
            onLost: (mirror, trickled) => this.#lose(mirror, trickled && !signal.aborted),
            ask: async (mirror, ownSignal, flight) => {
                // A second request goes in the turn of the first: were it to wait for one of its own, those who wait while they hold a
                // turn could hold all there are.
                try {
                    pace.start(flight);
                    const own = mirror === first ? part : undefined;
                    const doubt = verify(mirror.name);
                    return await transfer(site, { wanted, mirror, sum, verify: doubt, part: own, signal: ownSignal, flight });
                }
                catch (error) {
                    if (mirror !== first)
                        weather.recordCancelled(mirror.name);
                    if (signal.aborted)
                        this.#unfinished ??= { mirror, flight };
                    throw error;
                }
            },
        };
    }
    /** The request that was under way when the time was up, as a fault; undefined where none was, or where it ended for another reason. */
    get unfinished() {
        const { signal, wanted } = this.#question;
        const isTimeUp = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
        if (this.#unfinished === undefined || !isTimeUp)
            return undefined;
        const { mirror, flight } = this.#unfinished;
        const { href, hostname } = requestUrl(mirror.url, wanted);
        const seconds = ((performance.now() - flight.startedAt) / 1000).toFixed(1);
        const sent = `${flight.received} of ${flight.total ?? 'unknown many'} bytes`;
        const text = flight.firstByteAt === undefined
            ? `Get "${href}": no answer in ${seconds} s, and then the time was up`
            : `read "${href}": ${sent} in ${seconds} s, and then the time was up`;
        return {
            ...(0,table/* faultOf */.Kl)('stall_timeout', { text, module: wanted.module, version: wanted.version, url: href }),
            title: `The time was up before ${hostname} had answered in full`,
            advice: `Find out why ${hostname} is slow from here, list another mirror (input \`mirrors\`), or raise the input \`timeout\`.`,
        };
    }
    /** Who is asked as well when `first` is slow. */
    #standIn(first, flight) {
        const { tally } = this.#tools.site;
        // Of a public mirror that has not answered yet we do not know whether the name is a public one: it is not passed around.
        if (first.origin === 'catalogue' && flight.firstByteAt === undefined)
            return undefined;
        if (tally.hedges + 1 > Math.max(1, hedgeShare * tally.requests))
            return undefined;
        const standIn = this.#tools.weather.choose(this.#standings.candidates.filter((mirror) => mirror !== first));
        if (standIn !== undefined)
            tally.hedges++;
        return standIn;
    }
    /** Another mirror was faster. One that only trickles is as good as none. */
    #lose(mirror, trickled) {
        const { weather, site } = this.#tools;
        if (!trickled) {
            weather.recordCancelled(mirror.name);
            return;
        }
        const at = requestUrl(mirror.url, this.#question.wanted);
        const text = `read "${at.href}": the data only trickles, another mirror was much faster (i/o timeout)`;
        const trouble = { seen: { cause: 'stall_timeout', text }, at, status: 502 };
        site.tally.failovers++;
        weather.recordFailure(mirror.name, trouble);
        this.#onTrouble(mirror, trouble);
    }
}

// EXTERNAL MODULE: ./src/backoff.ts
var backoff = __webpack_require__(50817);
;// CONCATENATED MODULE: ./src/fetch/source/backoff.ts

const bounds = { firstMs: 250, maxMs: 4_000 };
/** The longest wait before a mirror is asked for a file again after so many faults with it, in milliseconds. */
function backoffMs(faults) {
    return (0,backoff/* backoffBound */.N)(bounds, Math.max(0, faults - 1));
}

;// CONCATENATED MODULE: ./src/fetch/source/mirror-source.ts







/** So often is one file asked for before it is given up, and once more for each further mirror. */
const patience = 4;
/** A longer Retry-After is left to the attempts of the whole download, which know how much time there is. */
const longestHoldOff = 15_000;
/** A mirror that somebody chose and that says one of these has the last word. */
const refusals = ['http_401', 'http_403'];
/** Asks until somebody answers or nobody is left to ask. Throws only when the signal ends it. */
async function fetchFromMirrors(tools, question) {
    const inquiry = new Inquiry(tools, question);
    try {
        return await inquiry.run();
    }
    catch (error) {
        question.onCut(inquiry.faults);
        throw error;
    }
    finally {
        await inquiry.close();
    }
}
class Inquiry {
    #tools;
    #question;
    #standings;
    #asking;
    #troubles;
    #asked = 0;
    #last;
    #part;
    #demoted = new Set();
    #disputed;
    #gaveIn = false;
    constructor(tools, question) {
        this.#tools = tools;
        this.#question = question;
        this.#standings = new FallbackOrder(tools.mirrors, question.avoid);
        this.#troubles = new FaultTrail(question.wanted);
        this.#asking = new AttemptFactory(tools, question, this.#standings, (mirror, trouble) => this.#blame(mirror, trouble));
    }
    async run() {
        const most = patience + this.#tools.mirrors.length - 1;
        while (this.#asked < most) {
            const { candidates } = this.#standings;
            if (candidates.length === 0)
                break;
            const outcome = await this.#askOne(candidates);
            if (outcome === 'none')
                break;
            if (outcome !== undefined)
                return this.#answer(outcome);
        }
        if (this.#asked >= most && this.#question.isAwaited()) {
            for (const { name } of this.#demoted)
                this.#tools.weather.failFast(name);
        }
        return this.#answer(this.#giveUp());
    }
    /** What was met until now, a request that the end of the time cut short included. */
    get faults() {
        const { unfinished } = this.#asking;
        const { met } = this.#troubles;
        return unfinished === undefined ? met : [...met, unfinished];
    }
    async close() {
        const { spool } = this.#tools.site;
        if (this.#part !== undefined)
            await spool.dropPart(this.#part.path);
        if (this.#disputed !== undefined)
            await spool.drop(this.#disputed.content, this.#disputed.size);
    }
    /** One request; undefined to go on, `none` when there is nobody to ask in reasonable time. */
    async #askOne(candidates) {
        const { weather } = this.#tools;
        // Retrying at once is for stand-ins: the same mirror is given a moment.
        if (this.#last !== undefined && candidates[0] === this.#last)
            await this.#pause(this.#jitter(this.#last));
        const ticket = this.#question.takeTurn();
        try {
            await ticket.granted;
            this.#question.signal.throwIfAborted();
            // Only now, since others may have learnt much about the mirrors while this file was queued.
            const chosen = weather.choose(candidates);
            if (chosen !== undefined)
                return await this.#request(chosen);
        }
        finally {
            ticket.release();
        }
        const left = candidates.filter(({ name }) => !weather.isGivenUp(name));
        const [only] = left.sort((a, b) => weather.holdOff(a.name) - weather.holdOff(b.name));
        if (only === undefined || weather.holdOff(only.name) > longestHoldOff)
            return 'none';
        return await this.#requestDemoted(only);
    }
    /** Everybody is demoted: one after another, and who waited while another failed has failed with it. */
    async #requestDemoted(mirror) {
        const { weather } = this.#tools;
        const { signal } = this.#question;
        this.#demoted.add(mirror);
        const before = weather.trouble(mirror.name)?.count;
        const leave = await weather.acquireProbe(mirror.name);
        try {
            signal.throwIfAborted();
            const trouble = weather.trouble(mirror.name);
            if (trouble !== undefined && trouble.count !== before) {
                this.#asked++;
                this.#weighFault(mirror, trouble, this.#troubles.share(mirror, trouble));
                return undefined;
            }
            const isBack = weather.choose([mirror]) !== undefined;
            if (isBack)
                leave();
            // At least half of the backoff: whoever has no other mirror must not lose its patience within milliseconds.
            else
                await this.#pause(Math.max(weather.holdOff(mirror.name), this.#backoff(mirror) + this.#jitter(mirror)));
            return await this.#requestInTurn(mirror);
        }
        finally {
            leave();
        }
    }
    async #requestInTurn(mirror) {
        const ticket = this.#question.takeTurn();
        // Were this one to wait for room, those behind it would, too, and among them what go needs before it makes room.
        ticket.promote();
        try {
            await ticket.granted;
            this.#question.signal.throwIfAborted();
            return await this.#request(mirror);
        }
        finally {
            ticket.release();
        }
    }
    async #pause(ms) {
        await (0,promises_.setTimeout)(ms, undefined, { signal: this.#question.signal });
    }
    #backoff(mirror) {
        return backoffMs(this.#standings.faults(mirror));
    }
    #jitter(mirror) {
        return Math.random() * this.#backoff(mirror);
    }
    async #request(mirror) {
        const { tally, spool } = this.#tools.site;
        if (this.#asked > 0)
            tally.retries++;
        if (this.#last !== undefined && this.#last !== mirror)
            tally.failovers++;
        this.#asked++;
        this.#last = mirror;
        if (this.#part !== undefined && this.#part.mirror !== mirror.name) {
            await spool.dropPart(this.#part.path);
            this.#part = undefined;
        }
        const part = this.#part;
        this.#part = undefined;
        let results;
        try {
            results = await this.#asking.request(mirror, part);
        }
        catch (error) {
            this.#tools.weather.recordCancelled(mirror.name);
            if (!(error instanceof SpoolError))
                throw error;
            // No fault of the mirror: it is asked once more, and the file waits in memory.
            this.#asked--;
            if (spool.giveUp())
                this.#troubles.add(spoolFault(this.#question.wanted, error.message));
            return undefined;
        }
        for (const { mirror: from, reply } of results) {
            const outcome = await this.#weigh(from, reply);
            if (outcome !== undefined)
                return outcome;
        }
        return undefined;
    }
    async #weigh(mirror, reply) {
        const { weather, site } = this.#tools;
        switch (reply.kind) {
            case 'content':
                weather.recordSuccess(mirror.name);
                site.turns.onSuccess();
                site.tally.mirror = mirror.name;
                if (this.#disputed !== undefined)
                    weather.taint(this.#disputed.mirror.name);
                return this.#found(reply.content, reply.size, mirror);
            case 'disputed':
                weather.recordSuccess(mirror.name);
                this.#blame(mirror, { seen: reply.seen, at: reply.at, status: 502 });
                if (this.#disputed === undefined)
                    this.#disputed = { ...reply, mirror };
                else
                    await site.spool.drop(reply.content, reply.size);
                return undefined;
            case 'status':
                return this.#weighStatus(mirror, reply);
            case 'trouble':
                // Two requests may both have broken off.
                if (this.#part !== undefined)
                    await site.spool.dropPart(this.#part.path);
                this.#part = reply.part;
                weather.recordFailure(mirror.name, { seen: reply.seen, at: reply.at, status: 502 });
                this.#blame(mirror, { seen: reply.seen, at: reply.at, status: 502 });
                return undefined;
        }
    }
    #weighStatus(mirror, reply) {
        const { status, text, seen } = reply;
        const { weather, site } = this.#tools;
        const isAbsent = status === 404 || status === 410;
        const refuses = refusals.includes(seen.cause);
        // A no to one file is no illness.
        if (isAbsent || refuses)
            weather.recordSuccess(mirror.name);
        else
            weather.recordFailure(mirror.name, reply);
        if (isAbsent) {
            this.#standings.markNotFound(mirror);
            return this.#standings.absent ? { kind: 'absent', status, text, from: mirror.name } : undefined;
        }
        if (refuses && mirror.origin === 'list') {
            this.#troubles.meet(reply);
            return { kind: 'refused', status, text, from: mirror.name };
        }
        if (seen.cause === 'http_429')
            site.turns.onRateLimited();
        this.#blame(mirror, reply);
        return undefined;
    }
    #found(content, size, mirror) {
        return { kind: 'found', content, size, from: mirror.name, release: () => { } };
    }
    /** Notes a fault of a request for this file. */
    #blame(mirror, trouble) {
        if (trouble.seen.cause === 'stall_timeout')
            this.#tools.site.tally.stalls++;
        this.#weighFault(mirror, trouble, this.#troubles.meet(trouble));
    }
    /** What a fault means for asking this mirror again. */
    #weighFault(mirror, { seen, status }, fault) {
        this.#standings.markFailed(mirror, fault.retryable, seen.cause === 'stall_timeout');
        this.#troubles.blame({ fault, status, mirror });
    }
    #giveUp() {
        const disputed = this.#disputed;
        if (disputed !== undefined) {
            // Everybody who could be asked says the same: go's own checksum error is the truth.
            this.#disputed = undefined;
            this.#gaveIn = true;
            return this.#found(disputed.content, disputed.size, disputed.mirror);
        }
        const blamed = this.#troubles.blamed ?? this.#blameTheWeather();
        return { kind: 'failed', status: blamed.status, fault: blamed.fault, from: blamed.mirror.name };
    }
    /** Nobody was asked, since all mirrors have failed others or asked for a pause: that is then this file's fault too. */
    #blameTheWeather() {
        const mirror = this.#tools.mirrors.find(({ name }) => this.#tools.weather.trouble(name) !== undefined);
        const trouble = mirror && this.#tools.weather.trouble(mirror.name);
        if (mirror === undefined || trouble === undefined)
            throw new Error(`no mirror to ask for ${this.#question.wanted.path}`);
        return { fault: this.#troubles.share(mirror, trouble), status: trouble.status, mirror };
    }
    #answer(outcome) {
        const isAnswer = outcome.kind === 'absent' || (outcome.kind === 'found' && !this.#gaveIn);
        return { outcome, faults: this.#troubles.tell(isAnswer), isDisputed: this.#gaveIn };
    }
}

;// CONCATENATED MODULE: ./src/fetch/source/mirror-states.ts
/** For so long nobody asks a mirror that was given up, so that each further file fails at once; milliseconds. */
const givenUpMs = 5_000;
/** What all files together have learnt about the mirrors. */
class MirrorStates {
    #breaker;
    #now;
    #heldOff = new Map();
    #troubles = new Map();
    #caught = new Set();
    #givenUp = new Map();
    #gates = new Map();
    constructor(breaker, now = performance.now.bind(performance)) {
        this.#breaker = breaker;
        this.#now = now;
    }
    /** The first of the candidates that may be asked now; undefined when the breaker has demoted them all. */
    choose(candidates) {
        return candidates.find(({ name }) => this.holdOff(name) === 0 && this.#breaker.allows(name));
    }
    /** How long the mirror, or the one that asks for most, still wants to be left alone; milliseconds. */
    holdOff(mirror) {
        const until = mirror === undefined ? Math.max(0, ...this.#heldOff.values()) : (this.#heldOff.get(mirror) ?? 0);
        return Math.max(0, until - this.#now());
    }
    /** The trouble last seen at a mirror, and a number that grows with each. */
    trouble(mirror) {
        return this.#troubles.get(mirror);
    }
    recordSuccess(mirror) {
        this.#breaker.recordSuccess(mirror);
        this.#givenUp.delete(mirror);
    }
    recordFailure(mirror, trouble) {
        this.#breaker.recordFailure(mirror);
        this.#troubles.set(mirror, { ...trouble, count: (this.#troubles.get(mirror)?.count ?? 0) + 1 });
        const { retryAfterMs } = trouble.seen;
        if (retryAfterMs !== undefined)
            this.#heldOff.set(mirror, this.#now() + retryAfterMs);
    }
    /** The request ended without saying anything about the mirror. */
    recordCancelled(mirror) {
        this.#breaker.release(mirror);
    }
    /** A demoted mirror has used up the patience of one file. Go asks for few at a time: the others must not all wait as long. */
    failFast(mirror) {
        this.#givenUp.set(mirror, this.#now() + givenUpMs);
    }
    isGivenUp(mirror) {
        return (this.#givenUp.get(mirror) ?? 0) > this.#now();
    }
    /** A new attempt begins, and with it new patience. */
    reset() {
        this.#givenUp.clear();
    }
    /** The source had a file that is not the one go.sum names, while another had the right one. */
    taint(source) {
        this.#caught.add(source);
    }
    /** Whether its zips are to be hashed before go sees them: go ends at the first wrong one. */
    isTainted(source) {
        return this.#caught.has(source);
    }
    /**
     * A place in the single file of those who ask a demoted mirror because there is no other: the world may not end for
     * a mirror that was away for a second, nor may a dead one be asked by hundreds. Call the result to let the next one in.
     */
    async acquireProbe(mirror) {
        const before = this.#gates.get(mirror);
        const { promise, resolve } = Promise.withResolvers();
        this.#gates.set(mirror, promise);
        await before;
        return resolve;
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/fetch/source/restored-source.ts






/** The name of the restored folder as a source. */
const cacheName = 'cache';
/** The files that an earlier job saved: the first source, and not a trusted one. */
class RestoredSource {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /**
     * The copy of a file, or what is wrong with it; undefined where there is none that may be used.
     * @throws {Error} where the file is not worth fetching before go asks for it
     */
    async find(job) {
        const { folder, arrival, closed, isSuspect, onCaught } = this.#options;
        const { wanted, sum } = job;
        if (job.uncached || !isVerifiable(wanted, sum))
            return undefined;
        if (job.refused && sum === undefined && job.servedBy === cacheName) {
            await this.#discard(job);
            return undefined;
        }
        const isWorthIt = await Promise.race([arrival?.(wanted.path), closed]);
        // Forgotten at once: who asks for it later starts anew.
        if (isWorthIt === false && !job.isRequested)
            throw new Error(`${wanted.path} is fetched when go asks for it`);
        job.hashed = job.refused || isSuspect();
        const copy = await findRestored(folder, wanted, sum, job.hashed);
        if (copy === undefined)
            return undefined;
        if ('content' in copy)
            return { kind: 'found', ...copy, from: cacheName, release: () => { } };
        await this.#discard(job);
        if (copy.trouble.cause === 'gosum_mismatch')
            onCaught();
        return { kind: 'corrupt', fault: restoredFault(wanted, copy.trouble.detail) };
    }
    /** Gone from the folder, it is not saved again either. */
    async #discard(job) {
        job.uncached = true;
        await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(this.#options.folder, job.wanted.path), { force: true }).catch(() => { });
    }
}
/** Looks at the copy in the folder, if there is one: it is checked like a mirror's, and go hashes it like any other. */
async function findRestored(folder, wanted, sum, verify) {
    const path = (0,external_node_path_.join)(folder, wanted.path);
    try {
        return await read(path, wanted, sum, verify);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { trouble: { cause: 'bad_reply', detail: `it cannot be read (${reason})` } };
    }
}
async function read(path, wanted, sum, verify) {
    const size = await (0,external_node_fs_promises_.stat)(path).then((found) => (found.isFile() ? found.size : undefined), () => undefined);
    if (size === undefined)
        return undefined;
    if (size > sizeLimit(wanted.kind))
        return { trouble: { cause: 'bad_reply', detail: `${size} bytes are too many` } };
    if (wanted.kind !== 'zip') {
        const bytes = await (0,external_node_fs_promises_.readFile)(path);
        const trouble = smallFileFault(wanted, bytes, sum);
        return trouble === undefined ? { content: { bytes }, size } : { trouble };
    }
    const file = await (0,external_node_fs_promises_.open)(path);
    const trouble = await zipFileFault(file, size).finally(() => file.close());
    const wrong = trouble ?? (verify ? await sumOfZip({ path }, sum) : undefined);
    return wrong === undefined ? { content: { path }, size } : { trouble: wrong };
}
/**
 * Whether go will hold a restored copy against a hash that did not come with it. Without one in go.sum, it might believe the
 * cache; the facts of a version (`.info`) carry no weight, and toolchains are always held against the checksum database.
 */
function isVerifiable({ kind, module }, sum) {
    return sum !== undefined || kind === 'info' || module === 'golang.org/toolchain';
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/fetch/spool/spool.ts




const spool_MiB = 1024 * 1024;
/** Caps on what waits between the mirrors and go; what go itself asks for is never held back by them. */
const caps = {
    /** Zips on disk, or on their way there. */
    files: 64,
    /** Bytes of the finished ones among them. */
    fileBytes: 512 * spool_MiB,
    /** Bytes of finished zips in memory. */
    memory: 8 * spool_MiB,
    /** Bytes of finished small files; go may never ask for some of them, so that they must not hold up the zips. */
    small: 12 * spool_MiB,
    /** Bytes of zips that are under way: all share the link, so that with more of them none would be there soon. */
    underWay: 16 * spool_MiB,
    /** A zip no larger than this waits in memory while there is room. */
    smallZip: 64 * 1024,
};
/** The room where finished files wait: a folder for zips, memory for what is small. It only counts; others read and write. */
class Spool {
    #folder;
    #made = false;
    #isUsable = true;
    #next = 0;
    #files = 0;
    #fileBytes = 0;
    #memory = 0;
    #small = 0;
    constructor(folder) {
        this.#folder = folder;
    }
    /** May one more zip be fetched ahead, while so many requests run (each may become a file) and so many bytes are under way? */
    hasZipRoom(running, underWay) {
        const { files, fileBytes, memory } = caps;
        const hasPlace = this.#files + running < files && this.#fileBytes < fileBytes && this.#memory < memory;
        return this.#isUsable && hasPlace && underWay < caps.underWay;
    }
    /** May one more small file be fetched ahead? */
    get hasSmallRoom() {
        return this.#small < caps.small;
    }
    /** May a zip of so many bytes wait in memory? One of unknown size may where there is no other place. */
    fitsMemory(size) {
        if (!this.#isUsable)
            return true;
        return size !== undefined && size <= caps.smallZip && this.#memory + size <= caps.memory;
    }
    /**
     * The folder cannot be used: from now on only the zips that go waits for are fetched, and they wait in memory. True the
     * first time.
     */
    giveUp() {
        const wasUsable = this.#isUsable;
        this.#isUsable = false;
        return wasUsable;
    }
    /** Counts a file in the folder: a zip, or the part of one that came before its transfer broke off. */
    addFile() {
        this.#files++;
    }
    /**
     * A fresh path in the folder.
     * @throws {SpoolError}
     */
    newPath() {
        try {
            if (!this.#made)
                (0,external_node_fs_.mkdirSync)(this.#folder, { recursive: true, mode: 0o700 });
            this.#made = true;
        }
        catch (error) {
            throw new SpoolError(this.#folder, error);
        }
        return (0,external_node_path_.join)(this.#folder, `${this.#next++}.zip`);
    }
    /** Counts a finished content. */
    keep(content, size) {
        if ('path' in content)
            this.#fileBytes += size;
        else if (content.isZip)
            this.#memory += size;
        else
            this.#small += size;
    }
    /** Frees a content that was kept. */
    async drop(content, size) {
        this.keep(content, -size);
        if ('path' in content)
            await this.dropPart(content.path);
    }
    /** Frees a file. */
    async dropPart(path) {
        this.#files--;
        // What cannot be removed now goes with the folder.
        await (0,external_node_fs_promises_.unlink)(path).catch(() => { });
    }
    /** Never rejects: what cannot be removed is left to whoever cleans the temporary folder. */
    async close() {
        await (0,external_node_fs_promises_.rm)(this.#folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => { });
    }
}

// EXTERNAL MODULE: ./src/fetch/collect-garbage.ts
var collect_garbage = __webpack_require__(10358);
;// CONCATENATED MODULE: ./src/fetch/transfer-stats.ts

/** What a request leaves behind beside its bytes, roughly. */
const perFile = 40 * 1024;
/** Counts what was transferred, over all files and mirrors. */
class TransferStats {
    files = 0;
    filesTotal = 0;
    restored = 0;
    bytes = 0;
    requests = 0;
    retries = 0;
    failovers = 0;
    stalls = 0;
    resumes = 0;
    hedges = 0;
    mirror = '';
    #onProgress;
    constructor(onProgress) {
        this.#onProgress = onProgress;
    }
    /** Counts bytes as they come. */
    receive(bytes) {
        this.bytes += bytes;
        (0,collect_garbage/* countBuffer */.a)(bytes);
        this.#onProgress(this.progress);
    }
    /** Counts a file that is ready for go; a restored one was not transferred. */
    finish(isRestored) {
        this.files++;
        (0,collect_garbage/* countBuffer */.a)(perFile);
        if (isRestored)
            this.restored++;
        this.#onProgress(this.progress);
    }
    get report() {
        const { bytes, requests, retries, failovers, stalls, resumes } = this;
        return { files: this.files - this.restored, bytes, requests, retries, failovers, stalls, resumes };
    }
    get progress() {
        const { files, filesTotal, bytes, mirror } = this;
        return { files, filesTotal, bytes, mirror };
    }
}

;// CONCATENATED MODULE: ./src/fetch/fetcher.ts













/**
 * Fetches module files: those that are known to be needed ahead of time, and at once those that are asked for. Every file
 * is fetched once, whoever asks; each trouble is dealt with by its cause.
 */
class Fetcher {
    #options;
    #site;
    #turns;
    #weather;
    #pace = new LatencyTracker();
    #tally;
    #jobs = new Map();
    #doubts = false;
    #closing = new AbortController();
    #ahead;
    #restored;
    #closed = new Promise((resolve) => {
        this.#closing.signal.addEventListener('abort', () => resolve());
    });
    constructor(options) {
        const { network, stallMs, signal, spoolFolder, onProgress = () => { } } = options;
        const spool = new Spool(spoolFolder);
        this.#options = options;
        this.#tally = new TransferStats(onProgress);
        const hasRoom = (lane, running) => {
            return lane === 'zip' ? spool.hasZipRoom(running, this.#pace.underWay) : spool.hasSmallRoom;
        };
        this.#turns = new RequestScheduler(options.concurrency, hasRoom, options.isProven === true);
        this.#site = { network, spool, tally: this.#tally, stallMs, turns: this.#turns };
        this.#weather = new MirrorStates(options.breaker);
        this.#closing.signal.addEventListener('abort', () => this.#turns.end());
        this.#ahead = new PrefetchQueue(options.concurrency, (file) => this.#startAhead(file));
        this.#restored = this.#openRestored(options);
        if (signal.aborted)
            this.#closing.abort(signal.reason);
        signal.addEventListener('abort', () => this.#closing.abort(signal.reason), { signal: this.#closing.signal });
    }
    /** The mirrors' names, best first. */
    get mirrors() {
        return this.#options.plan.mirrors.map(({ name }) => name);
    }
    /** What was transferred so far. */
    get transfer() {
        const demotions = this.#options.breaker.health.reduce((sum, health) => sum + health.demotions, 0);
        return { ...this.#tally.report, demotions };
    }
    /** How long a mirror still asks to be left alone, at most, in milliseconds: for the wait before the next attempt. */
    get retryAfterMs() {
        return this.#weather.holdOff();
    }
    /** Queues files that will be needed: they are fetched in this order as far as possible. */
    ahead(files) {
        this.#tally.filesTotal += files.length;
        this.#ahead.add(files);
    }
    /**
     * One file, now. What was fetched ahead is there or comes soon; all else goes to the front of the queue. A file that
     * was handed over before was refused by go, or its attempt was killed: then the sources' copies are hashed.
     * Throws only when the fetcher is closed or its signal ends it.
     */
    async get(file) {
        const job = this.#jobOf(requestFor(file), file);
        job.ask();
        for (;;) {
            const running = job.running ?? this.#start(job);
            const outcome = await running;
            if (outcome.kind !== 'found') {
                job.forget();
                return outcome;
            }
            if (!this.#isDoubtful(job, outcome)) {
                const release = job.acquire(outcome, () => this.#drop(outcome));
                if (await isThere(outcome))
                    return { ...outcome, release };
                if (job.running === running)
                    job.forget();
                release(true);
                this.#miss(job, outcome);
                continue;
            }
            job.hashed = (await sumOfZip(outcome.content, job.sum)) === undefined;
            // Whoever came back first has dealt with a copy that two have doubted.
            if (job.hashed || job.running !== running)
                continue;
            job.forget();
            this.#drop(outcome);
        }
    }
    /**
     * To be called when go has refused a file: from now on each zip is held against go.sum before go sees it. Go ends at the
     * first wrong one, so that otherwise each further one would cost an attempt.
     */
    verifyAll() {
        this.#doubts = true;
    }
    /** To be called before go is run once more: mirrors that were given up get another chance. */
    renew() {
        this.#weather.reset();
    }
    /**
     * Something that is no file of a version: a list, a query, a record of the checksum database. Not kept. Where a mirror
     * is preferred, it is asked first, and then only those of its group.
     */
    async ask(wanted, preferred) {
        const job = new FetchEntry(wanted, undefined, 'asked');
        job.ask();
        const { outcome, faults } = await this.#inquire(job, preferring(this.#options.plan.mirrors, preferred));
        this.#publish(job, outcome, faults);
        return outcome.kind === 'found' ? { ...outcome, release: () => this.#drop(outcome) } : outcome;
    }
    /** Whether one more attempt of go could get another copy of a file that it refused; without a file: of any. */
    hasAnotherSource(file) {
        const [first, second] = this.#options.plan.mirrors;
        if (first === undefined)
            return false;
        const mayStandIn = second !== undefined && (first.group === second.group || first.separator === '|');
        const isSettled = file !== undefined && this.#jobs.get(requestFor(file).path)?.disputed === true;
        return !isSettled && (mayStandIn || this.#options.sources !== undefined);
    }
    /** Ends every transfer and removes the spool. */
    async close() {
        this.#ahead.end();
        this.#closing.abort(new Error('the fetcher was closed'));
        await Promise.allSettled([...this.#jobs.values()].map((job) => job.running));
        await this.#site.spool.close();
    }
    #openRestored({ sources: folder, arrival }) {
        if (folder === undefined)
            return undefined;
        const isSuspect = () => this.#isSuspect(cacheName);
        const onCaught = () => this.#weather.taint(cacheName);
        return new RestoredSource({ folder, arrival, closed: this.#closed, isSuspect, onCaught });
    }
    /** Fetches a file ahead, unless it was asked for by now. */
    #startAhead(file) {
        const wanted = requestFor(file);
        this.#tally.filesTotal--;
        return this.#jobs.has(wanted.path) ? undefined : this.#start(this.#jobOf(wanted, file));
    }
    #jobOf(wanted, file) {
        const known = this.#jobs.get(wanted.path);
        if (known !== undefined)
            return known;
        const job = new FetchEntry(wanted, this.#options.sums(file), wanted.kind === 'zip' ? 'zip' : 'small');
        this.#jobs.set(wanted.path, job);
        this.#tally.filesTotal++;
        return job;
    }
    #start(job) {
        return job.run(async () => {
            const { outcome, faults, isDisputed } = await this.#find(job);
            job.disputed = isDisputed;
            // Whoever was asked last: this copy has been compared.
            if (isDisputed)
                job.hashed = true;
            if (outcome.kind === 'found')
                this.#tally.finish(outcome.from === cacheName);
            this.#publish(job, outcome, faults);
            return outcome;
        });
    }
    async #find(job) {
        const restored = await this.#restored?.find(job);
        if (restored?.kind === 'found')
            return { outcome: restored, faults: [], isDisputed: false };
        const answer = await this.#inquire(job, this.#options.plan.mirrors);
        if (restored === undefined)
            return answer;
        return { ...answer, faults: [{ ...restored.fault, recovered: answer.outcome.kind === 'found' }, ...answer.faults] };
    }
    async #inquire(job, mirrors) {
        const { wanted, sum, refused, servedBy } = job;
        return await fetchFromMirrors({ mirrors, weather: this.#weather, site: this.#site, pace: this.#pace }, {
            wanted,
            sum,
            verify: (mirror) => {
                job.hashed = refused || this.#isSuspect(mirror);
                return job.hashed;
            },
            avoid: new Set(refused && sum === undefined && servedBy !== undefined ? [servedBy] : []),
            isAwaited: () => job.isRequested,
            takeTurn: () => job.takeTurn(this.#turns),
            signal: this.#closing.signal,
            onCut: (faults) => {
                // Go has what it needs when the fetcher is just closed, or failed for a reason of its own.
                if (job.isRequested && this.#options.signal.aborted)
                    for (const fault of faults)
                        this.#options.onFault(fault);
            },
        });
    }
    /** Whether the zips of a source are to be hashed. */
    #isSuspect(source) {
        return this.#doubts || this.#weather.isTainted(source);
    }
    /** A zip that came before there was a reason to hash it. */
    #isDoubtful(job, { from }) {
        return job.wanted.kind === 'zip' && job.sum !== undefined && !job.hashed && job.isIdle && this.#isSuspect(from);
    }
    /** Somebody has tidied up where files wait: this one is fetched anew, and not left there again. */
    #miss(job, { from }) {
        if (from === cacheName)
            job.uncached = true;
        else if (this.#site.spool.giveUp()) {
            const fault = spoolFault(job.wanted, 'a file in it was removed or cut short');
            this.#options.onFault({ ...fault, recovered: true });
        }
    }
    #publish(job, outcome, faults) {
        for (const fault of job.tell(outcome, faults))
            this.#options.onFault(fault);
    }
    #drop({ content, size, from }) {
        if (from === cacheName)
            return;
        // A file that cannot be removed now goes with the folder.
        this.#site.spool.drop(content, size).catch(() => { });
        this.#turns.wake();
    }
}


/***/ }),

/***/ 68123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ hash1),
/* harmony export */   Z$: () => (/* binding */ hashMod),
/* harmony export */   mk: () => (/* binding */ hashZip)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89517);



/**
 * The `h1:` hash of go.sum over files given as name and SHA-256: golang.org/x/mod/sumdb/dirhash, Hash1.
 * Names are sorted by bytes, as Go sorts strings.
 */
function hash1(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { name, sha256 } of [...files].sort((a, b) => Buffer.compare(a.name, b.name))) {
        hash.update(`${sha256}  `).update(name).update('\n');
    }
    return `h1:${hash.digest('base64')}`;
}
/** The hash that go.sum's `/go.mod` line holds for these bytes. */
function hashMod(bytes) {
    return hash1([{ name: Buffer.from('go.mod'), sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') }]);
}
/** The hash that go.sum holds for a module zip. Throws if it is not a readable zip. */
async function hashZip(zip) {
    // Names stay bytes: go hashes them as they are, whatever encoding the zip claims.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const opened = await ('path' in zip ? (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .openPromise */ .sO)(zip.path, options) : (0,yauzl__WEBPACK_IMPORTED_MODULE_2__/* .fromBufferPromise */ .SY)(zip.bytes, options));
    try {
        const files = [];
        for await (const entry of opened.eachEntry()) {
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(await opened.openReadStreamPromise(entry), hash);
            files.push({ name: entry.fileNameRaw, sha256: hash.digest('hex') });
        }
        return hash1(files);
    }
    finally {
        opened.close();
    }
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

/***/ 5424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ makeBreaker)
/* harmony export */ });
/** How many faults in a row demote a mirror. */
const faultLimit = 3;
/** How long a demoted mirror rests before one request may try it again, in milliseconds. */
const restMs = 15_000;
/** Makes a breaker; `now` is a clock in milliseconds. */
function makeBreaker(now = performance.now.bind(performance)) {
    const states = new Map();
    const stateOf = (mirror) => {
        const known = states.get(mirror);
        if (known !== undefined)
            return known;
        const fresh = { requests: 0, faults: 0, demotions: 0, row: 0, restUntil: undefined, probing: false };
        states.set(mirror, fresh);
        return fresh;
    };
    return {
        allows(mirror) {
            const state = stateOf(mirror);
            if (state.restUntil === undefined)
                return true;
            if (state.probing || now() < state.restUntil)
                return false;
            state.probing = true;
            return true;
        },
        recordSuccess(mirror) {
            const state = stateOf(mirror);
            state.requests += 1;
            state.row = 0;
            state.restUntil = undefined;
            state.probing = false;
        },
        recordFailure(mirror) {
            const state = stateOf(mirror);
            state.requests += 1;
            state.faults += 1;
            state.row += 1;
            const probed = state.probing;
            state.probing = false;
            if (!probed && (state.row < faultLimit || state.restUntil !== undefined))
                return;
            state.demotions += 1;
            state.restUntil = now() + restMs;
        },
        release(mirror) {
            stateOf(mirror).probing = false;
        },
        get health() {
            return [...states].map(([mirror, { requests, faults, demotions }]) => ({ mirror, requests, faults, demotions }));
        },
    };
}


/***/ }),

/***/ 78529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   w4: () => (/* binding */ hostOf),
/* harmony export */   y1: () => (/* binding */ plainLines),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

const english = 'en';
const whole = new Intl.NumberFormat(english, { maximumFractionDigits: 0 });
const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
/** `1,234`. */
function formatCount(value) {
    return whole.format(value);
}
/** A count and its noun: `1 module`, `1,234 modules`, `2 retries`. */
function plural(value, noun, nouns = `${noun}s`) {
    return `${formatCount(value)} ${value === 1 ? noun : nouns}`;
}
/** How often: `once`, `twice`, `3 times`. */
function times(value) {
    return value === 1 ? 'once' : value === 2 ? 'twice' : `${formatCount(value)} times`;
}
/** Decimal units, as the cache service and most download pages count: `87 kB`, `1.4 MB`, `121 MB`. */
function formatBytes(value) {
    let unit = 0;
    let rest = value;
    // From 999.5 on the number would be shown as 1,000 of the smaller unit.
    while (rest >= 999.5 && unit < byteUnits.length - 1) {
        rest /= 1000;
        unit += 1;
    }
    return new Intl.NumberFormat(english, {
        style: 'unit',
        unit: byteUnits[unit] ?? 'byte',
        unitDisplay: unit === 0 ? 'long' : 'short',
        maximumFractionDigits: unit > 0 && rest < 10 ? 1 : 0,
    }).format(rest);
}
/** `12 MB/s`. */
function formatRate(bytesPerSecond) {
    return `${formatBytes(bytesPerSecond)}/s`;
}
/** A span for people, from milliseconds: `41 ms`, `1.4 s`, `12.3 s`, `2 min 5 s`, `1 h 3 min`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${formatCount(ms)} ms`;
    const seconds = ms / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const rounded = Math.round(seconds);
    if (rounded < 3600)
        return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** The first `limit` characters, the last of them an ellipsis where something was cut. */
function clip(text, limit) {
    const characters = Array.from(text);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
/**
 * A text as lines that are safe to show: no escape sequences, no other control characters (tabs become a blank), nothing
 * that turns the direction of writing. Texts come from servers, and not all of them mean well.
 */
function plainLines(text) {
    return ((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
        .map((line) => line.replaceAll('\t', ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')));
}
/** A text as one safe line of at most `limit` characters. */
function oneLine(text, limit) {
    return clip(plainLines(text).join(' ').replace(/ {2,}/g, ' ').trim(), limit);
}
/** The host of a URL, for a sentence; what is no URL stays as it is. */
function hostOf(url) {
    return URL.parse(url)?.host || url;
}


/***/ }),

/***/ 97873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ declinesSumdb),
/* harmony export */   p: () => (/* binding */ sumdbOnMirrors)
/* harmony export */ });
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55043);

/**
 * The database that go asks the mirrors for, by its name; undefined if GOSUMDB turns it off, pins its address (go then asks
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
