package org.wirebook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long search takes in a book of 5,000 pages in two languages with six sections each, made of the sentences of the
 * real pages and of words of its own. Takes the folder of the real pages.
 */
final class SearchBench {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int PAGES = 5_000;
    private static final int SECTIONS = 6;
    private static final int SENTENCES = 8;
    private static final int VOCABULARY = 40_000;
    private static final List<String> QUERIES = List.of(
            "缓存", "三次握手", "no-cache", "304", "If-None-Match", "cache", "http", "a", "co", "the", "握", "的",
            "ＨＴＴＰ 缓存", "what is http caching", "if-none-m", "浏览器收到响应以后怎么处理缓存", "RFC 9110", "idempotent method",
            "redirect", "cahce", "word123 word7", "c", "status code 404 not found in the cache of a proxy server");

    private SearchBench() {}

    public static void main(String[] args) throws IOException {
        Book book = book(Path.of(args[0]), new Random(1));
        System.out.println(characters(book) + " characters");
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            try (SearchIndex index = SearchIndex.of(book)) {
                System.out.printf(
                        "built in %d ms%n",
                        (System.nanoTime() - start) / 1_000_000);
                search(index);
            }
        }
    }

    private static long characters(Book book) {
        return Stream.of(Language.values())
                .flatMap(language -> book.pages(language).stream())
                .flatMap(page -> page.sections().stream())
                .mapToLong(section -> section.text().length())
                .sum();
    }

    private static void search(SearchIndex index) {
        for (String query : QUERIES) {
            index.search(query, Language.ZH, 8);
        }
        var all = new ArrayList<Double>();
        for (String query : QUERIES) {
            double[] times = new double[100];
            for (int i = 0; i < times.length; i++) {
                // processor time: the machine may be busy with other things
                long start = THREAD.getCurrentThreadCpuTime();
                index.search(query, i % 2 == 0 ? Language.EN : Language.ZH, 8);
                times[i] = (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
            }
            Arrays.sort(times);
            Arrays.stream(times).forEach(all::add);
            System.out.printf("%8.2f ms median %8.2f ms p99  %s%n", times[50], times[98], query);
        }
        all.sort(null);
        System.out.printf("all: %.2f ms median, %.2f ms p99%n", all.get(all.size() / 2), all.get(all.size() * 99 / 100));
    }

    private static Book book(Path content, Random random) throws IOException {
        List<String> slugs = Stream.iterate(0, i -> i + 1).limit(PAGES).map(i -> "page-" + i).toList();
        var pages = new ArrayList<Page>();
        for (Language language : Language.values()) {
            List<String> sentences = sentences(content, language);
            for (String slug : slugs) {
                pages.add(page(language, slug, sentences, random));
            }
        }
        var chapter = new Chapter("c", Map.of(Language.EN, "C", Language.ZH, "C"), slugs);
        return new Book(List.of(chapter), pages, Trials.NONE, glossary(random), Questions.NONE);
    }

    private static List<String> sentences(Path content, Language language) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            return files.filter(file -> file.endsWith(language.tag() + ".md"))
                    .flatMap(file -> {
                        try {
                            return Stream.of(Files.readString(file).split("(?<=[.。])|\\n\\n", -1));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .map(String::strip)
                    .filter(sentence -> sentence.length() > 20)
                    .toList();
        }
    }

    private static Page page(Language language, String slug, List<String> sentences, Random random) {
        var sections = new ArrayList<Section>();
        for (int i = 0; i < SECTIONS; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < SENTENCES; j++) {
                text.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
                text.append(word(random)).append(' ');
            }
            sections.add(new Section(i == 0 ? "" : "s" + i, i == 0 ? "" : heading(sentences, random), text.toString()));
        }
        var front = new FrontMatter(
                slug, heading(sentences, random), "", 1, 1, List.of(), List.of(), List.of(), LocalDate.EPOCH);
        return new Page(language, "c", front, "", List.of(), sections, List.of(), List.of(), List.of(), List.of());
    }

    private static String heading(List<String> sentences, Random random) {
        String sentence = sentences.get(random.nextInt(sentences.size()));
        return sentence.substring(0, Math.min(20, sentence.length())) + " " + word(random);
    }

    /** Few words are frequent and most are rare. */
    private static String word(Random random) {
        return "word" + (int) (VOCABULARY * Math.pow(random.nextDouble(), 4));
    }

    private static List<Term> glossary(Random random) {
        var terms = new ArrayList<Term>();
        for (int i = 0; i < 500; i++) {
            terms.add(term("t" + i, "term " + word(random), "术语" + Character.toString(0x4E00 + i)));
        }
        terms.add(term("cache", "cache", "缓存"));
        terms.add(term("handshake", "three-way handshake", "三次握手"));
        terms.add(term("idempotent", "idempotent", "幂等"));
        terms.add(term("redirect", "redirect", "重定向"));
        return terms;
    }

    private static Term term(String id, String en, String zh) {
        return new Term(
                id,
                Map.of(Language.EN, en, Language.ZH, zh),
                Map.of(),
                Map.of(Language.EN, en, Language.ZH, zh),
                Optional.empty(),
                Optional.empty());
    }
}
