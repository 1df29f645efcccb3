(() => {
  for (const toc of document.querySelectorAll('[data-toc]')) {
    const links = new Map();
    for (const link of toc.querySelectorAll('li a')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }

    let current = null;
    const mark = () => {
      // What is out of view is not laid out, and asking where it stands would do so.
      if (!toc.checkVisibility || !toc.checkVisibility({ contentVisibilityAuto: true })) return;
      const line = innerHeight / 3;
      const heading = [...links.keys()].filter(h => h.getClientRects().length && h.getBoundingClientRect().top < line).pop();
      const link = links.get(heading) || null;
      if (link === current) return;
      if (current) current.removeAttribute('aria-current');
      if (link) link.setAttribute('aria-current', 'true');
      current = link;
      if (link && toc.scrollHeight > toc.clientHeight) toc.scrollTop = link.offsetTop - toc.clientHeight / 2;
    };

    const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
    for (const heading of links.keys()) watch.observe(heading);
  }
})();
