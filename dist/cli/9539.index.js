export const id = 9539;
export const ids = [9539];
export const modules = {

/***/ 37281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ redrawInterval),
/* harmony export */   Py: () => (/* binding */ ProgressReporter),
/* harmony export */   e: () => (/* binding */ logInterval)
/* harmony export */ });
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/** Milliseconds between two lines in a log, of which five seconds never pass without one, and between two redrawings on a terminal. */
const logInterval = 4500;
const redrawInterval = 100;
/** A part of a line that is cut to less than this says nothing. */
const shortestPart = 24;
/**
 * Progress lines, at most one in `interval` milliseconds, the first an interval after the download began: what is over sooner
 * needs none. The time left is estimated from bytes; without known bytes there is no estimate.
 */
class ProgressReporter {
    #interval;
    #clock;
    #beganAt;
    #shownAt = 0;
    #bytes = 0;
    constructor(interval, clock = () => performance.now()) {
        this.#interval = interval;
        this.#clock = clock;
    }
    /**
     * `277 of 300 zips \u00b7 150 of 249 MB \u00b7 31 MB/s \u00b7 about 4 s left \u00b7 waiting for \u2026`; undefined while it is too early.
     * @param width in characters; what matters least is left out first
     */
    lineFor(progress, width = Number.POSITIVE_INFINITY) {
        const now = this.#clock();
        // Fewer bytes than before: another download has begun.
        const isNew = progress.bytes < this.#bytes;
        this.#bytes = progress.bytes;
        if (this.#beganAt === undefined || isNew)
            this.#beganAt = this.#shownAt = now;
        if (now < this.#shownAt + this.#interval)
            return undefined;
        this.#shownAt = now;
        const { waitingFor, mirror } = progress;
        const wait = waitingFor === '' ? '' : `waiting for ${waitingFor}`;
        const done = doneSoFar(progress);
        if (done.length === 0)
            return wait === '' ? undefined : fitLine([wait], width);
        const left = isLoading(progress) ? timeLeft(progress, now - this.#beganAt) : '';
        return fitLine([...done, left, wait || (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(mirror)], width);
    }
}
function isLoading({ files, filesTotal }) {
    return files < filesTotal;
}
/** What has come so far, and what is done with it. */
function doneSoFar(progress) {
    const { files, filesTotal, zips, zipsTotal, bytes, unpacked, toUnpack, unpackUnit, bytesPerSecond } = progress;
    const unpacking = unpacked > 0 && unpacked < toUnpack
        ? [`unpacking ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(unpacked)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(toUnpack)} ${unpackUnit}`]
        : [];
    if (filesTotal + files + bytes === 0)
        return unpacking;
    if (!isLoading(progress))
        return [`${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(files, 'file')} here, ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)}`, ...unpacking];
    const count = zipsTotal > 0
        ? `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(zips)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(zipsTotal)} zips`
        : `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(files)} of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(filesTotal)} files`;
    return [count, sizes(progress), bytesPerSecond > 0 ? (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatRate */ .CE)(bytesPerSecond) : ''];
}
/** `150 of 249 MB`; without a total what has come. */
function sizes({ bytes, zipBytes, zipBytesTotal, isEstimate }) {
    if (zipBytesTotal === undefined)
        return (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes);
    return (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatShare */ .T1)(zipBytes, zipBytesTotal, isEstimate ? 'about ' : '');
}
/** From the bytes that are left and the rate of the last seconds. An estimate in the first two seconds is noise. */
function timeLeft({ zipBytes, zipBytesTotal, bytesPerSecond }, elapsed) {
    if (zipBytesTotal === undefined || bytesPerSecond === 0 || elapsed < 2000)
        return '';
    const seconds = Math.max(0, zipBytesTotal - zipBytes) / bytesPerSecond;
    if (seconds < 3)
        return 'a few seconds left';
    if (seconds < 90)
        return `about ${Math.round(seconds)} s left`;
    return seconds < 5400 ? `about ${Math.round(seconds / 60)} min left` : '';
}
/** The parts in one line, as many as fit; the last one that fits in part is cut. */
function fitLine(parts, width) {
    let line = '';
    for (const part of parts.filter((text) => text !== '')) {
        const longer = line === '' ? part : `${line} \u00b7 ${part}`;
        if (longer.length > width)
            return width - line.length > shortestPart ? (0,_report_format_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(longer, width) : line;
        line = longer;
    }
    return line;
}


/***/ }),

/***/ 79404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Makes a folder and those above it. Node's own recursive mkdir never ends if a folder exists and nothing can be made in it, as
 * below /proc.
 * @throws the file system's error
 */
async function makeFolder(path) {
    const make = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
    await make().catch(async (error) => {
        if (error.code !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        await make();
    });
}


/***/ }),

/***/ 19047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ annotationLimit)
/* harmony export */ });
/** A runner shows no more than this of each level for a step. */
const annotationLimit = 10;


