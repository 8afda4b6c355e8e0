export const id = 2693;
export const ids = [2693];
export const modules = {

/***/ 73223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs)
});

;// CONCATENATED MODULE: ./src/config/git-auth-value.ts
const allowed = '`host[/path] token`, one a line, such as `github.com/acme TOKEN`, without a scheme';
/** Reads `git-auth`. What is wrong is named by its number: the line may be a token. */
const gitAuth = (text) => {
    const value = [];
    for (const [index, line] of text.split(/\r?\n|,/).entries()) {
        const [prefix = '', token = '', ...more] = line.trim().split(/\s+/);
        if (prefix === '')
            continue;
        const isPrefix = /^[a-z0-9][a-z0-9.-]*(?::\d+)?(?:\/[^\s/?#@:]+)*\/?$/i.test(prefix);
        if (!isPrefix || token === '' || more.length > 0)
            return { allowed, entry: `entry ${index + 1}` };
        value.push({ prefix: prefix.replace(/\/$/, ''), token });
    }
    return { value };
};

// EXTERNAL MODULE: ./src/goversion/go-query.ts
var go_query = __webpack_require__(54541);
;// CONCATENATED MODULE: ./src/config/go-version-value.ts

/** Reads `go-version`; nothing given is nothing asked for. */
const goVersion = (text) => {
    if (text === '')
        return { value: undefined };
    const value = (0,go_query/* parseGoQuery */.Kn)(text);
    return value === undefined ? { allowed: go_query/* allowedQueries */.Tx } : { value };
};

;// CONCATENATED MODULE: ./src/config/mirrors-value.ts
const mirrors_value_allowed = 'auto, inherit, or a list of https://\u2026 or http://\u2026 mirrors (also file:///\u2026, direct and off), one per line or separated by , and |';
/**
 * Reads `mirrors`. A list becomes a GOPROXY value: a line end counts as `,` unless the line itself ends in a separator,
 * blank entries are dropped, and separators stay, as they say when the next entry decides. Every entry is checked by the
 * go command's own rules, so that a typing error is found before anything runs.
 */
const mirrors = (text) => {
    if (text === 'auto' || text === 'inherit')
        return { value: text };
    let list = '';
    for (const [, entry = '', separators = ''] of text.matchAll(/([^,|\r\n]*)([,|\r\n\s]*)/g)) {
        const name = entry.trim();
        if (name === '')
            continue;
        if (!isEntry(name))
            return { allowed: mirrors_value_allowed, entry: name };
        list += name + (/[,|]/.exec(separators)?.[0] ?? ',');
    }
    return list === '' ? { allowed: mirrors_value_allowed } : { value: { list: list.slice(0, -1) } };
};
/**
 * The rule of cmd/go/internal/modfetch, proxyList: a bare host means https, single words are reserved. Stricter where go
 * would make a host of a typing error: `https:/x`, `https//x`, backslashes.
 */
function isEntry(entry) {
    if (entry === 'direct' || entry === 'off')
        return true;
    if (/[\s\\]/.test(entry) || !/[.:/]/.test(entry) || entry.startsWith('/'))
        return false;
    const schemed = /^[a-z][a-z0-9+.-]*:\/\//i.test(entry);
    if (!schemed && /\/\/|:\//.test(entry))
        return false;
    const url = URL.parse(schemed ? entry : `https://${entry}`);
    if (url?.protocol === 'file:')
        return url.pathname.length > 1;
    return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.hostname !== '';
}

// EXTERNAL MODULE: ./src/config/values.ts
var values = __webpack_require__(72344);
;// CONCATENATED MODULE: ./src/config/definitions.ts




function input(name, defaultText, placeholder, parse, description) {
    return { name, default: defaultText, placeholder, switchable: false, description, parse };
}
function switchable(given) {
    return { ...given, switchable: true };
}
const pattern = 'path patterns as in GOPRIVATE, such as github.com/acme or *.corp.example, without a scheme';
const directory = 'one or more directories or globs with / as the separator';
// Limits: nothing below can be told apart from a failure, and no timer can wait for longer than 24 days.
const limit = (0,values/* duration */.p0)('100ms', '24h');
/** Every input, by the name of what it becomes in {@link Config}, in the order of the documentation. */
const inputs = {
    directories: input('working-directory', '.', 'DIRS', (0,values/* list */.p_)(directory, (item) => !item.includes('\0'), { least: 1, split: values/* globs */.gV }), 'Folders with a go.mod or go.work, or paths of such files: one per line or comma-separated, globs and braces allowed (`**` finds every module of the repository). If the default folder has neither file, modward takes every module below it'),
    mirrors: input('mirrors', 'auto', 'LIST', mirrors, "`auto` (the job's own GOPROXY; other public mirrors help only if GOPROXY was never changed), `inherit` (exactly the job's GOPROXY), or a list of mirrors, best first: each is a fallback for the ones before it"),
    mirrorOrder: input('mirror-order', 'auto', 'ORDER', (0,values/* oneOf */.yL)('auto', 'listed', 'fastest'), '`auto` (public mirrors next to each other are ordered by health and speed; every other entry keeps its place while it answers), `listed` (never reordered) or `fastest` (the fastest healthy mirror first)'),
    private: input('private', '', 'PATTERNS', (0,values/* list */.p_)(pattern, (item) => !/\s|:\/\/|@/.test(item)), 'GOPRIVATE patterns, added to those of `go env`. modward never asks a mirror for such modules'),
    gitAuth: input('git-auth', '', 'LINES', gitAuth, 'Credentials for git, for private modules: one `host[/path] token` per line, such as `github.com/acme TOKEN`. Only the go command of this step gets them. They are never written to disk, never sent to another host, and later steps do not get them'),
    preflight: input('preflight', 'advise', 'MODE', (0,values/* oneOf */.yL)('advise', 'require', 'off'), '`advise` (probe the mirrors, choose, report, go on), `require` (fail before the download if no mirror is healthy) or `off` (no probe, list order)'),
    preflightTimeout: input('preflight-timeout', '5s', 'DURATION', limit, 'Time limit of the preflight, all mirrors together'),
    attempts: input('attempts', '4', 'NUMBER', (0,values/* integer */.nd)(1, 20), 'Attempts of `go mod download` for each project, 1 to 20'),
    backoff: input('backoff', '1s', 'DURATION', (0,values/* duration */.p0)('0', '1h'), 'Longest first wait between attempts. It doubles each time; the real wait is a random part of it'),
    backoffMax: input('backoff-max', '30s', 'DURATION', (0,values/* duration */.p0)('0', '1h'), 'Longest wait between attempts. A longer Retry-After of the mirror is respected if `timeout` allows'),
    timeout: input('timeout', '10m', 'DURATION', limit, 'Time limit of the step. When it is reached, modward stops and reports why'),
    stallTimeout: input('stall-timeout', '20s', 'DURATION', limit, 'If no byte arrives for this long, the file is requested again, from another mirror if possible'),
    concurrency: input('concurrency', 'auto', 'NUMBER', (0,values/* wordOr */.ao)('auto', (0,values/* integer */.nd)(1, 128)), 'Requests at once, all mirrors and probes together: 1 to 128, or `auto`'),
    unpack: input('unpack', 'auto', 'MODE', (0,values/* oneOf */.yL)('auto', 'go'), '`auto` (modward verifies and unpacks each module with a hash in go.sum, and the go command all others) or `go` (the go command unpacks everything)'),
    cache: switchable(input('cache', 'auto', 'MODE', values/* cacheMode */.Mq, '`auto` (restore and save, but save nothing in pull requests from forks and similar events), `true` (always both), `restore` (never save), `save` (never restore) or `false` (off)')),
    cacheKeySuffix: input('cache-key-suffix', '', 'TEXT', values/* line */.n8, 'Text that is added to the cache key'),
    cacheTimeout: input('cache-timeout', '2m', 'DURATION', limit, 'A restore or save that takes longer is stopped. The job goes on without it'),
    cacheDirectory: input('cache-dir', '', 'DIR', values/* line */.n8, "Folder for saved modules, used instead of the runner's cache service: for terminals and self-hosted runners. Several jobs may share it"),
    goVersion: input('go-version', '', 'VERSION', goVersion, 'Go version to put on PATH (`1.26.3`, `1.26.x`, `stable`): from the tool cache, or downloaded from the mirrors and verified. If empty, modward uses the go on PATH'),
    goVersionFile: input('go-version-file', '', 'FILE', values/* line */.n8, 'File with the Go version: go.mod, go.work (`toolchain` line before `go` line), .go-version or .tool-versions'),
    serve: switchable(input('serve', 'false', '', values/* boolean */.zM, 'Guard the later Go commands of this job, too, until the job ends')),
    annotations: switchable(input('annotations', 'true', '', values/* boolean */.zM, 'Write annotations: errors, warnings, notices')),
    summary: switchable(input('summary', 'true', '', values/* boolean */.zM, 'Write the job summary')),
    report: input('report', '', 'FILE', values/* line */.n8, 'Path for a copy of the JSON report'),
    metrics: input('metrics', '', 'FILE', values/* line */.n8, "Path for the run's metrics in the Prometheus text format. modward adds to the counters in the file"),
    metricsPush: input('metrics-push', '', 'URL', values/* httpUrl */.q3, 'Push the metrics to this Prometheus Pushgateway, in at most 5 s. A failed push is a warning'),
    trace: input('trace', '', 'FILE', values/* line */.n8, "Path for a trace: every request, decision and error, one JSON object per line. It is also written below RUNNER_TEMP if the runner's debug logging is on"),
    failOnError: switchable(input('fail-on-error', 'true', '', values/* boolean */.zM, '`false` keeps the step green after a failed download; the output `outcome` says so')),
};


/***/ }),

/***/ 72693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HC: () => (/* binding */ parseActionInputs),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   dz: () => (/* binding */ InputError)
/* harmony export */ });
/* harmony import */ var _definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73223);

