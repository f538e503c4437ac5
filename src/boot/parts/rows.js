// The rows of the contract table, and the settings that make a field required, optional or hidden.

import { showClosed } from "./messages.js";
import { settings } from "./settings.js";
import { root, setHidden, state } from "./state.js";

export const rowsOf = (name) => state.data.requests?.documented[name].fields ?? [];
export const rows = rowsOf(state.action);
export const presence = {};
const nameOf = (field) => rows.find((row) => row.field === field).names[0];
export const idOf = (field) => `auth-${nameOf(field)}`;
export const inputOf = (field) => document.getElementById(idOf(field));
export const shellOf = (field) => inputOf(field)?.closest(".auth-field, .auth-check");

export function setPresence({ dialect, register }) {
    for (const [field, [rule, usual]] of Object.entries(state.data.presence?.[dialect] ?? {})) {
        presence[field] = register[rule] ?? usual;
    }
}

// Shows the kinds of contact that the settings offer, and hides the others.
function showContactKinds({ dialect, register: { contactKinds } }) {
    const { numbers, [dialect]: usual } = state.data.contactKinds;
    const values = ["", ...(contactKinds ?? usual).map((kind) => numbers[kind])];
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
    const chosen = await settings;
    if (chosen.theme !== "system") {
        root.dataset.theme = chosen.theme;
    }
    setPresence(chosen);
    if (state.data.contactKinds && !state.isAppRunning) {
        showContactKinds(chosen);
        Object.keys(presence).forEach((field) => setFieldHidden(field, presence[field] === "hidden"));
        state.isClosed = !chosen.register.open;
        if (state.isClosed) {
            showClosed();
        }
    }
}
