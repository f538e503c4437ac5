// A relative base: the built files work in any folder.
export default { base: "./" };
