// Says what a text message costs while it is written. The server decides; it counts the same way.
"use strict";

(() => {
  const field = document.getElementById("reply-text");
  const cost = document.getElementById("reply-cost");
  const agreed = document.getElementById("reply-agreed");
  if (!field || !cost || !agreed) return;

  const mostSegments = 6;
  // The default alphabet of text messages: one septet each, then those that take two.
  const basic = new Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
      "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
  );
  const extended = new Set("\f^{}\\[~]|€");
  const signs = new Map();
  for (const [characters, likeness] of [
    ["\u2018\u2019\u201B\u2032\u0060\u00B4", "'"],
    ["\u201C\u201D\u201E\u2033«»", '"'],
    ["\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00B7", "-"],
    ["\t\u00A0\u2007\u2009\u202F", " "],
    ["\u00AD\u200B\uFEFF\uFE0F", ""],
    ["…", "..."], ["œ", "oe"], ["Œ", "OE"], ["°º", "o"], ["ª", "a"], ["²", "2"], ["½", "1/2"], ["™", "TM"],
  ]) {
    for (const character of characters) signs.set(character, likeness);
  }

  const septets = (character) => (basic.has(character) ? 1 : extended.has(character) ? 2 : 0);

  // What stands for a character that the alphabet lacks: a plain letter for an accented one, a sign for its likeness.
  const likeness = (character) => {
    if (signs.has(character)) return signs.get(character);
    const code = character.codePointAt(0);
    const isLatin = (code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
    const parts = isLatin ? [...character.normalize("NFD")] : [];
    return parts.length > 1 && parts[0].codePointAt(0) < 128 ? parts[0] : null;
  };

  // The text as it travels.
  const transliterated = (text) => {
    if ([...text].every(septets)) return text;
    const composed = text.normalize("NFC");
    const result = [];
    let isAfterOpeningQuote = false;
    for (const character of composed) {
      if (septets(character)) {
        result.push(character);
      } else {
        const other = likeness(character);
        if (other === null) return composed;
        while (character === "»" && result.at(-1) === " ") result.pop();
        result.push(...other);
      }
      if (isAfterOpeningQuote && result.at(-1) === " ") {
        result.pop();
      } else {
        isAfterOpeningQuote = character === "«";
      }
    }
    return result.join("");
  };

  const segments = (text) => {
    const characters = [...text];
    const isPlain = characters.every(septets);
    const units = (character) => (isPlain ? septets(character) : character.length);
    const total = characters.reduce((sum, character) => sum + units(character), 0);
    if (total <= (isPlain ? 160 : 70)) return 1;
    const room = isPlain ? 153 : 67;
    let count = 1;
    let filled = 0;
    for (const character of characters) {
      if (filled + units(character) > room) {
        count += 1;
        filled = 0;
      }
      filled += units(character);
    }
    return count;
  };

  const characters = (text) => [...new Intl.Segmenter().segment(text)].length;

  const show = () => {
    const text = transliterated(field.value.trim());
    const count = segments(text);
    const length = characters(text);
    const { none, single, one, many } = cost.dataset;
    const words = !text ? none : count > 1 ? many : length === 1 ? single : one;
    const isTooLong = count > mostSegments;
    const end = isTooLong ? " " + cost.dataset.tooMany : "";
    cost.textContent = words.replace("#", length).replace("%", count) + end;
    cost.classList.toggle("pressing", isTooLong);
    // Whoever sees the cost agrees to it by sending.
    agreed.value = count;
  };

  field.addEventListener("input", show);
  if (field.value) show();
})();
