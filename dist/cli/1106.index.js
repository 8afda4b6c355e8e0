export const id = 1106;
export const ids = [1106,8042];
export const modules = {

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

/***/ 31106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  saveModules: () => (/* binding */ saveModules)
});

// EXTERNAL MODULE: ./src/error-message.ts
var error_message = __webpack_require__(94177);
// EXTERNAL MODULE: ./src/cache/with-grace.ts
var with_grace = __webpack_require__(83719);
;// CONCATENATED MODULE: ./src/cache/save.ts


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
        const saved = await (0,with_grace/* withGrace */.p)(store.save(plan.folder, plan.key, signal), signal);
        return result(saved.outcome, saved.bytes, '');
    }
    catch (error) {
        return result(signal.aborted ? 'timeout' : 'failed', 0, (0,error_message/* messageOf */.b)(error));
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ./src/host/tell-waits.ts
var tell_waits = __webpack_require__(28042);
// EXTERNAL MODULE: ./src/report/save-line.ts
var save_line = __webpack_require__(98870);
;// CONCATENATED MODULE: ./src/commands/guard/save-modules.ts



/** Saves what a complete download left, and tells how that goes. Never throws. */
async function saveModules(store, plan, screen, signal) {
    const began = performance.now();
    const saved = await (0,tell_waits.tellWaits)((text) => screen.waiting(text), (onWait) => {
        onWait(() => (0,save_line/* savingLine */.JK)(performance.now() - began, plan.timeoutMs));
        return save(store, plan, signal);
    });
    const line = (0,save_line/* saveLine */.Gj)(plan.key, saved);
    if (saved.outcome === 'failed' || saved.outcome === 'timeout')
        screen.warning(line);
    else
        screen.info(line);
    return saved;
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


/***/ }),

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


/***/ }),

/***/ 78529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   CE: () => (/* binding */ formatRate),
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   w4: () => (/* binding */ hostOf),
/* harmony export */   y1: () => (/* binding */ plainLines),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const english = 'en';
let whole;
const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
/** `1,234`. */
function formatCount(value) {
    // Made at the first use: it takes as long as the rest of a short command.
    whole ??= new Intl.NumberFormat(english, { maximumFractionDigits: 0 });
    return whole.format(value);
}
/** A count and its noun: `1 module`, `1,234 modules`, `2 retries`. */
function plural(value, noun, nouns = `${noun}s`) {
    return `${formatCount(value)} ${value === 1 ? noun : nouns}`;
}
/** How often: `once`, `twice`, `3 times`. */
function times(value) {
    return value === 1 ? 'once' : value === 2 ? 'twice' : `${formatCount(value)} times`;
}
/** Decimal units, as the cache service and most download pages count: `87 kB`, `1.4 MB`, `121 MB`. */
function formatBytes(value) {
    let unit = 0;
    let rest = value;
    // From 999.5 on the number would be shown as 1,000 of the smaller unit.
    while (rest >= 999.5 && unit < byteUnits.length - 1) {
        rest /= 1000;
        unit += 1;
    }
    return new Intl.NumberFormat(english, {
        style: 'unit',
        unit: byteUnits[unit] ?? 'byte',
        unitDisplay: unit === 0 ? 'long' : 'short',
        maximumFractionDigits: unit > 0 && rest < 10 ? 1 : 0,
    }).format(rest);
}
/** How much of a whole: `150 of 249 MB`, `900 kB of 249 MB`. */
function formatShare(value, total, about = '') {
    const [done, whole] = [formatBytes(value), formatBytes(total)];
    const [amount = '', unit = ''] = done.split(' ');
    return `${whole.endsWith(` ${unit}`) ? amount : done} of ${about}${whole}`;
}
/** `12 MB/s`. */
function formatRate(bytesPerSecond) {
    return `${formatBytes(bytesPerSecond)}/s`;
}
/** A span for people, from milliseconds: `41 ms`, `1.4 s`, `12.3 s`, `2 min 5 s`, `1 h 3 min`. */
function formatDuration(ms) {
    if (ms < 999.5)
        return `${formatCount(ms)} ms`;
    const seconds = ms / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const rounded = Math.round(seconds);
    if (rounded < 3600)
        return inTwo(rounded, 'min', 's');
    return inTwo(Math.round(seconds / 60), 'h', 'min');
}
/** `2 min 5 s`, `2 min`: sixty of the small unit are one of the large one. */
function inTwo(value, large, small) {
    const rest = value % 60;
    return `${Math.floor(value / 60)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`;
}
/** The first `limit` characters, the last of them an ellipsis if something was cut. */
function clip(text, limit) {
    const characters = Array.from(text);
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}\u2026`;
}
/**
 * Colours, cursor movements, window titles and links. What a class takes never begins another sequence, so that all takes linear
 * time; `stripVTControlCharacters` of Node takes quadratic time for many `ESC ]`.
 */
const escapes = new RegExp([
    String.raw `(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]`,
    String.raw `(?:\x1b[\]_P^X]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9b-\x9f\n\r]*(?:\x07|\x1b\\|\x9c)`,
    String.raw `\x1b[ -/]+[0-~]`,
    String.raw `\x1b[0-OQ-WYZ\\\x60-~]`,
].join('|'), 'g');
/**
 * A text as lines that are safe to show: no escape sequences, no other control characters (tabs become a blank), nothing
 * that turns the direction of writing. Texts come from servers, and not all of them mean well.
 */
function plainLines(text) {
    return (text
        .replace(escapes, '')
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
        .map((line) => line.replaceAll('\t', ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')));
}
/** A text as one safe line of at most `limit` characters. */
function oneLine(text, limit) {
    return clip(plainLines(text).join(' ').replace(/ {2,}/g, ' ').trim(), limit);
}
/** The host of a URL, for a sentence; what is no URL stays as it is. */
function hostOf(url) {
    return URL.parse(url)?.host || url;
}


/***/ }),

/***/ 98870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ saveLine),
/* harmony export */   JK: () => (/* binding */ savingLine),
/* harmony export */   JM: () => (/* binding */ savedMarkdown)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** A line while the modules are saved: for how long, and the limit, both in milliseconds. */
function savingLine(elapsedMs, limitMs) {
    return `  saving the modules for later jobs \u00b7 ${Math.round(elapsedMs / 1000)} s of at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(limitMs)}`;
}
/** One line on what was kept for later jobs. */
function saveLine(key, { outcome, bytes, saveMs, reason }) {
    switch (outcome) {
        case 'saved':
            return `\u25b8 Cache: saved ${key}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(saveMs)}`;
        case 'exists':
            return `\u25b8 Cache: ${key} was saved by another job`;
        case 'denied':
            return '\u25b8 Cache: not saved, this job may only read';
        case 'failed':
        case 'timeout':
            return `The modules were not saved for later jobs: ${reason}`;
    }
}
/** The part of the job summary on what was saved: nothing unless it was, as a warning says why it was not. */
function savedMarkdown({ outcome, bytes, saveMs }) {
    if (outcome !== 'saved')
        return '';
    return `**Cache:** saved ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} for later jobs in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(saveMs)}\n`;
}


/***/ })

};
