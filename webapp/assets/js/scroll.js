/* What scrolls sideways can be reached with the keyboard, in browsers that do not see to it themselves. */
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }
});
document.querySelectorAll('pre.code, figure.diagram').forEach((box) => watch.observe(box));
