package org.wirebook.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A chart as the template {@code chart/charts} draws it. */
record Drawn(Element figure) {

    private static final Path TEMPLATES = Path.of("webapp/WEB-INF/templates");

    static Drawn of(String fragment, Object view, String language) {
        var files = new FileTemplateResolver();
        files.setPrefix(TEMPLATES + "/");
        files.setSuffix(".html");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new Words());
        String html = engine.process(
                "chart/charts", Set.of(fragment), new Context(Locale.forLanguageTag(language), Map.of(fragment, view)));
        try {
            return new Drawn(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)))
                    .getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(html, e);
        }
    }

    /** All elements of a name, in their order. */
    List<Element> all(String name) {
        return within(figure, name);
    }

    private static List<Element> within(Element element, String name) {
        NodeList nodes = element.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    List<Element> ofClass(String name) {
        return all("*").stream()
                .filter(element -> element.getAttribute("class").equals(name))
                .toList();
    }

    /** What the picture is called, and what it is described with. */
    List<String> spoken() {
        Element svg = all("svg").get(0);
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        return List.of(svg.getAttribute("aria-labelledby").split(" ")).stream()
                .map(id -> within(svg, "*").stream()
                        .filter(element -> element.getAttribute("id").equals(id))
                        .findFirst()
                        .orElseThrow()
                        .getTextContent())
                .toList();
    }

    /** The cells of a row of the table, the first of which has its heads. */
    List<String> row(int number) {
        return within(all("tr").get(number), "*").stream()
                .filter(element -> element.getTagName().matches("t[hd]"))
                .map(Element::getTextContent)
                .toList();
    }

    static Properties words(String language) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(TEMPLATES.resolve("chart/" + language + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static final class Words extends AbstractMessageResolver {

        @Override
        public String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return new MessageFormat(words(context.getLocale().getLanguage()).getProperty(key), context.getLocale())
                    .format(parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            throw new IllegalArgumentException("no message " + key);
        }
    }
}
