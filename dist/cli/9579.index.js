export const id = 9579;
export const ids = [9579];
export const modules = {

/***/ 47249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ redactUrl),
/* harmony export */   Rd: () => (/* binding */ redactText),
/* harmony export */   dK: () => (/* binding */ mask)
/* harmony export */ });
/* harmony import */ var _userinfo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77515);

/** What stands where a secret stood; the go command writes passwords in URLs the same way. */
const mask = 'xxxxx';
/** What our own advice writes where a token belongs: a shell variable for the reader, and no secret. */
const placeholder = '$TOKEN';
/** Queries that say how something is asked for; any other may be a signature or a token of a store behind a mirror. */
const plainParameter = /^(?:go-get=1|alt=media|service=git-(?:upload|receive)-pack)$/;
/**
 * A URL fit to be shown: the password becomes `xxxxx` (a user name without one, which may be a token, too), and queries and
 * fragments are dropped, as stores behind mirrors sign them. What is no URL is treated as text.
 */
function redactUrl(url) {
    const text = String(url);
    const masked = redactLogins(text);
    const parsed = URL.parse(masked);
    // What is no URL before or behind its login is not made one here.
    if (parsed === null)
        return redactText(text);
    for (const [name, value] of [...parsed.searchParams]) {
        if (!plainParameter.test(`${name}=${value}`))
            parsed.searchParams.delete(name);
    }
    parsed.hash = '';
    const shown = parsed.href;
    return typeof url === 'string' && !url.endsWith('/') && shown.endsWith('/') ? shown.slice(0, -1) : shown;
}
// Every quantifier below runs over a class that cannot match what follows it, and has a limit: no input makes them slow.
const urlStart = /\b([a-z][a-z0-9+.-]{1,20}):\/\/([^\s"'<>`]{1,4000})/gi;
const queryParameter = /([?&;]|&amp;)([A-Za-z0-9_.~-]{1,64})=([^\s&;"'<>`)]{1,4000})/g;
const fragment = /(\bhttps?:\/\/[^\s"'<>`#]{1,4000})#[^\s"'<>`)=]{0,200}=[^\s"'<>`)]{1,4000}/gi;
/** Headers that are a login, up to the end of the line or of the quoted value. */
const secretHeader = /\b((?:proxy-)?authorization|(?:set-)?cookie|(?:x-)?(?:private|job|deploy|auth|artifactory|vault|gitlab|registry)-token|x-api-key|x-jfrog-art-api)(["']?\s{0,8}[:=]\s{0,8}["']?)((?:basic|bearer|token|digest|negotiate)\s{1,8})?[^\r\n"']{1,4000}/gi;
const scheme = /\b(basic|bearer) +(?=[^\s"']{0,200}[0-9=_-])[A-Za-z0-9+/=._~-]{12,4000}/gi;
/** Tokens that show what they are by their prefix: GitHub, GitLab, npm, Slack, AWS, Google. */
const knownToken = /\b(?:gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_[A-Za-z0-9_]{20,255}|glpat-[A-Za-z0-9_-]{16,255}|glcbt-[A-Za-z0-9_-]{16,255}|xox[abprs]-[A-Za-z0-9-]{10,255}|AKIA[A-Z0-9]{16}|ya29\.[A-Za-z0-9_-]{20,2000})\b/g;
/** A text fit to be shown: credentials in URLs, queries, headers with logins and well-known tokens are masked. */
function redactText(text) {
    return redactLogins(text)
        .replace(fragment, '$1')
        .replace(queryParameter, (whole, before, name, value) => plainParameter.test(`${name}=${value}`) ? whole : `${before}${name}=${mask}`)
        .replace(secretHeader, (_, name, gap, kind = '') => `${name}${gap}${kind}${mask}`)
        .replace(scheme, (_, kind) => `${kind} ${mask}`)
        .replace(knownToken, mask);
}
/** Masks what is secret before the host of each URL. */
function redactLogins(text) {
    return text.replace(urlStart, (whole, kind, rest) => {
        const length = (0,_userinfo_js__WEBPACK_IMPORTED_MODULE_0__/* .loginLength */ .ih)(rest);
        return length === undefined ? whole : `${kind}://${maskLogin(kind, rest.slice(0, length))}${rest.slice(length)}`;
    });
}
/** `ssh://git@host` only names an account. */
function maskLogin(kind, login) {
    const colon = login.indexOf(':');
    const [user, password] = colon < 0 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)];
    if (password === placeholder || login === placeholder)
        return login;
    const shown = (0,_userinfo_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretUser */ .I0)(user, password) && !kind.includes('ssh') ? mask : user;
    return colon < 0 ? shown : `${shown}:${mask}`;
}


/***/ }),

