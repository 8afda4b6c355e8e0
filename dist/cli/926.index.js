export const id = 926;
export const ids = [926,2473,944];
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


/***/ }),

/***/ 944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ exhaustionFault),
/* harmony export */   internalFault: () => (/* binding */ internalFault)
/* harmony export */ });
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94177);
/* harmony import */ var _fault_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32473);
/* harmony import */ var _rules_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82102);



/** What a machine has no more of, in go's words, by the code of the error. */
const exhausted = {
    EAGAIN: 'resource temporarily unavailable',
    EMFILE: 'too many open files',
    ENFILE: 'too many open files in system',
    ENOMEM: 'cannot allocate memory',
};
/** The fault of an error by which the system says that it has no file handle, process or memory left; undefined for any other. */
function exhaustionFault(error, doing) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const words = exhausted[code];
    return words === undefined ? undefined : (0,_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('fs_other', { text: `${doing}: ${(0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)} (${words})` });
}
/** The fault of an error that nothing has caught: its own, else a mistake in modward, whose text names the error and where it was thrown. */
function internalFault(error) {
    if (error instanceof _fault_error_js__WEBPACK_IMPORTED_MODULE_0__.FaultError)
        return error.fault;
    const short = exhaustionFault(error, 'an error inside modward');
    if (short !== undefined)
        return short;
    const named = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const frame = error instanceof Error ? /\n\s+at (?:(\S+) )?.*?([^/\\\s(]+:\d+):\d+\)?(?:\n|$)/.exec(error.stack ?? '') : null;
    const place = frame === null ? '' : ` (in ${[frame[1], frame[2]].filter(Boolean).join(', ')})`;
    return {
        ...(0,_rules_table_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)('unknown', { text: `an error inside modward: ${named}${place}` }),
        title: 'An error inside modward',
        advice: 'Please report it with this text; plain `go mod download` in its place gets the job going again.',
    };
}


/***/ }),

/***/ 88325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ classify),
/* harmony export */   u: () => (/* binding */ classifyAll)
/* harmony export */ });
/* harmony import */ var _rules_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82102);
/* harmony import */ var _log_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62252);


/** The main fault in what one go command printed; of cause `unknown` if no rule of the table knows it. */
function classify(output) {
    return classifyAll(output).main;
}
/** All faults in what one go command printed, and the main one. */
function classifyAll(output) {
    const reader = new _log_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .LogReader */ .w();
    reader.push(Buffer.from(output));
    const faults = reader.endOfGoOutput();
    const [main = (0,_rules_table_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOf */ .Kl)('unknown', { text: '' })] = faults;
    return { main, faults };
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

/***/ 71499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ goDefaults)
/* harmony export */ });
/** The settings that the Go team ships ($GOROOT/go.env). A distribution may ship others on purpose. */
const goDefaults = {
    GOPROXY: 'https://proxy.golang.org,direct',
    GOSUMDB: 'sum.golang.org',
};


/***/ }),

/***/ 56009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ GosumError),
/* harmony export */   LG: () => (/* binding */ sumFor),
/* harmony export */   Px: () => (/* binding */ readSums),
/* harmony export */   XG: () => (/* binding */ modulesOf),
/* harmony export */   j6: () => (/* binding */ sumKey)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32383);
/* harmony import */ var _module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17399);


/** An old bug of Go wrote this hash of an empty go.mod; go ignores such lines. */
const emptyGoMod = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=';
/** A line that go refuses, such as a mark of a merge conflict. */
class GosumError extends Error {
    name = 'GosumError';
    /** Counted from 1. */
    line;
    constructor(line, fields) {
        super(`wrong number of fields ${fields}`);
        this.line = line;
    }
}
/**
 * Adds the lines of one go.sum or go.work.sum to `sums`. The rule of cmd/go/internal/modfetch, readGoSum.
 * @throws {GosumError}
 */
