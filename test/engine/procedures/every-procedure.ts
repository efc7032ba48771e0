import type { Constitution } from "../../../engine/constitution/constitution.ts";
import { coursesOf } from "../../../engine/procedures/courses.ts";
import type { Course } from "../../../engine/provisions/procedures/course.ts";
import { openLibrary } from "../../../server/library.ts";
import { saltings } from "./saltings.ts";

/** A procedure of a constitution. */
export interface Procedure {
  readonly name: string;
  readonly constitution: Constitution;
  readonly course: Course;
}

/** Every procedure of every constitution that comes with Charter, and of the invented group of these tests. */
export function everyProcedure(): readonly Procedure[] {
  const library = openLibrary();
  const shipped = library.list().flatMap(({ id, version }) => {
    const result = library.read(`${id}@${version}`);
    return result?.ok === true ? [result.value] : [];
  });
  return [...shipped, saltings()].flatMap((constitution) =>
    coursesOf(constitution).map((course) => ({
      name: `${constitution.id}@${constitution.version} ${course.address}`,
      constitution,
      course,
    })),
  );
}
