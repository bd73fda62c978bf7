// What a person would see, asked of the browser's computed styles.

function isShown(element) {
  const box = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
    && box.width > 1 && box.height > 1 && box.right > 0;
}

function color(text) {
  const numbers = text.match(/[\d.e-]+/g).map(Number);
  const scale = text.startsWith("color(") ? 255 : 1;
  const [red, green, blue, alpha = 1] = numbers;
  return { red: red * scale, green: green * scale, blue: blue * scale, alpha };
}

function over(top, bottom) {
  const mix = (part) => top[part] * top.alpha + bottom[part] * (1 - top.alpha);
  return { red: mix("red"), green: mix("green"), blue: mix("blue"), alpha: 1 };
}

function background(element) {
  if (!element) return { red: 255, green: 255, blue: 255, alpha: 1 };
  const own = color(getComputedStyle(element).backgroundColor);
  return own.alpha === 1 ? own : over(own, background(element.parentElement));
}

function luminance({ red, green, blue }) {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front, back) {
  const [lighter, darker] = [luminance(over(front, back)), luminance(back)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function texts() {
  const found = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!isShown(element)) continue;
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) {
      found.push({ element, style: getComputedStyle(element), text: element.textContent.trim() });
    }
    for (const pseudo of ["::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      if (!["none", "normal", '""'].includes(style.content)) found.push({ element, style, text: style.content });
    }
  }
  return found;
}

// Texts below 4.5:1, or 3:1 where they are large.
function faintTexts() {
  return texts().flatMap(({ element, style, text }) => {
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = contrast(color(style.color), background(element));
    const opacity = Number(style.opacity);
    return ratio < (isLarge ? 3 : 4.5) || opacity < 1 ? [`${ratio.toFixed(2)} ${text.slice(0, 60)}`] : [];
  });
}

// Borders of inputs below 3:1.
function faintInputs() {
  return [...document.querySelectorAll("input")].filter((input) => {
    return contrast(color(getComputedStyle(input).borderTopColor), background(input.parentElement)) < 3;
  }).map((input) => input.id);
}

function controls() {
  return [...document.querySelectorAll("a[href], button, input, summary")].filter(isShown);
}

// Targets of less than 24 by 24 pixels that are not part of a line of text.
function smallTargets() {
  return controls().filter((control) => {
    const box = control.getBoundingClientRect();
    return getComputedStyle(control).display !== "inline" && (box.width < 23.9 || box.height < 23.9);
  }).map((control) => control.outerHTML.slice(0, 120));
}

function headings() {
  return [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1]));
}

function nameless() {
  const links = [...document.querySelectorAll("a, button, summary")].filter((link) => !link.textContent.trim());
  const inputs = [...document.querySelectorAll("input")].filter((input) => !input.labels[0]?.textContent.trim());
  const pictures = [...document.querySelectorAll("img")].filter((picture) => !picture.hasAttribute("alt"));
  const sections = [...document.querySelectorAll("[aria-labelledby]")].filter((section) => {
    return !document.getElementById(section.getAttribute("aria-labelledby"))?.textContent.trim();
  });
  return [...links, ...inputs, ...pictures, ...sections].map((element) => element.outerHTML.slice(0, 120));
}

// How what has the focus shows it.
function focus() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    index: controls().indexOf(element),
    what: element.outerHTML.slice(0, 120),
    width: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    contrast: contrast(color(style.outlineColor), background(element.parentElement)),
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

function overflow() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}