function readSums(text, sums) {
    let number = 0;
    for (const line of text.split('\n')) {
        number++;
        const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .P)(line);
        if (fields.length === 0)
            continue;
        const [path = '', version = '', hash = ''] = fields;
        if (fields.length !== 3)
            throw new GosumError(number, fields.length);
        if (hash === emptyGoMod || !hash.startsWith('h1:'))
            continue;
        // go never looks for a line that names no module.
        if (!(0,_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isModuleVersion */ .tF)({ path, version: version.replace(/\/go\.mod$/, '') }))
            continue;
        const key = `${path} ${version}`;
        const known = sums.get(key);
        if (known === undefined)
            sums.set(key, new Set([hash]));
        else
            known.add(hash);
    }
}
/** The words before the hash on a file's line: `path version`, or `path version/go.mod`; undefined for `.info`, which has none. */
function sumKey({ path, version, kind }) {
    return kind === 'info' ? undefined : `${path} ${version}${kind === 'mod' ? '/go.mod' : ''}`;
}
/** The hash that a file must have; undefined if go.sum has none, or several for go to choose from. */
function sumFor(sums, file) {
    const hashes = sums.get(sumKey(file) ?? '');
    return hashes?.size === 1 ? [...hashes][0] : undefined;
}
/** What go.sum names: the modules with a hash of their zip, and those with a hash of their go.mod. */
function modulesOf(sums) {
    const zips = [];
    const mods = [];
    for (const key of sums.keys()) {
        const [path = '', version = ''] = key.split(' ');
        if (version.endsWith('/go.mod'))
            mods.push({ path, version: version.slice(0, -'/go.mod'.length) });
        else
            zips.push({ path, version });
    }
    return { zips, mods };
}


/***/ }),

/***/ 73253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ isZip),
/* harmony export */   Ri: () => (/* binding */ nameOfFile),
/* harmony export */   Wd: () => (/* binding */ fileAt),
/* harmony export */   s$: () => (/* binding */ filePath)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69457);
/* harmony import */ var _module_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17399);


/**
 * The path of a file below a GOPROXY's root and, equally, below `GOMODCACHE/cache/download`: a filled module cache is a
 * proxy tree. No leading slash; escaped, not percent-encoded.
 */
