// Adds a button to copy each code sample, and opens the folds around the target of a link.
"use strict";

(() => {
  async function copy(text) {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return;
    }
    const field = document.createElement("textarea"); // pages of http have no clipboard
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }

  function button(source) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "copy";
    made.textContent = "Copy";
    made.addEventListener("click", async () => {
      try {
        await copy(source.textContent.trimEnd());
        made.textContent = "Copied";
      } catch {
        made.textContent = "Not copied";
      }
      setTimeout(() => (made.textContent = "Copy"), 2000);
    });
    return made;
  }

  for (const source of document.querySelectorAll("pre")) {
    const around = document.createElement("div");
    around.className = "sample";
    source.replaceWith(around);
    around.append(source, button(source));
  }
  for (const source of document.querySelectorAll("code.copied")) {
    source.after(" ", button(source));
  }

  function decoded(fragment) {
    try {
      return decodeURIComponent(fragment);
    } catch {
      return fragment; // a percent sign that begins no escape
    }
  }

  function unfold() {
    const id = decoded(location.hash.slice(1));
    const target = id ? document.getElementById(id) : null;
    for (let one = target; one; one = one.parentElement) {
      if (one.tagName === "DETAILS") one.open = true;
    }
    target?.scrollIntoView();
  }

  addEventListener("hashchange", unfold);
  unfold();

  // A printed page has nothing to click.
  const opened = [];
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details:not([open])")) {
      one.open = true;
      opened.push(one);
    }
  });
  addEventListener("afterprint", () => {
    for (const one of opened.splice(0)) one.open = false;
  });
})();
