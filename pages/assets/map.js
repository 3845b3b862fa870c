/* Draws the map that pages/drawings/world.py describes: grey land once, then whatever is shown.
   A click or Enter on a country or a mark sends its id to the page; nothing else leaves the frame. */
"use strict";

const grantAtlas = (() => {
  let outlines = null; // a promise of {ISO 3166-1 alpha-2 code: GeoJSON feature}
  let land = null;
  let spreadAgain = null;
  const EASE = { admin1: 8, admin2: 8 }; // an area's mark gives way to a point's
  const MOST_SPREAD = 200; // marks; beyond, pushing them apart costs more than it shows

  function ground(map, { outlines: address, bounds }) {
    map.attributionControl.setPrefix(false).addAttribution("Natural Earth · GeoNames");
    L.control.zoom({ position: "topright" }).addTo(map);
    outlines = fetch(address).then((answer) => answer.json()).then((world) => {
      land = L.geoJSON(world, { interactive: false, style: { stroke: false, fillOpacity: 1 } }).addTo(map);
      land.bringToBack();
      return new Map(world.features.map((feature) => [feature.id, feature]));
    });
    whenVisible(map, () => map.fitBounds(bounds, { padding: [36, 36], animate: false }));
  }

  /* A frame that is still hidden has no size to fit anything to. */
  function whenVisible(map, act) {
    const watch = new ResizeObserver(() => {
      if (!map.getContainer().clientWidth) return;
      watch.disconnect();
      map.invalidateSize({ animate: false });
      act();
    });
    watch.observe(map.getContainer());
  }

  function show(layer, scene) {
    const held = document.activeElement && document.activeElement.dataset.place;
    paint(scene.colours);
    outlines.then((features) => {
      land.setStyle({ fillColor: scene.colours.land, color: scene.colours.border, weight: 0.6, stroke: true });
      scene.countries.forEach((country) => addCountry(layer, features.get(country.code), country, scene));
      keepApart(layer, scene.marks.map((mark) => addMark(layer, mark, scene)));
      if (held) focusOn(held);
      document.body.dataset.painted = String(scene.countries.length + scene.marks.length);
    });
  }

  function paint(colours) {
    Object.entries(colours).forEach(([name, value]) => {
      if (typeof value === "string") document.documentElement.style.setProperty(`--${name.replace("_", "-")}`, value);
    });
  }

  function addCountry(layer, feature, country, scene) {
    const picked = scene.picked === country.id;
    const style = {
      fillColor: scene.colours.shades[country.shade],
      fillOpacity: 1,
      color: picked ? scene.colours.ink : scene.colours.border,
      weight: picked ? 2.5 : 0.8,
    };
    const area = feature
      ? L.geoJSON(feature, { style }).addTo(layer)
      : L.circleMarker([country.lat, country.lon], { ...style, radius: 7 }).addTo(layer);
    area.bindTooltip(text(country.label), { sticky: true });
    area.on("click", () => pick(country.id));
    area.eachLayer ? area.eachLayer((shape) => name(shape, country, picked)) : name(area, country, picked);
  }

  function addMark(layer, mark, scene) {
    const picked = scene.picked === mark.id;
    const size = 2 * mark.radius;
    const icon = L.divIcon({ className: `mark ${mark.kind}`, iconSize: [size, size], html: document.createElement("span") });
    const marker = L.marker([mark.lat, mark.lon], { icon, riseOnHover: true }).addTo(layer);
    marker.bindTooltip(text(mark.label), { offset: [mark.radius, 0] });
    marker.on("click", () => pick(mark.id));
    name(marker, mark, picked);
    const leader = L.polyline([], { color: scene.colours.ink, weight: 1, interactive: false }).addTo(layer);
    const ease = EASE[mark.kind] || 1;
    return { marker, leader, home: L.latLng(mark.lat, mark.lon), radius: mark.radius, ease };
  }

  /* Marks that would cover each other are pushed apart until they touch; a line leads to the true point. */
  function keepApart(layer, marks) {
    const map = layer._map;
    if (spreadAgain) map.off("zoomend", spreadAgain);
    spreadAgain = marks.length <= MOST_SPREAD ? () => spread(map, marks) : null;
    if (!spreadAgain) return;
    map.on("zoomend", spreadAgain);
    spreadAgain();
  }

  function spread(map, marks) {
    const points = marks.map((mark) => map.latLngToLayerPoint(mark.home));
    for (let round = 0; round < 40 && pushApart(marks, points); round += 1);
    marks.forEach(({ marker, leader, home }, i) => {
      const moved = points[i].distanceTo(map.latLngToLayerPoint(home)) > 3;
      const shown = moved ? map.layerPointToLatLng(points[i]) : home;
      marker.setLatLng(shown);
      leader.setLatLngs(moved ? [home, shown] : []);
    });
  }

  function pushApart(marks, points) {
    let pushed = false;
    for (let i = 0; i < points.length; i += 1) {
      for (let j = i + 1; j < points.length; j += 1) {
        const between = points[j].subtract(points[i]);
        const distance = between.distanceTo([0, 0]) || 0.01;
        const overlap = marks[i].radius + marks[j].radius - distance;
        if (overlap <= 0.5) continue;
        const push = distance > 0.01 ? between.multiplyBy(overlap / distance) : L.point(overlap, 0);
        const share = marks[i].ease / (marks[i].ease + marks[j].ease);
        points[i] = points[i].subtract(push.multiplyBy(share));
        points[j] = points[j].add(push.multiplyBy(1 - share));
        pushed = true;
      }
    }
    return pushed;
  }

  /* What a shape or a mark is for those who do not see it, and who come by keyboard. */
  function name(shape, { id, label }, picked) {
    const element = shape.getElement();
    if (!element) return;
    const attributes = { role: "button", tabindex: "0", "aria-label": label, "aria-pressed": String(picked) };
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.dataset.place = id;
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      pick(id);
    });
  }

  function focusOn(id) {
    const element = document.querySelector(`[data-place="${CSS.escape(id)}"]`);
    if (element) element.focus({ preventScroll: true });
  }

  function pick(id) {
    window.Streamlit.setComponentValue({ picked: id, at: Date.now() });
  }

  function text(words) {
    const span = document.createElement("span");
    span.textContent = words;
    return span;
  }

  return { ground, show };
})();
