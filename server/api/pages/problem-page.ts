import type { Reply } from "../reply.ts";
import { problemTypes } from "../statuses.ts";
import { html, page, sentence } from "./page.ts";

/** The page that a problem's `type` leads to; undefined where there is no such problem. */
export function problemPage(type: string): Reply | undefined {
  const found = Object.entries(problemTypes).find(([code]) => code === type);
  if (found === undefined) return undefined;
  const [code, { status, title, about }] = found;
  return page(
    title,
    html`<p>${sentence(about)}</p>
      <p>
        The answer has the status ${status} and <code>"type": "/problems/${code}"</code>. Its <code>detail</code> says
        what is wrong with the request, its <code>help</code> what to do instead.
      </p>
      <p><a href="/problems">All problems</a> · <a href="/api">Every address</a></p>`,
  );
}

/** The list of all problems, by status. */
export function problemListPage(): Reply {
  const codes = Object.entries(problemTypes).toSorted(([, one], [, two]) => one.status - two.status);
  return page(
    "What can be wrong with a request",
    html`<p>Problems are answered as <code>application/problem+json</code> (RFC 9457).</p>
      <dl>
        ${codes.map(
          ([code, { status, title }]) =>
            html`<dt>
                ${status} <a href="/problems/${code}"><code>${code}</code></a>
              </dt>
              <dd>${title}</dd> `,
        )}
      </dl>`,
  );
}
