import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Gathered } from "../../constitution/scope.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";

/** Gathers what one question of an office needs, from the office itself and from others that speak of it. */
export class Gathering {
  readonly own: ProvisionCompiler;
  private readonly compilers: Map<string, ProvisionCompiler>;

  constructor(provision: Provision, surroundings: Surroundings) {
    this.own = new ProvisionCompiler(provision, surroundings);
    this.compilers = new Map([[provision.address, this.own]]);
  }

  /** The compiler of a provision; what is wrong with another one is reported when that one is read. */
  of(provision: Provision): ProvisionCompiler {
    const compiler = this.compilers.get(provision.address) ?? new ProvisionCompiler(provision, this.own.surroundings);
    this.compilers.set(provision.address, compiler);
    return compiler;
  }

  /** Everything gathered so far, each fact, formula and tie once. */
  gathered(): Gathered {
    const all = [...this.compilers.values()].map((compiler) => compiler.gathered());
    return {
      facts: once(
        all.flatMap(({ facts }) => facts),
        ({ name }) => name,
      ),
      derived: once(
        all.flatMap(({ derived }) => derived),
        ({ name }) => name,
      ),
      constraints: once(
        all.flatMap(({ constraints }) => constraints),
        ({ id }) => id,
      ),
    };
  }
}

function once<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
