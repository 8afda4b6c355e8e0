export const id = 111;
export const ids = [111];
export const modules = {

/***/ 42111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorLines: () => (/* binding */ doctorLines)
/* harmony export */ });
/**
 * The doctor's screen: one line for each finding, top to bottom as a download meets them, advice below its finding. The
 * first ✘ is the answer; what follows it matters less.
 */
function doctorLines({ healthy, cause, findings, differences }) {
    const width = Math.max(0, ...findings.map(({ check }) => check.length));
    const answer = findings.findIndex(({ ok }) => !ok);
    const lines = findings.flatMap(({ check, ok, detail, advice }, index) => {
        const mark = ok ? (advice === '' ? '✔' : '!') : '✘';
        const indent = ' '.repeat(width + 4);
        const texts = [`${mark} ${check.padEnd(width)}  ${detail}`, ...(advice === '' ? [] : [`${indent}${advice}`])];
        return texts.map((text) => ({ text, aside: answer !== -1 && index > answer }));
    });
    const warnings = findings.filter(({ ok, advice }) => ok && advice !== '').length;
    const well = warnings === 0 ? ': modules can be downloaded here.' : `, but mind ${warnings === 1 ? 'the !' : 'each !'} above.`;
    const verdict = healthy ? `✔ Healthy${well}` : `✘ ${cause}: the first ✘ above is the answer.`;
    return [...lines, plain(''), plain(verdict), ...(differences === undefined ? [] : differenceLines(differences))];
}
function differenceLines(differences) {
    if (differences.length === 0)
        return [plain(''), plain('No difference from the saved report.')];
    const lines = differences.flatMap(({ what, there, here }) => [
        plain(what),
        plain(`  there  ${there || '(nothing)'}`),
        plain(`  here   ${here || '(nothing)'}`),
    ]);
    return [plain(''), plain('What differs from the saved report:'), ...lines];
}
function plain(text) {
    return { text, aside: false };
}


/***/ })

};