function filePath(file) {
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModule */ .c)(file.path)}/@v/${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeModule */ .c)(file.version)}.${file.kind}`;
}
/** Whether it is the one that weighs something. */
function isZip({ kind }) {
    return kind === 'zip';
}
/** The module version and kind of the file at such a path; undefined for any other path, such as a list of versions. */
function fileAt(path) {
    const found = /^(.+)\/@v\/([^/]+)\.(info|mod|zip)$/.exec(path);
    const [module, version] = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R)(found?.[1] ?? ''), (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeModule */ .R)(found?.[2] ?? '')];
    return module && version ? { path: module, version, kind: found?.[3] } : undefined;
}
/** How people read a path below a GOPROXY's root: the module at its version; any other path as it is. */
function nameOfFile(path) {
    const file = fileAt(path);
    return file === undefined ? path : (0,_module_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatModule */ .ww)(file);
}


/***/ }),

/***/ 17399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yb: () => (/* binding */ isExactVersion),
/* harmony export */   tF: () => (/* binding */ isModuleVersion),
/* harmony export */   ww: () => (/* binding */ formatModule)
/* harmony export */ });
/** `path@version`, the way the go command prints it. */
function formatModule(module) {
    return `${module.path}@${module.version}`;
}
/** Whether a version always names the same commit; any other that go requests `.info` of is a query, such as a branch. */
function isExactVersion(version) {
    return /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/.test(version);
}
const element = /^[\w~+-][\w.~+-]*$/;
/**
 * Whether path and version can name a module, by their letters alone: a go.mod or go.sum may hold anything, and a name that
 * leads out of a folder must not become the name of a file. Wider than golang.org/x/mod/module, Check.
 */
function isModuleVersion({ path, version }) {
    return path.split('/').every((part) => element.test(part)) && /^v[\w.+-]+$/.test(version);
}


/***/ }),

/***/ 51254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pathMatcher)
/* harmony export */ });
/**
 * Reads a comma-separated list of patterns, as in GOPRIVATE: a pattern with n elements is matched against the first n elements
 * of the path, each by the rules of Go's path.Match. The rule of golang.org/x/mod/module, MatchPrefixPatterns; a malformed
 * pattern matches nothing, as there.
 */
function pathMatcher(patterns) {
    const read = patterns.split(',').flatMap((given) => {
        const pattern = given.replace(/\/$/, '');
        const tokens = pattern === '' ? undefined : tokensOf(pattern);
        return tokens === undefined ? [] : [{ tokens, count: pattern.split('/').length }];
    });
    return (path) => {
        const elements = path.split('/');
        return read.some(({ tokens, count }) => {
            return elements.length >= count && matches(tokens, [...elements.slice(0, count).join('/')]);
        });
    };
}
const letter = String.raw `(?:\\.|[^\\\]-])`;
const range = `${letter}(?:-${letter})?`;
/** One token of path.Match: stars, a question mark, a class, an escaped letter, or a letter. */
const token = new RegExp(String.raw `\*+|\?|\[(\^|(?!\^))((?:${range})+)\]|\\(.)|([^*?[\\])`, 'suy');
const ranges = /(\\?.)(?:-(\\?.))?/gsu;
// path.Match knows neither `**` nor braces, and `^` as the only negation: glob libraries read more into a pattern.
function tokensOf(pattern) {
    const tokens = [];
    token.lastIndex = 0;
    while (token.lastIndex < pattern.length) {
        const match = token.exec(pattern);
        if (match === null)
            return undefined;
        const [whole, negation = '', members, escaped, plain] = match;
        if (whole.startsWith('*'))
            tokens.push('*');
        else if (whole === '?')
            tokens.push((letter) => letter !== '/');
        else if (members === undefined)
            tokens.push((letter) => letter === (escaped ?? plain));
        else
            tokens.push(classOf(members, negation !== ''));
    }
    return tokens;
}
/** A range that runs backwards has no letter, and is no mistake for path.Match. */
function classOf(members, isNegated) {
    const spans = [...members.matchAll(ranges)].map(([, from = '', to = from]) => [codeOf(from), codeOf(to)]);
    return (letter) => {
        const code = codeOf(letter);
        return spans.some(([from, to]) => from <= code && code <= to) !== isNegated;
    };
}
function codeOf(letter) {
    return (letter.length > 1 && letter.startsWith('\\') ? letter.slice(1) : letter).codePointAt(0) ?? 0;
}
/**
 * Only the last star is given more letters when what follows it does not match, as in path.Match: a regular expression would try
 * all ways to share letters among the stars, which are more than can be tried.
 */
function matches(tokens, letters) {
    let next = 0;
    let star;
    for (let at = 0; at < letters.length;) {
        const [token, letter = ''] = [tokens[next], letters[at]];
        if (token === '*')
            star = { after: ++next, end: at };
        else if (token?.(letter)) {
            next++;
            at++;
        }
        else {
            if (star === undefined || letters[star.end] === '/')
                return false;
            at = ++star.end;
            next = star.after;
        }
    }
    return tokens.slice(next).every((token) => token === '*');
}


/***/ }),

/***/ 49785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ moduleUrl),
/* harmony export */   Sh: () => (/* binding */ supportedPath),
/* harmony export */   pJ: () => (/* binding */ sumdbUrl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The URL of a path about a module (`example.com/m/@v/v1.0.0.zip`, `\u2026/@latest`) below a mirror's root, byte for byte as
 * go sends it: caches, firewalls and signed links may compare the raw path. The root's own path keeps its encoding, `!` becomes
 * `%21`, `@` and `+` stay, and doubled slashes go. The root's query stays behind the path.
 * The rules of cmd/go/internal/modfetch (newProxyRepo, getBody, pathEscape) and net/url (EscapedPath).
 * @param path escaped as a module path, not percent-encoded, no leading slash
 */
function moduleUrl(root, path) {
    return withPath(root, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(`${root.pathname}/${encodePath(path)}`));
}
/**
 * The URL of a path of the checksum database (`sumdb/sum.golang.org/supported`, `lookup/\u2026`) below a mirror's or a database's
 * root, byte for byte as go sends it. Unlike in a module's URL, `!` stays as it is if the root has no path of its own, or one
 * with an unusual encoding: cmd/go/internal/web (Join) proposes the plain path, and net/url (EscapedPath) encodes it anew only
 * if the proposal does not fit.
 * @param path escaped as a module path, not percent-encoded, no leading slash
 */
function sumdbUrl(root, path) {
    const base = root.pathname.replace(/\/$/, '');
    const keepsPlain = base === '' || !hasUsualEncoding(base);
    return withPath(root, `${base}/${keepsPlain ? path : encodePath(path)}`);
}
/** Where go asks a mirror whether it passes a checksum database on; a path for {@link sumdbUrl}. */
function supportedPath(database) {
    return `sumdb/${database}/supported`;
}
function withPath(root, path) {
    const url = new URL(root);
    url.pathname = path;
    return url;
}
/** What net/url leaves as it is in a path; module paths hold none of the letters about which path and segment differ. */
const plain = /[\w.~$&+,/:;=@-]/;
const other = /[^\w.~$&+,/:;=@-]/gu;
function encodePath(path) {
    return path.replace(other, percent);
}
function percent(letter) {
    return Array.from(Buffer.from(letter), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
/** Whether net/url would encode the decoded path in the same way: upper-case hex, and of nothing that may stand plain. */
function hasUsualEncoding(path) {
    const rest = path.replace(/%([0-9A-F]{2})/g, (code, hex) => plain.test(String.fromCharCode(Number.parseInt(hex, 16))) ? code : '');
    return Array.from(rest).every((letter) => plain.test(letter));
}


/***/ }),

/***/ 30735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ addedReachMs),
/* harmony export */   cy: () => (/* binding */ findInCatalogue),
/* harmony export */   sW: () => (/* binding */ catalogue)
/* harmony export */ });
/**
 * Public Go mirrors, the official one first. They are fallback mirrors for Go's own default only, in this order: an entry is
 * here because its operator documents it for public use. The go command verifies what they serve like everything else.
 */
const catalogue = [
    { url: 'https://proxy.golang.org', redirects: ['storage.googleapis.com'] },
    { url: 'https://goproxy.io', redirects: [] },
    { url: 'https://goproxy.cn', redirects: [] },
    { url: 'https://mirrors.aliyun.com/goproxy', redirects: [] },
];
/** How long mirrors that modward added by itself may take to be reached, all at once; milliseconds. */
const addedReachMs = 3_000;
/** The catalogue's row for a mirror, by its name. */
function findInCatalogue(name) {
    return catalogue.find((entry) => entry.url === name);
}


/***/ }),

/***/ 62652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ formatGoproxy),
/* harmony export */   Lk: () => (/* binding */ hasCredentials),
/* harmony export */   Ms: () => (/* binding */ parseGoproxy),
/* harmony export */   PF: () => (/* binding */ GoproxyError),
/* harmony export */   ri: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _causes_userinfo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77515);


/** A GOPROXY value that the go command would refuse, too; the message never holds a password. */
class GoproxyError extends Error {
    name = 'GoproxyError';
}
const allowed = 'Allowed: https://\u2026, http://\u2026 and file:///\u2026 URLs, host names, "direct" and "off", separated by "," or "|".';
/**
 * Reads a GOPROXY list by the rules of cmd/go/internal/modfetch (proxyList and newProxyRepo): empty entries are
 * skipped, `direct` and `off` end the list, a bare host gets `https://`.
 * @throws {GoproxyError} if go would refuse the value
 */
function parseGoproxy(value) {
    const entries = [];
    for (const [, text = '', mark] of value.matchAll(/([^,|]*)([,|]|$)/g)) {
        const word = text.trim();
        const separator = mark === '|' ? '|' : ',';
        if (word === '')
            continue;
        if (word === 'direct' || word === 'off') {
            entries.push({ kind: word, separator: ',' });
            break;
        }
        entries.push(parseUrl(word, separator));
    }
    if (entries.length === 0)
        throw new GoproxyError(`The GOPROXY list "${value}" has no entries. ${allowed}`);
    return entries;
}
/** Writes entries back as a GOPROXY value that parses to the same list. Credentials are written as they are. */
function formatGoproxy(entries) {
    return entries
        .map((entry, index) => `${formatEntry(entry)}${index < entries.length - 1 ? entry.separator : ''}`)
        .join('');
}
/** A copy of the entry without user name and password. */
function withoutCredentials(entry) {
    if (!('url' in entry))
        return entry;
    const url = new URL(entry.url);
    url.username = '';
    url.password = '';
    return { ...entry, url };
}
/** Whether the entry carries a user name or a password. */
function hasCredentials(entry) {
    return 'url' in entry && (entry.url.username !== '' || entry.url.password !== '');
}
function parseUrl(word, separator) {
    const text = isBareHost(word) ? `https://${word}` : word;
    if (!URL.canParse(text)) {
        const what = /^[a-z][a-z0-9+.-]*:/i.test(text) ? 'not a URL' : 'neither a URL nor a host name';
        throw new GoproxyError(`The GOPROXY entry "${withoutUserinfo(word)}" is ${what}. ${allowed}`);
    }
    const url = new URL(text);
    if (!isEscaped(url.username) || !isEscaped(url.password)) {
        throw new GoproxyError(`The GOPROXY entry "${withoutUserinfo(word)}" has a user name or password with a "%" that means nothing. Write %25 for it.`);
    }
    if (url.protocol === 'http:' || url.protocol === 'https:')
        return { kind: 'proxy', url, separator };
    if (url.protocol !== 'file:') {
        throw new GoproxyError(`The GOPROXY entry "${withoutUserinfo(word)}" has the scheme "${url.protocol.slice(0, -1)}". ${allowed}`);
    }
    if (url.host !== '' || url.search !== '' || url.hash !== '') {
        throw new GoproxyError(`The GOPROXY entry "${withoutUserinfo(word)}" may hold nothing but a path: file:///path.`);
    }
    return { kind: 'file', url, separator };
}
/** Anything with a `.`, `:` or `/` is a host, unless it has a scheme or is a path: go reserves single words for itself. */
function isBareHost(word) {
    return /[.:/]/.test(word) && !word.includes(':/') && !word.startsWith('/') && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(word);
}
function isEscaped(text) {
    try {
        return decodeURIComponent(text) !== undefined;
    }
    catch {
        return false;
    }
}
/** The entry as a message may show it: what has a login in it, however wrong, is shown from its host on. */
function withoutUserinfo(word) {
    const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(word) ?? [];
    const login = (0,_causes_userinfo_js__WEBPACK_IMPORTED_MODULE_1__/* .loginLength */ .ih)(rest);
    return login === undefined ? word : `${scheme}${rest.slice(login + 1)}`;
}
function formatEntry(entry) {
    // A path that is `//` would be another one with a slash less.
    return 'url' in entry ? entry.url.href.replace(/(?<!\/)\/$/, '') : entry.kind;
}


/***/ }),

