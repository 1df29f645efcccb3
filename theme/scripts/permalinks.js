// A link to itself beside each heading. It has no text, so that neither copies of the heading nor comparisons of pages change.
for (const heading of document.querySelectorAll('.chapter .text :is(h2, h3)[id]')) {
  const link = document.createElement('a');
  link.className = 'permalink';
  link.href = '#' + heading.id;
  link.setAttribute('aria-label', heading.textContent);
  heading.append(link);
}
