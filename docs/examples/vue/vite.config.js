import vue from "@vitejs/plugin-vue";

const isCustomElement = (name) => name === "sspanel-auth";

export default { base: "./", plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
