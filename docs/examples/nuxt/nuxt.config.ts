// Untested: Nuxt needs a newer Node than Debian has.
export default defineNuxtConfig({
    vue: {
        compilerOptions: { isCustomElement: (name: string) => name === "sspanel-auth" },
    },
});
