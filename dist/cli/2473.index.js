export const id = 2473;
export const ids = [2473];
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


/***/ })

};
