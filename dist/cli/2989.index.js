export const id = 2989;
export const ids = [2989];
export const modules = {

/***/ 94177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
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
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94177);



/** Grace period after the deadline, in milliseconds: 10 s are promised. */
const graceMs = 9000;
/** 128 and the signal's number, as a shell tells that a process was ended by a signal; 1 for any other reason. */
function exitCodeOf(signal) {
    const number = node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[(0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(signal.reason)];
    return number === undefined ? 1 : 128 + number;
}
/** Aborts when this process is told to end. The reason is the signal's name. */
function endOnSignals() {
    const ending = new AbortController();
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


/***/ })

};
