// The element, with types for Vue: see `vue.d.ts`.
export * from "./embed.js";
