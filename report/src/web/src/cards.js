/** Shows the evidence card of a citation beside it while it is pointed at or has the focus. */
export function watchCards() {
  const box = document.getElementById("card");
  const hide = () => {
    box.hidden = true;
  };
  for (const cite of document.querySelectorAll("a[data-card]")) {
    const show = () => {
      const card = document.getElementById(cite.dataset.card);
      if (!card) {
        return;
      }
      box.innerHTML = card.innerHTML;
      for (const link of box.querySelectorAll("[id]")) {
        link.removeAttribute("id");
      }
      box.hidden = false;
      const at = cite.getBoundingClientRect();
      const below = at.bottom + box.offsetHeight + 12 < window.innerHeight;
      box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - box.offsetWidth - 8))}px`;
      box.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - box.offsetHeight - 6)}px`;
    };
    cite.addEventListener("mouseenter", show);
    cite.addEventListener("focus", show);
    cite.addEventListener("mouseleave", hide);
    cite.addEventListener("blur", hide);
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("scroll", hide, { passive: true });
}