/***/ 77515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ secretsInUrls),
/* harmony export */   I0: () => (/* binding */ isSecretUser),
/* harmony export */   ih: () => (/* binding */ loginLength),
/* harmony export */   ob: () => (/* binding */ secretsOfLogin)
/* harmony export */ });
/** Where a host stands for certain: a name with a dot, an address, or localhost. */
const certainHost = /^(?:[a-z0-9-]{1,63}\.){1,20}[a-z][a-z0-9-]{0,62}\.?(?::\d{1,5})?(?:[/?#]|$)|^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?(?:[/?#]|$)|^localhost(?::\d{1,5})?(?:[/?#]|$)|^\[[0-9a-f:.]{2,45}\]/i;
/** What only looks like one: a version behind a module's path. */
const version = /^v\d/i;
/** The end of a host that may be followed by a port. */
const authorityEnd = /[/?#\\]/;
/**
 * How long the login is at the beginning of a URL without its scheme, `@` left out; undefined if there is none. Passwords may hold
 * what ends a host in a correct URL (`/`, `#`, `?`, `@`, `:`), as people paste them, and paths hold `@`, too (`/@v/`,
 * `m@v1.0.0`): the first host that is one for certain ends the login.
 */
function loginLength(rest) {
    const end = rest.search(authorityEnd);
    const authority = end === -1 ? rest : rest.slice(0, end);
    const own = authority.lastIndexOf('@');
    const host = authority.slice(own + 1);
    const isLogin = own >= 0;
    if (certainHost.test(`${host}/`))
        return isLogin ? own : undefined;
    // Of a host without a dot nothing is certain: if one that is certain follows, the password holds what ends a host.
    const isHost = isLogin || /^[^:]*(?::\d{0,5})?$/.test(host);
    for (let at = rest.lastIndexOf('@'); at > own; at = rest.lastIndexOf('@', at - 1)) {
        const after = rest.slice(at + 1, at + 300);
        if (!isHost || (certainHost.test(after) && !version.test(after)))
            return at;
    }
    return isLogin ? own : undefined;
}
/** The secrets in a GOPROXY list or one URL, also in one that cannot be parsed: logins, passwords, and their longer parts. */
function secretsInUrls(text) {
    const secrets = new Set();
    for (const word of text.split(/[,|](?=\s*(?:[a-z][a-z0-9+.-]*:\/\/|direct\b|off\b|[^@,|]*(?:[,|]|$)))/i)) {
        const rest = word.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
        const length = loginLength(rest);
        // `https://user:secret` without a host: what follows the colon is no port.
        const [, unfinished = ''] = /^[^:/?#@]*:(?!\d{0,5}(?:[/?#]|$))(.+)$/s.exec(rest) ?? [];
        const login = length === undefined ? unfinished : rest.slice(0, length);
        for (const secret of secretsOfLogin(login))
            secrets.add(secret);
    }
    return [...secrets];
}
/** What is secret in `user:password`: the password; a user that stands alone, or whose password is none, as it is a token then. */
function secretsOfLogin(login) {
    const colon = login.indexOf(':');
    const [user, password] = colon === -1 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)];
    const isToken = isSecretUser(user, password);
    const values = [password === notAPassword ? '' : password, isToken ? user : ''].filter((value) => value !== '');
    return values.flatMap((value) => [value, ...partsOf(value)]);
}
const notAPassword = 'x-oauth-basic';
/** Tokens are also given as the user: alone, or with a password that is none. */
function isSecretUser(user, password) {
    if (user === '' || user === 'git')
        return false;
    return password === '' || password === notAPassword || user.length >= 20;
}
/** Messages may repeat a part of a password that was taken for something else; short words would hide half the log. */
function partsOf(secret) {
    const parts = secret.split(/[/?#@:,|%\s"'<>\\]+/);
    return parts.length < 2 ? [] : parts.filter((part) => part.length >= 8 || (part.length >= 6 && /\d/.test(part)));
}


/***/ }),

/***/ 32383:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fieldsOf)
/* harmony export */ });
/** What Go takes for space (unicode.IsSpace): U+0085 is none for JavaScript, and the byte order mark, which is for JavaScript, is none. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
/** The words of a text, as Go's strings.Fields takes them apart. */
function fieldsOf(text) {
    return text.split(space).filter((field) => field !== '');
}