/***/ 88507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ planMirrors),
/* harmony export */   N0: () => (/* binding */ isAdded),
/* harmony export */   XK: () => (/* binding */ publicGroup)
/* harmony export */ });
/* harmony import */ var _causes_userinfo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77515);
/* harmony import */ var _gomod_go_defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71499);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30735);
/* harmony import */ var _goproxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62652);




/** The group of Go's default and the catalogue mirrors that modward adds to it. */
const publicGroup = 'public';
/**
 * Decides which mirrors may be used. `goproxy` is what `go env GOPROXY` prints; `unchanged` if that is the default of this
 * Go. If it is what the Go team ships, and `mirrors` is `auto`, the public catalogue's mirrors are fallback mirrors. Any other
 * list is closed: the mirrors of the `mirrors` input are one group, as the user declares them equivalent; in the job's GOPROXY
 * only `|` joins a group, since `,` is often what keeps private names from public mirrors. Between two mirrors of the public catalogue
 * there is nothing to keep, and `,` acts as `|`, unless the user wants exactly the job's list.
 *
 * Mirrors are the leading http and https entries; from the first other entry on, the list is a tail that go walks itself. An
 * http entry with credentials starts the tail, too: go refuses to send them in the clear.
 * @throws {import('./goproxy.ts').GoproxyError} if go would refuse the list
 */
