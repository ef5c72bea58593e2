/**
 * The labs: what a reader can take apart on this server. To add the lab {@code slug}:
 *
 * <ol>
 *   <li>{@code webapp/lab/slug/panel.html}: the panel, a Thymeleaf fragment without {@code <html>}; {@code lab.url()}
 *       is the page to post forms to, {@code lab.api()} the beginning of the addresses for script,
 *       {@code lab.context()} the context path. It stands in pages of the book as well, so it has no headings (legends
 *       and captions do), and every {@code id} begins with the slug. It works without script; forms post to
 *       {@code lab.url()}.
 *   <li>{@code webapp/lab/slug/slug.css} and {@code slug.js}, a module, loaded only where the panel stands. What the
 *       site shares is imported as {@code ../../js/page.js}.
 *   <li>{@code webapp/lab/slug/en.properties} and {@code zh.properties}: its words, all beginning with
 *       {@code lab.slug.}, {@code lab.slug.title} and {@code lab.slug.summary} among them.
 *   <li>{@code org.wirebook.lab.slug.SlugLab implements Exhibit} and its test {@code SlugLabTest}. A slug of two words,
 *       {@code two-words}, has the package {@code twowords} and the class {@code TwoWordsLab}. Safe requests must not
 *       start anything: see {@link org.wirebook.web.Exhibit}.
 *   <li>One line in {@link org.wirebook.lab.Lab}.
 * </ol>
 *
 * <p>{@code LayoutTest} names whatever is missing. The site then serves {@code /{lang}/lab/slug}, {@code /lab/slug},
 * lists it and draws it where a page says {@code [Open the lab](/lab/slug)} in a paragraph of its own. Labs do not know
 * each other: what two of them share moves to {@code web}, {@code experiment} or another package of the ground.
 *
 * <p>What {@code .http} cannot say a lab proves in Java: it lists a {@link org.wirebook.experiment.Trial} for each such
 * experiment on its line in {@code Lab}, and a page says {@code [The claim.](/lab/slug#name)} in a paragraph of its
 * own.
 *
 * <p>What costs time is done in {@link org.wirebook.web.Turns}. What a reader writes is sent by the one
 * {@code WireClient} of the site, so that the filter knows its connections, on which nothing outside of {@code /http/}
 * is changed.
 */
@NullMarked
package org.wirebook.lab;

import org.jspecify.annotations.NullMarked;