/***/ }),

/***/ 59579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ openSecrets),
  Y: () => (/* binding */ secretsOfSettings)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/causes/redact.ts
var redact = __webpack_require__(47249);
;// CONCATENATED MODULE: ./src/causes/secrets.ts

/** Shorter values are left alone, as they would hide half the log. */
const shortest = 4;
/** From this length on a value is found in whatever way it is written; a shorter one would be found in ordinary prose. */
const secrets_long = 8;
/** A piece of a secret that was cut off is hidden if it has so many characters, and so much of the secret. */
const shortestPiece = 6;
const pieceShare = 0.3;
/** Behind a piece that was cut off. */
const cut = /^(?:$|[\s\u2026"'<>`)\]},;\\])/;
/**
 * The secrets of this job, known by value: hidden wherever they turn up, whatever surrounds them, and however they are written:
 * percent-encoded once or more, escaped for JSON or HTML, in base64 or hexadecimal digits, in lower case, with line ends,
 * blanks and control characters in between, or cut off.
 */
class Secrets {
    #short = new Set();
    #long = new Set();
    /** Hides this value from now on. */
    add(value) {
        if (value.length < shortest)
            return;
        const forms = canonical(value).text.length < secrets_long ? this.#short : this.#long;
        for (const form of formsOf(value))
            forms.add(forms === this.#short ? form : canonical(form).text);
    }
    /** The text with every known secret masked, and with all that {@link redactText} recognises. */
    redact(text) {
        let hidden = this.#long.size === 0 ? text : this.#hideLong(text);
        // Longest first, so that a secret that holds another one leaves no remainder.
        for (const value of [...this.#short].sort((a, b) => b.length - a.length))
            hidden = hidden.replaceAll(value, redact/* mask */.dK);
        return (0,redact/* redactText */.Rd)(hidden);
    }
    #hideLong(text) {
        const { text: plain, from, to } = canonical(text);
        const spans = [];
        for (const form of this.#long) {
            const seed = form.slice(0, shortestPiece);
            for (let at = plain.indexOf(seed); at !== -1; at = plain.indexOf(seed, at + 1)) {
                const length = commonLength(plain, at, form);
                const [start, end] = [from[at] ?? 0, to[at + length - 1] ?? 0];
                if (length === form.length || isPiece(text.slice(start, end), length, form, text.slice(end, end + 1))) {
                    spans.push([start, end]);
                }
            }
        }
        return cover(text, spans);
    }
}
/** A value, and what it is when it is encoded as a whole or within a longer text. */
function formsOf(value) {
    const bytes = Buffer.from(value);
    const forms = [value, encodeURIComponent(value.toWellFormed()), value.replaceAll(' ', '+'), bytes.toString('base64')];
    if (value.length < secrets_long)
        return forms;
    // Behind one or two bytes, such as those of a user name, base64 has other letters.
    const shifted = [0, 1, 2].map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
        return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
    return [...forms, ...shifted, bytes.toString('hex')];
}
function commonLength(text, at, form) {
    let length = 0;
    while (length < form.length && text[at + length] === form[length])
        length++;
    return length;
}
/** Whether so many characters are what is left of a secret that was cut off, and not an ordinary word. */
function isPiece(written, length, form, next) {
    const isLongEnough = length >= Math.max(shortestPiece, form.length * pieceShare);
    return isLongEnough && cut.test(next) && !/^[a-z]+$/.test(written);
}
/** Masks the spans; those that overlap become one mask. */
function cover(text, spans) {
    let shown = '';
    let at = 0;
    for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
        if (start >= at)
            shown += `${text.slice(at, start)}${redact/* mask */.dK}`;
        at = Math.max(at, end);
    }
    return shown + text.slice(at);
}
/**
 * One character as it may be written, or what git puts between the lines of a server. Every alternative begins with another character, or has
 * a fixed length.
 */
const written = /(?:\n|\\n)\t?(?:remote: ){1,3}|%(?:25){0,3}([0-9a-f]{2})|\\u([0-9a-f]{4})|\\[nrtbf]|&(amp|lt|gt|quot|apos|#\d{1,5}|#x[0-9a-f]{1,4});|([\s\S])/giu;
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out here
const ignored = /[\s\\\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
function canonical(text) {
    let plain = '';
    const from = [];
    const to = [];
    for (const match of text.matchAll(written)) {
        const [whole, byte, unit, entity, letter] = match;
        let bytes;
        if (byte !== undefined)
            bytes = String.fromCharCode(Number.parseInt(byte, 16));
        else
            bytes = utf8(letter ?? (unit === undefined ? nameOf(entity) : String.fromCharCode(Number.parseInt(unit, 16))));
        if (ignored.test(letter ?? ''))
            continue;
        for (const character of bytes) {
            if (ignored.test(character))
                continue;
            plain += fold(character);
            from.push(match.index);
            to.push(match.index + whole.length);
        }
    }
    return { text: plain, from, to };
}
/** The character of an HTML entity; '' for none. */
function nameOf(entity) {
    if (entity === undefined)
        return '';
    const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(entity) ?? [];
    if (hex !== undefined)
        return String.fromCharCode(Number.parseInt(hex, 16));
    return decimal === undefined ? (named[entity.toLowerCase()] ?? '') : String.fromCharCode(Number(decimal));
}
/** The bytes of a character, each as one: percent-encoding writes bytes. */
function utf8(letter) {
    return letter < '\u0080' ? letter : Buffer.from(letter.toLowerCase()).toString('latin1');
}
/** Hosts are written in lower case, and base64 has two alphabets. */
function fold(character) {
    if (character === '-')
        return '+';
    return character === '_' ? '/' : character.toLowerCase();
}

// EXTERNAL MODULE: ./src/causes/userinfo.ts
var userinfo = __webpack_require__(77515);
// EXTERNAL MODULE: ./src/network/netrc.ts
var netrc = __webpack_require__(57012);
;// CONCATENATED MODULE: ./src/network/job-secrets.ts





/** Variables whose value is one URL or a list of URLs, also without a scheme. */
const urlVariable = /^(?:(?:https?|all|ftp|socks)_proxy|goproxy|gosumdb|input_mirrors|input_metrics-push|pip_index_url)$/i;
/** Names of variables that hold a secret as it is. */
const secretVariable = /(?:^|_)(?:token|password|passwd|passphrase|secret|api_?key|access_?key|private_?key)(?:_|$)/i;
/** A shorter value may be an ordinary word, as `postgres` for the database of a test, and module names hold such words. */
const shortestUnknown = 16;
/** No file of settings is larger; bytes. */
const largestGitConfig = 1_000_000;
/** What hides the secrets of this job: all that its variables, its netrc file, git's settings and the command line give away. */
function openSecrets(env, args = []) {
    const secrets = new Secrets();
    const ofFiles = [...secretsOfNetrc(env), ...gitConfigs(env).flatMap(secretsOfGitConfig)];
    for (const secret of [...secretsOfVariables(env), ...ofFiles, ...args.flatMap(secretsOfArgument)])
        secrets.add(secret);
    return secrets;
}
/** The secrets in settings of the go command, which may also come from `go env -w`. */
function secretsOfSettings(settings) {
    const { GOPROXY = '', GOFLAGS = '', GOAUTH = '' } = settings;
    return [...(0,userinfo/* secretsInUrls */.Ft)(GOPROXY), ...linkedValues(GOFLAGS), ...argumentsOf(GOAUTH)];
}
function secretsOfVariables(env) {
    const found = [...secretsOfSettings(env), ...secretsOfGitAuth(env['INPUT_GIT-AUTH'] ?? '')];
    for (const [name, value = ''] of Object.entries(env)) {
        if (urlVariable.test(name))
            found.push(...value.split(/[\r\n]+/).flatMap(userinfo/* secretsInUrls */.Ft));
        else if (/^GIT_CONFIG_(?:KEY|VALUE)_\d+$/.test(name))
            found.push(...secretsOfGitSetting(value));
        else if (/^[a-z][a-z0-9+.-]*:\/\/\S+@/i.test(value))
            found.push(...(0,userinfo/* secretsInUrls */.Ft)(value));
        else if (secretVariable.test(name) && value.length >= shortestUnknown)
            found.push(value);
    }
    return found;
}
function secretsOfNetrc(env) {
    try {
        return (0,netrc/* readNetrc */.fO)(env).map(({ password }) => password);
    }
    catch {
        // go says what is wrong with the file, if it needs it.
        return [];
    }
}
/** The files whose settings git uses in any folder (git-config(1), FILES); go runs git in folders of its own. */
function gitConfigs(env) {
    const home = env['HOME'] || env['USERPROFILE'] || '';
    const folder = env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config');
    const own = env['GIT_CONFIG_GLOBAL']
        ? [env['GIT_CONFIG_GLOBAL']]
        : [(0,external_node_path_.join)(home, '.gitconfig'), (0,external_node_path_.join)(folder, 'git/config')];
    return [...own, env['GIT_CONFIG_SYSTEM'] || '/etc/gitconfig'];
}
/** A login in a URL: any with a password, and a user that stands alone if it may be a token. */
const urlWithLogin = /https?:\/\/(?:[^\s"@:/]{0,200}:|[^\s"@:/]{16,500}@)[^\s"]+/gi;
/** The secrets in a file of git's settings: logins in URLs, above all those of insteadOf rules, and headers. */
function secretsOfGitConfig(path) {
    try {
        const file = (0,external_node_fs_.statSync)(path);
        if (!file.isFile() || file.size > largestGitConfig)
            return [];
        const lines = (0,external_node_fs_.readFileSync)(path, 'utf8').replace(/\\(.)/g, '$1').split('\n');
        return lines.flatMap((line) => [
            ...secretsOfGitSetting(line),
            ...[...line.matchAll(urlWithLogin)].flatMap(([url]) => (0,userinfo/* secretsInUrls */.Ft)(url)),
        ]);
    }
    catch {
        // git does without it, or says what is wrong with it.
        return [];
    }
}
/** `--mirrors=https://user:secret@host`, or a value by itself; of `git-auth` the tokens. */
function secretsOfArgument(argument) {
    const value = argument.replace(/^--[a-z-]+=/, '');
    return [
        ...value.split(/[\r\n]+/).flatMap((line) => (line.includes('://') ? (0,userinfo/* secretsInUrls */.Ft)(line) : [])),
        ...secretsOfGitAuth(value),
    ];
}
/** The tokens of lines `host[/path] token`. */
function secretsOfGitAuth(text) {
    return [...text.matchAll(/^\s*[a-z0-9][a-z0-9.-]*\.[a-z]{2,}\S*\s+(\S{8,})\s*$/gim)].map(([, token = '']) => token);
}
/** `http.extraheader` holds a header, `url.<base>.insteadOf` a login in its name. */
function secretsOfGitSetting(setting) {
    const [, credentials] = /authorization:\s*\S+\s+(\S+)/i.exec(setting) ?? [];
    if (credentials !== undefined)
        return [credentials, ...passwordIn(credentials)];
    const [, url] = /^url\.(.*)\.(?:push)?insteadof$/is.exec(setting) ?? [];
    return url === undefined ? [] : [...(0,userinfo/* secretsInUrls */.Ft)(url)];
}
/** The password in the encoded `user:password` of HTTP basic authentication. */
function passwordIn(encoded) {
    const pair = Buffer.from(encoded, 'base64').toString();
    return pair.includes(':') ? [pair.slice(pair.indexOf(':') + 1)] : [];
}
/** What `-ldflags=-X=name=value` puts into programs. */
function linkedValues(goflags) {
    return [...goflags.matchAll(/-X[ =]['"]?[^\s='"]{1,200}=([^\s'"]{4,})/g)].map(([, value = '']) => value);
}
/** The words of GOAUTH commands behind their names; a folder, as `git` has one, is no secret. */
function argumentsOf(goauth) {
    return goauth.split(';').flatMap((command) => {
        const words = command.trim().split(/\s+/).slice(1);
        return words
            .map((word) => word.replace(/^--?[\w-]+=/, ''))
            .filter((word) => word.length >= 8 && !/^[-/~.]/.test(word));
    });
}


/***/ }),

/***/ 57012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fO: () => (/* binding */ readNetrc),
/* harmony export */   kE: () => (/* binding */ findNetrc)
/* harmony export */ });
/* unused harmony export parseNetrc */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gomod_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32383);



