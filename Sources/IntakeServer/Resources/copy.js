"use strict";

// A button beside a text copies it. Without scripts there is no button: the text is selected and copied by hand.

for (const button of document.querySelectorAll("button[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    // Browsers open the clipboard to secure pages alone; the older way needs the selection.
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(field.value).then(() => true, () => document.execCommand("copy"))
      : document.execCommand("copy");
    if (copied) status.textContent = button.dataset.done;
  });
}
