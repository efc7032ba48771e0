import { expect, it } from "vitest";
import { waysOfChange } from "../../../../engine/provisions/amendment/ways.ts";
import { groupChangedBy, twoWays } from "./invented-group.ts";

const group = groupChangedBy(twoWays);
const day = (text: string) => Temporal.PlainDate.from(text);
const idsOf = (ways: ReturnType<typeof waysOfChange>) => ways.map(({ provision }) => provision.id);
const ids = (changed: readonly string[], of = group, proposed = "2014-05-01") =>
  idsOf(waysOfChange(of, changed, day(proposed)));

it("sends a change that touches what is listed the listed way, and any other change the other", () => {
  expect(ids(["powers/expel"])).toEqual(["material"]);
  expect(ids(["powers/one-not-there-before", "resolutions/ordinary"])).toEqual(["material"]);
  expect(ids(["resolutions/ordinary"])).toEqual(["ordinary"]);
  expect(ids([])).toEqual([]);
});

it("says why, what it takes, and what decides whether it was taken", () => {
  const [way] = waysOfChange(group, ["powers/expel", "meetings/general-meeting"], day("2014-05-01"));
  expect(way).toMatchObject({
    because: ["powers/expel"],
    isNever: false,
    adopted: "amendment/material/adopted",
    effective: "amendment/material/effective",
  });
  expect(way?.provision.data).toMatchObject({
    carriedBy: "resolutions/special",
    approvals: { lmc: { title: "the LMC" } },
    runningCases: "finish under the version they began under",
  });
});

it("names every way whose list is touched, and those that may never be taken", () => {
  const rigid = groupChangedBy(`
  never: { title: Never, material: [powers/expel], allowed: never }
  rights: { title: Rights, material: [powers, amendment], approvals: { lmc: { title: the LMC } } }
`);
  const ways = waysOfChange(rigid, ["powers/expel"], day("2014-05-01"));
  expect(ways.map(({ provision, isNever, effective }) => [provision.id, isNever, effective])).toEqual([
    ["never", true, undefined],
    ["rights", false, "amendment/rights/effective"],
  ]);
  // Where no way is for any other change, the constitution is silent, and nothing permits it.
  expect(ids(["resolutions/ordinary"], rigid)).toEqual([]);
});

it("leaves out the first adoption, and what was not in force when the change was proposed", () => {
  const changing = groupChangedBy(
    `
  founding: { title: Adoption, founding: true, carriedBy: resolutions/special }
  before: { title: Before, carriedBy: resolutions/ordinary, until: 2014-03-31 }
  after: { title: After, carriedBy: resolutions/special, from: 2014-04-01 }
  all: { title: All, material: whole document, approvals: { lmc: { title: the LMC } }, from: 2015-01-01, until: 2015-12-31 }
`.replace("from: 2014-04-01", "from: 2014-04-01, until: 2014-12-31"),
  );
  expect(ids(["powers/expel"], changing, "2014-03-31")).toEqual(["before"]);
  expect(ids(["powers/expel"], changing, "2014-04-01")).toEqual(["after"]);
  expect(ids(["powers/expel"], changing, "2015-01-01")).toEqual(["all"]);
  expect(ids(["powers/expel"], changing, "2016-01-01")).toEqual([]);
});

it("takes no id for another that only begins like it (control)", () => {
  const near = groupChangedBy(`
  rights: { title: Rights, material: [powers/expel, amendment, resolutions/special], carriedBy: resolutions/special }
  other: { title: Other, carriedBy: resolutions/ordinary }
`);
  expect(ids(["powers/expel-a-gp"], near)).toEqual(["other"]);
  expect(ids(["powers"], near)).toEqual(["other"]);
});
