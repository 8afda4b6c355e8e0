export const id = 950;
export const ids = [950];
export const modules = {

/***/ 1950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endOnSignals: () => (/* binding */ endOnSignals),
/* harmony export */   exitSoon: () => (/* binding */ exitSoon)
/* harmony export */ });
/** Aborts when somebody wants this process to end. The reason is the signal's name. */
function endOnSignals() {
    const ending = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(name, () => ending.abort(new Error(name)));
    }
    return ending.signal;
}
/** How long whatever still holds the process may hold it, in milliseconds. */
const lingerMs = 2000;
/** Ends the process when its output is written, and not much later if a library left a socket or a timer behind. */
function exitSoon(code) {
    process.exitCode = code;
    setTimeout(() => process.exit(), lingerMs).unref();
}


/***/ })

};
