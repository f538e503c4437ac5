// The sentences of the self-check by language.

import { words as en } from "./check-words-en.js";
import { words as zhHans } from "./check-words-zh-hans.js";
import { words as zhHant } from "./check-words-zh-hant.js";

export const WORDS = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };
