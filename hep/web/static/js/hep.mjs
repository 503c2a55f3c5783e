// Every page: menus that close, lists that narrow as soon as a box is ticked or a letter typed, grids that are walked
// with the arrow keys, and "/" for the search field. All of it only saves a press; without script the same pages work.
import { walkGrids } from "./grid.mjs";
import { findAtOnce } from "./instant.mjs";
import { closeMenus } from "./menus.mjs";
import { foldWhereNarrow, narrowAtOnce } from "./narrowing.mjs";
import { slashFinds } from "./shortcuts.mjs";

closeMenus();
foldWhereNarrow();
narrowAtOnce();
findAtOnce();
walkGrids();
slashFinds();
