// Marks open the card of their findings; n and p go from one open finding to the next.
const card = document.getElementById('card');

const marks = () => [...document.querySelectorAll('.finding:not(.accepted)')]
  .filter(mark => mark.closest('.row > div:last-child, .elsewhere'));

const hide = () => {
  for (const shown of document.querySelectorAll('.finding.shown')) shown.classList.remove('shown');
};

const show = mark => {
  const ids = mark.dataset.findings.split(' ');
  const cards = ids.map(id => document.getElementById('finding-' + id)).filter(Boolean);
  if (!cards.length) return;
  card.replaceChildren(...cards.map(section => {
    const copy = section.cloneNode(true);
    copy.removeAttribute('id');
    return copy;
  }));
  if (!card.matches(':popover-open')) card.showPopover();
  hide();
  for (const twin of document.querySelectorAll(`[data-findings="${mark.dataset.findings}"]`)) twin.classList.add('shown');
  const box = mark.getBoundingClientRect();
  const rightmost = document.documentElement.clientWidth - card.offsetWidth - 16;
  const left = Math.min(Math.max(16, box.left + box.width / 2 - card.offsetWidth / 2), rightmost);
  const below = box.bottom + 8;
  const fits = below + card.offsetHeight < innerHeight || box.top < card.offsetHeight + 8 + document.querySelector('header').offsetHeight;
  card.style.left = left + scrollX + 'px';
  card.style.top = (fits ? below : box.top - card.offsetHeight - 8) + scrollY + 'px';
};

const step = by => {
  const all = marks();
  if (!all.length) return;
  const at = all.findIndex(mark => mark.classList.contains('shown'));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
  next.scrollIntoView({ block: 'start' });
  show(next);
  next.focus({ preventScroll: true });
};

const copy = async button => {
  const line = button.dataset.copy;
  try {
    await navigator.clipboard.writeText(line);
  } catch {
    // Without a secure connection there is only the old way.
    const area = Object.assign(document.createElement('textarea'), { value: line });
    button.after(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  const label = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => { button.textContent = label; }, 1500);
};

document.addEventListener('click', event => {
  const mark = event.target.closest('.finding');
  const button = event.target.closest('button');
  if (mark) {
    event.preventDefault();
    show(mark);
  } else if (button && button.dataset.copy) {
    copy(button);
  } else if (button && button.dataset.step) {
    step(Number(button.dataset.step));
  }
});

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const mark = event.target.closest && event.target.closest('.finding');
  if (mark && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    show(mark);
  } else if (event.key === 'n') {
    step(1);
  } else if (event.key === 'p') {
    step(-1);
  }
});

if (card) card.addEventListener('toggle', event => { if (event.newState === 'closed') hide(); });
