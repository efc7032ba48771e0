/** The version of the engine, recorded with every decision; a test holds it against package.json. */
export const engineVersion = "0.1.0";
