// Every page: menus that close, lists that narrow as soon as a box is ticked, and "/" for the search field.
// All of it only saves a press; without script the same pages work.
import { closeMenus } from "./menus.mjs";
import { narrowAtOnce } from "./narrowing.mjs";
import { slashFinds } from "./shortcuts.mjs";

closeMenus();
narrowAtOnce();
slashFinds();
