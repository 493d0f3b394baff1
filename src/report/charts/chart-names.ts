/** Names of the chart files, as the `charts` folder and the page's save buttons have them. */

/** Ids are of our own packs and of places in the result; whatever else might come is made harmless as a file name. */
const fileId = (id: string) => id.replace(/[^a-z0-9_-]+/gi, '-').slice(0, 60);

export const HEAT_MAP = 'heat-map';
export const MAP = 'map';
export const TREE = 'tree';
export const choiceChart = (actor: string, choice: string) => `choice-${fileId(actor)}-${fileId(choice)}`;
export const trendChart = (unitNumber: number, actor: string) => `trend-${unitNumber}-${fileId(actor)}`;

/** Over this stress (Kruskal 1964: poor) a map misleads: no file is made of it, and the page only shows it to who asks. */
export const MOST_STRESS = 0.2;
