// Finds pages by name, path, HTTP method, property and value of an enum. The index is a
// script, because a page of file:// cannot fetch JSON; it is loaded at the first focus.
"use strict";

(() => {
  const root = document.body.dataset.root;
  const box = document.querySelector(".search");
  const field = document.getElementById("search-field");
  const list = document.getElementById("search-results");
  const MOST = 30;
  let entries = null;
  let active = -1;

  const plain = (text) => text.toLowerCase().replace(/[\s_./-]/g, "");

  function load() {
    if (document.getElementById("search-index")) return;
    const script = document.createElement("script");
    script.id = "search-index";
    script.src = `${root}search-index.js`;
    script.onload = () => {
      entries = read(self.referenceIndex);
      search();
    };
    document.head.append(script);
  }

  // The format is described in documenting/search_index.py.
  function read(index) {
    const words = index.words ? index.words.split(" ") : [];
    const named = (codes) => codes.map((code) => words[parseInt(code, 36)]);
    const lines = (text) => (text ? text.split("\n") : []);
    const found = [];
    for (const [name, attribute, module] of index.tags) {
      found.push(entry(name, `client.${attribute}`, `tags/${module}.html`, [name, attribute]));
    }
    let path = "";
    for (const line of lines(index.operations)) {
      const [shared, rest, method, tag, name, own, ...codes] = line.split(" ");
      path = path.slice(0, Number(shared)) + rest;
      const [, attribute, module] = index.tags[Number(tag)];
      const keys = [name, `${attribute}.${name}`, `${method} ${path}`];
      if (own !== "-") keys.push(own);
      const page = `operations/${module}/${name}.html`;
      found.push(entry(`${attribute}.${name}`, `${method} ${path}`, page, keys, named(codes)));
    }
    for (const line of lines(index.schemas)) {
      const [module, name, ...codes] = line.split(" ");
      found.push(entry(name, "schema", `schemas/${module}.html`, [name], named(codes)));
    }
    for (const page of lines(index.requests)) {
      const [kind, file] = page.split("/");
      const name = file.replace(".html", "");
      found.push(entry(name, kind.slice(0, -1), page, [name]));
    }
    return found;
  }

  function entry(title, detail, page, keys, words = []) {
    return { title, detail, page, keys: keys.map(plain), words: words.map((word) => [word, plain(word)]) };
  }

  // Lower is better; Infinity where a word of the query is not found.
  function score(one, queries) {
    let sum = 0;
    let inside = "";
    for (const query of queries) {
      let best = Infinity;
      for (const key of one.keys) {
        const at = key.indexOf(query);
        if (at >= 0) best = Math.min(best, key === query ? 0 : at === 0 ? 1 : 2);
      }
      if (best > 1) {
        for (const [word, key] of one.words) {
          const at = key.indexOf(query);
          const value = key === query ? 1.5 : at === 0 ? 3 : at > 0 ? 4 : Infinity;
          if (value < best) {
            best = value;
            inside = word;
          }
        }
      }
      sum += best;
    }
    return [sum, inside];
  }

  function search() {
    const queries = field.value.split(/\s+/).map(plain).filter(Boolean);
    const hits = [];
    if (entries && queries.length) {
      for (const one of entries) {
        const [value, inside] = score(one, queries);
        if (value < Infinity) hits.push([value, one, inside]);
      }
      hits.sort((a, b) => a[0] - b[0] || a[1].title.length - b[1].title.length);
    }
    show(hits.slice(0, MOST), entries !== null && queries.length > 0);
  }

  function show(hits, isSearched) {
    list.replaceChildren(...hits.map(([, one, inside], index) => option(one, inside, index)));
    if (isSearched && !hits.length) {
      const none = document.createElement("li");
      none.textContent = "Nothing found";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      list.append(none);
    }
    list.hidden = !list.children.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    select(hits.length ? 0 : -1);
  }

  function option(one, inside, index) {
    const item = document.createElement("li");
    item.id = `search-result-${index}`;
    item.setAttribute("role", "option");
    const link = document.createElement("a");
    link.href = root + one.page;
    link.tabIndex = -1;
    const title = document.createElement("code");
    title.textContent = one.title;
    const detail = document.createElement("span");
    detail.textContent = inside ? `${one.detail}, ${inside}` : one.detail;
    link.append(title, detail);
    item.append(link);
    return item;
  }

  function select(index) {
    active = index;
    [...list.children].forEach((item, number) => {
      item.setAttribute("aria-selected", String(number === index));
    });
    const item = list.children[index];
    if (item && item.id) {
      field.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    list.replaceChildren();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    select(-1);
  }

  field.addEventListener("focus", () => {
    load();
    search();
  });
  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    const count = list.querySelectorAll("a").length;
    if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter") {
      list.children[active]?.querySelector("a")?.click();
    } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      select((active + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    }
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!box.contains(event.target)) close();
  });
  box.hidden = false;
})();
