import { copyFileSync } from "node:fs";
import webpack from "webpack";
import config from "./webpack.config.js";

webpack(config, (error, stats) => {
    if (error || stats.hasErrors() || stats.hasWarnings()) {
        console.error(error ?? stats.toString());
        process.exit(1);
    }
    copyFileSync("index.html", "dist/index.html");
});
