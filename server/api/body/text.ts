/** A text, or why the bytes are none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly help: string };

/** Bytes to text: UTF-8 only, a byte order mark at the head left out. */
export function decodeText(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, message: "The text is not encoded as UTF-8.", help: "Send it as UTF-8." };
  }
}
