export const id = 2053;
export const ids = [2053];
export const modules = {

/***/ 62053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provide: () => (/* binding */ provide)
/* harmony export */ });
/* harmony import */ var _events_run_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41969);
/* harmony import */ var _events_sinks_transfer_progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55898);
/* harmony import */ var _events_sinks_waiting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13079);
/* harmony import */ var _guard_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22796);
/* harmony import */ var _guard_set_up_go_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26280);
/* harmony import */ var _guard_show_waits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44162);






/** The `go` command: the Go that the flags ask for, or why it is not available. Never throws. */
async function provide(config, options) {
    const deadline = new _guard_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .Deadline */ .B(config.timeout, options.signal);
    const progress = new _events_sinks_transfer_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .ProgressFold */ .Z((now) => options.host.progress(now));
    const waiting = new _events_sinks_waiting_js__WEBPACK_IMPORTED_MODULE_5__/* .WaitingFold */ .J();
    const log = (0,_events_run_log_js__WEBPACK_IMPORTED_MODULE_0__.openRunLog)('go', [progress.sink, waiting.sink, ...options.host.sinks]);
    const endWaits = (0,_guard_show_waits_js__WEBPACK_IMPORTED_MODULE_3__/* .showWaits */ .I)({ progress, waiting, log, stallMs: config.stallTimeout });
    try {
        const go = await log.phase('Toolchain', () => (0,_guard_set_up_go_js__WEBPACK_IMPORTED_MODULE_2__/* .setUpGo */ .my)(config, { ...options, log, signal: deadline.signal }));
        if (go === undefined)
            throw new Error('there is no Go to look for');
        log.emit({ type: 'run.end', failure: null });
        return { schema: 1, version: go.version, goroot: go.goroot, source: go.source };
    }
    catch (error) {
        const fault = deadline.faultOfError(error, 'the search for Go');
        log.emit({ type: 'run.end', failure: fault });
        return { faults: [fault], main: fault, seenAt: [0], lines: 0 };
    }
    finally {
        endWaits();
    }
}


/***/ }),

/***/ 22796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/* harmony import */ var _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32473);
/* harmony import */ var _causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(944);
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82102);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94177);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78529);





/**
 * How long what runs may take to end once it was told to, in milliseconds: go's processes get 3 s of it. Less than the step's 10 s, so that
 * the report and the annotations are still written.
 */
const endMs = 6_000;
/** Deadline and cancellation of a run: its own time limit, or a signal from outside, whose reason may be a {@link FaultError}. */
class Deadline {
    /** Aborts at the earlier of the two. */
    signal;
    #outside;
    #ms;
    #began = performance.now();
    constructor(ms, outside) {
        this.#ms = ms;
        this.#outside = outside;
        // Not AbortSignal.any over AbortSignal.timeout: without a listener that may be garbage-collected, and never fires.
        const ending = new AbortController();
        this.signal = ending.signal;
        if (outside.aborted)
            ending.abort(outside.reason);
        outside.addEventListener('abort', () => ending.abort(outside.reason), { once: true });
        setTimeout(() => ending.abort(new DOMException('the time is up', 'TimeoutError')), ms).unref();
    }
    /** The time that is left, in milliseconds. */
    get leftMs() {
        return Math.max(0, this.#ms - (performance.now() - this.#began));
    }
    /** Whether the time limit, and not the signal from outside, ended the run. */
    get isTimeUp() {
        return this.signal.aborted && !this.#outside.aborted;
    }
    /**
     * Waits for work that the signal ends; but not for ever: a file system that hangs, or a folder that takes minutes to remove, obeys no
     * signal.
     * @throws {FaultError} if the work has not ended some time after the signal; what the work throws
     */
    async wait(work) {
        const overdue = Promise.withResolvers();
        let timer;
        const begin = () => {
            const giveUp = () => overdue.reject(new _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError(this.fault('what did not end when it was told to')));
            timer = setTimeout(giveUp, endMs);
        };
        if (this.signal.aborted)
            begin();
        this.signal.addEventListener('abort', begin, { once: true });
        try {
            return await Promise.race([work, overdue.promise]);
        }
        finally {
            clearTimeout(timer);
            this.signal.removeEventListener('abort', begin);
        }
    }
    /** Why the run was stopped, as a fault; `during` names what was running. */
    fault(during) {
        if (this.#outside.reason instanceof _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError)
            return this.#outside.reason.fault;
        if (this.#outside.aborted) {
            const by = reasonOf(this.#outside);
            return {
                ...(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('interrupted', { text: `interrupted by ${by} during ${during}` }),
                title: `Interrupted by ${by}`,
            };
        }
        const span = (0,_report_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(this.#ms);
        return {
            ...(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_2__/* .faultOf */ .Kl)('stall_timeout', { text: `the step's time limit of ${span} ran out during ${during}` }),
            title: `Not ready within ${span}`,
            advice: 'Raise the `timeout` input if the link is just slow; else name a mirror in `mirrors` that may stand in.',
        };
    }
    /** The fault that an error is for the run. */
    faultOfError(error, during) {
        return this.signal.aborted && !(error instanceof _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError) ? this.fault(during) : (0,_causes_internal_fault_js__WEBPACK_IMPORTED_MODULE_1__.internalFault)(error);
    }
}
function reasonOf(signal) {
    return (0,_error_message_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(signal.reason);
}


/***/ }),

/***/ 44162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ showWaits)
/* harmony export */ });
/* harmony import */ var _describe_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65567);

/** Milliseconds between two looks at what is waited for. */
const tickMs = 250;
/** Shows in short intervals how far a run is and what it waits for, so that no wait is silent. The result ends that. */
function showWaits({ progress, waiting, log, stallMs }) {
    const timer = setInterval(() => {
        const now = log.now();
        const waitingFor = (0,_describe_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .describeWait */ .N)(waiting, now, (file) => progress.of(file), stallMs);
        progress.tick({ waitingFor, byGo: waiting.unpackedByGo?.() }, now);
    }, tickMs);
    return () => clearInterval(timer);
}


/***/ }),