/** Every bad input at once, so that one look at the log is enough to mend them all. */
class InputError extends Error {
    name = 'InputError';
    problems;
    constructor(problems) {
        super(problems.map(({ name, value, allowed }) => `${name}: "${value}" is not allowed. Allowed: ${allowed}.`).join('\n'));
        this.problems = problems;
    }
}
/**
 * Reads all inputs, by their names in the action. What is not given or blank takes its default.
 * @throws {InputError} naming every bad input.
 */
function parseInputs(read) {
    const problems = [];
    const values = {};
    for (const [key, input] of Object.entries(_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q)) {
        const text = read(input.name)?.trim() || input.default;
        const parsed = input.parse(text);
        if ('value' in parsed)
            values[key] = parsed.value;
        else
            problems.push({ name: input.name, value: show(parsed.entry ?? text, text), allowed: parsed.allowed });
    }
    if (problems.length > 0)
        throw new InputError(problems);
    // The table has one entry for each field of Config, of its type: `satisfies` there checks it.
    return values;
}
/** Reads the inputs as a runner hands them over, in `INPUT_\u2026` variables. */
function parseActionInputs(env) {
    try {
        return parseInputs((name) => env[`INPUT_${name.toUpperCase()}`]);
    }
    catch (error) {
        if (error instanceof InputError)
            return error;
        throw error;
    }
}
/** More of a value is not needed to find it, and the other problems need room, too. */
const shownLength = 100;
function show(entry, whole) {
    const line = mask(entry, whole).replace(/\r?\n/g, '\\n');
    return line.length > shownLength ? `${line.slice(0, shownLength - 1)}\u2026` : line;
}
/**
 * Hides what stands before an `@`, which in a URL may be a password. A password may itself hold an `@`, a `,` or a line
 * end, and then only a piece of it is shown: if the whole text has an `@`, all that looks like `user:pa\u2026` goes.
 */
