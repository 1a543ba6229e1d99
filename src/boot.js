/* global document, localStorage, location */
// Runs before the first paint, so that neither language, theme, period
// nor another view flashes. Classic, tiny.
(function () {
  const root = document.documentElement;
  let language = null;
  let theme = null;
  try {
    language = localStorage.getItem("consultator-language");
    theme = localStorage.getItem("consultator-theme");
  } catch {
    // A browser that refuses storage shows what it would on a first visit.
  }
  if (/[?&]period=/.test(location.search)) root.dataset.period = "";
  if (location.search !== "") root.dataset.asked = "";
  root.lang = language === "en" ? "en" : "fr";
  root.dataset.themeChoice = theme === "light" || theme === "dark" ? theme : "auto";
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
})();
