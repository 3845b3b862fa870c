/* Draws the map that pages/drawings/world.py describes: grey land once, then whatever is shown.
   A click or Enter on a country or a mark sends its id to the page; nothing else leaves the frame. */
"use strict";

const grantAtlas = (() => {
  let outlines = null; // a promise of {ISO 3166-1 alpha-2 code: GeoJSON feature}
  let land = null;
  let afterZoom = null;
  let atPlace = null; // where the keyboard is, which outlasts the shape that is drawn anew
  const MOST_KEPT_APART = 60; // marks; beyond, moving them tells less than leaving them
  const EASE = { admin1: 8, admin2: 8, region: 8 }; // an area's mark gives way to a point's
  const TOO_SMALL = 12; // pixels: a country that would be hard to see or to hit

  document.addEventListener("focusin", ({ target }) => { atPlace = target.dataset.place || null; });
  window.addEventListener("blur", () => { atPlace = null; });

  function ground(map, { outlines: address, bounds }) {
    map.setMinZoom(1);
    map.attributionControl.setPrefix(false).addAttribution("Natural Earth · GeoNames");
    L.control.zoom({ position: "topright" }).addTo(map);
    keepFitted(map, bounds);
    zoomByWheelWithKey(map);
    outlines = fetch(address).then((answer) => answer.json()).then((world) => {
      land = L.geoJSON(world, { interactive: false, style: { stroke: false, fillOpacity: 1 } }).addTo(map);
      land.bringToBack();
      return new Map(world.features.map((feature) => [feature.id, feature]));
    });
    outlines.catch(() => map.attributionControl.addAttribution("The outlines could not be loaded"));
  }

  /* The frame gets its size late and changes it with the window; the visitor's own zoom is kept. */
  function keepFitted(map, bounds) {
    let moved = false;
    const fit = () => {
      map.fitBounds(bounds, { padding: [24, 24], animate: false });
      moved = false;
    };
    map.on("dragstart zoomstart", () => { moved = true; });
    new ResizeObserver(() => {
      if (!map.getContainer().clientWidth) return;
      map.invalidateSize({ animate: false, pan: false });
      if (!moved) fit();
    }).observe(map.getContainer());
    map.addControl(homeButton(fit));
  }

  function homeButton(fit) {
    const control = new L.Control({ position: "topright" });
    control.onAdd = () => {
      const bar = L.DomUtil.create("div", "leaflet-bar home");
      const button = L.DomUtil.create("a", "", bar);
      Object.assign(button, { href: "#", role: "button", title: "Show the whole map", textContent: "⤢" });
      button.setAttribute("aria-label", "Show the whole map");
      L.DomEvent.on(button, "click", (event) => { L.DomEvent.stop(event); fit(); });
      return bar;
    };
    return control;
  }

  /* The wheel scrolls the page; with Ctrl or ⌘, as in a pinch on a touchpad, it zooms the map. */
  function zoomByWheelWithKey(map) {
    map.scrollWheelZoom.disable();
    map.getContainer().addEventListener("wheel", (event) => {
      map.scrollWheelZoom[event.ctrlKey || event.metaKey ? "enable" : "disable"]();
    }, { capture: true });
  }

  function show(layer, scene) {
    const held = atPlace;
    paint(scene.colours);
    outlines.then((features) => {
      if (!layer._map) return; // something newer is shown already
      land.setStyle({ fillColor: scene.colours.land, color: scene.colours.border, weight: 0.6, stroke: true });
      const areas = scene.countries.map((country) => addCountry(layer, features.get(country.code), country, scene));
      const marks = scene.marks.map((mark) => addMark(layer, mark, scene));
      onZoom(layer._map, () => {
        areas.forEach((area) => area.fit());
        if (marks.length <= MOST_KEPT_APART) keepApart(layer._map, marks);
      });
      takeOneTabStop(held || scene.picked);
      if (held) focusOn(held);
      document.body.dataset.painted = String(scene.countries.length + scene.marks.length);
    });
  }

  function paint(colours) {
    Object.entries(colours).forEach(([name, value]) => {
      if (typeof value === "string") document.documentElement.style.setProperty(`--${name.replace("_", "-")}`, value);
    });
  }

  function onZoom(map, act) {
    if (afterZoom) map.off("zoomend", afterZoom);
    afterZoom = act;
    map.on("zoomend", afterZoom);
    afterZoom();
  }

  function addCountry(layer, feature, country, scene) {
    const picked = scene.picked === country.id;
    const style = {
      fillColor: scene.colours.shades[country.shade],
      fillOpacity: 1,
      color: picked ? scene.colours.ink : scene.colours.outline,
      weight: picked ? 3 : 0.8,
    };
    const shapes = feature ? L.geoJSON(feature, { style }).addTo(layer) : null;
    const spot = L.circleMarker([country.lat, country.lon], { ...style, radius: 6 });
    [shapes, spot].filter(Boolean).forEach((each) => {
      each.bindTooltip(text(country.label), { sticky: true });
      each.on("click", () => pick(country.id));
    });
    if (shapes) shapes.eachLayer((shape) => name(shape, country, picked));
    if (shapes && picked) shapes.bringToFront();
    spot.on("add", () => name(spot, country, picked, Boolean(shapes)));
    const fit = () => (shapes && !isSmall(layer._map, feature) ? layer.removeLayer(spot) : layer.addLayer(spot));
    return { fit };
  }

  /* Whether a country's largest piece is too small on the screen as it is zoomed now. */
  function isSmall(map, { geometry }) {
    const pieces = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return pieces.every(([shell]) => {
      const bounds = L.latLngBounds(shell.map(([lon, lat]) => [lat, lon]));
      const [low, high] = [map.project(bounds.getSouthWest()), map.project(bounds.getNorthEast())];
      return Math.max(high.x - low.x, low.y - high.y) < TOO_SMALL;
    });
  }

  function addMark(layer, mark, scene) {
    const picked = scene.picked === mark.id;
    const size = 2 * mark.radius;
    const icon = L.divIcon({ className: `mark ${mark.kind}`, iconSize: [size, size], html: document.createElement("span") });
    const options = { icon, riseOnHover: true, zIndexOffset: Math.round(-10 * mark.radius) };
    const marker = L.marker([mark.lat, mark.lon], options).addTo(layer);
    marker.bindTooltip(text(mark.label), { offset: [mark.radius, 0] });
    marker.on("click", () => pick(mark.id));
    name(marker, mark, picked);
    const leader = L.polyline([], { color: scene.colours.ink, weight: 1, interactive: false }).addTo(layer);
    return { marker, leader, home: L.latLng(mark.lat, mark.lon), radius: mark.radius, ease: EASE[mark.kind] || 1 };
  }

  /* Marks that cover each other move apart by at most their own radius; a line leads to the true point. */
  function keepApart(map, marks) {
    const homes = marks.map((mark) => map.latLngToLayerPoint(mark.home));
    const points = [...homes];
    for (let round = 0; round < 40 && pushApart(marks, points); round += 1);
    marks.forEach(({ marker, leader, home, radius }, i) => {
      const way = points[i].subtract(homes[i]);
      const distance = way.distanceTo([0, 0]);
      const shown = map.layerPointToLatLng(homes[i].add(way.multiplyBy(Math.min(1, radius / (distance || 1)))));
      marker.setLatLng(distance > 2 ? shown : home);
      leader.setLatLngs(distance > 2 ? [home, shown] : []);
    });
  }

  function pushApart(marks, points) {
    let pushed = false;
    for (let i = 0; i < points.length; i += 1) {
      for (let j = i + 1; j < points.length; j += 1) {
        const between = points[j].subtract(points[i]);
        const distance = between.distanceTo([0, 0]);
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
  function name(shape, { id, label }, picked, isDouble = false) {
    const element = shape.getElement();
    if (!element || element.dataset.place || element.dataset.doubles) return;
    if (isDouble) {
      element.dataset.doubles = id;
      return;
    }
    const attributes = { role: "button", tabindex: "-1", "aria-label": label, "aria-pressed": String(picked) };
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.dataset.place = id;
    element.addEventListener("keydown", (event) => onKey(event, element, id));
  }

  function onKey(event, element, id) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    if (!step) {
      pick(id);
      return;
    }
    const places = inOrder();
    const next = places[(places.indexOf(element) + step + places.length) % places.length];
    takeOneTabStop(next.dataset.place);
    next.focus({ preventScroll: true });
  }

  /* All places are one stop for the Tab key; the arrow keys go from one to the next, by name. */
  function takeOneTabStop(id) {
    const places = inOrder();
    const stop = places.find((place) => place.dataset.place === id) || places[0];
    places.forEach((place) => place.setAttribute("tabindex", place === stop ? "0" : "-1"));
  }

  function inOrder() {
    const label = (place) => place.getAttribute("aria-label").replace(/^.* in /, "");
    return [...document.querySelectorAll("[data-place]")].sort((a, b) => label(a).localeCompare(label(b)));
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
