import { describe, expect, it } from "vitest";
import { kinds } from "../../../engine/index.ts";
import { analyse } from "../../../engine/review/analyse.ts";
import { sharesOfFew } from "../../../engine/review/shares-of-few.ts";
import { constitutionOf, decided } from "../provisions/small-constitution.ts";

function panel(seats: number, majority: string, more = "") {
  return constitutionOf(
    kinds,
    `panels:\n  hearing:\n    title: Hearing\n    seats: { lay: { title: Lay member, exactly: ${seats} } }\n    majority: { ${majority}, of: voting seats }\n    tie: lost\n${more}`,
  );
}

/** What the panel's majority comes to, found by trying every number of votes; undefined where it is no trap. */
function byBruteForce([part, whole]: readonly [number, number], isMore: boolean, seats: number): string | undefined {
  let votes = 1;
  while (isMore ? whole * votes <= part * seats : whole * votes < part * seats) votes += 1;
  if (seats < 2 || votes > seats || 2 * part === whole) return undefined;
  const everyday = [
    [1, 1],
    [3, 4],
    [2, 3],
    [1, 2],
    [1, 3],
  ] as const;
  const larger = everyday.find(([one, of]) => of * votes >= one * seats && one * whole > part * of);
  return larger === undefined ? undefined : `${votes} of ${seats} as ${larger[0]}/${larger[1]}`;
}

function found(fraction: readonly [number, number], isMore: boolean, seats: number): string | undefined {
  const question = panel(seats, `${isMore ? "moreThan" : "atLeast"}: ${fraction.join("/")}`).questions.get(
    "panels/hearing/decision",
  );
  const [share] = question === undefined ? [] : sharesOfFew(question);
  if (share === undefined) return undefined;
  const { numerator, denominator } = share.asMuchAs;
  return `${share.needed} of ${share.base} as ${numerator}/${denominator}`;
}

const shares = [2, 3, 4, 5, 6].flatMap((whole) =>
  Array.from({ length: whole - 1 }, (_, index) => [index + 1, whole] as const),
);
const panels = shares.flatMap((share) =>
  [true, false].flatMap((isMore) => [1, 2, 3, 4, 5, 7, 8, 12].map((seats) => ({ share, isMore, seats }))),
);

describe("a share of a number that never varies", () => {
  it("is a trap exactly where trying every number of votes shows it", () => {
    const wrong = panels.filter(
      ({ share, isMore, seats }) => found(share, isMore, seats) !== byBruteForce(share, isMore, seats),
    );
    expect(wrong).toEqual([]);
    expect(
      panels.filter(({ share, isMore, seats }) => found(share, isMore, seats) !== undefined).length,
    ).toBeGreaterThan(40);
  });

  it("would be judged otherwise with more than for at least (control)", () => {
    const wrong = panels.filter(
      ({ share, isMore, seats }) => found(share, isMore, seats) !== byBruteForce(share, !isMore, seats),
    );
    expect(wrong.length).toBeGreaterThan(20);
  });

  it("is said with a case of one fewer, which was decided so", async () => {
    const [finding] = await analyse(panel(3, "atLeast: 75%"));
    expect(finding?.message).toBe("At `majority`, 75% of 3 comes to 3, all of them.");
    expect(finding?.help).toMatch(/^For example, `panels\/hearing\/decision` is `lost` where .*Votes for: 2/);
    const { outcome } = await decided(panel(3, "atLeast: 75%"), "panels/hearing/decision", {
      for: 2,
      against: 1,
      sitting: 3,
    });
    expect(outcome).toBe("lost");
  });

  it("is said of a committee, and says of which reading it is not so", async () => {
    const reading =
      "    reading: { taken: Three quarters., instead: { two: { says: Two., majority: { atLeast: 2 } } } }\n";
    expect((await analyse(panel(3, "atLeast: 75%", reading)))[0]?.help).toMatch(/It is not so if read as `two`\.$/);
    const board = (least: string) =>
      constitutionOf(
        kinds,
        `committees:\n  board:\n    title: Board\n    seats: { member: { title: Member, exactly: 4 } }\n    quorum: { needs: { quorum: { atLeast: ${least}, of: all seats } } }\n`,
      );
    expect((await analyse(board("2/3"))).map(({ message }) => message)).toEqual([
      "At `quorum/needs/quorum`, 2/3 of 4 comes to 3, as many as 75% would be.",
    ]);
    expect(await analyse(board("3/4"))).toEqual([]);
  });

  it("is no trap for half of an odd number, which everybody knows is none", async () => {
    expect(await analyse(panel(3, "moreThan: 50%"))).toEqual([]);
    expect(await analyse(panel(5, "atLeast: 1/2"))).toEqual([]);
  });
});

describe("votes by size", () => {
  const roll = (votes: string) =>
    constitutionOf(
      kinds,
      `rolls:\n  practices: { title: Practices, electors: practices, who: { all: [ { listed: true } ] }, votes: ${votes} }\nfacts:\n  listed: { title: Listed, type: yes-no, question: "Is the practice listed?", about: practice }\n`,
    );

  const told = async (votes: string) => (await analyse(roll(votes))).map(({ message }) => message);

  it.each([
    ["nearest", "have 2 votes between them where one of twice the size has 1", "1000 each, or 2000"],
    ["up", "have 2 votes between them where one of twice the size has 1", "1000 each, or 2000"],
    ["down", "have 2 votes between them where one of twice the size has 3", "3000 each, or 6000"],
  ])(
    "rounded %s give two electors other votes than one of twice the size, as decided",
    async (rounded, votes, sizes) => {
      expect(await told(`{ of: patients, onePer: 2000, rounded: ${rounded} }`)).toEqual([
        `By rounding, two electors ${votes} (“The number of patients on the list”: ${sizes}).`,
      ]);
    },
  );

  it("do so nowhere if there is nothing to round (control)", async () => {
    expect(await told("one each")).toEqual([]);
    expect(await told("{ of: patients, onePer: 1, rounded: up }")).toEqual([]);
  });
});
