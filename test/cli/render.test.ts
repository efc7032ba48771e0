import { describe, expect, it } from "vitest";
import { charter, clubText, folderWith } from "./world.ts";

const hostile = clubText()
  .replace("title: Opening the hide", "title: '<script>alert(1)</script> & *stars* | [links](javascript:alert)'")
  .replace("taken: Of the votes cast.", "taken: '<img src=x onerror=alert(1)> _cast_'");

describe("a constitution in plain English", () => {
  const folder = folderWith({ "club.yaml": clubText(), "hostile.yaml": hostile });
  const render = (...words: readonly string[]) => charter(["render", ...words], { folder });

  it("has numbered sections in order, sentences, sources, readings and what the facts mean", async () => {
    const { code, stdout, stderr } = await render("club.yaml");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const parts = [
      "1. Rolls",
      "1.1 Keyholders",
      "2. Resolutions",
      "2.1 Opening the hide",
      "3. Rules",
      "4. What the facts mean",
    ];
    const places = parts.map((part) => stdout.indexOf(`\n${part}`));
    expect(places).toEqual(places.toSorted((one, two) => one - two));
    expect(places[0]).toBeGreaterThan(0);
    expect(stdout).toContain(
      "Source: Minutes of the founding (The founders, May 2012), “Opening”, page 2: “two in three”.",
    );
    expect(stdout).toContain("Read as: Of the votes cast.");
    expect(stdout).toContain("`of-everybody` Of all keyholders.");
    expect(stdout).toContain("`hasKey` Does the person have a key? It is yes or no.");
    expect(stdout).toContain("that is declared, not proven");
  });

  it.each(["essex-lmc-model", "blackwater", "saltmarsh-growers"])("can be had of %s in every format", async (id) => {
    const text = (await charter(["render", id])).stdout;
    const widest = text.split("\n").reduce((one, two) => (two.length > one.length ? two : one));
    expect([...widest].length, widest).toBeLessThanOrEqual(100);
    expect((await charter(["render", id, "--format", "md"])).stdout).toMatch(/^# \S/);
    expect((await charter(["render", id, "--format", "html"])).stdout).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  });

  it("shows what departs from the model, and what the model said", async () => {
    expect((await charter(["render", "blackwater"])).stdout).toContain("Departs from: ");
    expect((await charter(["render", "essex-lmc-model"])).stdout).not.toContain("Departs from: ");
  });

  it("is a page that runs nothing, loads nothing, and links its sections", async () => {
    const { stdout } = await render("hostile.yaml", "--format", "html");
    const running = /<script|\son\w+=|<img|<link|src=|url\(|javascript:(?!alert\))/i;
    expect(running.test('<p onclick="x">')).toBe(true);
    expect(stdout.replaceAll(/&lt;.*?&gt;/g, "")).not.toMatch(running);
    expect(stdout).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; *stars*");
    expect(stdout).toContain('<a href="#resolutions">');
    expect(stdout).toContain('<h3 id="resolutions/open-the-hide">');
    expect(stdout).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  });

  it("keeps with each value the place in the YAML where it stands", async () => {
    const { stdout } = await render("club.yaml", "--format", "html");
    expect(stdout).toMatch(/<span class="value" data-path="resolutions\/open-the-hide\/gates\/support\/[^"]*">/);
  });

  it("shows in Markdown every sign that a person wrote as it stands", async () => {
    const { stdout } = await render("hostile.yaml", "--format", "md");
    expect(stdout).toContain("\\<script\\>alert(1)\\</script\\> \\& \\*stars\\* \\| \\[links\\](javascript:alert)");
    expect(stdout).toContain("**Read as:** \\<img src=x onerror=alert(1)\\> \\_cast\\_");
  });
});
