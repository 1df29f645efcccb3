// Arrow keys move between the search box and what it found, Enter opens the first result, Escape leads back to the box.
// `leave` is called for Escape in an empty box.
const searchKeys = (root, box, list, leave) => root.addEventListener('keydown', event => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [box, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const to = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !to) return;
    to.focus();
  } else if (event.key === 'Enter' && at === 0 && stops[1]) {
    stops[1].click();
  } else if (event.key === 'Escape' && at > 0) {
    box.focus();
  } else if (event.key === 'Escape' && !box.value && leave) {
    leave();
  } else {
    return;
  }
  event.preventDefault();
});
