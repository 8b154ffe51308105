// The menus "cite": fill in what only the browser knows, and copy with one click or key.
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const page = location.href.split("#")[0];
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const iso = day.map((number) => String(number).padStart(2, "0")).join("-");
  // What stands in an example without being its text.
  const around = [
    "head", "label", "cite", "cited", "note", "ref", "code", "hidden", "findings-box", "endnotes",
  ].map((name) => `.wg-${name}`).join();
  const blocks = "p, li, h2, h3, h4, th, td, dt, dd, figcaption, .line";

  const status = document.createElement("p");
  status.className = "wg-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  // The words of the example or part alone, a line a paragraph.
  const passage = (menu) => {
    const copy = menu.closest(".wg-part, .wg-example").cloneNode(true);
    for (const node of copy.querySelectorAll(around)) node.remove();
    return [...copy.querySelectorAll(blocks)]
      .filter((node) => !node.querySelector(blocks))
      .map((node) => node.textContent.trim())
      .join("\n");
  };

  // Without a secure connection there is no clipboard object; the old way works in every browser.
  const write = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      const before = document.activeElement;
      area.value = text;
      area.className = "wg-hidden";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      before.focus();
      return done;
    }
  };

  const select = (node) => {
    if (node) getSelection().selectAllChildren(node);
  };

  const addButton = (row, text) => {
    const label = row.querySelector("dt").textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.copy;
    button.setAttribute("aria-label", `${words.copy} ${label}`);
    button.addEventListener("click", async () => {
      const done = await write(text());
      if (!done) select(row.querySelector("code"));
      status.textContent = `${label}: ${done ? words.copied : words.selected}`;
      button.textContent = done ? words.copied : words.selected;
      setTimeout(() => {
        button.textContent = words.copy;
        status.textContent = "";
      }, 3000);
    });
    row.querySelector("dd").append(button);
  };

  const prepare = (menu) => {
    for (const slot of menu.querySelectorAll("[data-url]")) slot.textContent = `${page}#${slot.dataset.url}`;
    for (const slot of menu.querySelectorAll("[data-date]")) {
      slot.textContent = slot.dataset.date.replace("YYYY-MM-DD", iso).replace("Y,M,D", day.join());
    }
    for (const row of menu.querySelectorAll("dl > div")) {
      const code = row.querySelector("code");
      addButton(row, () => code.textContent);
    }
    const row = document.createElement("div");
    row.append(document.createElement("dt"), document.createElement("dd"));
    row.firstChild.textContent = words.text;
    menu.querySelector("dl").prepend(row);
    addButton(row, () => passage(menu));
  };

  document.addEventListener("toggle", ({ target: menu }) => {
    if (!menu.matches(".wg-cite") || !menu.open || menu.dataset.ready) return;
    menu.dataset.ready = "yes";
    prepare(menu);
  }, true);
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.activeElement.closest(".wg-cite[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