/**
 * The path of the netrc file: NETRC, or in the home folder, `_netrc` first on Windows; empty without a home. The rule of
 * cmd/go/internal/auth.
 */
function findNetrc(env, platform = process.platform) {
    if (env['NETRC'])
        return env['NETRC'];
    const home = platform === 'win32' ? env['USERPROFILE'] : env['HOME'];
    if (!home)
        return '';
    const legacy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '_netrc');
    return platform === 'win32' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(legacy) ? legacy : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.netrc');
}
/** The entries of the netrc file; none when it does not exist. */
function readNetrc(env) {
    const file = findNetrc(env);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? parseNetrc((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8')) : [];
}
/**
 * Reads a netrc file by go's rules: words in pairs, `macdef` skips to the next empty line, `default` alone on its line
 * ends the file and is never used, and an entry counts once it has machine, login and password.
 */
function parseNetrc(text) {
    const entries = [];
    let entry = {};
    let inMacro = false;
    for (const line of text.split('\n')) {
        if (inMacro) {
            inMacro = line !== '';
            continue;
        }
        const words = (0,_gomod_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .P)(line);
        for (let index = 0; index < words.length; index += 2) {
            const [word, value] = [words[index], words[index + 1]];
            if (value === undefined) {
                if (word === 'default')
                    return entries;
                break;
            }
            if (word === 'machine')
                entry = { machine: value };
            else if (word === 'login' || word === 'password')
                entry[word] = value;
            else if (word === 'macdef')
                inMacro = true;
            const { machine, login, password } = entry;
            if (machine && login && password) {
                entries.push({ machine, login, password });
                entry = {};
            }
        }
    }
    return entries;
}


/***/ })

};
