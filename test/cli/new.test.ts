import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { charter, folderWith } from "./world.ts";

describe("beginning a constitution", () => {
  it("writes one that stands alone, passes its checks and its cases, and says what to do next", async () => {
    const folder = folderWith({});
    const begun = await charter(["new", "my-group"], { folder, today: "2013-04-01" });
    expect(begun).toMatchObject({ code: 0, stderr: "" });
    expect(begun.stdout).toContain("charter check constitutions/my-group/2013.1.yaml");
    const file = "constitutions/my-group/2013.1.yaml";
    expect(await charter(["check", "--strict", file, "constitutions/my-group/cases.yaml"], { folder })).toMatchObject({
      code: 0,
    });
    const tested = await charter(["test", file], { folder });
    expect(tested).toMatchObject({ code: 0 });
    expect(tested.stdout).toContain("3 passed, 0 failed");
  });

  it("would see a case that does not come out (control)", async () => {
    const folder = folderWith({});
    await charter(["new", "my-group"], { folder, today: "2013-04-01" });
    const cases = readFileSync(join(folder, "constitutions/my-group/cases.yaml"), "utf8").replace(
      "outcome: lost",
      "outcome: carried",
    );
    const files = {
      "constitutions/my-group/cases.yaml": cases,
      "constitutions/my-group/2013.1.yaml": readFileSync(join(folder, "constitutions/my-group/2013.1.yaml"), "utf8"),
    };
    expect((await charter(["test", "constitutions/my-group/2013.1.yaml"], { folder: folderWith(files) })).code).toBe(1);
  });

  it("takes everything from a model, with one of its cases", async () => {
    const folder = folderWith({});
    expect(await charter(["new", "my-group", "--from", "essex-lmc-model@2011.1"], { folder })).toMatchObject({
      code: 0,
    });
    const file = "constitutions/my-group/2014.1.yaml";
    expect(readFileSync(join(folder, file), "utf8")).toContain("basedOn: essex-lmc-model@2011.1\n");
    expect((await charter(["check", file], { folder })).code).toBe(0);
    expect((await charter(["test", file], { folder })).stdout).toContain("1 passed, 0 failed");
  });

  it("leaves alone what is there, unless it is forced", async () => {
    const folder = folderWith({ "constitutions/my-group/cases.yaml": "mine" });
    const refused = await charter(["new", "my-group"], { folder });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("`constitutions/my-group/cases.yaml` is there already");
    expect(readFileSync(join(folder, "constitutions/my-group/cases.yaml"), "utf8")).toBe("mine");
    expect(existsSync(join(folder, "constitutions/my-group/2014.1.yaml"))).toBe(false);
    expect((await charter(["new", "my-group", "--force"], { folder })).code).toBe(0);
  });

  it("prints the constitution instead, if that is wanted", async () => {
    const folder = folderWith({});
    const printed = await charter(["new", "my-group", "--stdout"], { folder });
    expect(printed.stdout).toMatch(/^# A first constitution\./);
    expect(existsSync(join(folder, "constitutions"))).toBe(false);
    expect((await charter(["check", "-"], { folder, stdin: printed.stdout })).code).toBe(0);
  });

  it.each([
    ["My Group", [], 2, "`My Group` cannot be the id of a constitution."],
    ["../elsewhere", [], 2, "cannot be the id"],
    ["calendars", [], 2, "choose another id"],
    ["my-group", ["--from", "absent@2011.1"], 3, "The model `absent@2011.1` is not in the library."],
  ])("is refused as %s %j", async (id, words, code, message) => {
    const ran = await charter(["new", id, ...words], { folder: folderWith({}) });
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(message);
  });
});
