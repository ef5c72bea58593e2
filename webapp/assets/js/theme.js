/*
 * Runs before the first paint, so that a chosen theme never flashes. A classic script on purpose: a module would wait
 * until the page is parsed.
 */
(function () {
  try {
    var theme = localStorage.getItem('wirebook.theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.setAttribute('data-theme', theme);
    }
  } catch (refused) {
    // The reader keeps no site data: the system's theme it is.
  }
})();