/***/ 55898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ ProgressFold)
});

;// CONCATENATED MODULE: ./src/events/sinks/zip-bytes.ts
/** A total from fewer sizes than this part of all would be a guess. */
const knownPart = 0.5;
/** How much of the zips has come: a fold over the run log. Sizes are known as soon as a transfer begins. */
class ZipBytesFold {
    #sizes = new Map();
    #received = new Map();
    #ready = new Set();
    #total = 0;
    #sizesSum = 0;
    #receivedSum = 0;
    /** Adds an event. */
    sink = (event) => {
        switch (event.type) {
            case 'prefetch':
                this.#total += event.zips;
                return;
            case 'file.asked':
                if (event.isNew && isZip(event.file))
                    this.#total += 1;
                return;
            case 'size':
                this.#setSize(event.file, event.bytes);
                return;
            case 'request.start':
                // From the beginning again; where the last one broke off if a `resume` follows. A hedged request repeats what has come.
                if (!event.hedge && isZip(event.file))
                    this.#setReceived(event.file, 0);
                return;
            case 'resume':
                this.#setReceived(event.file, event.at);
                return;
            case 'bytes':
                if (isZip(event.file))
                    this.#setReceived(event.file, (this.#received.get(event.file) ?? 0) + event.bytes);
                return;
            case 'file.ready':
                if (!isZip(event.file))
                    return;
                this.#setSize(event.file, event.size);
                this.#setReceived(event.file, event.size);
                this.#ready.add(event.file);
        }
    };
    get progress() {
        const known = this.#sizes.size;
        const total = Math.max(this.#total, known);
        const isKnown = known > 0 && known >= total * knownPart;
        return {
            zips: this.#ready.size,
            zipsTotal: total,
            zipBytes: this.#receivedSum,
            zipBytesTotal: isKnown ? Math.round((this.#sizesSum / known) * total) : undefined,
            isEstimate: known < total,
        };
    }
    /** How much of one file has come, and how long it is if that is known. */
    of(file) {
        return { received: this.#received.get(file) ?? 0, size: this.#sizes.get(file) };
    }
    #setSize(file, size) {
        this.#sizesSum += size - (this.#sizes.get(file) ?? 0);
        this.#sizes.set(file, size);
    }
    #setReceived(file, bytes) {
        // A hedged request may bring more than there is.
        const received = Math.min(bytes, this.#sizes.get(file) ?? bytes);
        this.#receivedSum += received - (this.#received.get(file) ?? 0);
        this.#received.set(file, received);
    }
}
function isZip(file) {
    return file.endsWith('.zip');
}

;// CONCATENATED MODULE: ./src/events/sinks/transfer-progress.ts

/** The rate is that of so many milliseconds, looked at in steps of so many. */
const windowMs = 5000;
const stepMs = 250;
const shown = ['bytes', 'file.ready', 'unpack', 'toolchain.unpack'];
/** Counters that start anew with each phase. */
class Counts {
    files = 0;
    filesTotal = 0;
    bytes = 0;
    unpacked = 0;
    toUnpack = 0;
    unpackUnit = 'modules';
    mirror = '';
    zips = new ZipBytesFold();
    /** What had come when, the oldest first. */
    steps;
    constructor(atMs) {
        this.steps = [{ atMs, bytes: 0 }];
    }
}
/** Progress of the phase that runs: a fold over the run log. A phase that begins starts anew: Go itself is another download. */
class ProgressFold {
    #show;
    #counts = new Counts(0);
    #nowMs = 0;
    #look = { waitingFor: '' };
    /** `show` is called whenever bytes or a file have come, or a module was unpacked. */
    constructor(show) {
        this.#show = show;
    }
    get progress() {
        const { zips, steps: _, ...counts } = this.#counts;
        const { waitingFor, byGo } = this.#look;
        // What modward does not unpack, go does afterwards.
        const unpacking = counts.unpacked < counts.toUnpack ? {} : byGo;
        return { ...counts, ...unpacking, ...zips.progress, bytesPerSecond: this.#rate(), waitingFor };
    }
    /** How much of one file has come. */
    of(file) {
        return this.#counts.zips.of(file);
    }
    /** Shows again how far it is, and what is waited for: called in short intervals, so that no wait is silent. */
    tick(look, nowMs) {
        this.#step(nowMs);
        // It stays until the next look: a line that is drawn with every byte would flicker.
        this.#look = look;
        this.#show(this.progress);
    }
    /** Adds an event. */
    sink = (event) => {
        if (event.type === 'phase.start')
            this.#counts = new Counts(event.atMs);
        this.#add(event);
        this.#step(event.atMs);
        if (shown.includes(event.type))
            this.#show(this.progress);
    };
    #add(event) {
        const counts = this.#counts;
        counts.zips.sink(event);
        switch (event.type) {
            case 'prefetch':
                counts.filesTotal += event.files;
                return;
            case 'file.asked':
                if (event.isNew)
                    counts.filesTotal += 1;
                return;
            case 'request.end':
                if (event.result === 'ok')
                    counts.mirror = event.mirror;
                return;
            case 'bytes':
                counts.bytes += event.bytes;
                return;
            case 'file.ready':
                counts.files += 1;
                return;
            case 'unpack.start':
                counts.toUnpack = event.modules;
                return;
            case 'toolchain.unpack':
                counts.unpacked = event.files;
                counts.toUnpack = event.total;
                counts.unpackUnit = 'files';
                return;
            case 'unpack':
                if (event.outcome !== 'wrong hash')
                    counts.unpacked += 1;
        }
    }
    #step(nowMs) {
        const { steps, bytes } = this.#counts;
        this.#nowMs = Math.max(this.#nowMs, nowMs);
        if (nowMs - (steps.at(-1)?.atMs ?? 0) >= stepMs)
            steps.push({ atMs: nowMs, bytes });
        // One that is older than the window stays: the rate begins there.
        while ((steps[1]?.atMs ?? nowMs) < nowMs - windowMs)
            steps.shift();
    }
    #rate() {
        const [first] = this.#counts.steps;
        const ms = this.#nowMs - (first?.atMs ?? 0);
        return ms > 0 ? ((this.#counts.bytes - (first?.bytes ?? 0)) * 1000) / ms : 0;
    }
}


/***/ }),

/***/ 13079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ WaitingFold)
/* harmony export */ });
/** What a run waits for: a fold over the run log. */
class WaitingFold {
    #open = new Map();
    #phases = new Set();
    #ready = new Set();
    /** Files that go has asked for and that it has no answer for yet. */
    #asked = new Set();
    #readyMs = 0;
    #retryUntil = { file: '', mirror: '', atMs: 0 };
    #attemptAtMs = 0;
    /** What the go command does by itself, in a few words; undefined while none runs, '' if nothing is known. */
    activity;
    /** The modules that the go command has unpacked, of those that the project needs; undefined while none runs. */
    unpackedByGo;
    /** How many bytes the cache has given so far. */
    restoredBytes = () => 0;
    /** Adds an event. */
    sink = (event) => {
        switch (event.type) {
            case 'phase.start':
                this.#phases.add(event.name);
                return;
            case 'phase.end':
                this.#phases.delete(event.name);
                return;
            case 'request.start':
                this.#open.set(event.id, { file: event.file, mirror: event.mirror, startedMs: event.atMs });
                return;
            case 'request.end':
                this.#open.delete(event.id);
                return;
            case 'retry':
                this.#retryUntil = { file: event.file, mirror: event.mirror, atMs: event.atMs + event.waitMs };
                return;
            case 'attempt.wait':
                this.#attemptAtMs = event.atMs + event.waitMs;
                return;
            case 'file.asked':
                if (!this.#ready.has(event.file))
                    this.#asked.add(event.file);
                return;
            case 'error.answer':
                this.#asked.delete(event.file);
                return;
            case 'attempt':
                this.#asked.clear();
                return;
            case 'file.ready':
                this.#ready.add(event.file);
                this.#asked.delete(event.file);
                this.#readyMs = event.atMs;
        }
    };
    /** When the last file was ready; 0 before. Milliseconds since the run began. */
    get readyMs() {
        return this.#readyMs;
    }
    /** The phase that began first and still runs. */
    get phase() {
        return this.#phases.values().next().value ?? '';
    }
    /** The oldest open request to a mirror; undefined if none is open. */
    get oldest() {
        return this.#open.values().next().value;
    }
    /** The file that go has waited for longest; undefined if it waits for none. */
    get asked() {
        return this.#asked.values().next().value;
    }
    /** Whether modward owes go something: a file that it asked for, an open request, or one that will be made again after a wait. */
    owes(nowMs) {
        return this.#asked.size > 0 || this.#open.size > 0 || this.#retryUntil.atMs > nowMs;
    }
    /** How long the next attempt is held back, from now; 0 if none is. */
    attemptIn(nowMs) {
        return Math.max(0, this.#attemptAtMs - nowMs);
    }
    /** The request that is made again after a wait, and when, from now. */
    retryIn(nowMs) {
        const { file, mirror, atMs } = this.#retryUntil;
        return atMs > nowMs ? { file, mirror, ms: atMs - nowMs } : undefined;
    }
}


/***/ })

};
