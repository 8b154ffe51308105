// The reader's choice of light or dark, kept by the theme's switch.
try {
  document.body.dataset.theme = localStorage.getItem("theme") || "auto";
} catch {
  document.body.dataset.theme = "auto"; // no storage: a private window, or a browser that refuses it
}