function planMirrors(mirrors, goproxy, order = 'auto') {
    const declared = typeof mirrors === 'object';
    const entries = (0,_goproxy_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGoproxy */ .Ms)(declared ? mirrors.list : goproxy.value);
    if (mirrors === 'auto' && goproxy.unchanged && goproxy.value === _gomod_go_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .goDefaults */ .n.GOPROXY)
        return planCatalogue(entries, order);
    const run = [];
    for (const entry of entries) {
        if (!isMirror(entry))
            break;
        run.push(entry);
    }
    const rest = entries.slice(run.length);
    const planned = [];
    const credentials = new Map();
    let group = 1;
    for (const [index, entry] of run.entries()) {
        const before = run[index - 1];
        const { url } = (0,_goproxy_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutCredentials */ .ri)(entry);
        const name = nameOf(url);
        const isPublic = before !== undefined && arePublic(nameOf((0,_goproxy_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutCredentials */ .ri)(before).url), name);
        const isJoined = declared || before?.separator === '|' || (isPublic && mirrors === 'auto');
        if (before !== undefined && !isJoined)
            group += 1;
        if (planned.some((mirror) => mirror.name === name))
            continue;
        if ((0,_goproxy_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCredentials */ .Lk)(entry))
            credentials.set(name, userinfo(entry.url));
        const origin = declared ? 'input' : 'job';
        planned.push(next(planned, order, { name, url, group: `list-${group}`, separator: entry.separator, origin }));
    }
    const joint = run.at(-1)?.separator ?? '';
    return {
        plan: { mirrors: planned, tail: rest.length === 0 ? '' : `${joint}${(0,_goproxy_js__WEBPACK_IMPORTED_MODULE_2__/* .formatGoproxy */ .EJ)(rest)}` },
        credentials,
        secrets: entries.flatMap(secretsOf),
        entries,
    };
}
/** The mirror with its place behind those before it. Policy of `mirror-order`: by default only public mirrors compete by speed. */
function next(before, order, mirror) {
    const last = before.at(-1);
    const isSameGroup = last?.group === mirror.group;
    const competes = order === 'fastest' || (order === 'auto' && last !== undefined && arePublic(last.name, mirror.name));
    const tier = last === undefined ? 0 : last.tier + (isSameGroup && competes ? 0 : 1);
    return { ...mirror, position: before.length, tier };
}
/** Whether modward added the mirror by itself. */
function isAdded({ origin }) {
    return origin === 'catalogue';
}
function arePublic(...names) {
    return names.every((name) => (0,_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .findInCatalogue */ .cy)(name) !== undefined);
}
function nameOf(url) {
    return url.href.replace(/\/$/, '');
}
function planCatalogue(entries, order) {
    const mirrors = [];
    for (const [index, { url }] of _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .sW.entries()) {
        // The official mirror is Go's default, and so the job's own.
        const origin = index === 0 ? 'job' : 'catalogue';
        const mirror = { name: url, url: new URL(url), group: publicGroup, separator: ',', origin };
        mirrors.push(next(mirrors, order, mirror));
    }
    return {
        plan: { mirrors, tail: ',direct' },
        credentials: new Map(),
        secrets: [],
        entries,
    };
}
function isMirror(entry) {
    return entry.kind === 'proxy' && !(entry.url.protocol === 'http:' && (0,_goproxy_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCredentials */ .Lk)(entry));
}
function userinfo(url) {
    return `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
}
function secretsOf(entry) {
    if (!('url' in entry))
        return [];
    const { username, password } = entry.url;
    return [...new Set([...(0,_causes_userinfo_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsOfLogin */ .ob)(`${username}:${password}`), ...(0,_causes_userinfo_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsOfLogin */ .ob)(userinfo(entry.url))])];
}


/***/ }),

/***/ 29692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ move),
/* harmony export */   TK: () => (/* binding */ moveSync),
/* harmony export */   i7: () => (/* binding */ isHeld)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var p_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26989);



/** The first wait, which doubles each time, and how often it is tried again: three seconds in all; milliseconds. */
const waitMs = 100;
const retries = 5;
/** What Windows says of a file that another process has open, as a virus scanner has one that was just written. */
const heldCodes = ['EPERM', 'EACCES', 'EBUSY'];
/** Whether a file cannot be moved because another process has it open. Systems other than Windows do not mind. */
function isHeld(error, platform = process.platform) {
    return platform === 'win32' && error instanceof Error && 'code' in error && heldCodes.includes(String(error.code));
}
/**
 * Renames a file or folder. On Windows tries again while another process has it, a file in it, or what it replaces open.
 * @throws the file system's error
 */
async function move(from, to) {
    const shouldRetry = ({ error }) => isHeld(error) && !isFolder(to);
    await (0,p_retry__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .Ay)(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to), { retries, minTimeout: waitMs, shouldRetry });
}
/** As {@link move}; blocks the thread meanwhile. */
function moveSync(from, to) {
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let retry = 0;; retry++) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
            return;
        }
        catch (error) {
            if (retry === retries || !isHeld(error) || isFolder(to))
                throw error;
            Atomics.wait(clock, 0, 0, waitMs * 2 ** retry);
        }
    }
}
/** Windows says the same of a folder that is to be replaced, which it never does. */
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}


/***/ }),

/***/ 59603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ describeReply),
/* harmony export */   HJ: () => (/* binding */ quoteReply),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/** Whether a text is a web page: captive portals and error pages answer 200 with one. */
function isPage(text) {
    return /^\s*(?:<!doctype|<html|<head|<body|<\?xml|<!--)/i.test(text);
}
/** What kind of thing a body is that is no file: a page by its title, so that people recognise their portal. */
function describeReply(text) {
    if (text.trim() === '')
        return 'an empty reply';
    const title = /<title[^>]{0,200}>([^<]{1,100})/i.exec(text)?.[1]?.trim();
    if (title !== undefined)
        return `an HTML page titled "${title}"`;
    if (isPage(text))
        return 'an HTML page';
    if (/^\0+$/.test(text))
        return 'zero bytes';
    if (isBinary(text))
        return 'binary data';
    return /^\s*[{[]/.test(text) ? 'JSON' : 'text';
}
/** The beginning of a body of text, quoted: the words of a server that says with status 200 what is wrong. Empty for all else. */
function quoteReply(text) {
    return text.trim() === '' || isPage(text) || /<title/i.test(text) || isBinary(text)
        ? ''
        : JSON.stringify(text.trim().slice(0, 60));
}
/** Control characters, or bytes that are no UTF-8 before the last three: the text is cut anywhere. */
function isBinary(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return /[\u0000-\u0008\u000e-\u001f]|\ufffd(?!\ufffd{0,2}$)/.test(text);
}


/***/ }),

/***/ 1703:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readStart),
/* harmony export */   v: () => (/* binding */ readErrorStart)
/* harmony export */ });
/** How long the text of an error may take, in milliseconds: the status has decided, and the text is for people only. */
const patienceMs = 1000;
/**
 * The first `size` bytes of a body; the rest is dropped.
 * @throws the error of the body
 */
async function readStart(stream, size) {
    const chunks = [];
    await collectStart(stream, size, chunks);
    return textOf(chunks, size);
}
/** The first `size` bytes of an error's body, or what came of them within a second; the rest is dropped. */
async function readErrorStart(stream, size) {
    const chunks = [];
    const timer = setTimeout(() => stream.destroy(), patienceMs);
    try {
        await collectStart(stream, size, chunks);
    }
    catch {
        // What came before a body broke off is still of use.
    }
    finally {
        clearTimeout(timer);
    }
    return textOf(chunks, size);
}
async function collectStart(stream, size, chunks) {
    let received = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        received += chunk.length;
        if (received >= size)
            break;
    }
}
function textOf(chunks, size) {
    return Buffer.concat(chunks).subarray(0, size).toString('utf8');
}


/***/ }),

/***/ 41699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QM: () => (/* binding */ parseVerifier),
/* harmony export */   jN: () => (/* binding */ openNote),
/* harmony export */   n1: () => (/* binding */ NoteError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** Text that should be a verifier key or a signed note, and is not. */
class NoteError extends Error {
    name = 'NoteError';
}
/** The first byte of an encoded key: golang.org/x/mod/sumdb/note knows this algorithm only. */
const ed25519 = 1;
/** What comes before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');
/** Base64 as Go reads it: with its padding. Buffer.from accepts anything. */
const base64 = '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?';
const verifierKey = new RegExp(String.raw `^([^\s+]+)\+([0-9a-fA-F]{8})\+(${base64})$`);
const signatureLine = new RegExp(String.raw `^\u2014 ([^\s+]+) (${base64})$`);
/** The limit of note.Open on the signatures of a note. */
const mostSignatures = 100;
/**
 * Reads a verifier key: `name+hash+key`, as GOSUMDB holds it.
 * @throws {NoteError} if it is malformed, or the hash is not that of the key
 */
function parseVerifier(text) {
    const [, name, hash, encoded] = verifierKey.exec(text) ?? [];
    if (name === undefined || hash === undefined || encoded === undefined)
        throw new NoteError('malformed verifier key');
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes[0] !== ed25519 || bytes.length !== 33)
        throw new NoteError('the verifier key is not an Ed25519 key');
    const keyId = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${name}\n`).update(bytes).digest().readUInt32BE();
    if (keyId !== Number.parseInt(hash, 16))
        throw new NoteError('the hash in the verifier key is not that of the key');
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([spkiPrefix, bytes.subarray(1)]), format: 'der', type: 'spki' });
    return { name, keyId, key };
}
/**
 * The text of a signed note, after its first signature by `verifier` was found good. Others are passed over, as by note.Open.
 * @throws {NoteError} if the note is malformed, not signed by the verifier, or the signature is wrong
 */
