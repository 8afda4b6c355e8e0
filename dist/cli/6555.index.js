export const id = 6555;
export const ids = [6555];
export const modules = {

/***/ 6555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   save: () => (/* binding */ save)
/* harmony export */ });
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94177);
/* harmony import */ var _with_grace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83719);


/** Saves the folder under the key. Never throws and never outlasts its deadline. */
async function save(store, plan, outer) {
    const started = performance.now();
    const deadline = new AbortController();
    const tooLong = new Error(`not complete within ${plan.timeoutMs} ms`);
    const timer = setTimeout(() => deadline.abort(tooLong), plan.timeoutMs);
    const signal = AbortSignal.any([outer, deadline.signal]);
    const result = (outcome, bytes, reason) => {
        return { outcome, bytes, saveMs: Math.round(performance.now() - started), reason };
    };
    try {
        const saved = await (0,_with_grace_js__WEBPACK_IMPORTED_MODULE_0__/* .withGrace */ .p)(store.save(plan.folder, plan.key, signal), signal);
        return result(saved.outcome, saved.bytes, '');
    }
    catch (error) {
        return result(signal.aborted ? 'timeout' : 'failed', 0, (0,_error_message_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error));
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 83719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ withGrace)
/* harmony export */ });
/** How long a store may take to end after the signal, in milliseconds. */
const graceMs = 2_000;
/**
 * A time-out with grace: a store's work ends by itself at the signal; if it hangs, as on a file system that does not answer,
 * it is abandoned a little later.
 * @throws what the work throws, and the signal's reason if it was abandoned
 */
async function withGrace(work, signal) {
    const { promise: late, reject } = Promise.withResolvers();
    let timer;
    const stop = () => {
        timer = setTimeout(() => reject(signal.reason), graceMs);
    };
    if (signal.aborted)
        stop();
    signal.addEventListener('abort', stop);
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
    }
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
