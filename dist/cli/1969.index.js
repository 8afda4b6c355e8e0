export const id = 1969;
export const ids = [1969];
export const modules = {

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


/***/ })

};
