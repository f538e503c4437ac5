// The lines of `custom.css` for a forced theme, and for a colour: the accent in both themes.
//
// In: a colour as `#rrggbb`. Out: a rule for the style sheet, in which each colour is as near to the given one as a contrast of
// 4.5 to 1 allows (WCAG 2.2). The rule is that of `config/colour.rs`, which corrects the setting `brand.accent`; a test
// compares the two.

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];
// The less favourable background of each theme: `--auth-ground` of the light one, `--auth-surface` of the dark one.
const LIGHT_BACKGROUND = [0xf2, 0xf4, 0xf8];
const DARK_BACKGROUND = [0x19, 0x1f, 0x29];
const MIN_CONTRAST = 4.5;
const STEPS = 64;
// The steps from the accent to the stronger one.
const STRONGER = 12;

// The rule for a theme that the settings force; none if it is that of the system. `style/tokens.css` explains the values.
export function themeRule(theme) {
    const other = { light: "dark", dark: "light" }[theme];
    return other
        ? `:root {\n    color-scheme: ${theme};\n    --auth-${theme}: initial;\n    --auth-${other}: ;\n}\n\n`
        : "";
}

export function accentRule(text) {
    const given = [1, 3, 5].map((start) => Number.parseInt(text.slice(start, start + 2), 16));
    const light = readable(given, LIGHT_BACKGROUND, BLACK);
    const dark = readable(given, DARK_BACKGROUND, WHITE);
    const line = (name, ofLight, ofDark) =>
        `    ${name}: var(--auth-light, ${hex(ofLight)}) var(--auth-dark, ${hex(ofDark)});\n`;
    return [
        ":root {\n",
        line("--auth-accent", light, dark),
        line("--auth-accent-strong", towards(light, BLACK, STRONGER), towards(dark, WHITE, STRONGER)),
        "}\n",
    ].join("");
}

function hex(colour) {
    return `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function readable(colour, background, end) {
    for (let steps = 0; steps < STEPS; steps += 1) {
        const mixed = towards(colour, end, steps);
        if (contrast(mixed, background) >= MIN_CONTRAST) {
            return mixed;
        }
    }
    return end;
}

function towards(colour, end, steps) {
    return colour.map((channel, at) => Math.trunc((channel * (STEPS - steps) + end[at] * steps) / STEPS));
}

function contrast(one, other) {
    const [a, b] = [one, other].map((colour) => luminance(colour) + 0.05);
    return a > b ? a / b : b / a;
}

function luminance(colour) {
    const [red, green, blue] = colour.map((channel) => {
        const value = channel / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
