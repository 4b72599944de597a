/** Shows the evidence card of a citation beside it while it is pointed at or has the focus. */
export function watchCards() {
  const box = document.getElementById("card");
  let cited = null;
  let leaving = 0;
  const hide = () => {
    cited = null;
    box.hidden = true;
  };
  // Time enough to move the pointer into the card, to read or copy from it.
  const leave = () => {
    leaving = setTimeout(hide, 150);
  };
  const stay = () => clearTimeout(leaving);
  for (const cite of document.querySelectorAll("a[data-card]")) {
    const show = () => {
      stay();
      const card = document.getElementById(cite.dataset.card).cloneNode(true);
      card.querySelector(".behind")?.remove();
      box.replaceChildren(...card.children);
      box.hidden = false;
      cited = cite;
      beside(box, cite);
    };
    cite.addEventListener("mouseenter", show);
    cite.addEventListener("focus", show);
    cite.addEventListener("mouseleave", leave);
    cite.addEventListener("blur", hide);
  }
  box.addEventListener("mouseenter", stay);
  box.addEventListener("mouseleave", leave);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  // The focus may itself have scrolled the page: the card of a focused citation goes along.
  const scrolled = () => (cited && cited === document.activeElement ? beside(box, cited) : hide());
  document.addEventListener("scroll", scrolled, { passive: true });
}

function beside(box, cite) {
  const at = cite.getBoundingClientRect();
  const below = at.bottom + box.offsetHeight + 12 < window.innerHeight;
  box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${below ? at.bottom + 2 : Math.max(8, at.top - box.offsetHeight - 2)}px`;
}
