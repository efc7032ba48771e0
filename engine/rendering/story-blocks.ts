import type { Next, Standing, StoryTelling, ToldEvent, ToldRefusal, ToldScene } from "../cases/stories/tell-story.ts";
import { shortWordsForDate, wordsForDate } from "../quantities/civil-date.ts";
import type { Block, Item } from "./block.ts";
import { heading, list, paragraph, quiet, runs, strong } from "./block.ts";
import { counted, listed, sentence, wordsOfId } from "./sentences.ts";

/** A story for a person: on each day who did what, why it was allowed or refused, what followed, what is due and may come next. */
export function storyBlocks(telling: StoryTelling): readonly Block[] {
  const { name, title, constitution, scenes, passed } = telling;
  return [
    heading(1, sentence(name).replace(/\.$/, "")),
    paragraph(`A case of “${title}” under ${constitution}. ${partiesWords(telling)}`.trim()),
    ...scenes.flatMap((scene, index) => sceneBlocks(scene, index, telling)),
    paragraph(
      passed
        ? strong("It came out as the story tells.", "good")
        : strong("It did not come out as the story tells.", "bad"),
    ),
  ];
}

/** The stories of a file, to choose from. */
export function storiesBlocks(
  stories: readonly { readonly name: string; readonly procedure: string }[],
): readonly Block[] {
  const items = stories.map(({ name, procedure }, index) => ({
    mark: { sign: `${index + 1}.`, tone: "quiet" as const },
    words: runs(name, quiet(`  ${procedure}`)),
  }));
  return [heading(3, `${sentence(counted(stories.length, "story", "stories")).replace(/\.$/, "")}:`), list(items)];
}

function partiesWords({ parties }: StoryTelling): string {
  const named = Object.entries(parties).filter(([id, name]) => name !== `the ${wordsOfId(id)}`);
  return named.length === 0 ? "" : sentence(listed(named.map(([id, name]) => `${name} is the ${wordsOfId(id)}`)));
}

function sceneBlocks(scene: ToldScene, index: number, telling: StoryTelling): readonly Block[] {
  const number = index === 0 ? "" : `${index}. `;
  const isElsewhere = scene.procedure !== telling.procedure && scene.procedure !== "";
  const where = isElsewhere ? ` (${scene.procedure})` : "";
  const items = [
    ...scene.happened.map((each) => eventItem(each, scene)),
    ...(scene.refused === undefined ? [] : [refusalItem(scene.refused)]),
    ...scene.differences.map(({ words, at }): Item => ({
      mark: { sign: "✗", tone: "bad" },
      words: runs(strong("Not as told: ", "bad"), words, quiet(`  ${at.file}:${at.line}`)),
    })),
  ];
  return [
    heading(2, `${number}${wordsForDate(Temporal.PlainDate.from(scene.on))}${where}`),
    ...(items.length === 0 ? [] : [list(items)]),
    ...(scene.happened.length > 0 || scene.refused !== undefined ? [] : [paragraph(stillWords(scene.stands))]),
    ...(scene.stands === undefined || scene.happened.length === 0 ? [] : standingBlocks(scene.stands)),
  ];
}

/** A look at a case to which nothing has happened since the step before. */
function stillWords(stands: Standing | undefined): string {
  if (stands === undefined) return "Nothing happens.";
  return `Nothing has happened since; it ${stands.ended === undefined ? "is still" : "has ended"} in “${stands.title}”.`;
}

/** What time alone did is dated where its day is another. */
function eventItem({ on, words, because, followed }: ToldEvent, scene: ToldScene): Item {
  const day = on === scene.on ? "" : `${shortWordsForDate(Temporal.PlainDate.from(on))}: `;
  const why = because.map((each): Item => ({ mark: { sign: "✓", tone: "good" }, words: runs(quiet(each)) }));
  const below = [...why, ...followed.map((each): Item => ({ words: runs(each) }))];
  return { words: runs(strong(`${day}${words}`)), ...(below.length === 0 ? {} : { below: [list(below)] }) };
}

function refusalItem({ words, reasons, instead }: ToldRefusal): Item {
  const why = reasons.map(({ message, help }): Item => ({
    mark: { sign: "✗", tone: "bad" },
    words: runs(message, " ", quiet(help)),
  }));
  const other = instead.length === 0 ? [] : [paragraph(`What may be done instead: ${nextWords(instead)}.`)];
  return { words: runs(strong(words, "bad")), below: [list(why), ...other] };
}

function standingBlocks({ title, ended, due, next }: Standing): readonly Block[] {
  if (ended !== undefined) return [];
  const dueWords = due.map(
    (each) =>
      `“${each.title}”${each.party === undefined ? "" : ` (${each.party})`} ${each.counts === "last day" ? "by" : "not before"} ${shortWordsForDate(Temporal.PlainDate.from(each.due))}`,
  );
  return [
    paragraph(
      quiet("It is in "),
      `“${title}”.`,
      ...(dueWords.length === 0 ? [] : [quiet(" Due: "), `${dueWords.join("; ")}.`]),
      ...(next.length === 0 ? [quiet(" Nobody can do anything now.")] : [quiet(" Next: "), `${nextWords(next)}.`]),
    ),
  ];
}

function nextWords(next: readonly Next[]): string {
  return next.map(({ title, who, papers }) => `“${title}” by ${listed(who, "or")}${withPapers(papers)}`).join("; ");
}

function withPapers(papers: readonly string[]): string {
  return papers.length === 0 ? "" : ` with ${listed(papers.map(wordsOfId))}`;
}