function mask(shown, whole) {
    if (!whole.includes('@'))
        return shown;
    const masked = shown.replace(/^(\w+:\/\/)?[\s\S]*@/, '$1xxxxx@');
    return masked === shown ? shown.replace(/^(\w+:\/\/)?([^:]*):.*/s, '$1xxxxx') : masked;
}


/***/ }),

/***/ 72344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mq: () => (/* binding */ cacheMode),
/* harmony export */   ao: () => (/* binding */ wordOr),
/* harmony export */   gV: () => (/* binding */ globs),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   q3: () => (/* binding */ httpUrl),
/* harmony export */   tB: () => (/* binding */ asBoolean),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports parseDuration, items */
const unitMs = {
    ns: 1e-6,
    us: 1e-3,
    \u00b5s: 1e-3,
    \u03bcs: 1e-3,
    ms: 1,
    s: 1000,
    m: 60_000,
    h: 3_600_000,
};
const durationPart = /(\d+(?:\.\d*)?|\.\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/y;
/**
 * Whole milliseconds of a duration such as `1m30s`, in the syntax of Go's time.ParseDuration without a sign; undefined
 * if it is none, or longer than a computer counts. A number without a unit is none either, save `0`. Rounded, as 16.1 s are not quite 16,100 ms for a
 * computer, and some of Node's timers throw at fractions.
 */
function parseDuration(text) {
    if (text === '0')
        return 0;
    let total = 0;
    durationPart.lastIndex = 0;
    while (durationPart.lastIndex < text.length) {
        const [, amount, unit] = durationPart.exec(text) ?? [];
        const factor = unit === undefined ? undefined : unitMs[unit];
        if (factor === undefined)
            return undefined;
        total += Number(amount) * factor;
    }
    return text === '' || total > Number.MAX_SAFE_INTEGER ? undefined : Math.round(total);
}
/** A duration between two durations, both included. */
function duration(from, to) {
    const least = parseDuration(from) ?? 0;
    const most = parseDuration(to) ?? 0;
    const allowed = `a duration from ${from} to ${to}, such as 500ms, 20s or 1m30s`;
    return (text) => {
        const value = parseDuration(text);
        return value === undefined || value < least || value > most ? { allowed } : { value };
    };
}
/** A whole number between two numbers, both included. */
function integer(least, most) {
    const allowed = `a whole number from ${least} to ${most}`;
    return (text) => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
        return value >= least && value <= most ? { value } : { allowed };
    };
}
/** One of these words. */
function oneOf(...words) {
    return (text) => {
        const value = words.find((word) => word === text);
        return value === undefined ? { allowed: words.join(', ') } : { value };
    };
}
/** This word, or what the other parser reads. */
function wordOr(word, parser) {
    return (text) => {
        if (text === word)
            return { value: word };
        const parsed = parser(text);
        return 'value' in parsed ? parsed : { ...parsed, allowed: `${word}, or ${parsed.allowed}` };
    };
}
/** What YAML 1.2 and GitHub Actions call a boolean, as the words `true` and `false`. */
function asBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return 'true';
    if (['false', 'False', 'FALSE'].includes(text))
        return 'false';
    return undefined;
}
const boolean = (text) => {
    const word = asBoolean(text);
    return word === undefined ? { allowed: 'true, false' } : { value: word === 'true' };
};
/** How far the cache may go; the two booleans in every spelling that YAML has for them. */
const cacheMode = (text) => oneOf('auto', 'true', 'restore', 'save', 'false')(asBoolean(text) ?? text);
/** Any text on one line. */
const line = (text) => /[\r\n]/.test(text) ? { allowed: 'text on a single line' } : { value: text };
/** An http or https URL; undefined if empty. */
const httpUrl = (text) => {
    const value = URL.parse(text) ?? undefined;
    const isHttp = value?.protocol === 'http:' || value?.protocol === 'https:';
    return text === '' || isHttp ? { value } : { allowed: 'an http:// or https:// URL' };
};
/** The items of a list, one per line or comma-separated; blank ones are dropped. */
function items(text) {
    return text
        .split(/[\r\n,]+/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** The items of a list of globs: a comma inside braces, one pair of them within another included, belongs to the glob. */
function globs(text) {
    const found = text.match(/(?:\{(?:[^{}\r\n]|\{[^{}\r\n]*\})*\}|[^,\r\n])+/g) ?? [];
    return found.map((item) => item.trim()).filter((item) => item !== '');
}
/** A list whose every item passes; the first that does not is named. */
function list(allowed, isAllowed, { least = 0, split = items } = {}) {
    return (text) => {
        const value = split(text);
        const entry = value.find((item) => !isAllowed(item));
        if (entry !== undefined)
            return { allowed, entry };
        return value.length < least ? { allowed } : { value };
    };
}


/***/ }),

