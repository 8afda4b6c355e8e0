export const id = 989;
export const ids = [989];
export const modules = {

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


/***/ })

};
