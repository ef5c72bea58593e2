package org.wirebook.wiki;

import java.util.List;
import org.wirebook.content.Book;
import org.wirebook.content.Chapter;
import org.wirebook.content.Claim;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.experiment.Experiment;

/** A claim with all that it stands in. */
record BookClaim(Chapter chapter, Page page, Claim claim, Experiment experiment) {

    /** Every claim of the book in reading order. */
    static List<BookClaim> all(Book book, Language language) {
        return book.pages(language).stream()
                .flatMap(page -> page.claims().stream()
                        .map(claim -> new BookClaim(book.chapter(page), page, claim, experiment(book, page, claim))))
                .toList();
    }

    private static Experiment experiment(Book book, Page page, Claim claim) {
        return book.experiments(page.slug())
                .flatMap(file -> file.experiment(claim.experiment()))
                .orElseThrow(() -> new IllegalStateException("no experiment of " + claim));
    }

    ClaimId id() {
        return new ClaimId(page.slug(), claim.experiment());
    }
}
