export const id = 172;
export const ids = [172];
export const modules = {

/***/ 3172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _causes_diagnosis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9661);

/** Reads a log to its end, however long, and tells what went wrong in it. Bytes that are no UTF-8 do no harm. */
async function explain(input) {
    const reader = new _causes_diagnosis_js__WEBPACK_IMPORTED_MODULE_0__/* .LogReader */ .w();
    const decoder = new TextDecoder();
    for await (const chunk of input)
        reader.push(decoder.decode(chunk, { stream: true }));
    reader.push(decoder.decode());
    return { schema: 1, ...reader.end() };
}


/***/ })

};
