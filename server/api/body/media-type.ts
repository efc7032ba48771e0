/** What a body says it is, as far as we read it. */
export type MediaType = "json" | "yaml";

const readable: Readonly<Record<string, MediaType>> = {
  "application/json": "json",
  "application/yaml": "yaml",
  "application/x-yaml": "yaml",
  "text/yaml": "yaml",
  "text/x-yaml": "yaml",
};

/** The media type that a `Content-Type` names; undefined for any other, and for any encoding but UTF-8. */
export function mediaTypeOf(contentType: string | undefined): MediaType | undefined {
  const [name = "", ...parameters] = (contentType ?? "").split(";").map((part) => part.trim().toLowerCase());
  const isReadable = parameters.every((each) => !each.startsWith("charset=") || /^charset="?utf-8"?$/.test(each));
  return isReadable && Object.hasOwn(readable, name) ? readable[name] : undefined;
}
