// Inlines whatever may be inlined.
export default { base: "./", build: { assetsInlineLimit: 10_000_000 } };
