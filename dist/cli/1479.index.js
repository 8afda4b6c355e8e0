export const id = 1479;
export const ids = [1479];
export const modules = {

/***/ 41479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain),
/* harmony export */   piecesOf: () => (/* binding */ piecesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _causes_log_log_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62252);
/* harmony import */ var _causes_rules_configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68208);




/** Reads a log to its end, however long, and tells what went wrong in it. Bytes that are no UTF-8 do no harm. */
async function explain(input) {
    // What a log full of faults leaves behind is garbage at once. V8 would let the space for it grow to more than 100 MB.
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--semi-space-growth-factor=1');
    const reader = new _causes_log_log_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .LogReader */ .w();
    for await (const chunk of input)
        reader.push(chunk);
    const { faults, main, ...found } = reader.end();
    const located = faults.map((fault) => ({ ...fault, ...(0,_causes_rules_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .syntaxErrorPlace */ .vK)(fault) }));
    return { schema: 1, ...found, faults: located, main: main && (located[faults.indexOf(main)] ?? main) };
}
/** How much of a file is read at once, in bytes. */
const pieceSize = 64 * 1024;
/**
 * The bytes of a file, piece by piece, for {@link explainSelection}; each is only there until the next one. A stream would make a
 * new buffer for every piece, and while faults are looked at none of them is freed before there are 64 MB of them.
 */
async function* piecesOf(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const room = new Uint8Array(pieceSize);
        for (;;) {
            const { bytesRead } = await handle.read(room, 0, room.length, null);
            if (bytesRead === 0)
                return;
            yield room.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}


/***/ })

};
