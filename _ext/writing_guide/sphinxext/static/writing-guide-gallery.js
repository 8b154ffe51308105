// Filters the gallery. What is chosen stands in the address, so that it can be sent on.
"use strict";

for (const gallery of document.querySelectorAll(".wg-gallery")) {
  const form = gallery.querySelector("form");
  const count = gallery.querySelector(".wg-count");
  const cards = [...gallery.querySelectorAll(".wg-card")];

  const show = () => {
    const chosen = [...form.querySelectorAll("select")].filter((select) => select.value);
    let shown = 0;
    for (const card of cards) {
      card.hidden = chosen.some(({ name, value }) => !(card.dataset[name] || "").split("|").includes(value));
      shown += !card.hidden;
    }
    const { count: words, none } = gallery.dataset;
    count.textContent = words.replace("{shown}", shown).replace("{total}", cards.length) + (shown ? "" : " " + none);
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll("select")) {
      select.value = asked.get(select.name) || "";
      if (select.selectedIndex < 0) select.value = "";
    }
    show();
  };

  const write = () => {
    const address = new URL(location.href);
    for (const { name, value } of form.querySelectorAll("select")) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, "", address);
    show();
  };

  form.addEventListener("change", write);
  form.addEventListener("reset", () => setTimeout(write));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pageshow", read);
  read();
}
