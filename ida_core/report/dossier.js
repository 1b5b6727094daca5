"use strict";
const field = document.getElementById("find"), found = document.getElementById("found");
const items = [...document.querySelectorAll(".trees [data-text]")];
function fold(open) { document.querySelectorAll(".trees details").forEach(one => { one.open = open; }); }
document.getElementById("fold").addEventListener("click", () => fold(false));
document.getElementById("unfold").addEventListener("click", () => fold(true));
field.addEventListener("input", () => {
  const words = field.value.trim().toLowerCase();
  let hits = 0;
  for (const one of items) {
    const hit = words !== "" && one.dataset.text.toLowerCase().includes(words);
    one.classList.toggle("hit", hit);
    if (!hit) continue;
    hits += 1;
    for (let above = one.parentElement; above; above = above.parentElement) if (above.tagName === "DETAILS") above.open = true;
  }
  found.textContent = words === "" ? "" : `${hits} question${hits === 1 ? "" : "s"}`;
  if (hits) document.querySelector(".hit").scrollIntoView({ block: "center" });
});
