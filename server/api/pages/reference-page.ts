import { problemsOf } from "../openapi/document.ts";
import type { Reply } from "../reply.ts";
import type { Route } from "../route.ts";
import { problemTypes } from "../statuses.ts";
import { html, page, sentence } from "./page.ts";
import type { Markup } from "./page.ts";

/** Every address with what it takes and answers: the OpenAPI document for people. */
export function referencePage(routes: readonly Route[]): Reply {
  return page(
    "The addresses of this server",
    html`<p>
        Answers are JSON. Problems are <code>application/problem+json</code> and are
        <a href="/problems">listed by status</a>. The same as an <a href="/openapi.json">OpenAPI document</a>, with the
        shape of every answer.
      </p>
      <p>
        Every answer carries <code>Charter-Today</code>, the date it takes to be today, and <code>traceparent</code>.
        Dates are civil dates such as <code>2013-12-09</code>; money is whole pence. What is not known is refused, never
        ignored.
      </p>
      <ul>
        ${routes.map((route) => html`<li><a href="#${route.id}">${titleOf(route)}</a> – ${route.summary}</li> `)}
      </ul>
      ${routes.map(sectionOf)}`,
  );
}

function sectionOf(route: Route): Markup {
  return html`<section id="${route.id}">
    <h2>${route.summary}</h2>
    <p><code>${titleOf(route)}</code></p>
    <p>${sentence(route.description)}</p>
    ${parametersOf(route)}${bodyOf(route)}
    <p>
      Answers ${route.gives.map(({ contentType }) => contentType.split(";")[0] ?? "").join(" or ")}, or a problem:
      ${problemsOf(route).map((code) => html`<a href="/problems/${code}">${problemTypes[code].status} ${code}</a> `)}
    </p>
  </section> `;
}

function parametersOf({ query }: Route): Markup {
  if (query.length === 0) return html``;
  return html`<dl>
    ${query.map(
      ({ name, description }) =>
        html`<dt><code>?${name}=</code></dt>
          <dd>${sentence(description)}</dd> `,
    )}
  </dl> `;
}

function bodyOf({ takes }: Route): Markup {
  if (takes === undefined) return html``;
  const media = takes.media.map((each) => `application/${each}`).join(" or ");
  return html`<p>Takes ${media}, at most ${takes.bytes / 1024} kB: <code>${takes.schema}</code>.</p> `;
}

function titleOf({ method, path }: Route): string {
  return `${method.toUpperCase()} ${path}`;
}
