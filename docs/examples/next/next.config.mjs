// Files for any web server, without a server of Next.
export default { output: "export", distDir: "dist" };
