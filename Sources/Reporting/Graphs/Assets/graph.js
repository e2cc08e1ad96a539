"use strict";
(() => {
  const data = JSON.parse(document.getElementById("graph").textContent);
  const nodes = data.nodes.map(([address, type, action, group], index) =>
    ({ index, address, type, action, group, out: [], into: [] }));
  const groups = data.groups.map(([address, parent, count], index) => ({ index, address, parent, count }));
  for (const [from, to, attribute, certain] of data.edges) {
    const edge = { from: nodes[from], to: nodes[to], attribute, certain: certain === 1 };
    edge.from.out.push(edge);
    edge.to.into.push(edge);
  }
  const byAddress = new Map(nodes.map((node) => [node.address, node]));
  const groupByAddress = new Map(groups.map((group) => [group.address, group]));

  const view = document.getElementById("view");
  const svg = view.querySelector("svg");
  const content = svg.querySelector(".content");
  const search = document.getElementById("search");
  const reach = document.getElementById("reach");
  const details = document.getElementById("details");
  const chosenText = document.getElementById("chosen");
  const SVG = "http://www.w3.org/2000/svg";

  // MARK: Surfaces. A picture, and what is drawn within each unfolded node, is one: boxes, frames and edges with the
  // places that the layout gave them. When nodes are unfolded, all that lies beyond them moves on.

  const numbers = (text) => (text.match(/-?\d+(\.\d+)?/g) || []).map(Number);

  function path(text) {
    const points = [];
    for (const [, command, rest] of text.matchAll(/([MHC])([^MHC]*)/g)) {
      const found = numbers(rest);
      if (command === "H") points.push([found[0], points[points.length - 1][1]]);
      else points.push(found.slice(-2));
    }
    return points;
  }

  function drawn(points) {
    let text = "";
    points.forEach(([x, y], index) => {
      if (index === 0) { text = `M${x} ${y}`; return; }
      const [lastX, lastY] = points[index - 1];
      const middle = (lastX + x) / 2;
      text += lastY === y ? `H${x}` : `C${middle} ${lastY} ${middle} ${y} ${x} ${y}`;
    });
    return text;
  }

  function frame(element) {
    const [left, top] = numbers(element.getAttribute("transform"));
    const rect = element.querySelector(":scope > rect:last-of-type");
    return { left, top, width: Number(rect.getAttribute("width")), height: Number(rect.getAttribute("height")) };
  }

  class Box {
    constructor(element, surface) {
      this.element = element;
      this.surface = surface;
      this.place = frame(element);
      this.now = { ...this.place };
      this.isCluster = element.classList.contains("cluster");
      const address = element.dataset.address;
      const isFolded = element.querySelectorAll(":scope > rect").length > 1;
      this.group = isFolded ? groupByAddress.get(address) : undefined;
      this.node = isFolded ? undefined : byAddress.get(address);
      this.inside = undefined;
      element.box = this;
      if (this.isCluster && !this.node) return;
      element.setAttribute("tabindex", "0");
      element.setAttribute("role", "button");
      element.setAttribute("aria-label", element.querySelector("title").textContent);
      if (this.group) this.addToggle();
    }

    addToggle() {
      this.toggle = document.createElementNS(SVG, "text");
      this.toggle.setAttribute("class", "toggle");
      this.toggle.setAttribute("aria-hidden", "true");
      this.toggle.textContent = "⊞";
      this.element.append(this.toggle);
      this.element.setAttribute("aria-expanded", "false");
    }

    get isOpen() { return this.inside !== undefined; }
  }

  class Surface {
    constructor(root, width, height, owner) {
      this.root = root;
      this.width = width;
      this.height = height;
      this.owner = owner;
      this.boxes = [...root.querySelectorAll(":scope > .node, :scope > .cluster")]
        .map((element) => new Box(element, this));
      const byId = new Map(this.boxes.map((box) => [box.element.id, box]));
      this.edges = [...root.querySelectorAll(":scope > .edge")].map((element) => ({
        element, points: path(element.getAttribute("d")),
        from: byId.get(element.dataset.from), to: byId.get(element.dataset.to),
      }));
    }

    // How far what begins at a place moves: by as much as the unfolded nodes before it grow, one behind the other.
    static shift(open, start, end, growth) {
      const steps = [];
      for (const box of [...open].sort((a, b) => a.place[start] - b.place[start])) {
        const before = steps.reduce((most, step) =>
          step.end <= box.place[start] ? Math.max(most, step.sum) : most, 0);
        steps.push({ end: box.place[start] + box.place[end], sum: before + growth(box) });
      }
      return (place) => steps.reduce((most, step) => step.end <= place ? Math.max(most, step.sum) : most, 0);
    }

    layout() {
      const open = this.boxes.filter((box) => box.isOpen);
      for (const box of open) box.size = box.inside.layout();
      const x = Surface.shift(open, "left", "width", (box) => Math.max(0, box.size.width - box.place.width));
      const y = Surface.shift(open, "top", "height", (box) => Math.max(0, box.size.height - box.place.height));
      const moveX = (place) => place + x(place);
      const moveY = (place) => place + y(place);
      for (const box of this.boxes) this.put(box, moveX, moveY);
      for (const edge of this.edges) edge.element.setAttribute("d", drawn(this.route(edge, moveX, moveY)));
      return { width: this.width + x(Infinity), height: this.height + y(Infinity) };
    }

    put(box, moveX, moveY) {
      const { left, top, width, height } = box.place;
      const now = { left: moveX(left), top: moveY(top), width, height };
      if (box.isCluster) {
        now.width = moveX(left + width) - now.left;
        now.height = moveY(top + height) - now.top;
      } else if (box.isOpen) {
        now.width = Math.max(width, box.size.width);
        now.height = Math.max(height, box.size.height);
      }
      box.now = now;
      box.element.setAttribute("transform", `translate(${now.left} ${now.top})`);
      for (const rect of box.element.querySelectorAll(":scope > rect")) {
        rect.setAttribute("width", now.width);
        rect.setAttribute("height", now.height);
      }
      if (box.toggle) {
        box.toggle.setAttribute("x", now.width - 8);
        box.toggle.setAttribute("y", 34);
      }
    }

    // Ends stay at their boxes, at the height at which they were.
    route(edge, moveX, moveY) {
      const end = (box, [pointX, pointY]) => {
        const isLeft = Math.abs(pointX - box.place.left) < Math.abs(pointX - box.place.left - box.place.width);
        return [isLeft ? box.now.left : box.now.left + box.now.width, box.now.top + pointY - box.place.top];
      };
      return edge.points.map((point, index) => {
        if (index === 0 && edge.from) return end(edge.from, point);
        if (index === edge.points.length - 1 && edge.to) return end(edge.to, point);
        return [moveX(point[0]), moveY(point[1])];
      });
    }
  }

  const margin = 20;
  const [, , wholeWidth, wholeHeight] = numbers(svg.getAttribute("viewBox"));
  const whole = new Surface(content, wholeWidth - 2 * margin, wholeHeight - 2 * margin, undefined);
  let size = whole.layout();

  function relayout() {
    size = whole.layout();
    mark();
  }

  // MARK: Unfolding

  const padding = 16;
  const title = 46;

  function open(box) {
    if (!box.group || box.isOpen) return;
    const template = document.getElementById(`inside-${box.group.index}`);
    const source = template.content.querySelector("svg");
    const inner = source.querySelector("g").cloneNode(true);
    inner.setAttribute("transform", `translate(${padding} ${title})`);
    box.element.append(inner);
    box.element.classList.add("open");
    box.element.setAttribute("aria-expanded", "true");
    box.toggle.textContent = "⊟";
    const surface = new Surface(inner, Number(source.dataset.width), Number(source.dataset.height), box);
    const plain = surface.layout.bind(surface);
    surface.layout = () => {
      const found = plain();
      return { width: found.width + 2 * padding, height: found.height + title + padding };
    };
    box.inside = surface;
    for (const rect of box.element.querySelectorAll(":scope > rect")) rect.classList.add("frame");
  }

  function close(box) {
    if (!box.isOpen) return;
    box.inside.root.remove();
    box.inside = undefined;
    box.element.classList.remove("open");
    box.element.setAttribute("aria-expanded", "false");
    box.toggle.textContent = "⊞";
  }

  // The folded nodes that hold a node, the outermost first.
  function chain(node) {
    const found = [];
    for (let index = node.group; index >= 0; index = groups[index].parent) found.unshift(groups[index]);
    return found;
  }

  // The box that is drawn for a node on each surface that shows it or what it is folded into.
  function boxes(node) {
    const found = [];
    let surface = whole;
    for (const group of chain(node)) {
      const box = surface.boxes.find((box) => box.group === group);
      if (!box) return found;
      found.push(box);
      if (!box.isOpen) return found;
      surface = box.inside;
    }
    const box = surface.boxes.find((box) => box.node === node);
    if (box) found.push(box);
    return found;
  }

  function reveal(node) {
    let surface = whole;
    for (const group of chain(node)) {
      const box = surface.boxes.find((box) => box.group === group);
      if (!box) break;
      open(box);
      surface = box.inside;
    }
    relayout();
    const last = boxes(node).pop();
    if (last) { centre(last); last.element.focus({ preventScroll: true }); }
  }

  // MARK: Marks

  let chosen;

  // The nodes that a box stands for.
  function members(box) {
    if (box.node) return [box.node];
    return nodes.filter((node) => chain(node).includes(box.group));
  }

  function references(starts) {
    const found = new Set();
    const follow = (side, end) => {
      const seen = new Set(starts);
      const waiting = [...starts];
      while (waiting.length) {
        for (const edge of waiting.pop()[side]) {
          found.add(edge);
          if (!seen.has(edge[end])) { seen.add(edge[end]); waiting.push(edge[end]); }
        }
      }
    };
    if (reach.value === "down") follow("out", "to");
    else if (reach.value === "up") follow("into", "from");
    else for (const node of starts) for (const edge of [...node.out, ...node.into]) found.add(edge);
    return found;
  }

  function mark() {
    for (const element of svg.querySelectorAll(".marked, .chosen")) element.classList.remove("marked", "chosen");
    svg.classList.toggle("marking", chosen !== undefined);
    if (!chosen) return;
    const pairs = new Set();
    const place = new Map();
    const shown = (node) => place.get(node) || place.set(node, boxes(node)).get(node);
    for (const edge of references(members(chosen))) {
      const from = shown(edge.from);
      const to = shown(edge.to);
      let depth = 0;
      while (depth < from.length && depth < to.length && from[depth] === to[depth]) depth += 1;
      if (from[depth] && to[depth]) pairs.add(from[depth].element.id + " " + to[depth].element.id);
      for (const box of [from[from.length - 1], to[to.length - 1]]) if (box) box.element.classList.add("marked");
    }
    for (const element of svg.querySelectorAll(".edge")) {
      if (pairs.has(element.dataset.from + " " + element.dataset.to)) element.classList.add("marked");
    }
    chosen.element.classList.add("marked", "chosen");
  }

  function choose(box) {
    chosen = box;
    details.hidden = box === undefined;
    mark();
    if (!box) return;
    describe(box);
    // The details may have covered it.
    if (origin(box)[0] * scale + offset[0] > view.clientWidth - 60) centre(box);
  }

  // MARK: Details

  function element(name, text, attributes = {}) {
    const found = document.createElement(name);
    if (text !== undefined) found.textContent = text;
    for (const [key, value] of Object.entries(attributes)) found.setAttribute(key, value);
    return found;
  }

  const shownAtMost = 200;

  function list(heading, entries) {
    if (!entries.length) return [];
    const found = element("ul");
    for (const { node, note } of entries.slice(0, shownAtMost)) {
      const item = element("li");
      const button = element("button", node.address, { type: "button" });
      if (note) button.append(element("br"), element("small", note));
      button.addEventListener("click", () => { reveal(node); choose(boxes(node).pop()); });
      item.append(button);
      found.append(item);
    }
    const rest = entries.length - shownAtMost;
    return [element("h3", `${heading} (${entries.length})`), found]
      .concat(rest > 0 ? [element("p", `and ${rest} more`)] : []);
  }

  function describe(box) {
    const inside = new Set(members(box));
    const joined = (side, end) => {
      const notes = new Map();
      for (const node of inside) {
        for (const edge of node[side]) {
          if (inside.has(edge[end])) continue;
          const words = notes.get(edge[end]) || notes.set(edge[end], new Set()).get(edge[end]);
          words.add(edge.attribute + (edge.certain ? "" : " (one of several)"));
        }
      }
      return [...notes].map(([node, words]) => ({ node, note: [...words].join(", ") }));
    };
    const address = box.group ? box.group.address : box.node.address;
    const parts = [element("h2", address)];
    if (box.group) {
      const button = element("button", box.isOpen ? "Fold" : "Unfold", { type: "button" });
      button.addEventListener("click", () => toggle(box));
      parts.push(element("p", `${box.group.count} nodes`), button);
    } else {
      parts.push(element("p", [box.node.type, box.node.action].filter((word) => word).join(", ")));
    }
    parts.push(...list("refers to", joined("out", "to")), ...list("referred to by", joined("into", "from")));
    if (box.group) parts.push(...list("holds", [...inside].map((node) => ({ node }))));
    chosenText.replaceChildren(...parts);
    details.scrollTop = 0;
  }

  function toggle(box) {
    if (!box.group) return;
    if (box.isOpen) close(box); else open(box);
    relayout();
    if (chosen && !chosen.element.isConnected) choose(box);
    else if (chosen) describe(chosen);
  }

  // MARK: Search

  function find() {
    const words = search.value.trim().toLowerCase();
    for (const found of svg.querySelectorAll(".found")) found.classList.remove("found");
    if (!words) { if (!chosen) details.hidden = true; return; }
    const found = nodes.filter((node) => node.address.toLowerCase().includes(words));
    for (const node of found) {
      const last = boxes(node).pop();
      if (last) last.element.classList.add("found");
    }
    choose(undefined);
    details.hidden = false;
    chosenText.replaceChildren(
      ...(found.length ? list("found", found.map((node) => ({ node }))) : [element("p", "nothing found")]));
  }

  search.addEventListener("input", find);
  document.getElementById("tools").addEventListener("submit", (event) => {
    event.preventDefault();
    const first = chosenText.querySelector("li button");
    if (first) first.click();
  });

  // MARK: Pan and zoom

  let scale = 1;
  let offset = [0, 0];

  function move() {
    const [x, y] = offset;
    content.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
  }

  function zoom(factor, [x, y] = [view.clientWidth / 2, view.clientHeight / 2]) {
    const next = Math.min(Math.max(scale * factor, 0.02), 6);
    offset = [x - (x - offset[0]) * next / scale, y - (y - offset[1]) * next / scale];
    scale = next;
    move();
  }

  function fit() {
    const width = view.clientWidth - 2 * margin;
    const height = view.clientHeight - 2 * margin;
    scale = Math.min(width / Math.max(size.width, 1), height / Math.max(size.height, 1), 1.25);
    // What would be too small to read is shown from its left upper corner on.
    if (scale < 0.45) scale = Math.min(1, Math.max(scale, 0.45));
    offset = [Math.max(margin, (view.clientWidth - size.width * scale) / 2), margin];
    move();
  }

  function origin(box) {
    let [x, y] = [box.now.left, box.now.top];
    for (let owner = box.surface.owner; owner; owner = owner.surface.owner) {
      x += owner.now.left + padding;
      y += owner.now.top + title;
    }
    return [x, y];
  }

  function centre(box) {
    const [x, y] = origin(box);
    scale = Math.max(scale, 0.7);
    offset = [view.clientWidth / 2 - (x + Math.min(box.now.width, 400) / 2) * scale,
      view.clientHeight / 2 - (y + Math.min(box.now.height, 300) / 2) * scale];
    move();
  }

  const pointers = new Map();
  let dragged = 0;

  view.addEventListener("pointerdown", (event) => {
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
    dragged = 0;
  });
  window.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const now = [event.clientX, event.clientY];
    const other = [...pointers].find(([id]) => id !== event.pointerId);
    if (other) {
      const far = (point) => Math.hypot(point[0] - other[1][0], point[1] - other[1][1]);
      const box = view.getBoundingClientRect();
      zoom(far(now) / Math.max(far(last), 1), [other[1][0] - box.left, other[1][1] - box.top]);
    } else {
      offset = [offset[0] + now[0] - last[0], offset[1] + now[1] - last[1]];
      move();
    }
    dragged += Math.abs(now[0] - last[0]) + Math.abs(now[1] - last[1]);
    pointers.set(event.pointerId, now);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    window.addEventListener(name, (event) => pointers.delete(event.pointerId));
  }
  view.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = view.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), [event.clientX - box.left, event.clientY - box.top]);
  }, { passive: false });

  // MARK: Clicks and keys

  function boxOf(target) {
    const found = target.closest(".node, .cluster");
    return found && found.box && (found.box.node || found.box.group) ? found.box : undefined;
  }

  view.addEventListener("click", (event) => {
    if (dragged > 6) return;
    const box = boxOf(event.target);
    if (box && event.target.closest(".toggle") === box.toggle && box.toggle) toggle(box);
    else choose(box);
  });
  view.addEventListener("dblclick", (event) => {
    const box = boxOf(event.target);
    if (box) toggle(box);
  });

  function follow(box, side, end) {
    const inside = new Set(members(box));
    for (const node of inside) {
      const edge = node[side].find((edge) => !inside.has(edge[end]));
      const next = edge && boxes(edge[end]).pop();
      if (next && next !== box) { next.element.focus({ preventScroll: true }); choose(next); centre(next); return; }
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { search.value = ""; find(); choose(undefined); return; }
    if (/^(INPUT|SELECT|BUTTON)$/.test(event.target.tagName)) return;
    const box = event.target.closest && event.target.closest(".node, .cluster") ? boxOf(event.target) : undefined;
    const actions = {
      "/": () => search.focus(), "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": fit,
      ...(box && {
        Enter: () => choose(box), " ": () => choose(box), e: () => toggle(box),
        ArrowRight: () => follow(box, "out", "to"), ArrowLeft: () => follow(box, "into", "from"),
      }),
    };
    if (!actions[event.key]) return;
    event.preventDefault();
    actions[event.key]();
  });
  view.addEventListener("focusin", (event) => {
    const box = boxOf(event.target);
    if (!box || !event.target.matches(":focus-visible")) return;
    const [x, y] = origin(box);
    const [left, top] = [x * scale + offset[0], y * scale + offset[1]];
    if (left < 0 || top < 0 || left > view.clientWidth - 60 || top > view.clientHeight - 40) centre(box);
  });

  document.getElementById("in").addEventListener("click", () => zoom(1.25));
  document.getElementById("out").addEventListener("click", () => zoom(0.8));
  document.getElementById("fit").addEventListener("click", fit);
  document.getElementById("fold").addEventListener("click", () => {
    for (const box of whole.boxes) close(box);
    choose(undefined);
    relayout();
    fit();
  });
  reach.addEventListener("change", mark);

  document.body.classList.add("live");
  document.getElementById("tools").hidden = false;
  svg.removeAttribute("viewBox");
  svg.setAttribute("role", "group");
  view.scrollTo(0, 0);
  fit();
})();
