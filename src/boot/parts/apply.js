// Applies the settings to the page: the theme, and which fields it shows.

import { late } from "./late.js";
import { inputOf, presence, setPresence, shellOf } from "./rows.js";
import { settings } from "./settings.js";
import { root, setHidden, state } from "./state.js";

// Shows the kinds of contact that the settings offer, and hides the others.
function showContactKinds({ dialect, register: { contactKinds } }) {
    const { numbers, [dialect]: usual } = state.data.contactKinds;
    const values = ["", ...(contactKinds || usual).map((kind) => numbers[kind])];
    for (const button of document.querySelectorAll(".auth-choice__button")) {
        button.disabled = button.parentNode.hidden = !values.includes(button.value);
    }
}

// Hides or shows a field, with the button beside it.
function setFieldHidden(field, isHidden) {
    const shell = shellOf(field);
    const aided = shell?.closest(".auth-aided");
    if (field === "emailCode" && shell) {
        inputOf(field).disabled = isHidden;
    }
    [shell, aided, aided?.querySelector(".auth-send-code")].forEach((part) => setHidden(part, isHidden));
}

// Applies the settings to the page, before the app has started and without it.
export async function applySettings() {
    const chosen = await settings();
    if (chosen.theme !== "system") {
        root.dataset.theme = chosen.theme;
    }
    setPresence(chosen);
    if (state.data.contactKinds && !state.isAppRunning) {
        showContactKinds(chosen);
        Object.keys(presence).forEach((field) => setFieldHidden(field, presence[field] === "hidden"));
        state.isClosed = !chosen.register.open;
        if (state.isClosed) {
            late.then(({ showClosed }) => showClosed());
        }
    }
}
