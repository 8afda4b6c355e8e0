export const id = 353;
export const ids = [353];
export const modules = {

/***/ 353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   save: () => (/* binding */ save)
/* harmony export */ });
/** Keeps the folder under the key. Never throws and never outlasts its deadline. */
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
        const kept = await store.save(plan.folder, plan.key, signal);
        return result(kept.outcome, kept.bytes, '');
    }
    catch (error) {
        return result(signal.aborted ? 'timeout' : 'failed', 0, error instanceof Error ? error.message : String(error));
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ })

};
