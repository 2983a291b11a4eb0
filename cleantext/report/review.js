"use strict";
// The page's text reaches the document as text nodes only: nothing here makes markup from strings.

let data, allMarks;
const $ = (id) => document.getElementById(id);
const KINDS = {
  drop: "dropped", join: "joined", move: "stitched", edit: "edited", place: "put back", label: "headings", columns: "columns", tell: "told", doubt: "unsure",
};
const REJECTED = {
  drop: "If rejected: it stays in the text where it stands.",
  join: "If rejected: the two are paragraphs of their own.",
  move: "If rejected: both parts go back to where they stood.",
  place: "If rejected: it goes back to where it stood.",
  edit: "If rejected: the characters stay as they are in the source.",
  label: "If rejected: it is plain text.",
  columns: "If rejected: the lines of the whole page stay as they stand.",
  tell: "It only tells something: there is nothing to take back.",
};
const LINES = 60, BLOCKS = 16, ITEMS = 60;
/** The longest stretch of characters that is laid out as one: a browser takes seconds for a line of 100,000. */
const LONGEST = 2000;
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const INVISIBLE = /^[\s\p{C}\u3000]*$/u;

// ------------------------------------------------------------------ making elements
function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function shown(text) {
  if (!INVISIBLE.test(text) || !text) return text;
  return [...text].map((c) => (c === " " ? "␣" : "U+" + c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0"))).join(" ");
}

/** Text of the page among words of ours: what turns writing round would turn these round, too. */
function quoted(text) {
  return text.replace(TURNING, (c) => "‹U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "›");
}

/** A long row of elements in pieces: the first are made at once, the rest when the browser has time, or when they are needed. */
class Row {
  constructor(host, count, per, fill, shell) {
    this.fill = fill; this.per = per; this.count = count; this.made = [];
    this.pieces = [];
    host.replaceChildren();
    for (let at = 0; at < count; at += per) {
      const piece = make(shell || "div", "chunk");
      this.pieces.push(piece);
      host.append(piece);
    }
  }
  build(k) {
    if (k < 0 || k >= this.pieces.length || this.made[k]) return;
    this.made[k] = true;
    const fragment = document.createDocumentFragment();
    const end = Math.min(this.count, (k + 1) * this.per);
    for (let i = k * this.per; i < end; i++) fragment.append(this.fill(i));
    this.pieces[k].append(fragment);
  }
  need(i) { this.build(Math.floor(i / this.per)); }
}

let rows = [];
const idle = window.requestIdleCallback || ((run) => setTimeout(() => run({ timeRemaining: () => 8 }), 1));
function buildRest(own) {
  idle((time) => {
    if (own !== rows) return;
    for (const row of rows) {
      for (let k = 0; k < row.pieces.length; k++) {
        if (row.made[k]) continue;
        row.build(k);
        if (time.timeRemaining() < 3) return buildRest(own);
      }
    }
  });
}

// ------------------------------------------------------------------ the page that is shown
let page, decisions, marks, lineStarts, sourceParts, cleanParts, partMarks, partOf, rightOf, filtered, chosen = -1;

function load(one) {
  const known = new Map(one.marks);
  try {
    const saved = JSON.parse(localStorage.getItem("cleantext:" + one.sha256) || "[]");
    for (const [id, mark] of saved) if (one.decisions[id] && (mark === "accept" || mark === "reject")) known.set(id, mark);
  } catch { /* no storage: the marks last as long as the page is open */ }
  return known;
}

const short = (name) => name.split(/[\\/]/).pop();

function save() {
  try { localStorage.setItem("cleantext:" + page.sha256, JSON.stringify([...marks])); } catch { /* as above */ }
}

const kindOf = (d) => (d.applied ? d.action : "doubt");

function open(number) {
  page = data.pages[number]; marks = allMarks[number]; chosen = -1;
  decisions = page.decisions.map(([rule, confidence, applied, reason, spans, points], id) => ({
    id, rule: data.rules[rule][0], action: data.rules[rule][1], confidence, applied: applied === 1, settles: applied === 2, reason: data.reasons[reason], spans,
    points: points || spans,
  }));
  for (const d of decisions) d.kind = kindOf(d);
  const source = page.source;
  lineStarts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  placeLines();
  placeMarks();
  placeBlocks();
  $("name").textContent = short(page.name); $("name").title = page.name; document.title = short(page.name) + " · cleantext review";
  fillFilters();
  readFilters();
  $("source").querySelector(".text").classList.toggle("laid", decisions.some((d) => d.action === "columns"));
  rows = [
    new Row($("source").querySelector(".text"), sourceParts.length, LINES, lineElement),
    new Row($("clean").querySelector(".text"), cleanParts.length, BLOCKS, blockElement),
  ];
  for (const row of rows) row.build(0);
  filtered = decisions.filter(passes);
  lists = {};
  detail();
  position();
  requestAnimationFrame(() => setTimeout(refilter));  // the lists can wait until the text is on the screen
}

function last(array, test) {  // the last index for which test holds; test is true up to somewhere
  let low = -1, high = array.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (test(array[middle])) low = middle; else high = middle - 1;
  }
  return low;
}
const lineAt = (offset) => last(lineStarts, (start) => start <= offset);

/** Where a stretch is cut to pieces, never within a surrogate pair. */
function cuts(start, end) {
  const places = [start];
  for (let at = start + LONGEST; at < end; at += LONGEST) {
    const code = page.source.charCodeAt(at);
    places.push(code >= 0xdc00 && code < 0xe000 ? at + 1 : at);
  }
  return places;
}

/** The source in parts [line, start, end]: a line, or a piece of a long one. */
function placeLines() {
  sourceParts = [];
  lineStarts.forEach((start, n) => {
    const end = n + 1 < lineStarts.length ? lineStarts[n + 1] - 1 : page.source.length, places = cuts(start, end);
    places.forEach((from, k) => sourceParts.push([n, from, places[k + 1] ?? end]));
  });
}
const sourcePart = (offset) => last(sourceParts, ([, start]) => start <= offset);

/** What each part of the source shows: stretches [start, end, id], and points [at, at, id, text]. */
function placeMarks() {
  partMarks = new Map();
  const put = (part, entry) => { if (partMarks.has(part)) partMarks.get(part).push(entry); else partMarks.set(part, [entry]); };
  for (const d of decisions) {
    if (d.action === "join" || d.action === "move") {
      for (let k = 0; k + 1 < d.spans.length; k++) {
        const from = d.spans[k][1], to = d.spans[k + 1][0], end = sourcePart(Math.max(0, from - 1));
        if (d.action === "join") { put(end, [from, from, d.id, "⏎"]); continue; }
        put(end, [from, from, d.id, "⤵ goes on in line " + (lineAt(to) + 1)]);
        put(sourcePart(to), [to, to, d.id, "⤴ goes on from line " + (lineAt(from) + 1)]);
      }
      continue;
    }
    for (const [start, end] of d.spans) {
      const first = sourcePart(start), final = sourcePart(Math.max(start, end - 1));
      for (let part = first; part <= final; part++) {
        const low = Math.max(start, sourceParts[part][1]), high = Math.min(end, sourceParts[part][2]);
        put(part, low < high ? [low, high, d.id] : [low, low, d.id, "‸"]);
      }
    }
  }
}

/** The clean text in parts {b, items, first, final}: a block, or a piece of a long one; which part an offset or a decision is in. */
function placeBlocks() {
  cleanParts = []; partOf = []; rightOf = new Map();
  page.blocks.forEach(([, , items], b) => {
    let part = { b, items: [], first: true, final: false }, length = 0;
    const add = (item, size) => {
      if (length && length + size > LONGEST) { cleanParts.push(part); part = { b, items: [], first: false, final: false }; length = 0; }
      part.items.push(item);
      length += size;
      if (typeof item[0] !== "string") partOf.push([item[0], cleanParts.length]);
      const id = typeof item[0] === "string" ? item[1] : item[3] ?? -1;
      if (id >= 0) rightOf.set(id, cleanParts.length);
    };
    for (const item of items) {
      if (item.length !== 2 || typeof item[0] === "string") { add(item, 1); continue; }
      const places = cuts(item[0], item[1]);
      places.forEach((from, k) => add([from, places[k + 1] ?? item[1]], (places[k + 1] ?? item[1]) - from));
    }
    part.final = true;
    cleanParts.push(part);
  });
  partOf.sort((one, other) => one[0] - other[0]);
  for (const d of decisions) {
    if (rightOf.has(d.id) || !d.spans.length) continue;
    const k = last(partOf, ([start]) => start <= d.spans[0][0]);
    if (k >= 0) rightOf.set(d.id, partOf[k][1]);
  }
}

function dress(element, id, extra) {
  const d = decisions[id];
  element.className = `${extra === "item" ? "" : "m "}${d.kind}${extra ? " " + extra : ""}`;
  element.dataset.d = id;
  paint(element, id);
  return element;
}

function paint(element, id) {
  const mark = marks.get(id), list = element.classList;
  list.toggle("rejected", mark === "reject");
  list.toggle("accepted", mark === "accept");
  list.toggle("chosen", id === chosen);
  if (!list.contains("item")) list.toggle("off", !passes(decisions[id]));
  if (element.dataset.new !== undefined) {  // an edit on the right: what stands there after a rejection is the source's
    const d = decisions[id], [start, end] = element.dataset.at.split(",").map(Number);
    const text = mark === "reject" ? page.source.slice(start, end) : element.dataset.new;
    if (element.textContent !== text) element.textContent = text;
    list.toggle("bare", !text && passes(d));
  }
}

function lineElement(part) {
  const start = sourceParts[part][1];
  let [n, , end] = sourceParts[part];
  const line = make("div", end > start ? "line" : "line empty");
  line.setAttribute("role", "paragraph");  // by name, for a screen reader is told of what isn't laid out yet by its role alone
  if (start === lineStarts[n]) line.dataset.n = n + 1;
  line.dataset.part = part;
  line.classList.toggle("long", end - start >= LONGEST);
  if (page.source[end - 1] === "\r" && end > start) end--;
  const entries = (partMarks.get(part) || []).slice().sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  nest(line, start, end, entries, { at: 0 });
  return line;
}

function nest(host, start, end, entries, next) {
  let at = start;
  while (next.at < entries.length) {
    const [low, high, id, text] = entries[next.at];
    if (low > end || (low === end && low < high)) break;
    next.at++;
    if (low > at) { host.append(page.source.slice(at, low)); at = low; }
    const d = decisions[id];
    if (text !== undefined) { host.append(dress(make("span", "", text), id, "point")); paint(host.lastChild, id); continue; }
    const stop = Math.min(high, end), inner = make(d.kind === "drop" ? "del" : "span");
    dress(inner, id);
    const piece = page.source.slice(at, stop);
    if (INVISIBLE.test(piece)) { inner.textContent = shown(piece); inner.classList.add("chip"); }
    else nest(inner, at, stop, entries, next);
    host.append(inner);
    at = Math.max(at, stop);
  }
  if (at < end) host.append(page.source.slice(at, end));
}

function blockElement(part) {
  const { b, items, first, final } = cleanParts[part], [kind, kept, , ids, breaks] = page.blocks[b];
  const block = make(kind === "title" || kind === "heading" ? "h3" : "p", `block ${kept ? kind : "gone"}${breaks === 1 || !final ? " tight" : ""}`);
  block.dataset.part = part;
  if (block.tagName === "P") block.setAttribute("role", "paragraph");  // as lines
  block.classList.toggle("long", !(first && final));
  let host = block;
  for (const id of ids) {
    const d = decisions[id];
    if (first) block.append(dress(make("span", "", kept ? (d.applied ? d.rule : "? " + d.rule) : kind), id, "tag"));
    if (!kept && host === block) { host = dress(make("del"), id); block.append(host); }
    else if (kept && !d.applied && host === block) { host = dress(make("span"), id); block.append(host); }
  }
  for (const item of items) {
    if (typeof item[0] === "string") {
      const [joint, id] = item;
      if (id < 0) { host.append(joint); continue; }
      const d = decisions[id];
      const seam = make("span", "", joint);
      if (d.action === "move") {
        const k = d.spans.length - 1;
        seam.textContent = "⤴ line " + (lineAt(d.spans[k][0]) + 1);
        host.append(dress(seam, id, "seam point"));
        if (joint) host.append(joint);
      } else host.append(dress(seam, id, "seam"));
      continue;
    }
    const [start, end, text, id] = item;
    if (text === undefined) {
      const part = make("span", "t", page.source.slice(start, end));
      part.dataset.s = start;
      host.append(part);
    } else if (id < 0) host.append(text);
    else {
      const edit = make("ins");
      edit.dataset.new = text; edit.dataset.at = start + "," + end;
      host.append(dress(edit, id));
    }
  }
  return block;
}

// ------------------------------------------------------------------ filters and lists
const hidden = new Set();
let asked;
function readFilters() {
  asked = { rule: $("rule").value, low: Number($("low").value), high: Number($("high").value), state: $("state").value };
  $("more").classList.toggle("on", !!(asked.rule || asked.state || asked.low > 0 || asked.high < 1));
}

function passes(d) {
  if (hidden.has(d.kind) || (asked.rule && d.rule !== asked.rule)) return false;
  if (d.confidence < asked.low - 1e-9 || d.confidence > asked.high + 1e-9) return false;
  const mark = marks.get(d.id);
  return !asked.state || (asked.state === "open" ? !mark : mark === asked.state);
}

function fillFilters() {
  const counts = new Map(), rules = new Map();
  for (const d of decisions) {
    counts.set(d.kind, (counts.get(d.kind) || 0) + 1);
    rules.set(d.rule, (rules.get(d.rule) || 0) + 1);
  }
  $("kinds").replaceChildren(...Object.keys(KINDS).filter((kind) => counts.has(kind)).map((kind) => {
    const button = make("button", "kind " + kind, KINDS[kind] + " ");
    button.append(make("b", "", counts.get(kind)));
    button.type = "button"; button.dataset.kind = kind; button.setAttribute("aria-pressed", String(!hidden.has(kind)));
    return button;
  }));
  const known = $("rule").value;
  $("rule").replaceChildren(new Option("all rules", ""), ...[...rules].sort().map(([rule, n]) => new Option(`${rule} (${n})`, rule)));
  if (rules.has(known)) $("rule").value = known;
}

function excerpt(d, around = 8) {
  if (!d.spans.length) return "the whole page";
  if (d.action === "join" || d.action === "move") {
    const from = d.spans[0][1], to = d.spans[d.spans.length - 1][0];
    return quoted(page.source.slice(Math.max(d.spans[0][0], from - 7), from) + "⏎" + page.source.slice(to, to + 9).split("\n")[0]);
  }
  const [start, end] = d.spans[0], text = shown(page.source.slice(start, Math.min(end, start + 40))) || "‸";
  if (d.action !== "edit" || end - start > 4) return quoted(text);
  const before = page.source.slice(Math.max(0, start - around + 3), start).split("\n").pop(), after = page.source.slice(end, end + around).split("\n")[0];
  return quoted(`${before}⟦${text}⟧${after}`);
}

function item(d) {
  const entry = make("li"), button = make("button");
  dress(button, d.id, "item");
  button.type = "button";
  button.append(
    make("span", "where", d.spans.length ? lineAt(d.spans[0][0]) + 1 : "–"), make("span", "what", excerpt(d)),
    make("span", "sure", d.confidence.toFixed(2)), make("span", "by", `${KINDS[d.kind]} · ${d.rule}`),
  );
  entry.append(button);
  return entry;
}

let lists = {};
function fillList(name, entries, none) {
  const host = $(name);
  if (!entries.length) { host.replaceChildren(make("p", "none", none)); delete lists[name]; return; }
  const row = new Row(host, entries.length, ITEMS, (i) => item(entries[i]), "ol");
  row.places = new Map(entries.map((d, i) => [d.id, i]));
  lists[name] = row;
  row.build(0);
}

function refilter() {
  readFilters();
  filtered = decisions.filter(passes);
  const unsure = decisions.filter((d) => !d.applied && passes(d)).sort((a, b) => b.confidence - a.confidence || a.id - b.id);
  rows = [rows[0], rows[1]];
  fillList("unsure", unsure, "Nothing here was left in doubt.");
  fillList("all", filtered, decisions.length ? "No decision passes the filter." : "Nothing was decided.");
  rows.push(...Object.values(lists));
  $("tab-unsure").textContent = `Unsure ${unsure.length}`;
  $("tab-all").textContent = `All ${filtered.length}`;
  const passing = new Set(filtered.map((d) => d.id));
  for (const element of document.querySelectorAll(".pane .m")) {
    const id = Number(element.dataset.d);
    if (element.classList.contains("off") === passing.has(id)) paint(element, id);
  }
  position();
  buildRest(rows);
}

/** What a screen reader speaks: one sentence after the other, never the parts of the page that changed. */
function say(...sentences) { $("said").textContent = sentences.filter(Boolean).join(". "); }

function spoken(d) {
  const at = filtered.indexOf(d), quotes = [...$("detail").querySelectorAll(".quote")].map((quote) => quote.innerText.replace(/\s+/g, " "));
  const what = [d.applied ? KINDS[d.action] : "unsure", d.rule, ...quotes].join(", ");
  return `${at >= 0 ? `${at + 1} of ${filtered.length}: ` : ""}${what}. ${d.reason}. Confidence ${d.confidence.toFixed(2)}`;
}

/** What the user asked of the filter. */
function narrow() {
  refilter();
  say(filtered.length === 1 ? "1 decision passes the filter" : `${filtered.length} decisions pass the filter`);
}

function position() {
  const at = filtered.findIndex((d) => d.id === chosen), count = filtered.length;
  const rejected = [...marks.values()].filter((mark) => mark === "reject").length;
  $("position").replaceChildren(`${at >= 0 ? at + 1 : "–"} of ${count}`, make("span", "wide", rejected ? ` · ${rejected} rejected` : ""));
  $("previous").disabled = $("next").disabled = !count;
}

function tab(name) {
  for (const one of ["unsure", "all"]) {
    $("tab-" + one).setAttribute("aria-selected", String(one === name));
    $("tab-" + one).tabIndex = one === name ? 0 : -1;
    $(one).hidden = one !== name;
  }
}

// ------------------------------------------------------------------ one decision
function opening() {
  if (!page.source.trim()) return "The page is empty.";
  if (!decisions.length) return "No decision about this page: it comes out as it is, and nothing is in doubt.";
  return `${decisions.length.toLocaleString("en")} decision${decisions.length > 1 ? "s" : ""} about this page. Choose one on either side, or press j.`;
}

function detail() {
  const host = $("detail"), d = decisions[chosen];
  const focused = host.contains(document.activeElement) ? document.activeElement.dataset.mark || "heading" : "";
  host.classList.toggle("sheet", !!d);
  if (!d) {
    host.replaceChildren(
      make("p", "", opening()),
      make("p", "hint", "What is coloured was changed: its colour is its kind. Nothing else was touched. A dashed line was left alone in doubt."),
    );
    return;
  }
  const title = make("h3", d.kind), close = make("button", "close", "×");
  title.append(make("span", "badge " + d.kind, d.applied ? KINDS[d.action] : "unsure"), make("span", "", d.rule));
  title.tabIndex = -1; title.ariaLabel = `${d.applied ? KINDS[d.action] : "unsure"}, ${d.rule}`;
  close.type = "button"; close.ariaLabel = "Close";
  const meter = make("div", "meter"), bar = make("meter");
  bar.min = 0; bar.max = 1; bar.low = 0.5; bar.high = 0.75; bar.optimum = 1; bar.value = d.confidence;
  bar.ariaHidden = "true";  // the number beside it says it
  meter.append("confidence ", bar, d.confidence.toFixed(2));
  const parts = [title, close, meter, make("p", "", d.reason)];
  const spans = d.action === "join" || d.action === "move" ? [d.spans[0], d.spans[d.spans.length - 1]] : d.spans.slice(0, 1);
  for (const [start, end] of spans) {
    const quote = make("div", "quote " + d.kind), n = lineAt(start) + 1;
    const text = d.action === "edit" ? excerpt(d, 24) : quoted(shown(page.source.slice(start, Math.min(end, start + 400))));
    quote.append(make("small", "", "line " + n), text);
    parts.push(quote);
  }
  const canDrop = d.settles, canReject = d.applied && d.action !== "tell";
  if (!d.applied) {
    parts.push(make("p", "hint", canDrop ? "Left alone. Accepted, the line is dropped as furniture." : "Left alone, below the threshold of 0.50."));
  } else parts.push(make("p", "hint", REJECTED[d.action]));
  const act = make("div", "act");
  for (const [mark, text, can] of [["accept", d.applied ? "Accept" : "Drop it", d.applied || canDrop], ["reject", d.applied ? "Reject" : "Keep it", canReject || canDrop]]) {
    const button = make("button", "", text);
    button.type = "button"; button.dataset.mark = mark; button.disabled = !can;
    button.setAttribute("aria-pressed", String(marks.get(d.id) === mark));
    button.title = mark === "accept" ? "a" : "r";
    act.append(button);
  }
  parts.push(act);
  host.replaceChildren(...parts);
  if (focused) (host.querySelector(`[data-mark="${focused}"]:enabled`) || title).focus({ preventScroll: true });
}

const elementsOf = (id) => document.querySelectorAll(`[data-d="${id}"]`);

function reveal(pane, target) {
  if (!target) return;
  const box = pane.getBoundingClientRect();
  // Pieces above that were never shown have an estimated height: go there, look again.
  for (let round = 0; round < 3; round++) {
    const place = target.getBoundingClientRect();
    if (place.height && place.top > box.top + 60 && place.bottom < box.bottom - 60) return;
    target.scrollIntoView({ block: "center" });
  }
}

function choose(id, from, done) {
  const before = chosen;
  chosen = id;
  for (const other of [before, id]) if (other >= 0) for (const element of elementsOf(other)) paint(element, other);
  for (const element of document.querySelectorAll(".there")) element.classList.remove("there");
  detail();
  position();
  const d = decisions[id];
  if (from === "list") $("detail").querySelector("h3").focus({ preventScroll: true });
  say(done, d && spoken(d));
  if (!d) return;
  for (const name of Object.keys(lists)) {
    const at = lists[name].places.get(id);
    if (at === undefined) continue;
    lists[name].need(at);
    if (!$(name).hidden && from !== "list") $(name).querySelector(`[data-d="${id}"]`)?.scrollIntoView({ block: "nearest" });
  }
  if (d.spans.length && from !== "source") {
    const part = sourcePart(d.action === "join" || d.action === "move" ? Math.max(0, d.spans[0][1] - 1) : d.spans[0][0]);
    rows[0].need(part);
    reveal($("source"), $("source").querySelector(`.m[data-d="${id}"]`) || $("source").querySelector(`[data-part="${part}"]`));
  }
  if (rightOf.has(id)) {
    rows[1].need(rightOf.get(id));
    const own = $("clean").querySelector(`.m[data-d="${id}"]`), block = $("clean").querySelector(`[data-part="${rightOf.get(id)}"]`);
    if (!own) block?.classList.add("there");
    if (from !== "clean") reveal($("clean"), own || block);
  }
}

function step(by, done) {
  if (!filtered.length) { say(done, "No decision passes the filter"); return; }
  let at = filtered.findIndex((d) => d.id === chosen);
  if (at < 0) at = by > 0 ? last(filtered, (d) => d.id < chosen) : last(filtered, (d) => d.id < chosen) + 1;
  at = (at + by + filtered.length) % filtered.length;
  choose(filtered[at].id, "", done);
}

function stepUnsure() {
  const places = lists.unsure && [...lists.unsure.places.keys()];
  if (!places) return;
  tab("unsure");
  choose(places[(places.indexOf(chosen) + 1) % places.length]);
}

function setMark(mark, goOn) {
  const d = decisions[chosen];
  if (!d) return;
  if (mark) {
    const button = $("detail").querySelector(`[data-mark="${mark}"]`);
    if (!button || button.disabled) return;
  }
  if (mark) marks.set(d.id, mark); else marks.delete(d.id);
  save();
  for (const element of elementsOf(d.id)) paint(element, d.id);
  detail();
  position();
  const done = mark ? mark + "ed" : "mark taken back";
  if (goOn) step(1, done); else say(done);
}

// ------------------------------------------------------------------ export
function exported() {
  return {
    format: "cleantext decisions", version: 1,
    pages: data.pages.map((one, n) => ({
      page: one.name, sha256: one.sha256,
      decisions: [...allMarks[n]].sort((a, b) => a[0] - b[0]).map(([id, verdict]) => {
        const [rule, , , , spans, points] = one.decisions[id];
        return { rule: data.rules[rule][0], spans: points || spans, verdict };
      }),
    })),
  };
}

function download() {
  const blob = new Blob([JSON.stringify(exported(), null, 1) + "\n"], { type: "application/json" });
  const link = make("a");
  link.href = URL.createObjectURL(blob);
  link.download = "decisions.json";
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say("The marks are saved as decisions.json");
}

// ------------------------------------------------------------------ what the user does
function view(name) {
  document.body.dataset.view = name;
  for (const button of document.querySelectorAll("nav button")) button.setAttribute("aria-pressed", String(button.dataset.view === name));
}

function isDark() {
  const asked = document.documentElement.dataset.theme;
  return asked ? asked === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function theme() {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  $("theme").ariaPressed = String(isDark());
}

function clicked(event) {
  const target = event.target.closest("[data-d], [data-mark], [data-kind], nav button, .close, .t, .line");
  if (!event.target.closest("#more")) $("more").open = false;
  if (event.target.className === "skip" && !$("side").offsetWidth) view("side");  // a phone shows one view at a time
  if (!target || String(getSelection())) return;
  if (target.dataset.mark) return setMark(marks.get(chosen) === target.dataset.mark ? null : target.dataset.mark, false);
  if (target.dataset.kind) {
    const kind = target.dataset.kind;
    if (!hidden.delete(kind)) hidden.add(kind);
    target.setAttribute("aria-pressed", String(!hidden.has(kind)));
    return narrow();
  }
  if (target.className === "close") return choose(-1);
  if (target.dataset.view) return view(target.dataset.view);
  if (target.dataset.d !== undefined) {
    const from = target.closest("#source") ? "source" : target.closest("#clean") ? "clean" : "list";
    return choose(Number(target.dataset.d), from);
  }
  return follow(target);
}

/** Plain text was clicked: its other side. */
function follow(target) {
  for (const element of document.querySelectorAll(".there")) element.classList.remove("there");
  if (target.classList.contains("t")) {
    const part = sourcePart(Number(target.dataset.s));
    rows[0].need(part);
    const line = $("source").querySelector(`[data-part="${part}"]`);
    line.classList.add("there");
    reveal($("source"), line);
  } else if (target.dataset.part) {
    const start = sourceParts[Number(target.dataset.part)][1], k = last(partOf, ([at]) => at <= start + 1);
    if (k < 0) return;
    rows[1].need(partOf[k][1]);
    const block = $("clean").querySelector(`[data-part="${partOf[k][1]}"]`);
    block.classList.add("there");
    reveal($("clean"), block);
  }
}

let hot = -1;
function pointedAt(event) {
  const target = event.target.closest?.(".pane .m");
  const id = target ? Number(target.dataset.d) : -1;
  if (id !== hot) {
    if (hot >= 0) for (const element of elementsOf(hot)) element.classList.remove("hot");
    hot = id;
    if (id >= 0) for (const element of elementsOf(id)) element.classList.add("hot");
  }
  const tip = $("tip");
  tip.hidden = id < 0;
  if (id < 0) return;
  const d = decisions[id], place = target.getBoundingClientRect();
  tip.replaceChildren(make("b", "", `${d.applied ? KINDS[d.action] : "unsure"} · ${d.rule} · ${d.confidence.toFixed(2)}`), d.reason);
  const left = Math.max(8, Math.min(place.left, innerWidth - tip.offsetWidth - 12));
  tip.style.left = left + "px";
  tip.style.top = (place.bottom + tip.offsetHeight + 12 < innerHeight ? place.bottom + 6 : Math.max(4, place.top - tip.offsetHeight - 6)) + "px";
}

const KEYS = {
  j: () => step(1), ArrowRight: () => step(1), n: () => step(1), k: () => step(-1), ArrowLeft: () => step(-1), p: () => step(-1),
  a: () => setMark("accept", true), r: () => setMark("reject", true), u: () => setMark(null, false), s: stepUnsure,
  f: () => { $("more").open = true; $("rule").focus(); }, e: download, d: theme, "?": () => $("help").showModal(),
  Escape: () => { $("more").open = false; choose(-1); },
};
function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  if (event.key === "Escape" && event.target.closest("#more")) { $("more").open = false; $("more").firstElementChild.focus(); return; }
  const isTyped = event.target.matches("select, input") && !$("help").contains(event.target);  // focus leaves what a closed dialog hides a frame later
  if (isTyped) { if (event.key === "Escape") event.target.blur(); return; }
  if (event.target.closest("[role=tab]") && /^(Arrow(Left|Right)|Home|End)$/.test(event.key)) {
    event.preventDefault();
    tab(event.target.id === "tab-all" ? "unsure" : "all");
    $("side").querySelector("[role=tab][aria-selected=true]").focus();
    return;
  }
  if (event.key.length === 1 && !$("letters").checked) return;  // whoever dictates, or has keys of their own
  const run = KEYS[event.key];
  $("tip").hidden = true;
  if (run) { event.preventDefault(); run(); }
}

function listen() {
  document.addEventListener("click", clicked);
  document.addEventListener("mouseover", pointedAt);
  document.addEventListener("keydown", pressed);
  for (const id of ["low", "high", "rule", "state"]) $(id).addEventListener("input", () => {
    for (const end of ["low", "high"]) $(end + "-shown").textContent = Number($(end).value).toFixed(2);
    narrow();
  });
  $("previous").addEventListener("click", () => step(-1));
  $("next").addEventListener("click", () => step(1));
  $("export").addEventListener("click", download);
  $("theme").addEventListener("click", theme);
  $("theme").ariaPressed = String(isDark());
  $("keys").addEventListener("click", () => $("help").showModal());
  try { $("letters").checked = localStorage.getItem("cleantext:letters") !== "off"; } catch { /* as above */ }
  $("letters").addEventListener("change", (event) => {
    try { localStorage.setItem("cleantext:letters", event.target.checked ? "on" : "off"); } catch { /* as above */ }
  });
  for (const name of ["unsure", "all"]) $("tab-" + name).addEventListener("click", () => tab(name));
}

/** Deflated and in base64: what is to be read before the first lines are on the screen is a third of the text, and ASCII. */
function unpacked() {
  const bytes = Uint8Array.from(atob($("data").content.textContent), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
}

/** The file holds the first lines as plain text: all else waits until they are on the screen. */
async function begin() {
  document.body.classList.remove("early");
  try { data = await unpacked(); } catch (error) {
    $("detail").textContent = `The decisions can't be read (${error.message}): a browser of 2023 or later is needed.`;
    throw error;
  }
  allMarks = data.pages.map((one) => load(one));
  if (data.pages.length > 1) {
    const select = $("pages");
    data.pages.forEach((one, n) => select.append(new Option(short(one.name), n)));
    select.hidden = false; $("name").hidden = true;
    select.addEventListener("change", () => open(Number(select.value)));
  }
  open(0);
  if (!decisions.some((d) => !d.applied)) tab("all");
  listen();
  document.body.dataset.ready = "";
}
let begun = false;
function beginOnce() { if (!begun) { begun = true; begin(); } }
try {
  new PerformanceObserver((seen) => { if (seen.getEntriesByName("first-contentful-paint").length) setTimeout(beginOnce); }).observe({ type: "paint", buffered: true });
} catch { beginOnce(); }
setTimeout(beginOnce, document.hidden ? 0 : 1000);  // nobody looks, or the browser doesn't tell
