// What others do to a page: `alter.name(root)`. A page whose address has `?alter=name` is altered before its own scripts
// run, and `?seed=` goes on altering it at random.

window.alter = (() => {
    const nodesOf = (root, kind) => {
        const walker = document.createTreeWalker(root, kind);
        const nodes = [];
        while (walker.nextNode()) {
            nodes.push(walker.currentNode);
        }
        return nodes;
    };
    const textsOf = (root) =>
        nodesOf(root, NodeFilter.SHOW_TEXT).filter((text) => !text.parentNode.closest("script, style, noscript, font"));
    const foreign = (name = "div") => {
        const node = document.createElement(name);
        node.className = "of-others";
        return node;
    };

    // The two ways of translators: the text node is moved into two elements, or replaced by another one in them.
    const wrap = (text, isReplaced) => {
        const font = document.createElement("font");
        const inner = font.appendChild(document.createElement("font"));
        text.replaceWith(font);
        inner.append(isReplaced ? text.data : text);
    };
    const translate = (root, isReplaced) => {
        const all = () => textsOf(root).forEach((text) => text.data.trim() && wrap(text, isReplaced));
        all();
        new MutationObserver(all).observe(root, { childList: true, characterData: true, subtree: true });
    };

    // A generator of the same numbers for the same seed.
    const randomOf = (seed) => (below) => {
        seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
        return ((seed >>> 8) % 65536) % below;
    };
    const change = (root, random) => {
        const pick = (nodes) => nodes[random(nodes.length)];
        const places = [root, ...nodesOf(root, NodeFilter.SHOW_ELEMENT)].filter((it) => !it.closest("input, img, br, option, select, noscript, script"));
        const place = pick(places);
        const before = place.childNodes[random(place.childNodes.length + 1)] ?? null;
        const changes = [
            () => place.insertBefore(foreign("span"), before),
            () => place.insertBefore(document.createTextNode(" "), before),
            () => place.insertBefore(document.createComment("of others"), before),
            () => place.normalize(),
            () => place.setAttribute("data-of-others", ""),
            () => pick(nodesOf(root, NodeFilter.SHOW_COMMENT))?.remove(),
            () => textsOf(root).length && wrap(pick(textsOf(root)), random(2)),
        ];
        pick(changes)();
    };

    return {
        outside(root) {
            root.prepend(foreign());
            root.append(foreign());
            root.firstElementChild.after(foreign());
        },
        between(root) {
            for (const element of root.querySelectorAll("#auth-app > *, .auth > *, .auth-card > *, .auth-form > *, .auth-field > *")) {
                element.before(foreign());
                element.after(foreign("span"));
            }
        },
        whitespace(root) {
            nodesOf(root, NodeFilter.SHOW_ELEMENT)
                .filter((it) => it.parentNode.childElementCount > 1)
                .forEach((it) => it.before("\n    "));
        },
        comments(root) {
            nodesOf(root, NodeFilter.SHOW_COMMENT).forEach((it) => it.remove());
            root.normalize();
        },
        split(root) {
            for (const text of textsOf(root)) {
                text.before(text.data.slice(0, 1), "");
                text.data = text.data.slice(1);
            }
        },
        removed(root) {
            textsOf(root).forEach((it) => it.remove());
        },
        attributes(root) {
            for (const element of root.querySelectorAll("*")) {
                element.classList.add("of-others");
                element.dataset.ofOthers = "";
                element.removeAttribute("enterkeyhint");
            }
        },
        moved: (root) => translate(root, false),
        replaced: (root) => translate(root, true),
        random(root, seed) {
            const random = randomOf(seed);
            const go = () => {
                change(root, random);
                setTimeout(go, random(30));
            };
            go();
        },
    };
})();

document.addEventListener("readystatechange", () => {
    const query = new URLSearchParams(location.search);
    if (document.readyState === "interactive" && query.has("alter")) {
        window.alter[query.get("alter")](document.body, Number(query.get("seed")));
    }
});