function openNote(note, verifier) {
    const end = note.lastIndexOf('\n\n');
    if (end < 0 || note.at(-1) !== 0x0a || end + 2 === note.length)
        throw new NoteError('malformed note');
    const text = note.subarray(0, end + 1);
    const lines = note
        .subarray(end + 2, -1)
        .toString('utf8')
        .split('\n');
    if (lines.length > mostSignatures)
        throw new NoteError('a note with too many signatures');
    let signed = false;
    for (const line of lines) {
        const [, name, encoded] = signatureLine.exec(line) ?? [];
        if (name === undefined || encoded === undefined)
            throw new NoteError('a note with a malformed signature');
        const signature = Buffer.from(encoded, 'base64');
        if (signature.length < 5)
            throw new NoteError('a note with a malformed signature');
        if (signed || name !== verifier.name || signature.readUInt32BE() !== verifier.keyId)
            continue;
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, text, verifier.key, signature.subarray(4))) {
            throw new NoteError(`invalid signature for key ${name}+${verifier.keyId.toString(16).padStart(8, '0')}`);
        }
        signed = true;
    }
    if (!signed)
        throw new NoteError(`a note that ${verifier.name} has not signed`);
    return text.toString('utf8');
}


/***/ }),

/***/ 55043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseSumdb),
/* harmony export */   X: () => (/* binding */ sumdbKey)
/* harmony export */ });
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41699);

