import * as L from "leaflet";
import { type Area, type AreaMap, areaLabel, isDirection, nextSpot, type Spot } from "./areas";

/** Dark as the page's ink: every class stands out from it 3:1. */
const BORDER = "#14171f";
/** Beyond that many, full borders would cover the map. */
const MANY = 500;

/** Territories in classes on a Leaflet map: one stop of the keyboard, arrows go between them. */
export class LeafletAreas {
  private readonly layers: L.Path[] = [];
  private readonly areas: Area[] = [];
  private ring: L.GeoJSON | null = null;

  constructor(
    private readonly map: L.Map,
    private readonly chosen: (area: Area) => void,
  ) {
    map.createPane("aplats").style.zIndex = "300";
    const above = map.createPane("aplat-choisi");
    above.style.zIndex = "410";
    above.style.pointerEvents = "none";
  }

  show(content: AreaMap): void {
    const weight = content.areas.length > MANY ? 0.4 : 1;
    const renderer = L.svg({ pane: "aplats", padding: 0.5 });
    for (const area of content.areas) {
      const layer = this.draw(area, renderer, {
        color: BORDER,
        weight,
        fillColor: content.bands.get(area.band)?.fill ?? "#fff",
        fillOpacity: 1,
      });
      this.layers.push(layer);
      this.areas.push(area);
      layer.addTo(this.map);
      this.listen(layer, area, areaLabel(area, content.bands));
    }
    this.layers[0]?.getElement()?.setAttribute("tabindex", "0");
  }

  private draw(area: Area, renderer: L.Renderer, style: L.PathOptions): L.Path {
    const options = { ...style, renderer, pane: "aplats", className: "aplat" };
    if (area.shape.type === "Point") {
      const [lon = 0, lat = 0] = area.shape.coordinates;
      return L.circleMarker([lat, lon], { ...options, radius: 7 });
    }
    const rings = area.shape.type === "MultiPolygon" ? area.shape.coordinates : [];
    return L.polygon(L.GeoJSON.coordsToLatLngs(rings, 2), options);
  }

  private listen(layer: L.Path, area: Area, label: string): void {
    const element = layer.getElement();
    const index = this.layers.length - 1;
    layer.bindTooltip(label, { sticky: true });
    layer.on("click", () => this.choose(index));
    element?.setAttribute("role", "button");
    element?.setAttribute("aria-label", label);
    element?.setAttribute("tabindex", "-1");
    element?.setAttribute("data-code", area.code);
    element?.addEventListener("focus", () => this.choose(index));
    element?.addEventListener("keydown", (event) => this.pressed(event as KeyboardEvent, index));
  }

  private pressed(event: KeyboardEvent, index: number): void {
    if (isDirection(event.key)) {
      const next = nextSpot(this.spots(), index, event.key);
      (this.layers[next]?.getElement() as SVGElement | undefined)?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      this.choose(index);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private spots(): Spot[] {
    return this.layers.map((layer) => {
      const at =
        layer instanceof L.Polygon
          ? layer.getBounds().getCenter()
          : (layer as L.CircleMarker).getLatLng();
      return this.map.latLngToLayerPoint(at);
    });
  }

  private choose(index: number): void {
    const area = this.areas[index];
    if (!area) {
      return;
    }
    this.layers.forEach((layer, i) => {
      layer.getElement()?.setAttribute("tabindex", i === index ? "0" : "-1");
    });
    this.ring?.remove();
    this.ring = L.geoJSON(area.shape, {
      pane: "aplat-choisi",
      interactive: false,
      style: { className: "aplat-choisi", fill: false },
      pointToLayer: (_feature, at) =>
        L.circleMarker(at, { pane: "aplat-choisi", className: "aplat-choisi", radius: 9 }),
    }).addTo(this.map);
    this.chosen(area);
  }
}
