import type { Route } from "../route.ts";
import { constitutionRoutes } from "./constitutions.ts";
import { decisionRoutes } from "./decisions.ts";
import { healthRoutes } from "./health.ts";
import { pageRoutes } from "./pages.ts";
import { referenceRoutes } from "./reference.ts";
import { validationRoutes } from "./validation.ts";

/** Every route of the server, in the order in which they are described. */
export const routes: readonly Route[] = [
  ...constitutionRoutes,
  ...decisionRoutes,
  ...validationRoutes,
  ...referenceRoutes,
  ...healthRoutes,
  ...pageRoutes,
];
