// Loads the script of a provider.
//
// In: its address, in which {onload} stands for the name of a function that the script calls, and a function that returns
// what the script defines, once it is complete. Out: a promise of that, rejected with a `Fault` if the script is blocked.
// The deadline is that of the widget: a script that comes later still counts.

// Why a widget cannot be shown. `word` names a phrase.
export class Fault extends Error {
    constructor(word, reason) {
        super(reason);
        this.word = word;
    }
}

// Scripts on their way, by address.
const pending = new Map();
let count = 0;

export function loadScript(address, api) {
    // It may be there already: another form, or the host page, has loaded it.
    if (api()) {
        return Promise.resolve(api());
    }
    if (!pending.has(address)) {
        pending.set(address, insert(address, api));
        pending.get(address).catch(() => pending.delete(address));
    }
    return pending.get(address);
}

// The next call asks for a script anew that is still on its way.
export function forgetPending() {
    pending.clear();
}

function insert(address, api) {
    return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        // The script may run, or call the function, more than once.
        const finish = () => api() && resolve(api());
        const name = `sspanelAuthCaptcha${++count}`;
        window[name] = finish;
        script.src = address.replace("{onload}", name);
        script.async = true;
        script.dataset.cfasync = "false";
        script.onload = finish;
        script.onerror = () => {
            script.remove();
            reject(new Fault("late", `${script.src} was not loaded`));
        };
        document.head.append(script);
    });
}
