/* The list of headings follows the reader: the last heading above the upper third of the window is the current one. */
const links = new Map([...document.querySelectorAll('.side.toc a[href^="#"]')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);

function follow() {
  const reached = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).at(-1);
  for (const [id, link] of links) {
    if (id === reached?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

const observer = new IntersectionObserver(follow, { rootMargin: '0px 0px -66% 0px' });
headings.forEach((heading) => observer.observe(heading));
