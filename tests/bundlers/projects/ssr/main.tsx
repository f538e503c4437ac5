import { hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";

// Late enough that the form is there before: hydration must not throw it away.
const isThere = () => document.querySelector("sspanel-auth form") !== null;
const hydrate = () => {
    if (isThere()) {
        window.formBefore = document.querySelector("sspanel-auth form");
        hydrateRoot(document.getElementById("root")!, <App />);
    } else {
        requestAnimationFrame(hydrate);
    }
};
hydrate();

declare global {
    interface Window {
        formBefore: Element | null;
    }
}
