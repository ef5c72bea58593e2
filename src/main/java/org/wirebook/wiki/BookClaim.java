package org.wirebook.wiki;

import java.util.List;
import org.wirebook.content.Book;
import org.wirebook.content.Chapter;
import org.wirebook.content.Claim;
import org.wirebook.content.Language;
import org.wirebook.content.Page;
import org.wirebook.experiment.Trial;

/** A claim with all that it stands in. */
record BookClaim(Chapter chapter, Page page, Claim claim, Trial trial) {

    /** Every claim of the book in reading order. */
    static List<BookClaim> all(Book book, Language language) {
        return book.pages(language).stream()
                .flatMap(page -> page.claims().stream()
                        .map(claim -> new BookClaim(book.chapter(page), page, claim, trial(book, page, claim))))
                .toList();
    }

    private static Trial trial(Book book, Page page, Claim claim) {
        return book.trial(page.slug(), claim.experiment())
                .orElseThrow(() -> new IllegalStateException("no experiment of " + claim));
    }

    ClaimId id() {
        return new ClaimId(page.slug(), claim.experiment());
    }
}
