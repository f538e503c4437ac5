// The rows of the contract table, and where their fields are in the page.

import { state } from "./state.js";

export const rowsOf = (name) => state.data.requests?.documented[name].fields || [];
export const rows = rowsOf(state.action);
export const presence = {};
const nameOf = (field) => rows.find((row) => row.field === field).names[0];
export const idOf = (field) => `auth-${nameOf(field)}`;
export const inputOf = (field) => document.getElementById(idOf(field));
export const shellOf = (field) => inputOf(field)?.closest(".auth-field, .auth-check");

export function setPresence({ dialect, register }) {
    for (const [field, [rule, usual]] of Object.entries(state.data.presence?.[dialect] || {})) {
        presence[field] = register[rule] || usual;
    }
}
