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


/***/ })

};