/***/ 54541:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ nearestVersions),
/* harmony export */   EH: () => (/* binding */ chooseVersion),
/* harmony export */   Kn: () => (/* binding */ parseGoQuery),
/* harmony export */   Th: () => (/* binding */ formatGoVersions),
/* harmony export */   Tx: () => (/* binding */ allowedQueries)
/* harmony export */ });
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35197);
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98138);
/* harmony import */ var semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39888);
/* harmony import */ var semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14907);
/* harmony import */ var semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _go_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35557);





/** What may be written; for error messages. */
const allowedQueries = 'a version (1.26.3, 1.27rc1), a range (1.26, 1.26.x, ^1.25), "stable" or "oldstable"';
/**
 * Reads a version as users and version files write it; undefined if it is none. A bare `1.26` is the range of its
 * releases, as with setup-go: the newest of them is what people mean by it.
 */
function parseGoQuery(text) {
    const word = text.trim();
    if (word === 'stable' || word === 'oldstable')
        return { kind: word, text: word };
    const plain = word.replace(/^go(?=\d)/, '');
    const version = (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .fromSemver */ .pe)(plain) ?? (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .parseGoVersion */ .SX)(plain);
    if (version !== undefined && !/^\d+\.\d+$/.test(plain))
        return { kind: 'exact', version, text: word };
    // A semantic version that is no Go version (1.26.3-corp) is no range either.
    const range = word === '' || semver_functions_valid_js__WEBPACK_IMPORTED_MODULE_1___default()(plain) !== null ? null : semver_ranges_valid_js__WEBPACK_IMPORTED_MODULE_3___default()(plain);
    return range === null ? undefined : { kind: 'range', range, text: word };
}
/** The newest of the versions that the query asks for; undefined if none does. */
function chooseVersion(query, versions) {
    const sorted = versions.filter((version) => !(0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isLanguageVersion */ .JI)(version)).toSorted(_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGoVersions */ .X_);
    const newest = sorted.findLast(({ kind }) => kind === '');
    switch (query.kind) {
        case 'exact':
            return sorted.find((version) => (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGoVersions */ .X_)(version, query.version) === 0);
        case 'range':
            return sorted.findLast((version) => semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_0___default()((0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .toSemver */ .Ud)(version), query.range));
        case 'stable':
            return newest;
        case 'oldstable':
            return sorted.findLast(({ minor, kind }) => kind === '' && newest !== undefined && minor < newest.minor);
    }
}
/** The versions around one that does not exist, oldest first: at most two below and two above. */
function nearestVersions(query, versions) {
    const sorted = versions.toSorted(_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGoVersions */ .X_);
    const wanted = query.kind === 'exact' ? query.version : query.kind === 'range' ? lowest(query.range) : undefined;
    if (wanted === undefined)
        return sorted.slice(-4);
    const above = sorted.findIndex((version) => (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareGoVersions */ .X_)(version, wanted) > 0);
    const at = above < 0 ? sorted.length : above;
    return sorted.slice(Math.max(0, at - 2), at + 2);
}
/** `1.26.10, 1.26.11, 1.27.0`, for messages. */
function formatGoVersions(versions) {
    return versions.map(_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .formatGoVersion */ .WM).join(', ');
}
function lowest(range) {
    const lowest = semver_ranges_min_version_js__WEBPACK_IMPORTED_MODULE_2___default()(range);
    return lowest === null ? undefined : (0,_go_version_js__WEBPACK_IMPORTED_MODULE_4__/* .fromSemver */ .pe)(lowest.version);
}


