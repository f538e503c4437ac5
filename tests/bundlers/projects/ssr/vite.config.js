import react from "@vitejs/plugin-react";

// The build of React for developers, which warns of every difference.
export default { base: "./", mode: "development", plugins: [react()] };
