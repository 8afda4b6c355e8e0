export const id = 8042;
export const ids = [8042];
export const modules = {

/***/ 28042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellWaits: () => (/* binding */ tellWaits)
/* harmony export */ });
/** Milliseconds between two looks at what is waited for, and from when on it is said for how long. */
const tickMs = 250;
const longMs = 4000;
/**
 * Does work that says what it waits for, and tells that again and again until the work ends, so that no wait is silent. How often it is
 * shown is the matter of `tell`.
 */
async function tellWaits(tell, work) {
    let describe = () => '';
    const look = () => {
        const text = describe();
        if (text !== '')
            tell(text);
    };
    const timer = setInterval(look, tickMs);
    try {
        return await work((text) => {
            describe = typeof text === 'function' ? text : withSeconds(text);
            look();
        });
    }
    finally {
        clearInterval(timer);
    }
}
/** The text, followed by the seconds since now once it takes long. */
function withSeconds(text) {
    const began = performance.now();
    return () => {
        const elapsed = performance.now() - began;
        return text === '' || elapsed < longMs ? text : `${text} ${Math.round(elapsed / 1000)} s`;
    };
}


/***/ })

};
