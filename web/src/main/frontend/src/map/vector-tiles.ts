import "leaflet/dist/leaflet.css";
import { VectorTile, type VectorTileFeature, type VectorTileLayer } from "@mapbox/vector-tile";
import * as L from "leaflet";
import Pbf from "pbf";

const SIDE = 256;
const POINT = 1;
const POLYGON = 3;

/** Radius of a dot, in pixels: its area grows with what it stands for. */
function radius(count: number): number {
  return Math.min(14, 3 + Math.log2(Math.max(1, count)) * 0.9);
}

/** Draws a layer of a tile, whose units are a sixteenth of a pixel. */
function draw(layer: VectorTileLayer, brush: CanvasRenderingContext2D, colour: string): void {
  const scale = SIDE / layer.extent;
  brush.strokeStyle = colour;
  brush.fillStyle = colour;
  for (let i = 0; i < layer.length; i++) {
    drawFeature(layer.feature(i), brush, scale);
  }
}

function drawFeature(feature: VectorTileFeature, brush: CanvasRenderingContext2D, scale: number) {
  brush.beginPath();
  for (const line of feature.loadGeometry()) {
    if (feature.type === POINT) {
      for (const point of line) {
        brush.moveTo(point.x * scale, point.y * scale);
        const size = radius(Number(feature.properties.nombre ?? 1));
        brush.arc(point.x * scale, point.y * scale, size, 0, 2 * Math.PI);
      }
    } else {
      line.forEach((point, at) => {
        if (at === 0) {
          brush.moveTo(point.x * scale, point.y * scale);
        } else {
          brush.lineTo(point.x * scale, point.y * scale);
        }
      });
    }
  }
  if (feature.type === POINT) {
    brush.globalAlpha = 0.7;
    brush.fill();
    return;
  }
  if (feature.type === POLYGON) {
    brush.globalAlpha = 0.08;
    brush.fill("evenodd");
  }
  brush.globalAlpha = 0.8;
  brush.stroke();
}

/** The tiles of a layer of the service, drawn as they come. */
class Tiles extends L.GridLayer {
  constructor(
    private readonly name: string,
    private readonly colour: string,
  ) {
    super({ tileSize: SIDE, attribution: "" });
  }

  protected override createTile(at: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = document.createElement("canvas");
    const ratio = window.devicePixelRatio || 1;
    canvas.width = SIDE * ratio;
    canvas.height = SIDE * ratio;
    this.fill(canvas, at, ratio).then(
      () => done(undefined, canvas),
      (error: Error) => done(error, canvas),
    );
    return canvas;
  }

  private async fill(canvas: HTMLCanvasElement, at: L.Coords, ratio: number): Promise<void> {
    const answer = await fetch(`/tuiles/${this.name}/${at.z}/${at.x}/${at.y}.mvt`);
    const brush = canvas.getContext("2d");
    if (answer.status !== 200 || !brush) {
      return;
    }
    const tile = new VectorTile(new Pbf(await answer.arrayBuffer()));
    brush.scale(ratio, ratio);
    const layer = tile.layers[this.name];
    if (layer) {
      draw(layer, brush, this.colour);
    }
  }
}

/** The example of the page on tiles: one layer on a map, chosen from a list. */
export function startTiles(place: HTMLElement, choice: HTMLSelectElement): void {
  const map = L.map(place, { minZoom: 4, maxZoom: 18 });
  map.attributionControl.setPrefix(false);
  map.fitBounds([
    [42, -5],
    [51, 8.5],
  ]);
  const colour = getComputedStyle(place).color;
  let shown: L.GridLayer | null = null;
  const show = () => {
    shown?.remove();
    shown = new Tiles(choice.value, colour).addTo(map);
  };
  choice.addEventListener("change", show);
  show();
}
