import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { list, name, paragraph, plain, strong } from "../../../engine/rendering/block.ts";
import type { Run } from "../../../engine/rendering/block.ts";
import { escapeHtml, htmlOfBlocks } from "../../../engine/rendering/html.ts";
import { junitXml } from "../../../engine/rendering/junit.ts";
import { escapeMarkdown, markdownOfBlocks } from "../../../engine/rendering/markdown.ts";
import { lineWidth, textOfBlocks } from "../../../engine/rendering/text.ts";

const word = fc.stringMatching(/^[a-z“”£.,]{1,20}$/);
const run: fc.Arbitrary<Run> = fc
  .array(word, { minLength: 1, maxLength: 20 })
  .map((words) => words.join(" "))
  .chain((text) => fc.constantFrom<Run>(plain(text), strong(text), { kind: "value", text, path: "a/b" }));

describe("text", () => {
  it("breaks lines at spaces, keeps every word, and leaves no line longer than it may be", () => {
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 8 }), (words) => {
        const lines = textOfBlocks([{ kind: "list", items: [{ words }] }]).split("\n");
        const all = words.map(({ text }) => text).join("");
        return (
          lines.every((line) => line.length <= lineWidth) && wordsIn(lines.join(" ").replace("•", "")) === wordsIn(all)
        );
      }),
    );
  });

  it("would notice a lost word and a long line (control)", () => {
    expect(wordsIn("one two")).not.toBe(wordsIn("one"));
    expect(textOfBlocks([paragraph(`${"a".repeat(101)}`)]).split("\n")[0]?.length).toBe(101);
  });

  it("keeps together what is to be copied", () => {
    const text = textOfBlocks([paragraph("a ".repeat(45), name("two words of one name"))]);
    expect(text.split("\n")[1]).toBe("`two words of one name`");
  });
});

describe("Markdown", () => {
  it("shows words of a person as they stand, and begins no list or heading with them", () => {
    expect(escapeMarkdown("a*b_c`d`<e>\n# f")).toBe("a\\*b\\_c\\`d\\`\\<e\\> \\# f");
    expect(markdownOfBlocks([paragraph("- not a list")])).toBe("\\- not a list\n");
    expect(markdownOfBlocks([paragraph("2013. Not a list")])).toBe("2013\\. Not a list\n");
    expect(markdownOfBlocks([list([{ words: [strong("Bold: "), plain("then not")] }])])).toBe("- **Bold:** then not\n");
    expect(markdownOfBlocks([paragraph(name("a`b"))])).toBe("``a`b``\n");
  });
});

describe("HTML and XML", () => {
  it("let no sign through that could be taken for a tag or end an attribute", () => {
    fc.assert(fc.property(fc.string(), (text) => !/[<>"']|&(?!(amp|lt|gt|quot|#39);)/.test(escapeHtml(text))));
    expect(htmlOfBlocks([paragraph({ kind: "value", text: "<b>", path: 'a"><script>' })])).toBe(
      '<p><span class="value" data-path="a&quot;&gt;&lt;script&gt;">&lt;b&gt;</span></p>\n',
    );
  });

  it("write signs that XML does not have as stand-ins", () => {
    expect(junitXml([{ name: "a\u0000&", tests: [] }])).toContain('<testsuite name="a\uFFFD&amp;" tests="0"');
  });
});

function wordsIn(text: string): string {
  return text
    .split(/\s+/)
    .filter((each) => each !== "")
    .join(" ");
}
