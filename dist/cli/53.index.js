export const id = 53;
export const ids = [53];
export const modules = {

/***/ 62053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provide: () => (/* binding */ provide)
/* harmony export */ });
/* harmony import */ var _events_run_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41969);
/* harmony import */ var _events_sinks_transfer_progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65721);
/* harmony import */ var _guard_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22796);
/* harmony import */ var _guard_set_up_go_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26269);




/** The `go` command: the Go that the flags ask for, or why it is not available. Never throws. */
async function provide(config, options) {
    const deadline = new _guard_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .Deadline */ .B(config.timeout, options.signal);
    const log = (0,_events_run_log_js__WEBPACK_IMPORTED_MODULE_0__.openRunLog)('go', [
        new _events_sinks_transfer_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgressFold */ .Z((progress) => options.host.progress(progress)).sink,
        ...options.host.sinks,
    ]);
    try {
        const go = await (0,_guard_set_up_go_js__WEBPACK_IMPORTED_MODULE_3__/* .setUpGo */ .my)(config, { ...options, log, signal: deadline.signal });
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
}


/***/ }),

/***/ 22796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/* harmony import */ var _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32473);
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82102);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94177);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78529);




/** Deadline and cancellation of a run: its own time limit, or a signal from outside. */
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
    /** Why the run was stopped, as a fault; `during` names what was running. */
    fault(during) {
        if (this.#outside.aborted) {
            const by = reasonOf(this.#outside);
            return {
                ...(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('interrupted', { text: `interrupted by ${by} during ${during}` }),
                title: `Interrupted by ${by}`,
            };
        }
        const span = (0,_report_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(this.#ms);
        return {
            ...(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('stall_timeout', { text: `the step's time limit of ${span} ran out during ${during}` }),
            title: `Not ready within ${span}`,
            advice: 'Raise the `timeout` input if the link is just slow; else name a mirror in `mirrors` that may stand in.',
        };
    }
    /** The fault that an error is for the run. */
    faultOfError(error, during) {
        if (error instanceof _causes_fault_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FaultError */ .V)
            return error.fault;
        if (this.signal.aborted)
            return this.fault(during);
        return (0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('unknown', { text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
}
function reasonOf(signal) {
    return (0,_error_message_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(signal.reason);
}


/***/ }),

/***/ 65721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ ProgressFold)
/* harmony export */ });
const nothing = {
    files: 0,
    filesTotal: 0,
    bytes: 0,
    unpacked: 0,
    toUnpack: 0,
    bytesPerSecond: 0,
    mirror: '',
    waitingFor: '',
};
const shown = ['bytes', 'file.ready', 'unpack'];
/** Progress of the phase that runs: a fold over the run log. A phase that begins starts anew: Go itself is another download. */
class ProgressFold {
    #show;
    #progress = nothing;
    #startedMs = 0;
    /** `show` is called whenever bytes or a file have come, or a module was unpacked. */
    constructor(show) {
        this.#show = show;
    }
    get progress() {
        return this.#progress;
    }
    /** Shows again how far it is, and what is waited for: called in short intervals, so that no wait is silent. */
    tick(waitingFor) {
        this.#show({ ...this.#progress, waitingFor });
    }
    /** Adds an event. */
    sink = (event) => {
        if (event.type === 'phase.start')
            this.#startedMs = event.atMs;
        this.#progress = after(this.#progress, event, this.#startedMs);
        if (shown.includes(event.type))
            this.#show(this.#progress);
    };
}
function after(progress, event, startedMs) {
    const { files, filesTotal, bytes } = progress;
    switch (event.type) {
        case 'phase.start':
            return nothing;
        case 'prefetch':
            return { ...progress, filesTotal: filesTotal + event.files };
        case 'file.asked':
            return event.isNew ? { ...progress, filesTotal: filesTotal + 1 } : progress;
        case 'request.end':
            return event.result === 'ok' ? { ...progress, mirror: event.mirror } : progress;
        case 'bytes': {
            const seconds = (event.atMs - startedMs) / 1000;
            const sum = bytes + event.bytes;
            return { ...progress, bytes: sum, bytesPerSecond: seconds > 0 ? sum / seconds : 0 };
        }
        case 'file.ready':
            return { ...progress, files: files + 1 };
        case 'unpack.start':
            return { ...progress, toUnpack: event.modules };
        case 'unpack':
            return event.outcome === 'wrong hash' ? progress : { ...progress, unpacked: progress.unpacked + 1 };
        default:
            return progress;
    }
}


/***/ })

};
