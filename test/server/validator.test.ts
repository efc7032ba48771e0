import { describe, expect, it } from "vitest";
import { openLibrary } from "../../server/library.ts";
import { validateText } from "../../server/operations/validate-text.ts";
import { openValidator } from "../../server/operations/validator.ts";
import { riverside } from "./play.ts";

const head =
  'language: 1\nid: my-group\nversion: "1"\ntitle: My group\nbody: { id: my-group, type: group, name: My group }\n';
const good = { file: "good.yaml", text: `${head}basedOn: riverside@2012.1\n` };

/** A text that takes a good deal longer than a millisecond. */
const costly = {
  file: "costly.yaml",
  text: `${head}rolls: { members: { title: Members, electors: persons, votes: one each } }\nresolutions:\n${Array.from({ length: 100 }, (_, index) => `  r${index}: { title: T, question: Q?, roll: members, gates: { a: { atLeast: 1/2, of: responses } } }\n`).join("")}`,
};

describe("the thread that checks texts", () => {
  it("comes to the same as checking in place, and lets only so many wait", async () => {
    const validator = openValidator([riverside], { milliseconds: 30_000, waiting: 3 });
    const library = openLibrary(riverside);
    const sources = [
      good,
      { file: "bad.yaml", text: `${head}rols: {}\n` },
      { file: "none.yaml", text: new Uint8Array([0xff]) },
    ];
    const outcomes = await Promise.all([...sources, good].map((source) => validator.validate(source)));
    const inPlace = await Promise.all(
      sources.map(async (source) => ({
        ok: true,
        value: JSON.parse(JSON.stringify(await validateText(library, source))),
      })),
    );
    expect(outcomes.slice(0, 3)).toEqual(inPlace);
    expect(outcomes[3]).toMatchObject({ ok: false, trouble: { code: "busy" } });
    expect(await validator.validate(good)).toEqual(inPlace[0]);
    await validator.close();
  });

  it("is stopped when a text takes too long, says so, and begins anew; with time enough the same text is fine (control)", async () => {
    const limits = { milliseconds: 2, waiting: 10 };
    const validator = openValidator([riverside], limits);
    const [first, second] = [validator.validate(costly), validator.validate(costly)];
    expect(await first).toMatchObject({ ok: false, trouble: { code: "text-too-costly" } });
    limits.milliseconds = 30_000;
    expect(await second).toMatchObject({ ok: true, value: { valid: true } });
    await validator.close();
  });
});
