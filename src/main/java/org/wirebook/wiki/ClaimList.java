package org.wirebook.wiki;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirebook.content.Book;
import org.wirebook.content.Citation;
import org.wirebook.content.Language;

/** The claims of the book in one language with their verdicts at this moment. */
final class ClaimList {

    private final Language language;
    private final Addresses addresses;
    private final Views views;
    private final Verdicts verdicts;
    private final List<BookClaim> all;

    ClaimList(Book book, Language language, Verdicts verdicts, Addresses addresses, Views views) {
        this.language = language;
        this.addresses = addresses;
        this.views = views;
        this.verdicts = verdicts;
        this.all = BookClaim.all(book, language);
    }

    /** Those that the filter leaves, in reading order. */
    Stream<BookClaim> chosen(ClaimFilter filter) {
        return all.stream().filter(claim -> filter.admits(claim, outcome(claim)));
    }

    private Outcome outcome(BookClaim claim) {
        return Outcome.of(verdicts.of(claim));
    }

    /** The first parameter whose value is none of those to choose from: a mistake, not a filter that fits nothing. */
    Optional<ClaimsView.Filter> unknown(ClaimFilter filter) {
        return filters(filter).stream()
                .filter(parameter -> !parameter.isKnown())
                .findFirst();
    }

    Map<String, Object> json(ClaimFilter filter, Instant since) {
        List<ClaimView> claims = chosen(filter).map(this::view).toList();
        var json = new LinkedHashMap<String, Object>();
        json.put("language", language.tag());
        json.put("since", seconds(since));
        var counts = new LinkedHashMap<String, Object>();
        counts.put("all", claims.size());
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.word(), count(claims, outcome));
        }
        json.put("counts", counts);
        json.put("claims", claims);
        return json;
    }

    /** @param batch how many run at one press without script */
    ClaimsView present(ClaimFilter filter, Instant since, int batch) {
        List<BookClaim> chosen = chosen(filter).toList();
        List<ClaimsView.Group> groups = chosen.stream()
                .collect(Collectors.groupingBy(BookClaim::page, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::group)
                .toList();
        return new ClaimsView(
                groups,
                counts(groups.stream().flatMap(group -> group.claims().stream()).toList()),
                filters(filter),
                addresses.claims(language, filter),
                addresses.claims(language),
                addresses.claimsApi(language, filter),
                seconds(since),
                batch);
    }

    private ClaimsView.Group group(List<BookClaim> claims) {
        BookClaim first = claims.get(0);
        return new ClaimsView.Group(
                first.page().title(),
                addresses.page(language, first.page().slug()),
                first.chapter().title(language),
                claims.stream().map(this::view).toList());
    }

    private ClaimView view(BookClaim claim) {
        Optional<Verdict> verdict = verdicts.of(claim);
        String slug = claim.page().slug();
        String experiment = claim.claim().experiment();
        return new ClaimView(
                claim.id().toString(),
                claim.claim().text(),
                addresses.claim(language, slug, experiment),
                slug,
                claim.page().title(),
                claim.chapter().id(),
                claim.chapter().title(language),
                claim.claim().standard().orElse(null),
                Outcome.of(verdict).word(),
                verdict.map(known -> seconds(known.at())).orElse(null),
                verdict.map(known -> addresses.run(known.run())).orElse(null),
                addresses.runOf(language, slug, experiment));
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static ClaimsView.Counts counts(List<ClaimView> claims) {
        return new ClaimsView.Counts(
                claims.size(),
                count(claims, Outcome.HOLDS),
                count(claims, Outcome.FAILS),
                count(claims, Outcome.NOT_RUN));
    }

    private static long count(List<ClaimView> claims, Outcome outcome) {
        return claims.stream()
                .filter(claim -> claim.verdict().equals(outcome.word()))
                .count();
    }

    private List<ClaimsView.Filter> filters(ClaimFilter filter) {
        return List.of(
                new ClaimsView.Filter("chapter", filter.chapter(), List.of(new ClaimsView.Section("", chapters()))),
                new ClaimsView.Filter("page", filter.page(), pages()),
                new ClaimsView.Filter("standard", filter.standard(), standards(filter.standard())),
                new ClaimsView.Filter("verdict", filter.verdict(), List.of(new ClaimsView.Section("", outcomes()))));
    }

    private List<ClaimsView.Choice> chapters() {
        return all.stream()
                .map(BookClaim::chapter)
                .distinct()
                .map(chapter -> new ClaimsView.Choice(chapter.id(), chapter.title(language)))
                .toList();
    }

    private List<ClaimsView.Section> pages() {
        var sections = new LinkedHashMap<String, List<ClaimsView.Choice>>();
        all.forEach(claim -> {
            var choice = new ClaimsView.Choice(claim.page().slug(), claim.page().title());
            List<ClaimsView.Choice> pages =
                    sections.computeIfAbsent(claim.chapter().title(language), title -> new ArrayList<>());
            if (!pages.contains(choice)) {
                pages.add(choice);
            }
        });
        return sections.entrySet().stream()
                .map(section -> new ClaimsView.Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** Whole standards, and the place in one that is chosen, if one is. */
    private List<ClaimsView.Section> standards(String chosen) {
        List<Citation> cited =
                all.stream().flatMap(claim -> claim.claim().standard().stream()).toList();
        Stream<ClaimsView.Choice> whole = cited.stream()
                .map(place -> new ClaimsView.Choice(place.standard(), place.standardLabel() + " · " + place.title()))
                .distinct()
                .sorted(Comparator.comparing(ClaimsView.Choice::label));
        Stream<ClaimsView.Choice> place = cited.stream()
                .filter(one -> chosen.contains("#") && one.reference().equalsIgnoreCase(chosen))
                .map(one -> new ClaimsView.Choice(chosen, one.label()))
                .limit(1);
        return List.of(new ClaimsView.Section("", Stream.concat(whole, place).toList()));
    }

    private List<ClaimsView.Choice> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new ClaimsView.Choice(
                        outcome.word(), views.message(language, "ledger.verdict." + outcome.word())))
                .toList();
    }
}
