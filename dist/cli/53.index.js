export const id = 53;
export const ids = [53];
export const modules = {

/***/ 62053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provide: () => (/* binding */ provide)
/* harmony export */ });
/* harmony import */ var _guard_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22796);
/* harmony import */ var _guard_set_up_go_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79221);


/** The story of `modward go`: the Go that the flags ask for, or why it cannot be had. Never throws. */
async function provide(config, search) {
    const limit = new _guard_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .Deadline */ .B(config.timeout, search.signal);
    try {
        const go = await (0,_guard_set_up_go_js__WEBPACK_IMPORTED_MODULE_1__/* .setUpGo */ .my)(config, { ...search, onFault: () => { }, signal: limit.signal });
        if (go === undefined)
            throw new Error('there is no Go to look for');
        return { schema: 1, version: go.version, goroot: go.goroot, source: go.source };
    }
    catch (error) {
        const fault = limit.faultOfError(error, 'the search for Go');
        return { faults: [fault], main: fault, seenAt: [0], lines: 0 };
    }
}


/***/ })

};