/***/ }),

/***/ 61011:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ causeLink),
/* harmony export */   gC: () => (/* binding */ responsibleSentence),
/* harmony export */   o: () => (/* binding */ causesPage)
/* harmony export */ });
/* harmony import */ var _causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);

const sentences = {
    network: 'Not your code: the fault is in the network or at the mirror.',
    'set-up': 'Not your code and not the network: a setting, an address or a credential is wrong or missing.',
    code: 'The fault is in the repository (go.mod, go.sum or code). A retry does not help.',
    module: 'The fault is about the module or the line that requires it (spelling, version, access), not about the network.',
    upstream: 'Not your code and not your network: the fault is at the server or at the authors of the module.',
    machine: 'Not your code and not the network: the fault is on the machine that runs the job (disk, files or permissions).',
    outside: 'A person or another program ended the run. Your code, the settings and the network are not the cause.',
    unknown: "Unknown error. Please read go's output.",
};
/** Whose fault it is, in a sentence: the question that people ask first. A difference from go.sum has three suspects. */
function responsibleSentence(cause) {
    if (cause === 'gosum_mismatch')
        return 'Not the network: the mirror, the authors of the module, or go.sum itself is wrong.';
    return sentences[(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).responsible];
}
const repository = 'https://github.com/modward/modward/blob/main';
/** The page that explains every cause. */
const causesPage = `${repository}/docs/causes.md`;
/** Where a cause is explained. */
function causeLink(cause) {
    return `${repository}/${(0,_causes_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .causeOf */ .rl)(cause).link}`;
}


/***/ }),

/***/ 24038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ cacheOutcomes),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Mu: () => (/* binding */ hostOfEntry),
/* harmony export */   W9: () => (/* binding */ isRecovered),
/* harmony export */   hq: () => (/* binding */ runKinds)
/* harmony export */ });
/** How a restore of the module cache may end; `off` if nothing was needed or there was no store. */
const cacheOutcomes = ['hit', 'partial', 'miss', 'off', 'timeout', 'failed'];
/** How a run went: `clean` met no error, `repaired` was ready in spite of some, `failed` was not ready. */
const runKinds = ['clean', 'repaired', 'failed'];
/** Which of the three a run is. */
function kindOf({ outcome, faults }) {
    if (outcome === 'failed')
        return 'failed';
    return faults.some(isRecovered) ? 'repaired' : 'clean';
}
/** Whether the error was met and did not fail the job. A count of 0 is a file that was skipped, not an error met. */
function isRecovered({ recovered, count }) {
    return recovered && count > 0;
}
/** The host name of a GOPROXY entry, with which its errors name it, too; `direct` and what is no URL stay as they are. */
function hostOfEntry(entry) {
    return URL.parse(entry.includes('://') ? entry : `https://${entry}`)?.hostname || entry;
}


/***/ }),