/***/ }),

/***/ 35557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JI: () => (/* binding */ isLanguageVersion),
/* harmony export */   SX: () => (/* binding */ parseGoVersion),
/* harmony export */   Ud: () => (/* binding */ toSemver),
/* harmony export */   WM: () => (/* binding */ formatGoVersion),
/* harmony export */   X_: () => (/* binding */ compareGoVersions),
/* harmony export */   pe: () => (/* binding */ fromSemver)
/* harmony export */ });
/** The first release line whose first release is `1.N.0`; before it the bare `1.N` was the release. */
const firstWithPatchZero = 21;
const shape = /^(?:go)?(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)|([a-z]+)(0|[1-9]\d*))?$/;
/** Reads `1.26.3`, `1.27rc1` or `1.26`, with or without `go` in front; undefined if it is none. */
function parseGoVersion(text) {
    const [, major, minor, patch, kind = '', pre] = shape.exec(text) ?? [];
    if (major === undefined || minor === undefined)
        return undefined;
    const zero = kind === '' && Number(minor) < firstWithPatchZero ? 0 : undefined;
    return {
        major: Number(major),
        minor: Number(minor),
        patch: patch === undefined ? zero : Number(patch),
        kind,
        pre: Number(pre ?? 0),
    };
}
/** The way the go command names it, without `go` in front. */
function formatGoVersion({ major, minor, patch, kind, pre }) {
    if (kind !== '')
        return `${major}.${minor}${kind}${pre}`;
    if (patch === undefined || (patch === 0 && minor < firstWithPatchZero))
        return `${major}.${minor}`;
    return `${major}.${minor}.${patch}`;
}
/**
 * The order of the package go/version: 1.21 < 1.21rc1 < 1.21.0 < 1.21.1. The language version comes first, because
 * every toolchain of that line understands it.
 */
