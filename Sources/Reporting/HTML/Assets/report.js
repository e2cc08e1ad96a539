"use strict";

// The findings stand in the page; this searches, filters and walks them.
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const search = document.getElementById("search");
  const policy = document.getElementById("policy");
  const toggle = document.getElementById("toggle");
  const shown = document.getElementById("shown");

  const sections = [...document.querySelectorAll(".subject")].map((element) => ({
    element,
    title: element.querySelector("h2").textContent.toLowerCase(),
    findings: [...element.querySelectorAll(".finding")].map((finding) => ({ finding, text: "" })),
  }));
  const total = sections.reduce((sum, section) => sum + section.findings.length, 0);

  /// The words of a finding; they are put together when they are first searched.
  const textOf = (entry) => (entry.text ||= entry.finding.textContent.toLowerCase());

  const checked = (name) =>
    new Set([...form.elements].filter((box) => box.name === name && box.checked).map((box) => box.value));

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const severities = checked("severity");
    const verdicts = checked("verdict");
    let count = 0;
    for (const section of sections) {
      const left = words.filter((word) => !section.title.includes(word));
      let visible = 0;
      for (const entry of section.findings) {
        const { severity, verdict, policy: id } = entry.finding.dataset;
        const matches =
          severities.has(severity) && verdicts.has(verdict) && (!policy.value || policy.value === id) &&
          left.every((word) => textOf(entry).includes(word));
        entry.finding.hidden = !matches;
        if (matches) visible += 1;
      }
      section.element.hidden = visible === 0;
      count += visible;
    }
    shown.textContent = `${count} of ${total} ${total === 1 ? "finding" : "findings"}`;
  }

  let isWaiting = false;
  function filterSoon() {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      filter();
    });
  }

  function reset() {
    form.reset();
    filter();
  }

  const visibleFindings = () =>
    sections.flatMap((section) => section.findings.map((entry) => entry.finding)).filter((finding) => !finding.hidden);

  function move(step) {
    const findings = visibleFindings();
    if (findings.length === 0) return;
    const current = findings.indexOf(document.activeElement.closest(".finding"));
    const next = current < 0 ? (step > 0 ? 0 : findings.length - 1) : current + step;
    const finding = findings[Math.min(Math.max(next, 0), findings.length - 1)];
    finding.querySelector("summary").focus({ preventScroll: true });
    finding.scrollIntoView({ block: "center" });
  }

  function toggleAll() {
    const open = toggle.textContent === "Open all";
    for (const finding of visibleFindings()) finding.open = open;
    toggle.textContent = open ? "Close all" : "Open all";
  }

  // The graph: the ways of the finding that was chosen last are marked in it.
  const graph = document.getElementById("graph");
  const fit = document.getElementById("fit");
  let marked = [];

  function mark(element) {
    if (!element) return;
    element.classList.add("marked");
    marked.push(element);
  }

  function choose(finding) {
    if (!graph) return;
    for (const element of marked) element.classList.remove("marked");
    marked = [];
    const ways = (finding?.dataset.ways ?? "").split(",").filter(Boolean).map((way) => way.split(" "));
    for (const way of ways) {
      for (const [index, id] of way.entries()) {
        mark(document.getElementById(id));
        if (index === 0) continue;
        const before = way[index - 1];
        for (const [from, to] of [[before, id], [id, before]]) {
          graph.querySelectorAll(`.edge[data-from="${from}"][data-to="${to}"]`).forEach(mark);
        }
      }
    }
    graph.classList.toggle("marking", marked.length > 0);
    document.getElementById("chosen").textContent = marked.length > 0 ? finding.dataset.address : "";
    if (marked.length > 0) show(marked.filter((element) => !element.classList.contains("edge")));
  }

  /// Scrolls the drawing, and nothing else, to where most of what is marked can be seen.
  function show(elements) {
    const canvas = elements[0].closest(".canvas");
    const frame = canvas.getBoundingClientRect();
    const boxes = elements.map((element) => element.getBoundingClientRect());
    const middle = (start, end) => (Math.min(...boxes.map(start)) + Math.max(...boxes.map(end))) / 2;
    canvas.scrollBy({
      left: middle((box) => box.left, (box) => box.right) - (frame.left + frame.right) / 2,
      top: middle((box) => box.top, (box) => box.bottom) - (frame.top + frame.bottom) / 2,
    });
  }

  function fitGraph() {
    if (!graph) return;
    const isFitted = graph.classList.toggle("fitted");
    fit.setAttribute("aria-pressed", isFitted);
  }

  const actions = {
    "/": () => search.focus(),
    j: () => move(1),
    k: () => move(-1),
    e: toggleAll,
    g: fitGraph,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      document.activeElement.blur();
      choose(null);
      return reset();
    }
    if (event.target.closest("input:not([type=checkbox]), select")) return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", filterSoon);
  toggle.addEventListener("click", toggleAll);
  addEventListener("beforeprint", () => visibleFindings().forEach((finding) => (finding.open = true)));

  document.addEventListener("focusin", (event) => {
    const finding = event.target.closest(".finding");
    if (finding) choose(finding);
  });
  if (graph) {
    fit.hidden = false;
    fit.addEventListener("click", fitGraph);
    graph.addEventListener("click", (event) => {
      const node = event.target.closest("[data-address]");
      if (!node) return;
      search.value = node.dataset.address;
      filter();
    });
  }

  form.hidden = false;
  document.getElementById("keys").hidden = false;
  filter();
})();
