export const id = 2989;
export const ids = [2989,2473,944];
export const modules = {

/***/ 32473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FaultError: () => (/* binding */ FaultError)
/* harmony export */ });
/** An error that knows its cause: what a room throws where it cannot go on, with the {@link Fault} that tells why. */
class FaultError extends Error {
    name = 'FaultError';
    fault;
    constructor(fault, options) {
        super(fault.text === '' ? fault.title : fault.text, options);
        this.fault = fault;
    }
}


/***/ }),

/***/ 944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ exhaustionFault),
/* harmony export */   internalFault: () => (/* binding */ internalFault)
/* harmony export */ });
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94177);
/* harmony import */ var _fault_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32473);
/* harmony import */ var _rules_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82102);



/** What a machine has no more of, in go's words, by the code of the error. */
const exhausted = {
    EAGAIN: 'resource temporarily unavailable',
    EMFILE: 'too many open files',
    ENFILE: 'too many open files in system',
    ENOMEM: 'cannot allocate memory',
};
/** The fault of an error by which the system says that it has no file handle, process or memory left; undefined for any other. */
function exhaustionFault(error, doing) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const words = exhausted[code];
    return words === undefined ? undefined : (0,_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('fs_other', { text: `${doing}: ${(0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)} (${words})` });
}
/** The fault of an error that nothing has caught: its own, else a mistake in modward, whose text names the error and where it was thrown. */
function internalFault(error) {
    if (error instanceof _fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError)
        return error.fault;
    const short = exhaustionFault(error, 'an error inside modward');
    if (short !== undefined)
        return short;
    const named = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const frame = error instanceof Error ? /\n\s+at (?:(\S+) )?.*?([^/\\\s(]+:\d+):\d+\)?(?:\n|$)/.exec(error.stack ?? '') : null;
    const place = frame === null ? '' : ` (in ${[frame[1], frame[2]].filter(Boolean).join(', ')})`;
    return {
        ...(0,_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('unknown', { text: `an error inside modward: ${named}${place}` }),
        title: 'An error inside modward',
        advice: 'Please report it with this text; plain `go mod download` in its place gets the job going again.',
    };
}


/***/ }),

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


/***/ })

};
