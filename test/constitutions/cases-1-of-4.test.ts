import { testPart } from "./shipped-cases.ts";

testPart(0);