/** The keys that the go command has built in (cmd/go/internal/modfetch/key.go), so that GOSUMDB may hold just a name. */
const builtIn = {
    'sum.golang.org': 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
};
const standard = 'sum.golang.org';
/** Another address of the same database, reachable from mainland China. */
const chineseAlias = 'sum.golang.google.cn';
/**
 * Reads a GOSUMDB value: a known name, a verifier key, either with a URL. Toolchains are verified whatever it says, as no
 * go.sum vouches for them: `off` and an empty value mean the standard database.
 * @throws {NoteError} if the key is no key
 * @throws {TypeError} if there are too many words, or the URL or the name is none
 */
function parseSumdb(value) {
    const text = value === chineseAlias ? `${standard} https://${chineseAlias}` : value;
    const [key = standard, address, ...more] = text.split(/\s+/).filter((word) => word !== '');
    if (more.length > 0)
        throw new TypeError('GOSUMDB holds more than a key and a URL');
    const verifier = (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVerifier */ .QM)(builtIn[key === 'off' ? standard : key] ?? key);
    const direct = new URL(address ?? `https://${verifier.name}`);
    if (address === undefined && `${direct.host}${direct.pathname.replace(/\/$/, '')}` !== verifier.name) {
        throw new TypeError(`"${verifier.name}" is not a host or a host with a path`);
    }
    return { verifier, direct, pinned: address !== undefined };
}
/** A GOSUMDB value without its URL: so go asks its mirrors for the database. */
function sumdbKey(value) {
    return value === chineseAlias ? standard : (value.split(/\s+/)[0] ?? '');
}


/***/ })

};
