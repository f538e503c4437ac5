// Runs in a page before anything of its own and notes when things happen, in milliseconds since the
// navigation began. The program reads `benchSeen` when the page has come to rest.
(() => {
    const seen = { firstPaint: null, inCharge: null, layoutShift: 0 };
    window.benchSeen = seen;

    const observe = (type, note) =>
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
    observe("paint", (entry) => {
        if (entry.name === "first-contentful-paint") seen.firstPaint = entry.startTime;
    });
    // The sum of all shifts, which is never less than the score that takes the worst five seconds.
    observe("layout-shift", (entry) => {
        if (!entry.hadRecentInput) seen.layoutShift += entry.value;
    });

    // The app sets this attribute when it has taken the page over. Other pages never have it.
    const isAlive = () => document.documentElement?.hasAttribute("data-alive");
    new MutationObserver((_, observer) => {
        if (!isAlive()) return;
        seen.inCharge = performance.now();
        observer.disconnect();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-alive"] });
})();
