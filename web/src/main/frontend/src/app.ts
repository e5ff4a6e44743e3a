import "./styles/app.css";
import { startGestures } from "./gestures";

document.documentElement.classList.add("js");
startGestures();
if (document.getElementById("recherche")) {
  void import("./search-page").then(({ startSearchPage }) => startSearchPage());
} else {
  const place = document.getElementById("carte");
  if (place?.dataset.aplats) {
    void import("./map/areas-page").then(({ startAreas }) => startAreas(place));
  } else if (place) {
    void import("./map/map").then(({ startMap }) =>
      startMap(place, {
        search: () => undefined,
        pointed: () => undefined,
        chosen: (point) => {
          if (point.url) {
            location.assign(point.url);
          }
        },
      }),
    );
  }
}
const files = document.getElementById("depot") as HTMLFormElement | null;
if (files) {
  void import("./files").then(({ startFileBox }) => startFileBox(files));
}
const work = document.getElementById("avancement");
if (work) {
  void import("./files").then(({ followWork }) => followWork(work));
}
const tiles = document.getElementById("tuiles");
const layers = document.getElementById("couche") as HTMLSelectElement | null;
if (tiles && layers) {
  void import("./map/vector-tiles").then(({ startTiles }) => startTiles(tiles, layers));
}
