export const id = 8100;
export const ids = [8100];
export const modules = {

/***/ 78100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withFreshModuleCache: () => (/* binding */ withFreshModuleCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _module_cache_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14614);




/** How long the removal may take, in milliseconds: a disk that hangs must not keep the command. */
const removalMs = 60_000;
/** Does the work in an environment with an empty module cache of its own, which is removed afterwards. */
async function withFreshModuleCache(env, temp, work, remove = _module_cache_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d) {
    const home = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'modward-fresh-'));
    try {
        return await work({ ...env, GOMODCACHE: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'modcache') });
    }
    finally {
        // What cannot be removed, or not in time, costs nothing but space.
        const ended = new AbortController();
        const limit = (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(removalMs, undefined, { signal: ended.signal });
        await Promise.race([remove(home), limit]).catch(() => { });
        ended.abort();
        await limit.catch(() => { });
    }
}


/***/ }),

/***/ 14614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Removes a folder with all that is in it. Makes its folders writable first: those of unpacked modules are read-only, and
 * only root can remove a file from such a folder (as cmd/go/internal/modfetch, RemoveAll). What is not there counts as
 * removed.
 */
async function removeTree(path) {
    await makeWritable(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
}
async function makeWritable(folder) {
    // What cannot be changed or read shows when it is removed.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700).catch(() => { });
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        if (entry.isDirectory())
            await makeWritable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name));
    }
}


/***/ })

};
