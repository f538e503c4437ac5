// The element, with types for React: see `react.d.ts`.
export * from "./embed.js";
