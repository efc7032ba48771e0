/** A request as a line for curl says it. */
export interface CurlRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Reads the lines for curl that we print: `curl [-i] [-X M] [-H 'N: V'] [-d 'TEXT'] URL`; anything else is not one of ours. */
export function readCurl(line: string): CurlRequest {
  const words = wordsOf(line);
  const headers: Record<string, string> = {};
  let [method, url, body]: [string | undefined, string | undefined, string | undefined] = [
    undefined,
    undefined,
    undefined,
  ];
  if (words.shift() !== "curl") throw new Error(`not a line for curl: ${line}`);
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "-H") {
      const [name = "", value = ""] = (words.shift() ?? "").split(": ");
      headers[name] = value;
    } else if (word === "-d" || word === "--data-binary") body = words.shift();
    else if (word === "-X") method = words.shift();
    else if (word.startsWith("http") && url === undefined) url = word;
    else if (word !== "-i" && word !== "-s") throw new Error(`curl is not known to take ${word} in ${line}`);
  }
  if (url === undefined) throw new Error(`no address in ${line}`);
  return {
    url,
    headers,
    method: method ?? (body === undefined ? "GET" : "POST"),
    ...(body === undefined ? {} : { body }),
  };
}

/** The words of a line as a shell takes it apart: blanks, 'single' and "double" quotes, a backslash at the end of a line. */
function wordsOf(line: string): string[] {
  const words = line.replaceAll("\\\n", " ").matchAll(/(?:'[^']*'|"[^"]*"|\\'|[^\s'"])+/g);
  return [...words].map(([word]) =>
    word.replaceAll(
      /'([^']*)'|"([^"]*)"|\\(')/g,
      (_all, single?: string, double?: string, quote?: string) => single ?? double ?? quote ?? "",
    ),
  );
}
