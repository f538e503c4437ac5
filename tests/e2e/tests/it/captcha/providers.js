// Plays the scripts of the providers, by their documented interfaces. A journey puts it in the place of each of them.
//
// In: the address of the script that was asked for, in the query of this one. Out: what that script defines, and
// `window.fake`, with which a journey acts: `widgets` (the last one is the present one), `tokens` that were given, `loads`
// (addresses), and `log` (calls). A widget is a button that solves it; a dialog has a button to solve and one to close it.

(() => {
    const asked = new URL(new URL(document.currentScript.src).searchParams.get("address"));
    const fake = (window.fake = window.fake || { widgets: [], tokens: [], loads: [], log: [] });
    fake.loads.push(asked.href);
    const isFirst = fake.loads.filter((it) => it === asked.href).length === 1;

    const makeToken = () => {
        fake.tokens.push(`solved-${Math.random()}`);
        return fake.tokens[fake.tokens.length - 1];
    };

    function makeButton(name, act) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = name;
        button.textContent = name;
        button.onclick = act;
        return button;
    }

    function checkbox() {
        const find = (id) => fake.widgets.find((it) => it.id === id);
        return {
            render(element, options) {
                if (!(element instanceof HTMLElement) || element.children.length || !options.sitekey) {
                    throw new Error("no empty element, or no key");
                }
                const widget = { id: `widget-${fake.widgets.length}`, options };
                widget.solve = () => options.callback(makeToken());
                widget.button = makeButton("fake-box", widget.solve);
                element.append(widget.button);
                fake.widgets.push(widget);
                return widget.id;
            },
            reset(id) {
                find(id).button.textContent = "fake-box";
                fake.log.push("reset");
            },
            remove(id) {
                find(id).button.remove();
                fake.log.push("remove");
            },
        };
    }

    function dialog(config, opener, answerOf) {
        const handlers = {};
        let answer = false;
        let box = null;
        const close = () => {
            box.remove();
            box = null;
        };
        const on = (event) => (act) => {
            handlers[event] = act;
            return captcha;
        };
        const captcha = {
            onReady(act) {
                setTimeout(() => {
                    widget.isReady = true;
                    act();
                });
                return captcha;
            },
            onSuccess: on("success"),
            onError: on("error"),
            onClose: on("close"),
            getValidate: () => answer,
            reset() {
                answer = false;
                fake.log.push("reset");
            },
            destroy() {
                fake.log.push("destroy");
            },
            [opener]() {
                if (!widget.isReady || box) {
                    throw new Error("not ready, or open already");
                }
                box = document.createElement("div");
                box.className = "fake-dialog";
                const solve = makeButton("fake-solve", () => {
                    answer = answerOf(makeToken(), config);
                    close();
                    handlers.success();
                });
                const leave = makeButton("fake-close", () => {
                    close();
                    handlers.close();
                });
                box.append(solve, leave);
                document.body.append(box);
            },
        };
        const widget = { options: config, error: () => handlers.error({ msg: "broken" }) };
        fake.widgets.push(widget);
        return captcha;
    }

    const init = (opener, answerOf) => (config, callback) => {
        if (config.product !== "bind") {
            throw new Error("another product");
        }
        setTimeout(() => callback(dialog(config, opener, answerOf)));
    };

    const APIS = {
        "challenges.cloudflare.com/turnstile/v0/api.js": () => (window.turnstile = checkbox()),
        "js.hcaptcha.com/1/api.js": () => (window.hcaptcha = checkbox()),
        // Its functions are there when it calls `onload`.
        "www.recaptcha.net/recaptcha/api.js": () => {
            window.grecaptcha = {};
            setTimeout(() => Object.assign(window.grecaptcha, checkbox()));
        },
        "www.recaptcha.net/recaptcha/enterprise.js": () => {
            window.grecaptcha = {};
            setTimeout(() => (window.grecaptcha.enterprise = checkbox()));
        },
        "static.geetest.com/v4/gt4.js": () => {
            window.initGeetest4 = init("showCaptcha", (token) => ({
                lot_number: "lot",
                captcha_output: "a+b/c=",
                pass_token: token,
                gen_time: "1",
            }));
        },
        "static.geetest.com/static/tools/gt.js": () => {
            window.initGeetest = init("verify", (token, { challenge }) => ({
                geetest_challenge: challenge,
                geetest_validate: token,
                geetest_seccode: `${token}|jordan`,
            }));
        },
    };
    const define = APIS[asked.host + asked.pathname];
    if (isFirst || fake.runsTwice) {
        define();
    }
    const onload = window[asked.searchParams.get("onload")];
    if (onload) {
        setTimeout(onload);
        // Some call it more than once.
        setTimeout(onload, 1);
    }
})();
