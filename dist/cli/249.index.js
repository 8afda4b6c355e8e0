export const id = 249;
export const ids = [249];
export const modules = {

/***/ 47249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   R: () => (/* binding */ redactText),
/* harmony export */   Secrets: () => (/* binding */ Secrets)
/* harmony export */ });
/** What stands where a secret stood; the go command writes passwords in URLs the same way. */
const mask = 'xxxxx';
/** What our own advice writes where a token belongs: a shell variable for the reader, and no secret. */
const placeholder = '$TOKEN';
/** Query parameters that are a signature or a token, in the signed URLs of the stores behind mirrors. */
const secretParameter = /^(?:x-(?:goog|amz)-.*|sig|signature|token|access_token|private_token|key|password|secret|st|se|sp|sv|googleaccessid|awsaccesskeyid|expires|policy|key-pair-id)$/i;
/**
 * A URL fit to be shown: the password becomes `xxxxx` (a user name without one, which may be a token, too), and
 * signed query parameters are dropped. What is no URL is treated as text.
 */
function redactUrl(url) {
    const parsed = typeof url === 'string' ? URL.parse(url) : new URL(url);
    if (parsed === null)
        return redactText(String(url));
    if (isSecretUser(parsed.protocol, parsed.username, parsed.password))
        parsed.username = mask;
    if (parsed.password !== '')
        parsed.password = mask;
    for (const name of [...parsed.searchParams.keys()])
        if (secretParameter.test(name))
            parsed.searchParams.delete(name);
    const shown = parsed.href;
    return typeof url === 'string' && !url.endsWith('/') && shown.endsWith('/') ? shown.slice(0, -1) : shown;
}
// Every quantifier below runs over a class that cannot match what follows it, and has a limit: no input makes them slow.
const urlStart = /\b([a-z][a-z0-9+.-]{1,20}):\/\/([^\s/?#"'<>`@]{1,2000})@/gi;
const queryParameter = /([?&])([A-Za-z0-9_-]{1,64})=([^\s&"'<>`#)]{1,4000})/g;
const authorization = /\b(authorization|proxy-authorization|private-token|x-auth-token)(["']?\s{0,8}[:=]\s{0,8}["']?)((?:basic|bearer|token|digest|negotiate)\s{1,8})?[^\s"',;]{1,4000}/gi;
const scheme = /\b(basic|bearer) +(?=[^\s"']{0,200}[0-9=_-])[A-Za-z0-9+/=._~-]{12,4000}/gi;
/** Tokens that show what they are by their prefix: GitHub, GitLab, npm, Slack, AWS, Google. */
const knownToken = /\b(?:gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_[A-Za-z0-9_]{20,255}|glpat-[A-Za-z0-9_-]{16,255}|glcbt-[A-Za-z0-9_-]{16,255}|xox[abprs]-[A-Za-z0-9-]{10,255}|AKIA[A-Z0-9]{16}|ya29\.[A-Za-z0-9_-]{20,2000})\b/g;
/** A text fit to be shown: credentials in URLs, signed queries, authorization headers and well-known tokens are masked. */
function redactText(text) {
    return text
        .replace(urlStart, (_, kind, user) => `${kind}://${maskUser(kind, user)}@`)
        .replace(queryParameter, (whole, mark, name) => secretParameter.test(name) ? `${mark}${name}=${mask}` : whole)
        .replace(authorization, (_, name, gap, kind = '') => `${name}${gap}${kind}${mask}`)
        .replace(scheme, (_, kind) => `${kind} ${mask}`)
        .replace(knownToken, mask);
}
function maskUser(kind, userinfo) {
    const colon = userinfo.indexOf(':');
    if (userinfo.slice(colon + 1) === placeholder)
        return userinfo;
    const user = colon < 0 ? userinfo : userinfo.slice(0, colon);
    const shown = isSecretUser(kind, user, colon < 0 ? '' : userinfo.slice(colon + 1)) ? mask : user;
    return colon < 0 ? shown : `${shown}:${mask}`;
}
/** Tokens are also given as the user: alone, or with a password that is none. `ssh://git@host` only names an account. */
function isSecretUser(kind, user, password) {
    if (user === '' || user === 'git' || kind.includes('ssh'))
        return false;
    return password === '' || password === 'x-oauth-basic' || user.length >= 20;
}
/** The secrets of this job, known by value: hidden wherever they turn up, whatever surrounds them. */
class Secrets {
    #values = new Set();
    /** Hides this value from now on; values of fewer than 4 characters are left alone, as they would hide half the log. */
    add(value) {
        if (value.length < 4)
            return;
        for (const form of [value, encodeURIComponent(value), encodeURI(value), Buffer.from(value).toString('base64')]) {
            this.#values.add(form);
        }
    }
    /** The text with every known secret masked, and with all that {@link redactText} recognises. */
    redact(text) {
        let hidden = text;
        // Longest first, so that a secret that holds another one leaves no remainder.
        for (const value of [...this.#values].sort((a, b) => b.length - a.length))
            hidden = hidden.replaceAll(value, mask);
        return redactText(hidden);
    }
}


/***/ })

};
