import { wordsForDate } from "../../../engine/index.ts";
import type { Clock } from "../../clock.ts";
import type { Reply } from "../reply.ts";
import type { Suggestion } from "../suggestions.ts";
import { html, page } from "./page.ts";
import type { Markup } from "./page.ts";

/** The first page: what this is, what day it takes it to be, and what to try. */
export function homePage(clock: Clock, suggestions: readonly Suggestion[]): Reply {
  return page(
    "Charter: a constitution you can run",
    html`<p>
        Charter reads a group’s constitution, checks it, answers questions from it, and gives the reasons: every
        decision names the clause, what was required, what was observed, and what would have changed it.
      </p>
      <p class="notice">${clockWords(clock)}</p>
      <h2>Three things to try</h2>
      ${suggestions.map(
        ({ shows, curl }) =>
          html`<p>${shows}:</p>
            <pre><code>${curl}</code></pre> `,
      )}
      <h2>Where to go</h2>
      <ul>
        <li><a href="/api">Every address, what it takes and what it answers</a></li>
        <li><a href="/openapi.json">The same as an OpenAPI document, for tools</a></li>
        <li><a href="/api/v1/constitutions">The constitutions that are here</a></li>
      </ul>
      <p>Whether a constitution is in force is what its own file declares; nothing here proves it.</p>`,
  );
}

function clockWords(clock: Clock): Markup {
  const day = wordsForDate(clock.today());
  if (clock.kind === "system") return html`Today is ${day}. Questions that name no date are answered for today.`;
  return html`This is a demonstration: its clock stands at <strong>${day}</strong>, and questions that name no date are
    answered for that day. <code>CHARTER_CLOCK=system npm start</code> uses the real date.`;
}
