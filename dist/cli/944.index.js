export const id = 944;
export const ids = [944,2473];
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


/***/ })

};
