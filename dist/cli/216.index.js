export const id = 216;
export const ids = [216];
export const modules = {

/***/ 4216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _causes_diagnosis_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5314);


/** Reads a log to its end, however long, and tells what went wrong in it. Bytes that are no UTF-8 do no harm. */
async function explain(input) {
    // What a log full of faults leaves behind is garbage at once. V8 would let the space for it grow to more than 100 MB.
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
    const reader = new _causes_diagnosis_js__WEBPACK_IMPORTED_MODULE_1__/* .LogReader */ .w();
    const decoder = new TextDecoder();
    for await (const chunk of input)
        reader.push(decoder.decode(chunk, { stream: true }));
    reader.push(decoder.decode());
    return { schema: 1, ...reader.end() };
}


/***/ })

};
