// Where the runtime lies. The site of another language has it in the site above.
export const RUNTIME = new URL("./runtime/", import.meta.url).href;
