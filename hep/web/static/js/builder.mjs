// The builder: forms marked data-live are sent in the background, words of a dose lead to their field, rows have keys.
import { sendLive } from "./live.mjs";
import { rowKeys } from "./rows.mjs";
import { openDetails, pressWords } from "./words.mjs";

sendLive();
pressWords();
openDetails();
rowKeys();
