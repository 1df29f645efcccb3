(() => {
  const chooser = document.querySelector('[data-chooser]');
  if (!chooser) return;
  const choices = [...chooser.querySelectorAll('[data-choice]')];
  const hant = tag => /hant|tw|hk|mo/i.test(tag);

  for (const choice of choices) {
    choice.addEventListener('click', () => remember(choice.dataset.choice));
  }

  const closest = tag => choices.find(choice => choice.dataset.choice.toLowerCase() === tag.toLowerCase())
    || choices.find(choice => /^zh\b/i.test(tag) && hant(choice.dataset.choice) === hant(tag));
  const remembered = memory('localStorage', 'twinscript-script');
  const suggestion = remembered && closest(remembered);
  const chosen = suggestion || (navigator.languages || []).map(closest).find(Boolean);
  if (!chosen) return;

  const leaf = chosen.closest('.leaf');
  leaf.classList.add('suggested');
  const hint = leaf.querySelector('.leaf-hint');
  if (hint) hint.textContent = suggestion ? hint.dataset.remembered : hint.dataset.suggested;
  chosen.focus({ preventScroll: true });
})();
