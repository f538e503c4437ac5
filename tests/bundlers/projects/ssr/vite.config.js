import react from "@vitejs/plugin-react";

// The build of React for developers, which warns of every difference.
export default {
    base: "./",
    build: { minify: false },
    define: { "process.env.NODE_ENV": '"development"' },
    plugins: [react()],
};
