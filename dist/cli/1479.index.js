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
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78529);





/** Reads a log to its end, however long, and tells what went wrong in it. Bytes that are no UTF-8 do no harm. */
async function explain(input, onWait = () => { }) {
    let bytes = 0;
    onWait(() => (bytes === 0 ? '' : `  reading the log, ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(bytes)} so far`));
    // What a log full of faults leaves behind is garbage at once. V8 would let the space for it grow to more than 100 MB.
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--semi-space-growth-factor=1');
    const reader = new _causes_log_log_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .LogReader */ .w();
    for await (const chunk of input) {
        bytes += chunk.length;
        reader.push(chunk);
    }
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


/***/ })

};