function compareGoVersions(a, b) {
    return (a.major - b.major ||
        a.minor - b.minor ||
        (a.patch ?? -1) - (b.patch ?? -1) ||
        Number(a.kind > b.kind) - Number(a.kind < b.kind) ||
        a.pre - b.pre);
}
/** Whether it names a language (`1.26`) and not a toolchain that could be run. */
function isLanguageVersion(version) {
    return version.patch === undefined && version.kind === '';
}
/** As a semantic version, the way setup-go names the folders of the tool cache: `1.27rc1` is `1.27.0-rc.1`. */
function toSemver({ major, minor, patch, kind, pre }) {
    return `${major}.${minor}.${patch ?? 0}${kind === '' ? '' : `-${kind}.${pre}`}`;
}
/** The inverse of {@link toSemver}; undefined if it names no Go version. */
function fromSemver(text) {
    const [, line, patch, kind, pre] = /^v?(\d+\.\d+)\.(\d+)(?:-([a-z]+)\.?(\d+))?$/.exec(text) ?? [];
    if (line === undefined || patch === undefined)
        return undefined;
    if (kind !== undefined)
        return patch === '0' ? parseGoVersion(`${line}${kind}${pre}`) : undefined;
    return parseGoVersion(`${line}.${patch}`);
}


/***/ })

};
