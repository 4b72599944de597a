const words = JSON.parse(document.getElementById("words").textContent);

/** The page's language, as browsers know it. */
export const language = document.documentElement.lang;

/** A phrase in the page's language, with its places filled. */
export function say(key, ...places) {
  return words[key].replace(/\{(\d)\}/g, (_, place) => places[place]);
}

/** Digits as the page's language writes them. */
export function local(digits) {
  return digits.replace(".", say("decimal"));
}

/** The number that a text of the page begins with, or NaN. */
export function parsed(text) {
  const groups = say("decimal") === "," ? "\u202f" : ",";
  return Number.parseFloat(text.replaceAll(groups, "").replace("−", "-").replace(say("decimal"), "."));
}
