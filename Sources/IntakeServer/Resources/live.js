// Keeps an open page up to date. The server says that something changed; the page then asks for itself again and takes
// over the parts marked data-live, without moving what the reader looks at or losing what they chose.
"use strict";

(() => {
  const page = document.querySelector("[data-events]");
  if (!page || !window.EventSource || !window.fetch) return;

  const status = document.getElementById("live-status");
  let address = page.dataset.events;
  let source = null;
  let isLoading = false;
  let isStale = false;

  const parts = (root) => [...root.querySelectorAll("[data-live][id]")];

  // The first thing with an id in the window: it stays where it is.
  const anchor = (part) =>
    [...part.querySelectorAll("li[id]")].find((item) => item.getBoundingClientRect().bottom > 0);

  const replace = (part, fresh) => {
    if (part.innerHTML === fresh.innerHTML) return;
    const fixed = anchor(part);
    const place = fixed && { id: fixed.id, top: fixed.getBoundingClientRect().top };
    const focus = part.contains(document.activeElement) ? document.activeElement.id : "";
    const ticked = [...part.querySelectorAll("input:checked")].map((box) => box.id);
    part.innerHTML = fresh.innerHTML;
    for (const id of ticked) {
      const box = document.getElementById(id);
      if (box) box.checked = true;
    }
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
    const moved = place && document.getElementById(place.id);
    if (moved) window.scrollBy(0, moved.getBoundingClientRect().top - place.top);
  };

  const newCases = (root) => Number(root.querySelector("[data-new]")?.dataset.new ?? 0);

  const announce = (arrived) => {
    if (!status || arrived < 1) return;
    status.textContent = arrived === 1 ? page.dataset.one : page.dataset.many.replace("{n}", arrived);
  };

  const refresh = async () => {
    if (isLoading) {
      isStale = true;
      return;
    }
    isLoading = true;
    try {
      const answer = await fetch(location.href, { headers: { "X-Refresh": "1" }, redirect: "manual" });
      if (!answer.ok) return stop();
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const arrived = newCases(fresh) - newCases(document);
      for (const part of parts(document)) {
        const successor = fresh.getElementById(part.id);
        if (successor) {
          replace(part, successor);
          if (successor.dataset.new) part.dataset.new = successor.dataset.new;
        }
      }
      announce(arrived);
    } catch {
      // The server is away for a moment. The next event brings another look.
    } finally {
      isLoading = false;
      if (isStale) {
        isStale = false;
        refresh();
      }
    }
  };

  const stop = () => {
    source?.close();
    source = null;
  };

  const start = () => {
    if (source) return;
    source = new EventSource(address);
    source.addEventListener("change", (event) => {
      address = address.split("?")[0] + "?since=" + encodeURIComponent(event.lastEventId);
      refresh();
    });
  };

  // A page that nobody sees holds no connection: a browser has few for each server.
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : start()));
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", start);
  if (!document.hidden) start();
})();