/***/ 51708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ redactDeep),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   u5: () => (/* binding */ writeReport),
/* harmony export */   x3: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79404);
/* harmony import */ var _move_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29692);
/* harmony import */ var _unread_pipe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81963);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** A document as modward prints and writes it: indented, with a line's end. */
function renderJson(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** Writes the report to `path` by {@link writeText}. */
function writeReport(path, report) {
    return writeText(path, renderJson(report));
}
/**
 * Writes a text to `path`, folders included, and resolves to the absolute path. Atomic: a reader gets the old file or the
 * new one, never half of one. Throws the file system's error if that cannot be done; nothing is left behind then.
 */
async function writeText(path, text) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path);
    const staged = `${target}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    // A device, such as /dev/stdout, or a pipe is written to: a rename would replace it by a file.
    const known = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target).catch(() => undefined);
    if (known !== undefined && !known.isFile() && !known.isDirectory()) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const _reader = __addDisposableResource(env_1, (0,_unread_pipe_js__WEBPACK_IMPORTED_MODULE_5__/* .requireReader */ .n)(target), false);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target, text);
            return target;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    }
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(staged, text, { flag: 'wx' });
        await (0,_move_js__WEBPACK_IMPORTED_MODULE_4__/* .move */ .Cy)(staged, target);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staged, { force: true });
        throw error;
    }
    return target;
}
/** A document with every text in it redacted: what is made of it afterwards is fit to be shown. */
function redactDeep(document, redact) {
    return JSON.parse(JSON.stringify(document, (_, value) => (typeof value === 'string' ? redact(value) : value)));
}


/***/ }),

/***/ 45762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78529);

/**
 * What to change after a run that recovered from errors, in one or two sentences: which mirror failed how often, and what comes
 * instead. Empty if no mirror failed.
 */
function nextStep({ mirrors }) {
    const [worst] = mirrors.toSorted((a, b) => b.faults - a.faults);
    if (worst === undefined || worst.faults === 0)
        return '';
    const host = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(worst.url);
    const all = mirrors.reduce((sum, { faults }) => sum + faults, 0);
    const share = worst.faults === all
        ? all === 1
            ? `The failed request went to ${host}.`
            : `All ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(all)} failed requests went to ${host}.`
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(worst.faults)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(all)} failed requests went to ${host}.`;
    return `${share} ${cure(worst, mirrors)}`;
}
function cure(worst, mirrors) {
    const host = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(worst.url);
    // A mirror that modward added is not one that the job may rely on.
    const [other] = mirrors
        .filter(({ url, origin, files }) => url !== worst.url && origin !== 'catalogue' && files > 0)
        .toSorted((a, b) => a.faults - b.faults || b.files - a.files);
    if (other !== undefined && other.faults < worst.faults) {
        const isFirst = mirrors.indexOf(worst) < mirrors.indexOf(other);
        return isFirst
            ? `Put ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(other.url)} first in \`mirrors\`, or tell the owner of ${host}.`
            : `Tell the owner of ${host}.`;
    }
    return mirrors.length > 1
        ? `If this happens often, tell the owner of ${host}, or name a better mirror in \`mirrors\`.`
        : `There was no other mirror to ask: list a second one in \`mirrors\`, as a fallback.`;
}


/***/ }),

/***/ 65931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fatalToPlainGo)
/* harmony export */ });
/* harmony import */ var _counted_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24038);

/** Errors of the checksum database end `go mod download` although they may name no module. */
const sumdb = /^sumdb_/;
/** After these two Go asks the next entry whatever the separator is. */
const notFound = new Set(['http_404', 'http_410']);
/**
 * The recovered errors at which plain `go mod download` would have ended. The go command sends one request for each file
 * and entry of GOPROXY, without a retry (cmd/go/internal/modfetch, golang/go#28194), and goes on to the next entry after
 * 404 and 410, or after any error if the separator is `|`. Empty for a run that failed.
 */
