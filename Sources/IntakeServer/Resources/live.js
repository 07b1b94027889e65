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
  // After so many tries in a row that failed, the reader is told that the page is of before.
  const patience = 3;
  const longestPause = 60;
  let failures = 0;
  let retry = null;

  const parts = (root) => [...root.querySelectorAll("[data-live][id]")];

  // The first thing with an id in the window: it stays where it is.
  const anchor = (part) =>
    [...part.querySelectorAll("li[id]")].find((item) => item.getBoundingClientRect().bottom > 0);

  // Where the reader is: what has the focus, and the rows from there on.
  const place = (part) => {
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const rows = [...part.querySelectorAll("li[id]")];
    const row = rows.indexOf(focused?.closest("li[id]"));
    return focused && { id: focused.id, rows: row < 0 ? [] : rows.slice(row).map((item) => item.id) };
  };

  // Leads the focus back: to the same thing, else to the row that took its place, else to the heading.
  const lead = ({ id, rows }) => {
    const row = rows.map((name) => document.getElementById(name)).find(Boolean);
    const target = (id && document.getElementById(id)) || row?.querySelector("a, button, input");
    const heading = document.querySelector("h1");
    if (!target) heading?.setAttribute("tabindex", "-1");
    (target || heading)?.focus({ preventScroll: true });
  };

  const replace = (part, fresh) => {
    if (part.innerHTML === fresh.innerHTML) return;
    const fixed = anchor(part);
    const top = fixed?.getBoundingClientRect().top;
    const reader = place(part);
    const ticked = [...part.querySelectorAll("input:checked")].map((box) => box.id);
    part.innerHTML = fresh.innerHTML;
    for (const id of ticked) {
      const box = document.getElementById(id);
      if (box) box.checked = true;
    }
    if (reader) lead(reader);
    const moved = fixed && document.getElementById(fixed.id);
    if (moved) window.scrollBy(0, moved.getBoundingClientRect().top - top);
  };

  const newCases = (root) => Number(root.querySelector("[data-new]")?.dataset.new ?? 0);

  const announce = (arrived) => {
    if (!status || arrived < 1) return;
    status.textContent = arrived === 1 ? page.dataset.one : page.dataset.many.replace("{n}", arrived);
  };

  const tellOfBefore = () => {
    if (!status) return;
    status.textContent = page.dataset.stale;
    status.classList.add("stale");
  };

  const succeed = () => {
    failures = 0;
    if (!status?.classList.contains("stale")) return;
    status.textContent = "";
    status.classList.remove("stale");
  };

  // Tries again, each time after a longer pause.
  const fail = () => {
    failures += 1;
    if (failures >= patience) tellOfBefore();
    if (retry || document.hidden) return;
    retry = setTimeout(() => {
      retry = null;
      start();
      refresh();
    }, Math.min(2 ** failures, longestPause) * 1000);
  };

  const refresh = async () => {
    if (isLoading) {
      isStale = true;
      return;
    }
    isLoading = true;
    try {
      const answer = await fetch(location.href, { headers: { "X-Refresh": "1" }, redirect: "manual" });
      // The session is over, and the answer leads to where one signs in.
      if (answer.type === "opaqueredirect") {
        tellOfBefore();
        return stop();
      }
      if (!answer.ok) return fail();
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const arrived = newCases(fresh) - newCases(document);
      for (const part of parts(document)) {
        const successor = fresh.getElementById(part.id);
        if (successor) {
          replace(part, successor);
          if (successor.dataset.new) part.dataset.new = successor.dataset.new;
        }
      }
      succeed();
      announce(arrived);
    } catch {
      // The server is away for a moment.
      fail();
    } finally {
      isLoading = false;
      if (isStale) {
        isStale = false;
        refresh();
      }
    }
  };

  const stop = () => {
    clearTimeout(retry);
    retry = null;
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
    // By itself a browser tries again after a lost connection, and never after an answer that is no stream.
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      fail();
    });
  };

  // A page that nobody sees holds no connection: a browser has few for each server.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return stop();
    start();
    if (failures > 0) refresh();
  });
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", start);
  if (!document.hidden) start();
})();
