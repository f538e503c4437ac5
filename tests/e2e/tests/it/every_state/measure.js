// Measures the page as it is shown. Gives a line for everything that is too small, cut off, out of sight or too faint.
// `arguments[0]` names what is measured, and each line comes with the name that it belongs to.

const findings = [];
const said = (element) => element.outerHTML.slice(0, 120);
let way = "";
const note = (what, element) => findings.push([way, element ? `${what}: ${said(element)}` : what]);
const everything = [...document.querySelectorAll("body *")].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("noscript"),
);
const controls = everything.filter((element) => element.matches("a[href], button, input, select, summary"));

// Colours, through a canvas that knows every way of writing them.
const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
    willReadFrequently: true,
});

function paint(colours) {
    context.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function ground(element) {
    const layers = [];
    for (let it = element; it; it = it.parentElement ?? it.getRootNode().host) {
        layers.unshift(getComputedStyle(it).backgroundColor);
    }
    return ["canvas", ...layers];
}

function brightness(colour) {
    const [red, green, blue] = colour.map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
    const [low, high] = [brightness(one), brightness(other)].toSorted((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}

const ways = {
    // 44 by 44 CSS pixels; a box counts together with its label, and a link in the middle of a sentence may be lower.
    targets() {
        for (const element of controls) {
            const boxes = [element, ...(element.labels ?? [])].map((it) => it.getBoundingClientRect());
            const width = Math.max(...boxes.map((it) => it.right)) - Math.min(...boxes.map((it) => it.left));
            const height = Math.max(...boxes.map((it) => it.bottom)) - Math.min(...boxes.map((it) => it.top));
            const isLine = getComputedStyle(element).display === "inline" && element.matches("a");
            // In the embed such a link is a button.
            const isInText = isLine || element.closest(".auth-advice, .auth-sentence");
            if (!isInText && (width < 43.9 || height < 43.9)) {
                note(`a target of ${width.toFixed(1)} by ${height.toFixed(1)}`, element);
            }
        }
    },

    // Nothing lies beside the window, no text is cut off by its own box, and none lies on another.
    room() {
        const seen = [];
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) {
            note(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
        }
        for (const element of everything) {
            const range = document.createRange();
            range.selectNodeContents(element);
            const texts = [...element.childNodes].filter((it) => it.nodeType === Node.TEXT_NODE && it.data.trim());
            const box = element.getBoundingClientRect();
            const cuts = element.matches("button, .auth-notice, .auth-summary") ||
                getComputedStyle(element).overflow !== "visible";
            for (const text of element.matches("select, option, svg *, script, style, .auth-progress, .auth-unseen") ? [] : texts) {
                range.selectNodeContents(text);
                for (const { left, right, top, bottom } of range.getClientRects()) {
                    const isOn = (it) => Math.min(right, it.right) - Math.max(left, it.left) > 2 &&
                        Math.min(bottom, it.bottom) - Math.max(top, it.top) > 4;
                    if (seen.some((it) => it.text !== text && isOn(it))) {
                        note("text on another", element);
                    }
                    seen.push({ text, left, right, top, bottom });
                    const isBeside = left < -1 || right > innerWidth + 1;
                    const isCut = cuts && (left < box.left - 1 || right > box.right + 1 ||
                        top < box.top - 2 || bottom > box.bottom + 2);
                    if (isBeside || isCut) {
                        note(isBeside ? "text beside the window" : "text cut off", element);
                    }
                }
            }
        }
    },

    // The edge of a field, or its own ground, is seen against the ground around it. What is only read is text.
    edges() {
        for (const element of controls.filter((it) => it.matches(".auth-input:not([readonly]), .auth-button"))) {
            const style = getComputedStyle(element);
            const around = paint(ground(element.parentElement));
            const edge = contrast(paint([...ground(element), style.borderTopColor]), around);
            const own = contrast(paint(ground(element)), around);
            const isEdged = style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0 && edge >= 3;
            if (!isEdged && own < 3) {
                note(`an edge of ${edge.toFixed(2)}`, element);
            }
        }
    },

    // With forced colours only borders separate things.
    lines() {
        for (const element of everything.filter((it) =>
            it.matches(".auth-input, .auth-button, .auth-notice[data-tone], .auth-summary"))) {
            const style = getComputedStyle(element);
            if (style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1) {
                note("no line around", element);
            }
        }
    },

    // With reduced motion no animation lasts.
    motion() {
        for (const element of everything) {
            for (const part of [null, "::before", "::after"]) {
                const { animationDuration, animationName, transitionDuration } = getComputedStyle(element, part);
                const seconds = [animationName === "none" ? "0s" : animationDuration, transitionDuration]
                    .flatMap((list) => list.split(","))
                    .map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1));
                if (Math.max(...seconds) > 0.1) {
                    note(`motion of ${Math.max(...seconds)} s`, element);
                }
            }
        }
    },

    // What has the focus is wholly in sight, nothing lies over it, and the line around it is strong and not cut off.
    focus() {
        const element = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
        if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
            note("no line around the focus", element);
        }
        const line = paint([...ground(element.parentElement), style.outlineColor]);
        const strength = contrast(line, paint(ground(element.parentElement)));
        if (strength < 3) {
            note(`a focus of ${strength.toFixed(2)}`, element);
        }
        if (box.top < -1 || (box.bottom > innerHeight + 1 && box.height < innerHeight)) {
            note(`out of sight at ${box.top.toFixed(0)} to ${box.bottom.toFixed(0)} of ${innerHeight}`, element);
        }
        if (box.left - reach < -1 || box.right + reach > innerWidth + 1) {
            note("the line around the focus leaves the window", element);
        }
        for (let around = element.parentElement; around; around = around.parentElement) {
            const outer = around.getBoundingClientRect();
            const clips = /hidden|clip|auto|scroll/.test(getComputedStyle(around).overflow) && around !== document.body;
            if (clips && (box.left - reach < outer.left - 1 || box.right + reach > outer.right + 1)) {
                note("the line around the focus is cut off", element);
            }
        }
        const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        // A radio button that takes no pointer lies behind its label, which does.
        if (top && style.pointerEvents !== "none" && !element.contains(top) && !top.contains(element)) {
            note(`covered by ${said(top)}`, element);
        }
    },
};

for (way of arguments[0]) {
    ways[way]();
}
return findings;