function fatalToPlainGo(run) {
    if (run.outcome === 'failed')
        return [];
    const entries = entriesOf(run.go.env['GOPROXY'] ?? '');
    const added = addedMirrors(run);
    return run.faults.filter((fault) => {
        if (!(0,_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecovered */ .W9)(fault) || !isAboutDownload(fault))
            return false;
        const asked = fault.mirror || fault.host;
        const entry = entries.find(({ url }) => isSame(url, asked));
        return entry === undefined ? !added.some((url) => isSame(url, asked)) : !goesOn(entry, fault.cause);
    });
}
/** Probes and the cache service have errors too, and plain go asks neither. */
function isAboutDownload({ cause, module, modules = [] }) {
    return module !== '' || modules.length > 0 || sumdb.test(cause);
}
/** Mirrors of the public catalogue: if they are not in GOPROXY, only modward asks them. */
function addedMirrors({ mirrors }) {
    return mirrors.filter(({ origin }) => origin === 'catalogue').map(({ url }) => url);
}
/** Whether an entry is what was asked: the URL of a mirror, or the host alone where no more is known. */
function isSame(entry, asked) {
    return asked.includes('://') ? placeOf(entry) === placeOf(asked) : (0,_counted_run_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOfEntry */ .Mu)(entry) === asked;
}
/** What tells two mirrors apart, without credentials: several may share a host. */
function placeOf(entry) {
    const url = URL.parse(entry.includes('://') ? entry : `https://${entry}`);
    return url === null ? entry : `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}
function entriesOf(goproxy) {
    const found = [...goproxy.matchAll(/([^,|\s]+)\s*([,|]?)/g)];
    return found.map(([, word = '', separator = ''], index) => {
        const next = found[index + 1]?.[1];
        return { url: word, separator, last: next === undefined || next === 'off' };
    });
}
function goesOn({ last, separator }, cause) {
    return !last && (separator === '|' || notFound.has(cause));
}


/***/ }),

/***/ 95586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ recoveryNotice)
/* harmony export */ });
/* harmony import */ var _fault_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1453);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78529);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45762);



/** So many causes are named one by one; the summary has them all. */
const namedCauses = 5;
/**
 * One notice for a run that recovered from faults, so that teams can count how often the guard was needed.
 * @param fatal those of them that would have ended the download of plain go
 */
function recoveryNotice(report, fatal) {
    const recovered = (0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupFaults */ .X7)(report.faults).filter((group) => group.head.recovered);
    if (recovered.length === 0)
        return [];
    const lines = recovered.slice(0, namedCauses).map(line);
    const others = recovered.length - lines.length;
    const next = (0,_next_step_js__WEBPACK_IMPORTED_MODULE_2__/* .nextStep */ .s)(report);
    return [
        {
            level: 'notice',
            title: 'modward recovered from download errors',
            message: [
                `Recovered from ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .countRecovered */ .nz)(report.faults), 'error')}${means(report)}${cost(report)}`,
                ...lines,
                ...(others > 0 ? [`\u2026 and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(others, 'more cause', 'more causes')}`] : []),
                ...withoutGuard(fatal),
                ...(next === '' ? [] : [`Next: ${next}`]),
            ].join('\n'),
            file: '',
            line: 0,
        },
    ];
}
function line({ head, count, modules, hosts }) {
    const where = hosts.every((host) => head.title.includes(host)) ? '' : ` at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .andMore */ .v)(hosts), 200)}`;
    const what = modules.length === 0 ? '' : `: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)((0,_fault_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .andMore */ .v)(modules), 300)}`;
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(head.title, 200)} (${head.cause}), ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .times */ .Hn)(count)}${where}${what}`;
}
/** The means of recovery that were counted. */
function means({ transfer, attempts }) {
    const counted = [
        transfer.retries > 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.retries, 'retry', 'retries') : '',
        transfer.resumes > 0 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.resumes, 'resumed transfer') : '',
        transfer.failovers > 0 ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(transfer.failovers, 'file')} from another mirror` : '',
        attempts.length > 1 ? (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(attempts.length, 'attempt') : '',
    ].filter((part) => part !== '');
    return counted.length === 0 ? '.' : `: ${counted.join(', ')}.`;
}
/** What it cost, if that is worth a word. */
function cost({ failedRequests }) {
    const longest = Math.max(0, ...failedRequests.map(({ durationMs }) => durationMs));
    return longest < 1000 ? '' : ` The longest failed request took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(longest)}.`;
}
/** Where a job without modward could have failed first. */
function withoutGuard(fatal) {
    const [first] = fatal.toSorted((a, b) => a.startedMs - b.startedMs).flatMap(({ modules }) => modules);
    return first === undefined
        ? []
        : [`Plain go does not retry. Without modward this job could have failed at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first, 300)}.`];
}


/***/ }),

/***/ 81963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ requireReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Without this flag, opening a pipe for writing waits until something opens it for reading. Windows has no such pipes. */
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/**
 * Fails for a path that is a pipe that nothing reads: to open it would block for ever, and with Node's synchronous functions the
 * whole process. A pipe with a reader stays open until the result is disposed of: if it were closed before the writer opens
 * it, the reader would take that for the end.
 * @throws Error with the path, or the file system's error
 */
function requireReader(path) {
    const isPipe = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFIFO() === true;
    const file = isPipe ? openPipe(path) : undefined;
    return {
        [Symbol.dispose]() {
            if (file !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        },
    };
}
function openPipe(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    }
    catch (error) {
        if (error.code !== 'ENXIO')
            throw error;
        throw new Error(`${path} is a pipe that nothing reads`, { cause: error });
    }
}


/***/ })

};
