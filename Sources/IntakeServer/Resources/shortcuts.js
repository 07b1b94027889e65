// Keys for those who want them: an element names its key in `data-key`, and `?` shows the list. A key does nothing
// while somebody writes, with Ctrl, Alt or the like, or once shortcuts are switched off in the account: then this file
// is not there.
"use strict";

(() => {
  const list = document.getElementById("shortcuts");
  if (!list) return;

  const isWriting = (element) =>
    element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);

  // The links of the cases in a list, for going through them one by one.
  const step = (distance) => {
    const links = [...document.querySelectorAll("[data-step]")];
    if (links.length === 0) return;
    const place = links.indexOf(document.activeElement);
    const next = place < 0 ? (distance > 0 ? 0 : links.length - 1) : place + distance;
    links[Math.min(Math.max(next, 0), links.length - 1)].focus();
  };

  const use = (element) => {
    const details = element.closest("details");
    if (details) details.open = true;
    if (isWriting(element)) {
      element.focus();
      element.scrollIntoView({ block: "nearest" });
    } else if (element.tagName === "SUMMARY") {
      element.focus();
    } else {
      element.click();
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isWriting(event.target)) return;
    if (event.key === "?") {
      event.preventDefault();
      if (list.open) list.close();
      else list.showModal();
      return;
    }
    if (list.open) return;
    if (event.key === "j" || event.key === "k") {
      step(event.key === "j" ? 1 : -1);
      return;
    }
    const element = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!element) return;
    event.preventDefault();
    use(element);
  });
})();
