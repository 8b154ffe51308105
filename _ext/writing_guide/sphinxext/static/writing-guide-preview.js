// Shows, beside a link to a part or a rule, the preview that its page carries in a template.
// WCAG 2.2, 1.4.13: Escape dismisses it, the pointer can move onto it, it stays until left.
"use strict";

{
  const card = document.createElement("div");
  card.className = "wg-preview";
  card.id = "wg-preview";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);

  let owner = null;
  let timer = 0;

  const later = (action, delay) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  const hide = () => {
    clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    owner = null;
    card.hidden = true;
  };

  const show = (link) => {
    const template = templateOf(link);
    if (link === owner || !template) return;
    hide();
    owner = link;
    card.replaceChildren(template.content.cloneNode(true));
    card.hidden = false;
    link.setAttribute("aria-describedby", card.id);
    // Below the first line of the link, above it where the window ends; never past its sides.
    const line = link.getClientRects()[0];
    const room = document.documentElement;
    const below = line.bottom + card.offsetHeight + 8 <= room.clientHeight || line.top < card.offsetHeight + 8;
    const left = Math.max(8, Math.min(line.left, room.clientWidth - card.offsetWidth - 8));
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(below ? line.bottom + 4 : line.top - card.offsetHeight - 4) + scrollY}px`;
  };

  const linkOf = (event) => event.target.closest?.("a[href*='#']");

  const templateOf = (link) => document.getElementById("preview-" + link.hash.slice(1));

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event);
    if (card.contains(event.target) || (link && link === owner)) clearTimeout(timer);
    else if (link && templateOf(link)) later(() => show(link), 300);
    else if (owner && !owner.matches(":focus-visible")) later(hide, 300);
    else if (!owner) clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link && link.matches(":focus-visible") && templateOf(link)) show(link);
    else if (owner && !card.contains(event.target)) hide();
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === owner && !card.matches(":hover")) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && owner) hide();
  });
}
