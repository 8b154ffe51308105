// The reader's choice of light or dark, kept by the theme's switch.
try {
  document.body.dataset.theme = localStorage.getItem("theme") || "auto";
} catch {
  document.body.dataset.theme = "auto"; // no storage: a private window, or a browser that refuses it
}

// A table too wide for the screen scrolls in its own box; keys must reach the box, and it needs a name.
const boxes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth <= target.clientWidth) {
      for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
      continue;
    }
    const heading = target.closest("section")?.querySelector("h1, h2, h3, h4")?.firstChild.textContent;
    target.tabIndex = 0;
    target.setAttribute("role", "region");
    target.setAttribute("aria-label", heading || document.title);
  }
});
document.querySelectorAll(".table-wrapper").forEach((box) => boxes.observe(box));
